// What the page says of a list in words: how many, in which years, and which words were not found.

import { isAskedFor, mayHaveDates } from "./filters.js";
import { isNarrowed } from "./query.js";

/**
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./search.js").Outcome} Outcome
 */

import { create } from "./elements.js";

export const NUMBER = new Intl.NumberFormat("nl-NL");

/** How it is said that a word was not found, by where was looked. */
export const SCOPE = {
  everywhere: "in geen enkel stuk voor",
  year: "in geen enkel stuk van dit jaar voor",
  period: "in geen enkel stuk uit deze tijd voor",
  searched: "niet voor in de stukken waarin is gezocht",
};

/**
 * @param {number} count of documents @param {number} overviews @param {boolean} isWhole whether all was searched that may have more
 * @returns {string} "1.234 resultaten", "Ten minste 91 resultaten"
 */
export function countPhrase(count, overviews, isWhole) {
  if (count) return `${isWhole ? "" : "Ten minste "}${NUMBER.format(count)} ${count === 1 ? "resultaat" : "resultaten"}`;
  if (overviews) return `${overviews} ${overviews === 1 ? "overzicht" : "overzichten"}`;
  return isWhole ? "Niets gevonden" : "Nog niets gevonden";
}

/**
 * What was searched where not all of it was.
 * @param {Shard[]} older not searched, and may have more @param {Shard[]} shards @param {Query} query
 * @returns {string} "5 van 10 jaren doorzocht (2021 tot en met 2025)"
 */
export function coveragePhrase(older, shards, query) {
  const possible = shards.filter((shard) => shard.years.length && mayHaveDates(shard, query));
  const searched = possible.filter((shard) => !older.includes(shard));
  const all = yearsOf(possible).filter((year) => isAskedFor(year, query));
  const { whole, partly } = searchedYears(searched, possible);
  const [done, begun] = [whole, partly].map((years) => years.filter((year) => all.includes(year)));
  const names = done.length || begun.length ? ` (${namesOf(done, begun, all)})` : "";
  return `${done.length} van ${all.length} jaren ${begun.length ? "helemaal " : ""}doorzocht${names}`;
}

/** @param {Shard[]} shards @param {Shard[]} all @returns {string} their years: "2024 en 2025", "2016 tot en met 2023", "2016, 2018 en een deel van 2021" */
export function yearsPhrase(shards, all) {
  const { whole, partly } = searchedYears(shards, all);
  return whole.length || partly.length ? namesOf(whole, partly, yearsOf(all)) : "de programma's en andere pagina's";
}

/** @param {Shard[]} shards @returns {string[]} their years, sorted */
const yearsOf = (shards) => [...new Set(shards.flatMap(({ years }) => years))].sort();

/** @param {Shard[]} shards @param {Shard[]} all @returns {{whole: string[], partly: string[]}} the years of which they have everything, and something */
function searchedYears(shards, all) {
  const others = new Set(all.filter((shard) => !shards.includes(shard)).flatMap(({ years }) => years));
  const years = yearsOf(shards);
  return { whole: years.filter((year) => !others.has(year)), partly: years.filter((year) => others.has(year)) };
}

/** @param {string[]} whole @param {string[]} partly @param {string[]} all those that there are: a row of them needs no other names than its ends */
function namesOf(whole, partly, all) {
  /** @type {string[][]} */
  const rows = [];
  for (const year of whole) {
    const last = rows.at(-1);
    if (last && all.indexOf(year) === all.indexOf(last[last.length - 1]) + 1) last.push(year);
    else rows.push([year]);
  }
  const names = rows.flatMap((row) => (row.length > 2 ? `${row[0]} tot en met ${row[row.length - 1]}` : row));
  return listPhrase([...names, ...partly.map((year) => `een deel van ${year}`)]);
}

/**
 * @param {Outcome} outcome @param {Query} query @param {string} scope one of `SCOPE`
 * @returns {string} which words were not found, and where
 */
export function unknownPhrase({ unknown, results }, query, scope) {
  const noneHasAll = !results.length && /\S\s+\S/.test(query.q) && !isNarrowed(query);
  if (!unknown.length) return noneHasAll ? "Geen enkel stuk heeft al deze woorden." : "";
  const day = unknown.find((term) => term.isDay);
  if (day) return `Geen enkel stuk is van ${day.typed}.`;
  const one = unknown.length === 1;
  const rest = results.length ? ` U ziet wat er is gevonden zonder ${one ? "dat woord" : "die woorden"}.` : "";
  return unknownWords(unknown, scope) + rest;
}

/**
 * @param {Outcome} outcome @param {string} scope one of `SCOPE`
 * @returns {string} that the list is of documents with most of the words
 */
export function mostPhrase({ unknown }, scope) {
  const nowhere = unknown.length ? unknownWords(unknown, scope) : "Geen enkel stuk heeft al deze woorden.";
  return `${nowhere} U ziet de stukken met de meeste ervan.`;
}

/**
 * @param {import("./rewriting.js").Instead} instead
 * @returns {(Node | string)[]} "Niets met vuurwek. Resultaten voor vuurwerk."
 */
export function insteadPhrase({ typed, words, isBesides }) {
  const others = words.flatMap((word, place) => [place ? " of " : "", create("em", "", word)]);
  if (isBesides) return ["Ook gezocht op ", ...others, ". "];
  return ["Niets met ", create("em", "", typed), ". Resultaten voor ", ...others, ". "];
}

/** @param {import("./terms.js").Term[]} unknown @param {string} scope @returns {string} */
function unknownWords(unknown, scope) {
  return `${listPhrase(unknown.map((term) => `‘${term.typed}’`))} ${unknown.length === 1 ? "komt" : "komen"} ${scope}.`;
}

/** @param {string[]} names at least one @returns {string} "a", "a en b", "a, b en c" */
const listPhrase = (names) =>
  names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} en ${names[names.length - 1]}`;

// What the page says of a list in words: how many, in which years, and which words were not found.

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

/** @param {number} count of documents @param {number} overviews @returns {string} "1.234 resultaten" */
export function countPhrase(count, overviews) {
  if (count) return `${NUMBER.format(count)} ${count === 1 ? "resultaat" : "resultaten"}`;
  return overviews ? `${overviews} ${overviews === 1 ? "overzicht" : "overzichten"}` : "Niets gevonden";
}

/**
 * @param {Shard[]} shards @param {Shard[]} all @returns {string} their years: "2024 en 2025", "2016 tot en met 2023",
 *   "2016, 2018 en een deel van 2021"
 */
export function yearsPhrase(shards, all) {
  const years = [...new Set(shards.map((shard) => Number(shard.year)))].filter(Boolean).sort((one, other) => one - other);
  const whole = years.filter((year) => all.every((shard) => Number(shard.year) !== year || shards.includes(shard)));
  if (!years.length) return "de programma's en andere pagina's";
  const consecutive = whole.length > 2 && whole[whole.length - 1] - whole[0] === whole.length - 1;
  const names = consecutive ? [`${whole[0]} tot en met ${whole[whole.length - 1]}`] : whole.map(String);
  return listPhrase([...names, ...years.filter((year) => !whole.includes(year)).map((year) => `een deel van ${year}`)]);
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

// What the page shows: that it is busy, that it failed, that there is nothing to look for, or what was found.

import { byId, create } from "./elements.js";
import { facetGroup } from "./facet_group.js";
import { valuesOf } from "./facets.js";
import { countPhrase, coveragePhrase, insteadPhrase, mostPhrase, unknownPhrase, yearsPhrase } from "./phrases.js";
import { FACETS, isNarrowed } from "./query.js";
import { documentsIn, overviewsIn } from "./overview_rows.js";
import { row } from "./results.js";
import { thisTurn } from "./turns.js";

/**
 * @typedef {import("./manifest.js").Manifest} Manifest
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./search.js").Outcome} Outcome
 * @typedef {import("./shard.js").Shard} Shard
 *
 * @typedef {import("./rewriting.js").Instead} Instead
 *
 * What was found, and where: `shards` all of them, `older` those that were not searched and may have more, `scope` what is
 * said of a word that was not found (`phrases.js`), `instead` what was looked for instead of what was typed, and whether
 * the list is of documents that only have most words.
 * @typedef {{query: Query, outcome: Outcome, shards: Shard[], searched: Shard[], older: Shard[], scope: string,
 *   instead: Instead[], isMost: boolean}} Findings
 */

const ROWS_AT_A_TIME = 10;
/** Milliseconds in which most answers are there: what is said then changes at once. */
const SOON = 300;

const list = byId("resultaten");

/** While a search runs, what was found before stays; what is said of it goes when the answer is not there soon. @param {() => boolean} isCurrent */
export function showBusy(isCurrent) {
  list.setAttribute("aria-busy", "true");
  byId("bezig").hidden = false;
  byId("fout").hidden = true;
  setTimeout(() => isCurrent() && list.hasAttribute("aria-busy") && sayNothing(), SOON);
}

/** No word and no number of the query before. What has the focus stays. */
function sayNothing() {
  for (const id of ["aantal", "bereik", "uitleg", "begrepen", "anders-tekst"]) byId(id).textContent = "";
  for (const count of byId("keuzes-lijst").querySelectorAll(".zoek-keuze__aantal")) count.textContent = "";
  for (const id of ["anders", "terug", "meer", "ouder", "tips"]) byId(id).hidden = !byId(id).contains(document.activeElement);
}

/** A search failed: say what the reader can do. */
export function showError() {
  showNothing("");
  byId("fout").hidden = false;
  byId("fout-tekst").textContent = navigator.onLine
    ? "Zoeken lukt nu niet. De gegevens om in te zoeken konden niet worden opgehaald."
    : "U bent niet verbonden met internet. Zoeken lukt als de verbinding er weer is.";
}

/** The page without a search. @param {string} hint what to type instead */
export function showNothing(hint) {
  list.replaceChildren();
  list.removeAttribute("aria-busy");
  sayNothing();
  for (const id of ["bezig", "fout", "uitkomst", "keuzes", "meer", "ouder", "anders", "terug"]) byId(id).hidden = true;
  byId("leeg").hidden = false;
  byId("uitleg").textContent = hint;
}

/**
 * @param {Findings} findings @param {HTMLElement[]} rows the first of them @param {Manifest} manifest
 * @param {string} root address of the site @param {import("./facet_group.js").Choose} choose
 */
export function showFindings(findings, rows, manifest, root, choose) {
  list.replaceChildren(...rows);
  list.removeAttribute("aria-busy");
  for (const id of ["bezig", "fout", "leeg"]) byId(id).hidden = true;
  byId("uitkomst").hidden = false;
  showCount(findings);
  showFacets(findings, manifest, choose);
  showMoreButton(findings.outcome, manifest, root);
  showOlderButton(findings);
}

/** @param {Findings} findings */
function showCount({ query, outcome, shards, older, scope, instead, isMost }) {
  const count = outcome.results.length;
  byId("aantal").textContent = countPhrase(count, overviewsIn(list), !older.length);
  byId("bereik").textContent = older.length ? `, ${coveragePhrase(older, shards, query)}` : "";
  byId("uitleg").textContent = isMost ? mostPhrase(outcome, scope) : unknownPhrase(outcome, query, scope);
  byId("anders").hidden = !instead.length && !isMost;
  byId("anders-tekst").replaceChildren(...instead.flatMap(insteadPhrase));
  byId("sorteer").hidden = !count || !query.q.trim();
  byId("tips").hidden = list.childElementCount > 0;
}

/** @param {Findings} findings @param {Manifest} manifest @param {import("./facet_group.js").Choose} choose */
function showFacets(findings, manifest, choose) {
  const { query, searched } = findings;
  const groups = FACETS.map((facet) => {
    if (!searched.length) return "";
    const values = valuesOf(facet, findings, manifest);
    return values.length > 1 || query.chosen[facet]?.length ? facetGroup(facet, values, query, choose) : "";
  });
  const covered = findings.older.length ? create("p", "zoek-keuze__bereik", "De aantallen zijn van de jaren die zijn doorzocht.") : "";
  byId("keuzes-lijst").replaceChildren(covered, ...groups);
  byId("keuzes").hidden = groups.every((group) => !group) && !isNarrowed(query);
}

/** @param {Outcome} outcome @param {number} from @param {Manifest} manifest @param {string} root address of the site */
export async function rowsFrom(outcome, from, manifest, root) {
  const found = await Promise.all(outcome.results.slice(from, from + ROWS_AT_A_TIME).map((result) => result.data()));
  return found.map((stuk) => row(stuk, manifest, root));
}

/** @param {Outcome} outcome @param {Manifest} manifest @param {string} root */
function showMoreButton(outcome, manifest, root) {
  const button = byId("meer");
  const shown = documentsIn(list);
  button.hidden = shown >= outcome.results.length;
  button.onclick = async () => {
    const isCurrent = thisTurn();
    const more = await rowsFrom(outcome, shown, manifest, root);
    if (!isCurrent()) return;
    list.append(...more);
    more[0]?.querySelector("a")?.focus();
    showMoreButton(outcome, manifest, root);
  };
}

/** @param {Findings} findings */
function showOlderButton({ shards, older }) {
  const button = byId("ouder");
  button.hidden = !older.length;
  button.textContent = `Zoek ook in ${yearsPhrase(older, shards)}`;
}

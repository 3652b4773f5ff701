// How many results have each value of the facets. Pagefind counts what it found itself; of that some may be no result (a word
// that must stand whole, a day outside a period), and then what has a value is asked for once and kept.

import { filtersOf, inIndex, withoutChoice } from "./filters.js";
import { FACETS } from "./query.js";

/**
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./shard.js").Counts} Counts
 * @typedef {import("./shard.js").Result} Result
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./query.js").Facet} Facet
 *
 * Results in one shard; `filters` Pagefind's own counts, where they are of these results and nothing else.
 * @typedef {{results: Result[], filters?: Counts}} Found
 *
 * For each facet in which something is chosen what is found without that choice, so that another can be chosen.
 * @typedef {Map<Facet, Found>} Freed
 */

/** @param {Query} query @param {(query: Query) => Promise<Found>} find @returns {Promise<Freed>} */
export async function freedOf(query, find) {
  const chosen = FACETS.filter((facet) => query.chosen[facet]);
  const found = await Promise.all(chosen.map((facet) => find(withoutChoice(query, facet))));
  return new Map(chosen.map((facet, place) => [facet, found[place]]));
}

/** @param {Shard} shard @param {Found} found @param {Freed} freed @returns {Promise<Counts>} facet -> value -> how many; of a year those of its months */
export async function countsOf(shard, found, freed) {
  const counts = await Promise.all(FACETS.map((facet) => countsIn(shard, facet, freed.get(facet) ?? found)));
  return Object.fromEntries(FACETS.map((facet, place) => [facet, counts[place]]));
}

/** @param {Shard} shard @param {Facet} facet @param {Found} found @returns {Promise<Record<string, number>>} */
async function countsIn(shard, facet, { results, filters }) {
  if (filters) return filters[inIndex(facet)] ?? {};
  if (!results.length) return {};
  const values = Object.keys(shard.values[inIndex(facet)] ?? {});
  const groups = facet === "jaar" ? [...new Set(values.map((month) => month.slice(0, 4)))] : values;
  const having = await Promise.all(groups.map((value) => idsHaving(shard, facet, value)));
  return Object.fromEntries(groups.map((value, place) => [value, results.filter(({ id }) => having[place].has(id)).length]));
}

/** @param {Shard} shard @param {Facet} facet @param {string} value @returns {Promise<Set<string>>} the ids of what has it */
function idsHaving(shard, facet, value) {
  const key = `${facet} ${value}`;
  const known = shard.having.get(key) ?? askHaving(shard, facet, value);
  shard.having.set(key, known);
  return known;
}

/** @param {Shard} shard @param {Facet} facet @param {string} value */
async function askHaving(shard, facet, value) {
  const filters = filtersOf(shard, { q: "", chosen: { [facet]: [value] }, periods: {}, asWords: [], byDate: false, isLiteral: false });
  const { results } = await shard.search(null, { filters });
  return new Set(results.map(({ id }) => id));
}

/** @param {Counts[]} all @returns {Counts} their sum */
export function total(all) {
  /** @type {Counts} */
  const sum = {};
  for (const [facet, values] of all.flatMap((counts) => Object.entries(counts))) {
    sum[facet] ??= {};
    for (const [value, count] of Object.entries(values)) sum[facet][value] = (sum[facet][value] ?? 0) + count;
  }
  return sum;
}

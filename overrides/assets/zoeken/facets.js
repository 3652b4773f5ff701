// The values of the facets that a reader can choose from, with how many results each has.

import { isAskedFor } from "./filters.js";

/**
 * @typedef {import("./manifest.js").Manifest} Manifest
 * @typedef {import("./query.js").Facet} Facet
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./search.js").Outcome} Outcome
 * @typedef {import("./display.js").Findings} Findings
 *
 * A value of a facet: its name for the reader, and how many results it has (undefined where that is not known).
 * @typedef {{value: string, name: string, count: number | undefined}} Value
 */

/**
 * The values of a facet, in the order in which they are shown.
 * @param {Facet} facet @param {Findings} findings @param {Manifest} manifest @returns {Value[]}
 */
export const valuesOf = (facet, findings, manifest) =>
  facet === "jaar" ? years(findings, manifest) : counted(facet, findings.outcome, manifest, findings.query);

/**
 * The years with results, newest first; without a number those that were not searched whole and may have more.
 * @param {Findings} findings @param {Manifest} manifest @returns {Value[]}
 */
function years({ outcome, shards, searched, older, query }, manifest) {
  const chosen = query.chosen.jaar ?? [];
  const mayHaveMore = new Set(older.flatMap((shard) => shard.years));
  const notSearched = new Set(shards.filter((shard) => !searched.includes(shard)).flatMap((shard) => shard.years));
  const isWhole = (/** @type {string} */ year) => !mayHaveMore.has(year) && (!chosen.length || chosen.includes(year) || !notSearched.has(year));
  const ofMonths = Object.entries(outcome.counts.jaar ?? {});
  const known = [...ofMonths.map(([month]) => month.slice(0, 4)), ...yearsOf(manifest), ...chosen];
  return [...new Set(known)]
    .sort()
    .reverse()
    .map((year) => {
      const counts = ofMonths.filter(([month]) => month.startsWith(year)).map(([, count]) => count);
      return { value: year, name: year, count: isWhole(year) ? counts.reduce((sum, count) => sum + count, 0) : undefined };
    })
    .filter(({ value, count }) => (count !== 0 || chosen.includes(value)) && isAskedFor(value, { ...query, chosen: {} }));
}

/** @param {Manifest} manifest @returns {string[]} */
const yearsOf = ({ delen }) => delen.flatMap(({ jaar }) => jaar.split(" ").filter(Boolean));

/**
 * The values with results and the chosen ones, those with the most results first.
 * @param {Exclude<Facet, "jaar">} facet @param {Outcome} outcome @param {Manifest} manifest @param {Query} query
 * @returns {Value[]}
 */
function counted(facet, outcome, manifest, query) {
  const names = {
    soort: manifest.soorten,
    programma: manifest.programmas,
    ministerie: manifest.ministeries,
    uitgever: {},
    standpunt: {},
  };
  /** @type {Record<string, string>} */
  const nameOf = names[facet];
  const counts = Object.entries(outcome.counts[facet] ?? {}).filter(([, count]) => count > 0);
  for (const chosen of query.chosen[facet] ?? []) if (!counts.some(([value]) => value === chosen)) counts.push([chosen, 0]);
  return counts
    .map(([value, count]) => ({ value, count, name: nameOf[value] ?? value.charAt(0).toUpperCase() + value.slice(1) }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, "nl"));
}

// The values of the facets that a reader can choose from, with how many results each has.

import { meets } from "./periods.js";

/**
 * @typedef {import("./manifest.js").Manifest} Manifest
 * @typedef {import("./query.js").Facet} Facet
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./search.js").Outcome} Outcome
 * @typedef {import("./shard.js").Shard} Shard
 *
 * A value of a facet: its name for the reader, and how many results it has (undefined where that is not known).
 * @typedef {{value: string, name: string, count: number | undefined}} Value
 */

/**
 * The values of a facet, in the order in which they are shown.
 * @param {Facet} facet @param {Outcome} outcome @param {Manifest} manifest
 * @param {Shard[]} older not searched, and may have more @param {Query} query @returns {Value[]}
 */
export const valuesOf = (facet, outcome, manifest, older, query) =>
  facet === "jaar" ? years(outcome, manifest, older, query) : counted(facet, outcome, manifest, query);

/**
 * The years with results, newest first; without a number those that were not searched whole and may have more.
 * @param {Outcome} outcome @param {Manifest} manifest @param {Shard[]} older @param {Query} query @returns {Value[]}
 */
function years({ counts, perShard }, manifest, older, query) {
  const chosen = query.chosen.jaar ?? [];
  const mayHaveMore = new Set(older.map((shard) => shard.year));
  const ofMonths = Object.entries(counts.jaar ?? {});
  const known = [...ofMonths.map(([month]) => month.slice(0, 4)), ...manifest.delen.map(({ jaar }) => jaar), ...chosen];
  return [...new Set(known)]
    .sort()
    .reverse()
    .map((year) => {
      const inYear = ofMonths.filter(([month]) => month.startsWith(year)).map(([, count]) => count);
      const inShards = manifest.delen.filter(({ jaar }) => jaar === year).map(({ naam }) => perShard.get(naam) ?? 0);
      const isWhole = !mayHaveMore.has(year) && (!chosen.length || chosen.includes(year));
      const each = counts.jaar ? inYear : inShards;
      return { value: year, name: year, count: isWhole ? each.reduce((sum, count) => sum + count, 0) : undefined };
    })
    .filter(({ value, count }) => value && (count !== 0 || chosen.includes(value)) && isWithin(value, query));
}

/** @param {string} year @param {Query} query @returns {boolean} whether the period of the query has some of it */
const isWithin = (year, { periods: { datum } }) => !datum || meets(datum, `${year}-01 ${year}-12`);

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

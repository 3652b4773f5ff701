// What is chosen, as filters for one shard. Pagefind has none of a range: a period is a choice of months.

import { hasMonth, meets } from "./periods.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./query.js").Facet} Facet
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {Record<string, {any: string[]}>} Filters
 */

const EVERYTHING = { van: "", tot: "" };

/** @param {Facet} facet @returns {string} the facet of the index that it is a choice in: a year is all of its months */
export const inIndex = (facet) => (facet === "jaar" ? "datum" : facet);

/** @param {Query} query @returns {Map<string, (value: string) => boolean>} facet of the index -> whether it may have a value */
function conditions({ chosen: { jaar, ...others }, periods }) {
  /** @type {Map<string, (value: string) => boolean>} */
  const found = new Map(Object.entries(others).map(([facet, values]) => [facet, (value) => values.includes(value)]));
  const { datum, openbaar } = periods;
  if (jaar || datum) {
    found.set(
      "datum",
      (month) => (jaar ?? [month.slice(0, 4)]).includes(month.slice(0, 4)) && hasMonth(datum ?? EVERYTHING, month),
    );
  }
  if (openbaar) found.set("openbaar", (month) => hasMonth(openbaar, month));
  return found;
}

/**
 * @param {Shard} shard that is open @param {Query} query
 * @returns {Filters | undefined} undefined when nothing in this shard can pass them
 */
export function filtersOf(shard, query) {
  /** @type {Filters} */
  const filters = {};
  for (const [facet, mayHave] of conditions(query)) {
    const any = Object.keys(shard.values[facet] ?? {}).filter(mayHave);
    if (!any.length) return undefined;
    filters[facet] = { any };
  }
  return filters;
}

/** @param {Query} query @param {Facet} facet @returns {Query} without the choice in this facet */
export function withoutChoice(query, facet) {
  const { [facet]: _, ...chosen } = query.chosen;
  return { ...query, chosen };
}

/** Whether a shard that is not open may have anything in the years and periods of a query. @param {Shard} shard @param {Query} query */
export function mayHaveDates({ data: { datum, openbaar } }, { chosen: { jaar }, periods }) {
  const years = !jaar || jaar.some((year) => meets({ van: year, tot: year }, datum));
  return years && (!periods.datum || meets(periods.datum, datum)) && (!periods.openbaar || meets(periods.openbaar, openbaar));
}

/** @param {string} year @param {Query} query @returns {boolean} whether the years and the period of the query have some of it */
export const isAskedFor = (year, { chosen: { jaar }, periods: { datum } }) =>
  (!jaar || jaar.includes(year)) && (!datum || meets(datum, `${year}-01 ${year}-12`));

/** Whether what is chosen is so little time that all of it is searched at once. @param {Query} query */
export const isShort = ({ chosen: { jaar }, periods }) =>
  jaar?.length === 1 ||
  [periods.datum, periods.openbaar].some((period) => period?.van && period.van.slice(0, 4) === period.tot.slice(0, 4));

// The query as it stands in the address: what can be shared, and what the back button goes back to.

import { AXES } from "./periods.js";

/** The facets, in the order in which they are shown. */
export const FACETS = /** @type {const} */ (["soort", "jaar", "programma", "ministerie", "uitgever", "standpunt"]);

/** Before the ends of a period in the address; the date of the document needs no name. */
const PREFIX = { datum: "", openbaar: "openbaar_" };

/**
 * @typedef {typeof FACETS[number]} Facet
 * @typedef {import("./periods.js").Axis} Axis
 * @typedef {import("./periods.js").Period} Period
 *
 * `chosen` has the values of facets, each with any of them; `asWords` what is to be read as the words that it says;
 * `isLiteral` whether the reader wants no other words than those that were typed; `mentions` what must stand in the text as
 * it is said, in documents since a day or a month (no reader types it, `interpretations.js` does).
 * @typedef {{q: string, chosen: Partial<Record<Facet, string[]>>, periods: Partial<Record<Axis, Period>>,
 *   asWords: string[], byDate: boolean, isLiteral: boolean, mentions?: {words: string, since: string}[]}} Query
 */

/** @param {string} address @returns {Query} the query in the part of an address from `?` on */
export function fromAddress(address) {
  const parameters = new URLSearchParams(address);
  const values = (/** @type {string} */ name) => [...new Set(parameters.getAll(name).filter(Boolean))];
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, values(facet)]).filter(([, those]) => those.length));
  const periods = Object.fromEntries(AXES.map((axis) => [axis, periodIn(parameters, axis)]).filter(([, period]) => period));
  const [byDate, isLiteral] = [parameters.get("sorteer") === "datum", parameters.has("letterlijk")];
  return { q: parameters.get("q") ?? "", chosen, periods, asWords: values("woorden"), byDate, isLiteral };
}

/** @param {URLSearchParams} parameters @param {Axis} axis @returns {Period | undefined} */
function periodIn(parameters, axis) {
  const [van, tot] = ["van", "tot"]
    .map((end) => parameters.get(PREFIX[axis] + end) ?? "")
    .map((end) => (BOUND.test(end) ? end : ""));
  return van || tot ? { van, tot } : undefined;
}

const BOUND = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** @param {Query} query @returns {string} the part of an address from `?` on; empty for an empty query */
export function toAddress(query) {
  const parameters = new URLSearchParams();
  if (query.q.trim()) parameters.set("q", query.q.trim());
  for (const facet of FACETS) for (const value of query.chosen[facet] ?? []) parameters.append(facet, value);
  for (const axis of AXES) {
    const { van, tot } = query.periods[axis] ?? { van: "", tot: "" };
    if (van) parameters.set(`${PREFIX[axis]}van`, van);
    if (tot) parameters.set(`${PREFIX[axis]}tot`, tot);
  }
  for (const words of query.asWords) parameters.append("woorden", words);
  if (query.byDate) parameters.set("sorteer", "datum");
  if (query.isLiteral && query.q.trim()) parameters.set("letterlijk", "ja");
  return parameters.size ? `?${parameters}` : "";
}

/**
 * The query with a value of a facet besides those that are chosen, or without it where it is.
 * @param {Query} query @param {Facet} facet @param {string} value @returns {Query}
 */
export function withChoice(query, facet, value) {
  const had = query.chosen[facet] ?? [];
  const now = had.includes(value) ? had.filter((each) => each !== value) : [...had, value];
  const chosen = { ...query.chosen, [facet]: now };
  if (!now.length) delete chosen[facet];
  return { ...query, chosen };
}

/** @param {Query} query @param {Axis} axis @param {Period} period @returns {Query} */
export function withPeriod(query, axis, period) {
  const periods = { ...query.periods, [axis]: period };
  if (!period.van && !period.tot) delete periods[axis];
  return { ...query, periods };
}

/** @param {Query} query @returns {boolean} whether anything is chosen besides the words */
export const isNarrowed = (query) => Object.keys(query.chosen).length + Object.keys(query.periods).length > 0;

/** @param {Query} query @returns {boolean} whether there is nothing to look for */
export const isEmpty = (query) => !query.q.trim() && !isNarrowed(query);

// Periods of time: from a year, a month or a day to another. Both ends belong to it; an end that is empty is open.

/** The day of the document itself, and that of its disclosure. */
export const AXES = /** @type {const} */ (["datum", "openbaar"]);

/**
 * @typedef {typeof AXES[number]} Axis
 * @typedef {{van: string, tot: string}} Period each end a day, a month or a year in ISO
 */

const FIRST_OF_ALL = "0000-01-01";
const LAST_OF_ALL = "9999-12-31";

/** @param {number} year @param {number} month from 1 @returns {number} */
export const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** @param {string} end a year, a month, a day or nothing @returns {string} its first day */
export const firstDay = (end) => end + FIRST_OF_ALL.slice(end.length);

/** @param {string} end @returns {string} its last day */
export function lastDay(end) {
  if (end.length !== 7) return end + LAST_OF_ALL.slice(end.length);
  return `${end}-${daysIn(Number(end.slice(0, 4)), Number(end.slice(5)))}`;
}

/** @param {Period} one @param {Period | undefined} other @returns {Period} what belongs to both */
export function both(one, other) {
  if (!other) return one;
  const van = firstDay(one.van) > firstDay(other.van) ? one.van : other.van;
  return { van, tot: lastDay(one.tot) < lastDay(other.tot) ? one.tot : other.tot };
}

/**
 * Whether a month of the index may have something of a period. What is only known by its year belongs to no part of it.
 * @param {Period} period @param {string} month "2023-10", or "2023" where the day is unknown
 */
export function hasMonth({ van, tot }, month) {
  const [first, last] = [firstDay(month), lastDay(month)];
  if (month.length === 4) return firstDay(van) <= first && last <= lastDay(tot);
  return firstDay(van) <= last && first <= lastDay(tot);
}

/** @param {Period} period @param {string} span "2023-01 2024-12", or nothing @returns {boolean} whether they have a month in common */
export function meets({ van, tot }, span) {
  const [first, last] = span.split(" ");
  return Boolean(last) && firstDay(van) <= lastDay(last) && firstDay(first) <= lastDay(tot);
}

/** @param {Period | undefined} period @returns {string} the day, when it is one */
export const onlyDay = (period) => (period && period.van.length === 10 && period.van === period.tot ? period.van : "");

/** @param {Period} period @returns {string[]} the days outside it of the months that it has a part of */
export function daysOutside(period) {
  if (onlyDay(period)) return []; // who looks for one day looks for that
  const { van, tot } = period;
  const before = van.length === 10 ? daysOf(van.slice(0, 7)).filter((day) => day < van) : [];
  return [...before, ...(tot.length === 10 ? daysOf(tot.slice(0, 7)).filter((day) => day > tot) : [])];
}

/** @param {string} month @returns {string[]} */
const daysOf = (month) =>
  Array.from({ length: Number(lastDay(month).slice(8)) }, (_, place) => `${month}-${String(place + 1).padStart(2, "0")}`);

// Dates in what a reader types: "6 oktober 2023", "10-03-2023", "oktober 2023", "sinds 2022", "na 1 maart 2024",
// "vóór 2021", "tussen 2019 en 2021", "openbaar gemaakt in mei 2024". What a clock is needed for ("vorig jaar") is none.

import { inWords, MONTHS } from "./dates_in_words.js";
import { KIND_WORDS } from "./kind_words.js";
import { momentOf, MOMENT, MONTH } from "./moments.js";
import { firstDay, lastDay } from "./periods.js";

/**
 * @typedef {import("./periods.js").Axis} Axis
 * @typedef {import("./periods.js").Period} Period
 *
 * A date or a period in a text, from `start` to `end`; `said` how the text of a document would name it ("6 oktober
 * 2023"), which is empty for what none names, such as "sinds 2022"; `isImpossible` for a day that no month has.
 * @typedef {{start: number, end: number, typed: string, axis: Axis, period: Period, said: string, isImpossible?: boolean}} Dated
 */

const DISCLOSED = String.raw`(?<disclosed>(?:openbaar(?: gemaakt)?|gepubliceerd|openbaargemaakt)(?: (?:op|in))? )?`;
const WEEKDAY = "(?:maan|dins|woens|donder|vrij|zater|zon)dag";
const BEFORE = String.raw`(?:(?:van|uit|op|in|per|d\.?d\.?|gedateerd(?: op)?|datum:?)(?: ${WEEKDAY})?|${WEEKDAY})`;
const THROUGH = String.raw`(?:tot en met|t/m|tot|en|-)`;

/** What says its month or its year only at the other end: "van 3 tot 10 mei 2024", "maart t/m juni 2023". */
const PART = String.raw`\d{1,2}(?: (?:${MONTH}))?|(?:${MONTH})`;
const BETWEEN = new RegExp(
  `${DISCLOSED}(?<how>tussen|van|vanaf)? ?(?<one>${MOMENT}|${PART}) ?(?<through>${THROUGH}) ?(?<other>${MOMENT})`,
  "iuy",
);
const SINCE = new RegExp(
  `${DISCLOSED}(?<how>sinds|vanaf|na|later dan|nieuwer dan|jonger dan|v[oó][oó]r|eerder dan|ouder dan|tot en met|t/m|tot) (?<one>${MOMENT})`,
  "iuy",
);
const ONE = new RegExp(`${DISCLOSED}(?<before>${BEFORE} )?(?<one>${MOMENT})`, "iuy");
const AFTER_KIND = new RegExp(String.raw`(?:^|\s)(?:${KIND_WORDS}) $`, "iu");

/** @param {string} text in the normal form @returns {Dated[]} the dates in it, from front to back */
export function datesIn(text) {
  const found = [];
  for (let place = 0; place < text.length; place += 1) {
    if (place && !/[\s(]/.test(text[place - 1])) continue;
    const dated = between(text, place) ?? since(text, place) ?? one(text, place);
    if (!dated) continue;
    found.push(dated);
    place = dated.end;
  }
  return found;
}

/** @param {RegExp} form @param {string} text @param {number} place */
function at(form, text, place) {
  form.lastIndex = place;
  return form.exec(text)?.groups;
}

/** @param {string} text @param {number} place @returns {Dated | undefined} */
function between(text, place) {
  const groups = at(BETWEEN, text, place);
  if (!groups) return undefined;
  const { how, through } = groups;
  const tot = momentOf(groups.other);
  const van = momentOf(groups.one) || (how || /[a-z]/i.test(groups.one) ? momentOf(completed(groups.one, tot)) : "");
  if (!van || !tot || lastDay(tot) < firstDay(van) || /^en$/i.test(through) !== /^tussen$/i.test(how ?? "")) return undefined;
  return dated(text, place, BETWEEN.lastIndex, groups, { van, tot });
}

/** @param {string} part @param {string} other the moment that says the rest @returns {string} "3 mei 2024" */
function completed(part, other) {
  const [year, month] = other.split("-");
  return [part, /^\d+$/.test(part) && month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** @param {string} text @param {number} place @returns {Dated | undefined} */
function since(text, place) {
  const groups = at(SINCE, text, place);
  const moment = momentOf(groups?.one);
  if (!groups || !moment) return undefined;
  const how = groups.how.toLowerCase();
  // A year after "voor" is mostly what something is for: de begroting voor 2021.
  if (how === "voor" && moment.length === 4 && text.slice(0, place).trim() && !AFTER_KIND.test(text.slice(0, place)))
    return undefined;
  return dated(text, place, SINCE.lastIndex, groups, periodOf(how, moment));
}

/** @param {string} how @param {string} moment @returns {Period} */
function periodOf(how, moment) {
  if (/^(?:sinds|vanaf)$/.test(how)) return { van: moment, tot: "" };
  if (/^(?:na|later dan|nieuwer dan|jonger dan)$/.test(how)) return { van: beside(lastDay(moment), 1), tot: "" };
  if (/^(?:tot en met|t\/m)$/.test(how)) return { van: "", tot: moment };
  return { van: "", tot: beside(firstDay(moment), -1) };
}

/**
 * A year alone is a date only after "uit", or after a kind of document.
 * @param {string} text @param {number} place @returns {Dated | undefined}
 */
function one(text, place) {
  const groups = at(ONE, text, place);
  if (!groups) return undefined;
  const moment = momentOf(groups.one);
  if (!moment && !/[a-z]/i.test(groups.one)) return undefined;
  if (!moment)
    return { ...dated(text, place, ONE.lastIndex, groups, { van: "", tot: "" }), said: groups.one, isImpossible: true };
  const isDate =
    moment.length > 4 || /^uit /i.test(groups.before ?? "") || groups.disclosed || AFTER_KIND.test(text.slice(0, place));
  return isDate ? dated(text, place, ONE.lastIndex, groups, { van: moment, tot: moment }, true) : undefined;
}

/**
 * @param {string} text @param {number} start @param {number} end @param {Record<string, string>} groups @param {Period} period
 * @param {boolean} [isNamed] whether the text of a document may name it so @returns {Dated}
 */
function dated(text, start, end, groups, period, isNamed) {
  const named = isNamed && !groups.disclosed && period.van.length > 4 ? inWords(period.van) : "";
  return { start, end, typed: text.slice(start, end), axis: groups.disclosed ? "openbaar" : "datum", period, said: named };
}

/** @param {string} day @param {number} step @returns {string} the day before or after it; a month or a year where that ends there */
function beside(day, step) {
  const found = new Date(Date.parse(`${day}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);
  if (found.endsWith(step > 0 ? "-01-01" : "-12-31")) return found.slice(0, 4);
  return (step > 0 ? found.endsWith("-01") : found === lastDay(found.slice(0, 7))) ? found.slice(0, 7) : found;
}

// Dates in what a reader types: "6 oktober 2023", "10-03-2023", "oktober 2023", "sinds 2022", "na 1 maart 2024",
// "vóór 2021", "tussen 2019 en 2021", "openbaar gemaakt in mei 2024". What a clock is needed for ("vorig jaar") is none.

import { MONTHS } from "./dates_in_words.js";
import { KIND_WORDS } from "./kind_words.js";
import { daysIn, firstDay, lastDay } from "./periods.js";

/**
 * @typedef {import("./periods.js").Axis} Axis
 * @typedef {import("./periods.js").Period} Period
 *
 * A date or a period in a text, from `start` to `end`; `said` how the text of a document would name it ("6 oktober
 * 2023"), which is empty for what none names, such as "sinds 2022"; `isImpossible` for a day that no month has.
 * @typedef {{start: number, end: number, typed: string, axis: Axis, period: Period, said: string, isImpossible?: boolean}} Dated
 */

const NAMES = MONTHS.map((name) => (name.length > 4 ? `${name}|${name.slice(0, 3)}\\.?` : name)).join("|").replace("sep\\.?", "sept?\\.?").replace("maa\\.?", "mrt\\.?");
const YEAR = String.raw`(?:19|20)\d\d`;
/** One moment, in five groups for each of its forms; nothing that goes on in digits is one. */
const MOMENT =
  String.raw`(?:(?<d>\d{1,2})(?:e|ste|de)?[ -](?<m>${NAMES}),?[ -](?<y>${YEAR})|(?<d2>\d{1,2})(?<s>[-./])(?<m2>\d{1,2})\k<s>(?<y2>${YEAR})` +
  String.raw`|(?<y3>${YEAR})-(?<m3>\d\d)-(?<d3>\d\d)|(?<m4>${NAMES})(?: van)? (?<y4>${YEAR})|(?<m5>\d{1,2})[-/](?<y5>${YEAR})|(?<y6>${YEAR})-(?<m6>\d\d)|(?<y7>${YEAR}))(?![\w]|[-./]\d)`;
const UNNAMED = MOMENT.replace(/\(\?<\w+>/g, "(").replace(String.raw`\k<s>`, String.raw`[-./]`);
const DISCLOSED = String.raw`(?<disclosed>(?:openbaar(?: gemaakt)?|gepubliceerd|openbaargemaakt)(?: (?:op|in))? )?`;
const BEFORE = String.raw`(?:van|uit|op|in|per|d\.?d\.?|gedateerd(?: op)?|datum:?)`;
const THROUGH = String.raw`(?:tot en met|t/m|tot|en|-)`;

const MOMENT_ALONE = new RegExp(`^${MOMENT}$`, "iu");
const BETWEEN = new RegExp(`${DISCLOSED}(?<how>tussen|van|vanaf)? ?(?<one>${UNNAMED}) ?(?<through>${THROUGH}) ?(?<other>${UNNAMED})`, "iuy");
const SINCE = new RegExp(
  `${DISCLOSED}(?<how>sinds|vanaf|na|later dan|nieuwer dan|jonger dan|v[oó][oó]r|eerder dan|ouder dan|tot en met|t/m|tot) (?<one>${UNNAMED})`,
  "iuy",
);
const ONE = new RegExp(`${DISCLOSED}(?<before>${BEFORE} )?(?<one>${UNNAMED})`, "iuy");
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
  const [van, tot] = [momentOf(groups?.one), momentOf(groups?.other)];
  if (!groups || !van || !tot || lastDay(tot) < firstDay(van)) return undefined;
  const { how, through } = groups;
  if (/^en$/i.test(through) !== /^tussen$/i.test(how ?? "") || (through === "-" && !/\D/.test(groups.one))) return undefined;
  return dated(text, place, BETWEEN.lastIndex, groups, { van, tot });
}

/** @param {string} text @param {number} place @returns {Dated | undefined} */
function since(text, place) {
  const groups = at(SINCE, text, place);
  const moment = momentOf(groups?.one);
  if (!groups || !moment) return undefined;
  const how = groups.how.toLowerCase();
  // A year after "voor" is mostly what something is for: de begroting voor 2021.
  if (how === "voor" && moment.length === 4 && text.slice(0, place).trim() && !AFTER_KIND.test(text.slice(0, place))) return undefined;
  return dated(text, place, SINCE.lastIndex, groups, periodOf(how, moment));
}

/** @param {string} how @param {string} moment @returns {Period} */
function periodOf(how, moment) {
  if (/^(?:sinds|vanaf)$/.test(how)) return { van: moment, tot: "" };
  if (/^(?:na|later dan|nieuwer dan|jonger dan)$/.test(how)) return { van: beside(lastDay(moment), 1), tot: "" };
  if (/^(?:tot en met|t\/m)$/.test(how)) return { van: "", tot: moment };
  return { van: "", tot: beside(firstDay(moment), -1) };
}

/** A year alone is a date only after "uit", or after a kind of document. @param {string} text @param {number} place @returns {Dated | undefined} */
function one(text, place) {
  const groups = at(ONE, text, place);
  if (!groups) return undefined;
  const moment = momentOf(groups.one);
  if (!moment && !/[a-z]/i.test(groups.one)) return undefined;
  if (!moment) return { ...dated(text, place, ONE.lastIndex, groups, { van: "", tot: "" }), said: groups.one, isImpossible: true };
  const isDate = moment.length > 4 || /^uit /i.test(groups.before ?? "") || groups.disclosed || AFTER_KIND.test(text.slice(0, place));
  return isDate ? dated(text, place, ONE.lastIndex, groups, { van: moment, tot: moment }, true) : undefined;
}

/**
 * @param {string} text @param {number} start @param {number} end @param {Record<string, string>} groups @param {Period} period
 * @param {boolean} [isNamed] whether the text of a document may name it so @returns {Dated}
 */
function dated(text, start, end, groups, period, isNamed) {
  const named = isNamed && !groups.disclosed && period.van.length > 4 ? said(period.van) : "";
  return { start, end, typed: text.slice(start, end), axis: groups.disclosed ? "openbaar" : "datum", period, said: named };
}

/** @param {string} moment @returns {string} "6 oktober 2023" */
function said(moment) {
  const [year, month, day] = moment.split("-").map(Number);
  return `${day ? `${day} ` : ""}${MONTHS[month - 1]} ${year}`;
}

/** @param {string} day @param {number} step @returns {string} the day before or after it; a month or a year where that ends there */
function beside(day, step) {
  const found = new Date(Date.parse(`${day}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);
  if (found.endsWith(step > 0 ? "-01-01" : "-12-31")) return found.slice(0, 4);
  return (step > 0 ? found.endsWith("-01") : found === lastDay(found.slice(0, 7))) ? found.slice(0, 7) : found;
}

/** @param {string | undefined} written @returns {string} "2023-10-06", "2023-10", "2023"; empty for what is no date */
function momentOf(written) {
  const groups = MOMENT_ALONE.exec(written ?? "")?.groups;
  if (!groups) return "";
  /** @param {...string} names */
  const first = (...names) => names.map((name) => groups[name]).find(Boolean) ?? "";
  const [day, month, year] = [first("d", "d2", "d3"), first("m", "m2", "m3", "m4", "m5", "m6"), first("y", "y2", "y3", "y4", "y5", "y6", "y7")];
  if (!month) return year;
  const number = Number(month) || 1 + MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3).replace("mrt", "maa")));
  if (number > 12 || (day && (Number(day) < 1 || Number(day) > daysIn(Number(year), number)))) return "";
  return [year, number, day].filter(Boolean).map((part) => String(part).padStart(2, "0")).join("-");
}

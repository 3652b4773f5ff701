// One moment in time as a reader writes it: a day, a month, a year.

import { MONTHS } from "./dates_in_words.js";
import { daysIn } from "./periods.js";

/** "okt", "sept", "mrt": what a month is called for short, where that is shorter. */
const SHORT = ["jan", "feb", "mrt", "apr", "", "", "", "aug", "sept?", "okt", "nov", "dec"];
/** The name of a month. */
export const MONTH = MONTHS.map((name, place) => (SHORT[place] ? `${name}|${SHORT[place]}\\.?` : name)).join("|");
const YEAR = String.raw`(?:19|20)\d\d`;
const FORMS = [
  String.raw`(?<d>\d{1,2})(?:e|ste|de)?[ -](?<m>${MONTH}),?[ -](?<y>${YEAR})`,
  String.raw`(?<d2>\d{1,2})(?<s>[-./])(?<m2>\d{1,2})\k<s>(?<y2>${YEAR})`,
  String.raw`(?<y3>${YEAR})-(?<m3>\d\d)-(?<d3>\d\d)`,
  String.raw`(?<m4>${MONTH})(?: van)? (?<y4>${YEAR})`,
  String.raw`(?<m5>\d{1,2})[-/](?<y5>${YEAR})`,
  String.raw`(?<y6>${YEAR})-(?<m6>\d\d)`,
  String.raw`(?<y7>${YEAR})`,
];
/** Nothing that goes on in digits is a moment. */
const FORM = String.raw`(?:${FORMS.join("|")})(?![\w]|[-./]\d)`;
/** One moment, for use in other expressions. */
export const MOMENT = FORM.replace(/\(\?<\w+>/g, "(?:").replace(String.raw`\k<s>`, "[-./]");
const ALONE = new RegExp(`^${FORM}$`, "iu");

/** @param {string | undefined} written @returns {string} "2023-10-06", "2023-10", "2023"; empty for what is no date */
export function momentOf(written) {
  const groups = ALONE.exec(written ?? "")?.groups;
  if (!groups) return "";
  /** @param {...string} names */
  const first = (...names) => names.map((name) => groups[name]).find(Boolean) ?? "";
  const [day, month, year] = [
    first("d", "d2", "d3"),
    first("m", "m2", "m3", "m4", "m5", "m6"),
    first("y", "y2", "y3", "y4", "y5", "y6", "y7"),
  ];
  if (!month) return year;
  const number =
    Number(month) || 1 + MONTHS.findIndex((name) => name.slice(0, 3) === month.toLowerCase().slice(0, 3).replace("mrt", "maa"));
  if (number > 12 || (day && (Number(day) < 1 || Number(day) > daysIn(Number(year), number)))) return "";
  return [year, number, day]
    .filter(Boolean)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

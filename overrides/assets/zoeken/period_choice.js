// The choice of a period, on the date of a document and on its disclosure: from a month or a year to another. The page has
// them once, so that who uses the keyboard does not lose the field.

import { create } from "./elements.js";
import { MONTHS } from "./dates_in_words.js";
import { AXES } from "./periods.js";

/**
 * @typedef {import("./periods.js").Axis} Axis
 * @typedef {import("./periods.js").Period} Period
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./manifest.js").Manifest} Manifest
 * @typedef {(axis: Axis, period: Period) => void} ChoosePeriod
 */

const TITLES = { datum: "Datum van het stuk", openbaar: "Openbaar gemaakt" };
const ENDS = /** @type {const} */ ([
  ["van", "Van"],
  ["tot", "Tot en met"],
]);

/** Shows what is chosen. @param {HTMLElement} place @param {Query} query @param {Manifest} manifest @param {ChoosePeriod} choose */
export function showPeriods(place, query, manifest, choose) {
  if (!place.childElementCount) place.append(...AXES.map((axis) => periodChoice(axis, yearsOf(axis, manifest))));
  for (const axis of AXES) {
    const period = query.periods[axis] ?? { van: "", tot: "" };
    const [from, to] = ENDS.map(([end]) => selectsOf(place, axis, end));
    for (const [selects, bound] of /** @type {[HTMLSelectElement[], string][]} */ ([
      [from, period.van],
      [to, period.tot],
    ])) {
      const [year, month] = bound.split("-");
      offer(selects[0], year);
      selects[0].value = year;
      selects[1].value = month ?? "";
      selects[1].disabled = !year;
    }
    const chosen = () => choose(axis, { van: boundOf(from), tot: boundOf(to) });
    for (const select of [...from, ...to]) select.onchange = chosen;
  }
}

/** @param {HTMLElement} place @param {Axis} axis @param {string} end @returns {HTMLSelectElement[]} year and month */
const selectsOf = (place, axis, end) =>
  [...place.querySelectorAll(`select[data-periode="${axis}-${end}"]`)].map((each) => /** @type {HTMLSelectElement} */ (each));

/** @param {HTMLSelectElement[]} selects @returns {string} "2023", "2023-10" */
const boundOf = ([year, month]) => [year.value, year.value && month.value].filter(Boolean).join("-");

/** @param {HTMLSelectElement} select @param {string} year that may be none of those that the collection has */
function offer(select, year) {
  if (![...select.options].some(({ value }) => value === year)) select.append(option(year, year));
}

/** @param {Axis} axis @param {Manifest} manifest @returns {string[]} newest first */
function yearsOf(axis, { delen }) {
  const months = delen.flatMap((shard) => shard[axis].split(" ").filter(Boolean)).sort();
  const [first, last] = [Number(months[0]?.slice(0, 4)), Number(months.at(-1)?.slice(0, 4))];
  return first ? Array.from({ length: last - first + 1 }, (_, place) => String(last - place)) : [];
}

/** @param {Axis} axis @param {string[]} years */
function periodChoice(axis, years) {
  const group = create("fieldset", "zoek-keuze", create("legend", "", TITLES[axis]));
  for (const [end, label] of ENDS) {
    const year = select(axis, end, `${label}: jaar`, [["", "jaar"], ...years.map((each) => [each, each])]);
    const months = MONTHS.map((name, place) => [String(place + 1).padStart(2, "0"), name]);
    group.append(
      create(
        "p",
        "zoek-periode",
        create("span", "", label),
        year,
        select(axis, end, `${label}: maand`, [["", "maand"], ...months]),
      ),
    );
  }
  return group;
}

/** @param {Axis} axis @param {string} end @param {string} label @param {string[][]} options */
function select(axis, end, label, options) {
  const element = /** @type {HTMLSelectElement} */ (create("select", "", ...options.map(([value, text]) => option(value, text))));
  element.setAttribute("aria-label", label);
  element.dataset.periode = `${axis}-${end}`;
  return element;
}

/** @param {string} value @param {string} text */
function option(value, text) {
  const element = /** @type {HTMLOptionElement} */ (create("option", "", text));
  element.value = value;
  return element;
}

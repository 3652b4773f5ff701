// A facet as a short list of buttons with counts. Several can be chosen; a second press on one takes the choice back.

import { create } from "./elements.js";
import { NUMBER } from "./phrases.js";

/**
 * @typedef {import("./query.js").Facet} Facet
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./facets.js").Value} Value
 * @typedef {(facet: Facet, value: string) => void} Choose a value besides others, or not any more
 */

const TITLES = {
  soort: "Soort",
  jaar: "Jaar",
  programma: "Programma",
  ministerie: "Ministerie",
  uitgever: "Uitgever van het rapport",
  standpunt: "Standpunt",
};
const AT_FIRST = 8;

/** @type {Set<string>} facets that the reader wants to see whole */
const expanded = new Set();

/**
 * @param {Facet} facet @param {Value[]} values @param {Query} query @param {Choose} choose @returns {HTMLElement}
 */
export function facetGroup(facet, values, query, choose) {
  const chosen = query.chosen[facet] ?? [];
  const list = create("ul", "zoek-keuze__lijst");
  const group = create("fieldset", "zoek-keuze", create("legend", "", TITLES[facet]), list);
  const shown = values.filter(({ value }, place) => expanded.has(facet) || place < AT_FIRST || chosen.includes(value));
  for (const each of shown) list.append(create("li", "", valueButton(facet, each, chosen, choose)));
  if (shown.length < values.length) group.append(expandButton(values.length, expand));
  return group;

  function expand() {
    expanded.add(facet);
    const whole = facetGroup(facet, values, query, choose);
    group.replaceWith(whole);
    whole.querySelectorAll("button")[AT_FIRST]?.focus();
  }
}

/** @param {number} count @param {() => void} expand */
function expandButton(count, expand) {
  const button = create("button", "zoek-keuze__meer", `Toon alle ${count}`);
  button.setAttribute("type", "button");
  button.addEventListener("click", expand);
  return button;
}

/** @param {Facet} facet @param {Value} each @param {string[]} chosen @param {Choose} choose */
function valueButton(facet, each, chosen, choose) {
  const isChosen = chosen.includes(each.value);
  const button = create("button", "zoek-keuze__knop", create("span", "", each.name));
  if (each.count !== undefined) button.append(" ", create("span", "zoek-keuze__aantal", NUMBER.format(each.count)));
  button.setAttribute("type", "button");
  button.setAttribute("aria-pressed", String(isChosen));
  button.dataset.keuze = facet;
  button.dataset.waarde = each.value;
  button.addEventListener("click", () => choose(facet, each.value));
  return button;
}

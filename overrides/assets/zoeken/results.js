// A result as a row: title, kind, date, what it belongs to, an excerpt with the words marked, links into its sections.

import { create } from "./elements.js";

/** @typedef {{soorten: Record<string, string>}} Names */

const DAY = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MOST_SECTIONS = 3;

/** @param {string} address @param {string} text */
function link(address, text) {
  const element = /** @type {HTMLAnchorElement} */ (create("a", "", text));
  element.href = address;
  return element;
}

/** @param {any} stuk what Pagefind knows of a result @param {Names} names @param {string} root @returns {HTMLElement} */
export function row(stuk, names, root) {
  const address = stuk.meta.adres ? root + stuk.meta.adres : stuk.url;
  const li = create("li", "zoek-rij", create("h2", "zoek-rij__titel", link(address, displayed(stuk, "title"))));
  li.append(facts(stuk, names));
  if (hasText(stuk)) li.append(create("p", "zoek-rij__fragment", ...highlighted(stuk.excerpt)));
  const found = stuk.meta.adres ? [] : sections(stuk);
  if (found.length) li.append(sectionList(found));
  return li;
}

/** @param {{url: string, title: string}[]} found */
function sectionList(found) {
  const list = create("ul", "zoek-rij__delen", ...found.map((section) => create("li", "", link(section.url, section.title))));
  list.setAttribute("aria-label", "Onderdelen waar dit staat");
  return list;
}

/** Without a word of text its kind stands in its place (`search/rendering.py`), which the line above it says already. @param {any} stuk */
const hasText = (stuk) => stuk.content.replace(/\.$/, "") !== stuk.meta.soort;

/** As the source has it, where what is searched is its normal form (`search/rendering.py`). @param {any} stuk @param {"title" | "hoort"} name */
const displayed = (stuk, name) => stuk.meta[`${name}_getoond`] ?? stuk.meta[name];

/** The line of facts: kind, date, what it belongs to. @param {any} stuk @param {Names} names */
function facts(stuk, names) {
  const p = create("p", "ob-rij__regel", create("span", "zoek-rij__soort", names.soorten[stuk.meta.soort] ?? stuk.meta.soort));
  /** @param {...(Node | string)} content */
  const add = (...content) => {
    const dot = create("span", "", " · ");
    dot.setAttribute("aria-hidden", "true");
    p.append(dot, ...content);
  };
  if (stuk.meta.datum) {
    const time = create("time", "", DAY.format(new Date(`${stuk.meta.datum}T00:00:00Z`)));
    time.setAttribute("datetime", stuk.meta.datum);
    add(time);
  }
  if (stuk.meta.hoort) add(displayed(stuk, "hoort"));
  return p;
}

/** @param {any} stuk @returns {{url: string, title: string}[]} the sections with the most matches, in their own order */
function sections(stuk) {
  const anchored = stuk.sub_results.filter((/** @type {any} */ section) => section.anchor);
  const most = [...anchored].sort((one, other) => other.locations.length - one.locations.length).slice(0, MOST_SECTIONS);
  return anchored.filter((/** @type {any} */ section) => most.includes(section));
}

/** @param {string} excerpt text with the tags mark, and no other @returns {(Node | string)[]} */
function highlighted(excerpt) {
  return excerpt
    .split(/<mark>|<\/mark>/)
    .map((text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"))
    .map((text, place) => (place % 2 ? create("mark", "", text) : text));
}

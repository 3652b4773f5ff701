// Which overviews of the site a query names, and what of it is the value of a facet.
//
// The whole of a query may be a name ("Wet open overheid", "LNV", "26951"); beside other words a name needs a word that
// says what it is ("ministerie van LNV", "dossier 26951", "programma …"), or is an article with its law. A programme by
// its whole title, and a publisher beside a stance, a reaction or a report, work as the facet that they are.

import { CITED_WHOLE, ofIdentifier } from "./articles_in.js";
import { takeFacet, takeProgramme, takePublisher, takeWhole } from "./facets_in.js";
import { LONGEST, named, partsOf } from "./names_in.js";
import { HEADS, nameWords } from "./overviews.js";

/**
 * @typedef {import("./overviews.js").Overview} Overview
 * @typedef {import("./names_in.js").Part} Part
 * @typedef {import("./names_in.js").Tools} Tools
 *
 * The overviews that were named; `rest` is the text without the words that became the value of a facet.
 * @typedef {{rest: string, overviews: Overview[]}} Named
 */

const MOST_OVERVIEWS = 3;

/** @param {string} text @param {Tools} tools @returns {Promise<Named>} */
export async function overviewsIn(text, tools) {
  const parts = partsOf(text, tools.stopWords);
  if (!parts.length) return { rest: text, overviews: [] };
  const whole = await named(parts, tools);
  const found = whole.length
    ? { overviews: whole, rest: takeWhole(text, parts, whole, tools) }
    : await besideOthers(text, parts, tools);
  const rest = await takePublisher(takeProgramme(found.rest, parts, tools), tools);
  return { rest, overviews: shown(found.overviews, parts, tools) };
}

/**
 * Those with a page, each once. The publisher whose reactions are asked for is a facet, and its page is those reactions.
 * What a number names that is cited whole stands behind a document.
 * @param {Overview[]} overviews @param {Part[]} parts @param {Tools} tools
 */
function shown(overviews, parts, { pieces }) {
  const isPublisher = pieces.some(({ facet }) => facet === "uitgever");
  const withPage = overviews.filter(({ kind, address }) => address && !(isPublisher && kind === "uitgever"));
  const hasNumber = parts.some(({ isIdentifier }) => isIdentifier);
  const placed = withPage.map((each) => ({ ...each, isBehind: hasNumber && CITED_WHOLE.includes(each.kind) }));
  return [...new Map(placed.map((each) => [each.address, each])).values()].slice(0, MOST_OVERVIEWS);
}

/** What is named beside other words. @param {string} text @param {Part[]} parts @param {Tools} tools @returns {Promise<Named>} */
async function besideOthers(text, parts, tools) {
  const identifiers = parts.map((part, place) => (part.isIdentifier ? ofIdentifier(parts, place, tools) : []));
  const overviews = (await Promise.all(identifiers)).flat();
  let rest = text;
  for (const [place, { name, isIdentifier }] of parts.entries()) {
    if (isIdentifier || !HEADS[name] || (name === "wet" && overviews.length)) continue; // of the law the article is enough
    const found = await afterHead(parts, place, tools);
    if (!found) continue;
    overviews.push(...found.overviews);
    rest = takeFacet(rest, parts.slice(place, place + found.length), found.overviews, tools);
  }
  return { overviews, rest };
}

/** What the words after a head name, by the longest name that there is. @param {Part[]} parts @param {number} place @param {Tools} tools */
async function afterHead(parts, place, tools) {
  const after = parts.slice(place + 1, place + 1 + LONGEST);
  for (let length = after.length; length > 0; length -= 1) {
    const words = after.slice(0, length);
    const found = await named([parts[place], ...words], tools);
    const overviews = found.length || parts[place].name !== "programma" ? found : programmeWith(words, tools);
    if (overviews.length) return { overviews, length: length + 1 };
  }
  return undefined;
}

/** The one programme that has all of these words in its title. @param {Part[]} words @param {Tools} tools @returns {Overview[]} */
function programmeWith(words, { manifest, stopWords }) {
  const having = Object.entries(manifest.programmas).filter(([, title]) => {
    const names = nameWords(title, stopWords);
    return words.every(({ name }) => names.includes(name));
  });
  if (having.length !== 1) return [];
  return having.map(([value, title]) => ({ kind: "programma", address: `programmas/${value}/`, title, value }));
}

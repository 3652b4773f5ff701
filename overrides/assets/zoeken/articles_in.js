// The overviews of identifiers beside other words: a dossier that is called one, a judgment, an EU act or a publication,
// an article with its law, a ground.

import { beginnings, LONGEST, nameOf } from "./names_in.js";

/**
 * @typedef {import("./overviews.js").Overview} Overview
 * @typedef {import("./names_in.js").Part} Part
 * @typedef {import("./names_in.js").Tools} Tools
 */

/** Between an article and its law: "artikel 5.1, tweede lid, onder e, van de Woo". */
const OF_AN_ARTICLE = /^(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|lid|leden|onder|onderdeel|onderdelen|aanhef|[a-z])$/;

/** What a number alone names: no document has the number of one of these. */
export const CITED_WHOLE = ["uitspraak", "eu", "bekendmaking"];

/** @param {Part[]} parts @param {number} place of an identifier @param {Tools} tools @returns {Promise<Overview[]>} */
export async function ofIdentifier(parts, place, tools) {
  const { name, typed } = parts[place];
  if (name.startsWith("n")) {
    const found = await tools.lookUp(name);
    return /^(?:dossier|kamerstuk)/i.test(typed) ? found : found.filter(({ kind }) => CITED_WHOLE.includes(kind));
  }
  if (!name.startsWith("art")) return [];
  const laws = await lawsBeside(parts, place, tools);
  const articles = await Promise.all(laws.map(({ value }) => tools.lookUp(`${name} ${value}`)));
  const grounds = laws.some(({ value }) => value === "woo" || value === "wob") ? await tools.lookUp(name) : [];
  return [...articles.flat(), ...grounds];
}

/**
 * The laws that are called by the words after an article, or by those before it.
 * @param {Part[]} parts @param {number} place of the article @param {Tools} tools @returns {Promise<Overview[]>}
 */
async function lawsBeside(parts, place, tools) {
  const after = parts.slice(place + 1);
  const first = after.findIndex(({ name, isIdentifier }) => !isIdentifier && !OF_AN_ARTICLE.test(name));
  const behind = first < 0 ? [] : beginnings(after.slice(first, first + LONGEST));
  const before = beginnings(parts.slice(Math.max(0, place - LONGEST), place).reverse()).map((run) => [...run].reverse());
  for (const run of [...behind, ...before]) {
    const laws = (await tools.lookUp(nameOf(run))).filter(({ kind }) => kind === "wet");
    if (laws.length) return laws;
  }
  return [];
}

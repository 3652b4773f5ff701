// The overviews of identifiers beside other words: a dossier that is called one, an article with its law, a ground.

import { beginnings, LONGEST, nameOf } from "./names_in.js";

/**
 * @typedef {import("./overviews.js").Overview} Overview
 * @typedef {import("./names_in.js").Part} Part
 * @typedef {import("./names_in.js").Tools} Tools
 */

/** Between an article and its law: "artikel 5.1, tweede lid, onder e, van de Woo". */
const OF_AN_ARTICLE = /^(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|lid|leden|onder|onderdeel|onderdelen|aanhef|[a-z])$/;

/** @param {Part[]} parts @param {number} place of an identifier @param {Tools} tools @returns {Promise<Overview[]>} */
export async function ofIdentifier(parts, place, tools) {
  const { name, typed } = parts[place];
  if (name.startsWith("n")) return /^(?:dossier|kamerstuk)/i.test(typed) ? tools.lookUp(name) : [];
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

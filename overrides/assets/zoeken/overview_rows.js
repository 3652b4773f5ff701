// An overview as a row among the documents: its title, and what it is.

import { create } from "./elements.js";

const KINDS = /** @type {Record<string, string>} */ ({
  programma: "Programma",
  dossier: "Kamerstukdossier",
  wet: "Wet",
  artikel: "Wetsartikel, met de stukken die het aanhalen",
  uitspraak: "Uitspraak, met de stukken die haar aanhalen",
  eu: "Europese regel, met de stukken die hem aanhalen",
  bekendmaking: "Bekendmaking, met de stukken die haar aanhalen",
  organisatie: "Organisatie",
  grond: "Grond om iets niet openbaar te maken",
  trefwoord: "Trefwoord, met de stukken die het hebben",
  uitgever: "Reacties op rapporten van deze uitgever",
});

/** @param {import("./overviews.js").Overview} overview @param {string} root address of the site @returns {HTMLElement} */
function overviewRow({ kind, address, title }, root) {
  const link = /** @type {HTMLAnchorElement} */ (create("a", "", title.charAt(0).toUpperCase() + title.slice(1)));
  link.href = root + address;
  const facts = create("p", "ob-rij__regel", create("span", "zoek-rij__soort", "Overzicht"), ` · ${KINDS[kind]}`);
  const row = create("li", "zoek-rij zoek-rij--overzicht", create("h2", "zoek-rij__titel", link), facts);
  row.dataset.overzicht = kind;
  return row;
}

/**
 * The rows of overviews before those of the documents, or behind the first of these.
 * @param {import("./overviews.js").Overview[]} overviews @param {HTMLElement[]} documents @param {string} root
 */
export function together(overviews, documents, root) {
  const before = overviews.filter(({ isBehind }) => !isBehind).map((each) => overviewRow(each, root));
  const behind = overviews.filter(({ isBehind }) => isBehind).map((each) => overviewRow(each, root));
  return [...before, ...documents.slice(0, 1), ...behind, ...documents.slice(1)];
}

/** @param {HTMLElement} list @returns {number} how many documents it shows */
export const documentsIn = (list) => list.querySelectorAll(":scope > li:not([data-overzicht])").length;

/** @param {HTMLElement} list @returns {number} how many overviews it shows */
export const overviewsIn = (list) => list.querySelectorAll(":scope > li[data-overzicht]").length;

const FIRST = 10;

/**
 * The results without the pages that are shown as overviews: one that somebody introduced is a document too.
 * @param {import("./shard.js").Result[]} results @param {import("./overviews.js").Overview[]} overviews @param {string} root
 */
export async function besides(results, overviews, root) {
  if (!overviews.length) return results;
  const shown = overviews.map(({ address }) => root + address);
  const first = await Promise.all(results.slice(0, FIRST).map(async (result) => ({ result, url: (await result.data()).url })));
  return [...first.filter(({ url }) => !shown.includes(url)).map(({ result }) => result), ...results.slice(FIRST)];
}

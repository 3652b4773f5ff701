// The overviews of the site by their names, from the files that `search/overviews.py` writes: one is fetched for each word
// that may be the name of one, and none twice.

import { fetchOnce } from "./fetching.js";
import { normal } from "./normal_form.js";
import { fileOf } from "./whereabouts.js";

/**
 * An overview: its kind, the address of its page, its title, and the value of the facet that means the same, if any.
 * A publisher of which there is no page has no address. `isBehind` says that a document stands before it: who looks for the
 * number of a judgment mostly wants what says something of it.
 * @typedef {{kind: string, address: string, title: string, value: string | undefined, isBehind?: boolean}} Overview
 * @typedef {(name: string) => Promise<Overview[]>} LookUp the overviews that are called so
 */

const FILES = 64;
const WORD = /[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu;
/** Words before a name that say what it is the name of. */
export const HEADS = /** @type {Record<string, string[]>} */ ({
  ministerie: ["organisatie"],
  organisatie: ["organisatie"],
  programma: ["programma"],
  dossier: ["dossier"],
  kamerstukdossier: ["dossier"],
  grond: ["grond"],
  weigeringsgrond: ["grond"],
  uitgever: ["uitgever"],
  trefwoord: ["trefwoord"],
  wet: ["wet"],
});

/** @param {string} text @param {ReadonlySet<string>} stopWords @returns {string[]} its words as names have them (`search/names.py`) */
export const nameWords = (text, stopWords) =>
  [...(normal(text).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(WORD) ?? [])].filter(
    (word) => !stopWords.has(word),
  );

/** @param {string} name @returns {string} the word under which it is filed */
export function filedUnder(name) {
  const words = name.split(" ");
  return (
    words.find((word) => /\d/.test(word)) ?? words.reduce((longest, word) => (word.length > longest.length ? word : longest))
  );
}

/** @param {string} base address of the folder pagefind/ @param {string} version changes when any of the files does @returns {LookUp} */
export const lookUpIn = (base, version) => async (name) => {
  if (!name) return [];
  const json = await fetchOnce(`${base}overzichten/${fileOf(filedUnder(name), FILES)}.json?v=${version}`);
  /** @type {[string, string, string, string?][]} */
  const found = JSON.parse(json)[name] ?? [];
  return found.map(([kind, address, title, value]) => ({ kind, address: address === "-" ? "" : address, title, value }));
};

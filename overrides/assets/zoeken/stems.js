// The form in which words are compared that may be forms of one word; `search/stems.py` does the same and says why.
// `tests/search/goldens/stems.md` holds both to it.

import { normal } from "./normal_form.js";

const LEAST = 3;
const LATIN = [["um", "us"]];
/** Endings of which one goes, one after the other. */
const ENDINGS = [["s"], ["en"], ["s"], ["e", "a", "i"]];
/** @type {Record<string, string>} */
const VOICED = { v: "f", z: "s" };

/** @param {string} word @returns {string} in small letters, without diacritics: as words stand in the list */
export const folded = (word) => normal(word).normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

/** @param {string} word folded @returns {string} its stem */
export function stem(word) {
  if (word.endsWith("heden")) return `${word.slice(0, -4)}eid`;
  let short = word;
  for (const endings of /u[ms]$/.test(word) ? LATIN : ENDINGS) {
    const shorter = without(short, endings);
    if (shorter !== short) short = ended(shorter);
  }
  return ended(short);
}

/** @param {string} word @param {string[]} endings @returns {string} without the first that leaves enough */
function without(word, endings) {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= LEAST);
  return ending ? word.slice(0, -ending.length) : word;
}

/** @param {string} word @returns {string} as it is spelled where nothing follows: `brief`, `zak`, `bos` */
function ended(word) {
  const last = word.slice(-1);
  const voiceless = word.slice(0, -1) + (VOICED[last] ?? last);
  return voiceless.replace(/([aeou])\1([^aeiouy])$/, "$1$2").replace(/([^aeiou])\1$/, "$1");
}

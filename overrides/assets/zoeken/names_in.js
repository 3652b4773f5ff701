// The words of a query as names have them, and what is called by some of them.

import { HEADS, nameWords } from "./overviews.js";
import { parseTerms } from "./terms.js";

/**
 * @typedef {import("./overviews.js").Overview} Overview
 * @typedef {import("./understand.js").Piece} Piece
 *
 * What understanding a query takes: `add` a part that was read as something, `pieces` those that were before, `otherwise`
 * what the whole of it may mean.
 * @typedef {{manifest: import("./manifest.js").Manifest, stopWords: ReadonlySet<string>,
 *   lookUp: import("./overviews.js").LookUp, add: import("./understand.js").Add, pieces: Piece[], otherwise: Piece[]}} Tools
 *
 * A word of a query as names have it, or an identifier by its key; `typed` as it stands in the query.
 * @typedef {{name: string, typed: string, isIdentifier: boolean}} Part
 */

/** Words of the longest name that is looked for beside others. */
export const LONGEST = 6;

/** @param {string} text @param {ReadonlySet<string>} stopWords @returns {Part[]} */
export const partsOf = (text, stopWords) =>
  parseTerms(text, stopWords)
    .filter((term) => !term.isExcluded)
    .flatMap(({ typed, attempts, isIdentifier }) => {
      if (isIdentifier) return [{ name: attempts[0].text, typed, isIdentifier }];
      return nameWords(typed, stopWords).map((name) => ({ name, typed, isIdentifier }));
    });

/** @param {Part[]} parts @returns {string} */
export const nameOf = (parts) => parts.map(({ name }) => name).join(" ");

/**
 * The overviews of which all of these words are the name, with a word for what it is before it or without one.
 * @param {Part[]} parts @param {Tools} tools @returns {Promise<Overview[]>}
 */
export async function named(parts, { lookUp }) {
  const kinds = HEADS[parts[0].name];
  const [found, headed] = await Promise.all([lookUp(nameOf(parts)), kinds ? lookUp(nameOf(parts.slice(1))) : []]);
  return [...found, ...headed.filter(({ kind }) => kinds?.includes(kind))];
}

/** @template T @param {T[]} all @returns {T[][]} its beginnings, the longest first */
export const beginnings = (all) => all.map((_, place) => all.slice(0, all.length - place));

/** @param {string} text @param {Part[]} run @returns {string} what stands in the text from the first of these words to the last */
export function spanOf(text, run) {
  const written = [...new Set(run.map(({ typed }) => typed))].map((typed) => typed.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(written.join(String.raw`[\s\S]*?`), "u").exec(text)?.[0] ?? "";
}

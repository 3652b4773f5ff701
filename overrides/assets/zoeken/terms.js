// What a reader types -> terms to look for: words, a phrase, and identifiers as the keys that the index has of them.

import { identifierAt, keysOfWord } from "./identifiers.js";
import { normal } from "./normal_form.js";

/**
 * One way to look for a term. `exact` is set for what is found whole or not at all: an identifier, a phrase.
 * @typedef {{text: string, exact: boolean}} Attempt
 *
 * A term as typed, with the ways to look for it: the first that the index knows is used.
 * @typedef {{typed: string, attempts: Attempt[], isIdentifier: boolean}} Term
 */

const WORD = /\S+/uy;

/**
 * The terms of a query. Words too common to look for are left out.
 * @param {string} typed @param {ReadonlySet<string>} stopWords @returns {Term[]}
 */
export function parseTerms(typed, stopWords) {
  const text = normal(typed);
  const phrase = /^\s*"([^"]+)"\s*$/.exec(text);
  if (phrase) return [{ typed: phrase[1], isIdentifier: false, attempts: [{ text: phrase[1], exact: true }] }];
  return [...termsIn(text.replace(/["“”„]/g, " "))].filter((term) => !stopWords.has(term.typed.toLowerCase()));
}

/** @param {string} text @returns {Generator<Term>} from front to back */
function* termsIn(text) {
  let place = 0;
  while (place < text.length) {
    if (/\s/.test(text[place])) {
      place += 1;
      continue;
    }
    const [term, end] = termAt(text, place);
    if (term) yield term;
    place = end;
  }
}

/** @param {string} text @param {number} place of what is no blank @returns {[Term | undefined, number]} the term, and where it ends */
function termAt(text, place) {
  const found = identifierAt(text, place);
  if (found) return [identifierTerm(found.typed, [found.key]), found.end];
  WORD.lastIndex = place;
  const word = /** @type {RegExpExecArray} */ (WORD.exec(text))[0];
  return [wordTerm(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")), WORD.lastIndex];
}

/** @param {string} word @returns {Term | undefined} */
function wordTerm(word) {
  if (!word) return undefined;
  if (!/\d/.test(word)) return { typed: word, isIdentifier: false, attempts: [{ text: word, exact: false }] };
  return identifierTerm(word, keysOfWord(word));
}

/** @param {string} typed @param {string[]} texts from most to least certain @returns {Term} */
const identifierTerm = (typed, texts) => ({
  typed,
  isIdentifier: true,
  attempts: texts.map((text) => ({ text, exact: true })),
});

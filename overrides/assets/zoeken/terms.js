// What a reader types -> terms to look for: words, a phrase, and identifiers as the keys that the index has of them.

import { identifierAt, keysOfWord } from "./identifiers.js";
import { normal } from "./normal_form.js";

/**
 * One way to look for a term. `exact` is set for what is found whole or not at all: an identifier, a phrase, a short word.
 * @typedef {{text: string, exact: boolean}} Attempt
 *
 * A term as typed, with the ways to look for it: the first that the index knows is used. What `isRequired` is found or
 * the query has no answer: an identifier, a phrase. What `isExcluded` stands in no answer.
 * @typedef {{typed: string, attempts: Attempt[], isIdentifier: boolean, isRequired?: boolean, isExcluded?: boolean,
 *   isDay?: boolean}} Term
 */

/** @param {Term} term @returns {boolean} whether it is a plain word: nothing that is found whole or not at all */
export const isWord = (term) => !term.attempts[0].exact && !term.isExcluded;

const WORD = /\S+/uy;
const PHRASE = /"([^"]+)"/y;
const QUOTES = /[“”„«»]/g;
const NO_LETTER_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const SHORT = 2; // letters: what begins so is nearly everything, so that such a word is only found whole

/**
 * The terms of a query. Words too common to look for are left out, unless they are all that was typed.
 * @param {string} typed @param {ReadonlySet<string>} stopWords @returns {Term[]}
 */
export function parseTerms(typed, stopWords) {
  const text = normal(typed).replace(QUOTES, '"');
  const capitals = isShouted(text) ? [] : (text.match(/(?<![\p{L}\p{N}])\p{Lu}{2}(?![\p{L}\p{N}])/gu) ?? []);
  const all = [...termsIn(text)];
  const isCommon = (/** @type {Term} */ { typed, isRequired }) => !isRequired && stopWords.has(typed.toLowerCase());
  const terms = all.filter((term) => !isCommon(term) || capitals.includes(term.typed)).map(asAbbreviation);
  return terms.length || all.length !== 1 || all[0].typed.length !== SHORT ? terms : all.map(asAbbreviation);

  /** @param {Term} term @returns {Term} a word that is common in small letters (`OM`): in capitals */
  function asAbbreviation(term) {
    return isCommon(term) ? { ...term, attempts: [{ text: capitalsKey(term.typed), exact: true }] } : term;
  }
}

/** The word by which `search/capitals.py` lets a text be found that has this one in capitals. @param {string} word */
const capitalsKey = (word) => `hfd${word.toLowerCase()}q`;

/** @param {string} text @returns {boolean} whether all of it is in capitals, so that these say nothing */
const isShouted = (text) => /\s/.test(text.trim()) && text === text.toUpperCase();

/** @param {string} text @returns {Generator<Term>} from front to back */
function* termsIn(text) {
  let place = 0;
  while (place < text.length) {
    if (/\s/.test(text[place])) {
      place += 1;
      continue;
    }
    const isExcluded = /^-["\p{L}\p{N}]/u.test(text.slice(place, place + 3)) && /(^|\s)$/.test(text.slice(0, place));
    const [term, end] = termAt(text, isExcluded ? place + 1 : place);
    if (term) yield isExcluded ? { ...term, isExcluded } : term;
    place = end;
  }
}

/** @param {string} text @param {number} place of what is no blank @returns {[Term | undefined, number]} the term, and where it ends */
function termAt(text, place) {
  PHRASE.lastIndex = place;
  const phrase = PHRASE.exec(text);
  if (phrase) return [phraseTerm(phrase[1].trim()), PHRASE.lastIndex];
  const found = identifierAt(text, place);
  if (found) return [identifierTerm(found.typed, [found.key]), found.end];
  WORD.lastIndex = place;
  const word = /** @type {RegExpExecArray} */ (WORD.exec(text))[0];
  return [wordTerm(word.replace(/(?<=.)".*/, "").replace(NO_LETTER_AROUND, "")), WORD.lastIndex - quoted(word).length];
}

/** @param {string} word @returns {string} what of it begins with a quote */
const quoted = (word) => /(?<=.)".*/.exec(word)?.[0] ?? "";

/** @param {string} phrase @returns {Term | undefined} */
const phraseTerm = (phrase) =>
  phrase ? { typed: phrase, isIdentifier: false, isRequired: true, attempts: [{ text: phrase, exact: true }] } : undefined;

/** @param {string} word @returns {Term | undefined} */
export function wordTerm(word) {
  if (!word) return undefined;
  if (/\d/.test(word)) return identifierTerm(word, keysOfWord(word));
  return { typed: word, isIdentifier: false, attempts: [{ text: word, exact: word.length <= SHORT }] };
}

/** @param {string} typed @param {string[]} texts from most to least certain @returns {Term} */
const identifierTerm = (typed, texts) => ({
  typed,
  isIdentifier: true,
  isRequired: true,
  attempts: texts.map((text) => ({ text, exact: true })),
});

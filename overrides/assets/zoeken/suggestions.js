// What a reader may be typing: identifiers of documents, and the most frequent words that begin like the last one.

import { normal } from "./normal_form.js";
import { folded } from "./stems.js";

/**
 * A suggestion: what it says, what it is (empty for a word), and the query that it stands for.
 * @typedef {{text: string, kind: string, query: string}} Suggestion
 * @typedef {import("./word_list.js").WordList} WordList
 */

const MOST_IDENTIFIERS = 4;
const MOST = 6;
const LABELS = /^\s*(?:kst|kamerstuk(?:ken|nummer)?|dossier(?:nummer)?|kenmerk)\b[-\s]*|\b(?:nrs?|nummer)\b\.?/giu;

/** @param {string} typed up to the caret @param {WordList} list @returns {Promise<Suggestion[]>} */
export async function suggestionsFor(typed, list) {
  const text = normal(typed);
  const [identifiers, words] = await Promise.all([identifiersFor(text, list), wordsFor(text, list)]);
  return [...identifiers.slice(0, MOST_IDENTIFIERS), ...words].slice(0, MOST);
}

/** @param {string} text @param {WordList} list @returns {Promise<Suggestion[]>} */
async function identifiersFor(text, list) {
  const begin = plain(text.replace(LABELS, ""));
  const found = (await list.identifiers(begin)).filter((each) => plain(each).startsWith(begin) && each !== text.trim());
  return found.map((each) => ({ text: each, kind: "stuk", query: each }));
}

/** @param {string} text @param {WordList} list @returns {Promise<Suggestion[]>} */
async function wordsFor(text, list) {
  const [, before, last] = /^(.*?)(?<![\p{L}\p{N}"-])(\p{L}{3,})$/su.exec(text) ?? [];
  if (!last) return [];
  const begin = folded(last);
  const found = (await list.beginning(begin)).filter(({ word }) => word.startsWith(begin) && word !== begin);
  found.sort((one, other) => other.rank - one.rank || one.word.length - other.word.length || (one.word < other.word ? -1 : 1));
  return found.slice(0, MOST).map(({ word }) => ({ text: before + word, kind: "", query: before + word }));
}

/** @param {string} text @returns {string} its letters and digits, as `index/other_words.py` has them */
const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, "");

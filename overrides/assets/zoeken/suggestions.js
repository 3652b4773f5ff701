// What a reader may be typing: identifiers of documents, overviews of the site, and the most frequent words that begin
// like the last one.

import { normal } from "./normal_form.js";
import { HEADS, nameWords } from "./overviews.js";
import { folded } from "./stems.js";

/**
 * A suggestion: what it says, what it is (empty for a word), and the query that it stands for, or the address of its page.
 * @typedef {{text: string, kind: string, query: string, address?: string}} Suggestion
 * @typedef {import("./word_list.js").WordList} WordList
 */

const MOST_IDENTIFIERS = 4;
const MOST_OVERVIEWS = 3;
const MOST = 6;
const LABELS = /^\s*(?:kst|kamerstuk(?:ken|nummer)?|dossier(?:nummer)?|kenmerk)\b[-\s]*|\b(?:nrs?|nummer)\b\.?/giu;

/**
 * @param {string} typed up to the caret @param {WordList} list @param {ReadonlySet<string>} stopWords
 * @returns {Promise<Suggestion[]>}
 */
export async function suggestionsFor(typed, list, stopWords) {
  const text = normal(typed);
  const [identifiers, overviews, words] = await Promise.all([
    identifiersFor(text, list),
    overviewsFor(text, list, stopWords),
    wordsFor(text, list),
  ]);
  return [...identifiers.slice(0, MOST_IDENTIFIERS), ...overviews.slice(0, MOST_OVERVIEWS), ...words].slice(0, MOST);
}

/** @param {string} text @param {WordList} list @param {ReadonlySet<string>} stopWords @returns {Promise<Suggestion[]>} */
async function overviewsFor(text, list, stopWords) {
  const words = nameWords(text, stopWords);
  // The last word may be on its way to one that names leave out: `samen teg`.
  const last = words.at(-1) ?? "";
  const isSmall = words.length > 1 && [...stopWords].some((word) => word.startsWith(last));
  const whole = isSmall ? words.slice(0, -1) : words;
  const name = (whole.length > 1 && whole[0] in HEADS ? whole.slice(1) : whole).join(" ");
  const found = await list.named(name);
  const fitting = found.filter((each) => each.name.startsWith(name));
  const byTitle = new Map(fitting.map((each) => [each.title, each]));
  return [...byTitle.values()].map(({ title, address, kind }) => ({ text: title, kind, query: title, address }));
}

/** @param {string} text @param {WordList} list @returns {Promise<Suggestion[]>} */
async function identifiersFor(text, list) {
  const begin = plain(text.replace(LABELS, ""));
  if (/\s/.test(text.trim()) && !/\d/.test(text)) return []; // words: no identifier begins with two of them
  const found = (await list.identifiers(begin)).filter((each) => plain(each).startsWith(begin) && each !== text.trim());
  return found.map((each) => ({ text: each, kind: /^\d{4,5}$/.test(each) ? "dossier" : "stuk", query: each }));
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

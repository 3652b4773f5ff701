// Other readings of a query that found little: nearest words instead of unknown ones, and neighbours written as one word.

import { longer, nearest } from "./nearest.js";
import { folded, stem } from "./stems.js";
import { isWord, wordTerm } from "./terms.js";

/**
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./word_list.js").WordList} WordList
 *
 * What was typed, and the words that are looked for instead, or besides.
 * @typedef {{typed: string, words: string[], isBesides: boolean}} Instead
 *
 * The readings, in each of which all terms are to be found; and what they differ in from the query.
 * @typedef {{readings: Term[][], instead: Instead[]}} Rewritten
 */

const MOST_READINGS = 6;

/**
 * @param {Term[]} terms @param {Term[]} unknown those of them that no document has
 * @param {Term[]} beginnings those that are only known as the beginning of words @param {WordList} list
 * @returns {Promise<Rewritten>} no reading where there is no other than the query itself
 */
export async function rewritten(terms, unknown, beginnings, list) {
  const { pairs, joined } = await joinedNeighbours(terms, list);
  const isJoined = (/** @type {Term} */ term) => pairs.some((pair) => pair.includes(term));
  const strange = unknown.filter((term) => isWord(term) && !isJoined(term));
  const ways = await Promise.all(strange.map((term) => nearest(term.typed, list)));
  const begun = beginnings.filter((term) => !isJoined(term));
  const more = await Promise.all(begun.map((term) => longer(term.typed, list)));
  const found = [
    ...strange.map((term, place) => ({ term, ways: ways[place].map(toTerms) })),
    ...begun.map((term, place) => ({ term, ways: more[place].length ? [[term], ...more[place].map(toTerms)] : [] })),
  ].filter((each) => each.ways.length);
  const instead = [...found.map(replacement), ...joined.map((each) => besides(each, unknown))];
  if (!instead.length) return { readings: [], instead };
  const kept = terms.filter((term) => !unknown.includes(term) || found.some((each) => each.term === term) || isJoined(term));
  const apart = unknown.some(isJoined) ? [] : combined(kept, found);
  const readings = [...apart, ...joined.flatMap((each) => combined(replaced(kept, each), found))];
  return { readings: readings.slice(0, MOST_READINGS), instead };
}

/** @param {string[]} words @returns {Term[]} */
const toTerms = (words) => words.map(wordTerm).filter((term) => term !== undefined);

/** @param {{term: Term, ways: Term[][]}} found @returns {Instead} */
const replacement = ({ term, ways }) => ({
  typed: term.typed,
  words: ways.filter((way) => way[0] !== term).map((way) => way.map(({ typed }) => typed).join(" ")),
  isBesides: ways[0][0] === term,
});

/** @param {{pair: Term[], word: string}} joined @param {Term[]} unknown @returns {Instead} */
const besides = ({ pair, word }, unknown) => ({
  typed: pair.map(({ typed }) => typed).join(" "),
  words: [word],
  isBesides: !pair.some((term) => unknown.includes(term)),
});

/**
 * Each way for one term with each way for the others.
 * @param {Term[]} terms @param {{term: Term, ways: Term[][]}[]} found @returns {Term[][]}
 */
const combined = (terms, found) =>
  terms.reduce(
    (/** @type {Term[][]} */ readings, term) => {
      const ways = found.find((each) => each.term === term)?.ways ?? [[term]];
      return ways.flatMap((way) => readings.map((reading) => [...reading, ...way]));
    },
    [[]],
  );

/** @param {Term[]} terms @param {{pair: Term[], word: string}} joined @returns {Term[]} */
const replaced = (terms, { pair, word }) =>
  terms.flatMap((term) => (term === pair[0] ? toTerms([word]) : term === pair[1] ? [] : [term]));

/**
 * The neighbours that are one word in the list, in either order: as they are, or with an s between them.
 * @param {Term[]} terms @param {WordList} list
 */
async function joinedNeighbours(terms, list) {
  const pairs = terms.slice(1).map((term, place) => [terms[place], term]);
  const words = await Promise.all(pairs.map((pair) => (pair.every(isWord) ? joinedWord(pair, list) : undefined)));
  const joined = pairs.flatMap((pair, place) => (words[place] ? [{ pair, word: words[place] }] : []));
  return { pairs: joined.map(({ pair }) => pair), joined };
}

/** @param {Term[]} pair @param {WordList} list @returns {Promise<string | undefined>} the two as one word that is known */
async function joinedWord([one, other], list) {
  const orders = [[one.typed, other.typed], [other.typed, one.typed]]; // `folie radiator` too
  for (const word of orders.flatMap(([first, second]) => [first + second, `${first}s${second}`]).map(folded)) {
    if (!/^\p{L}+$/u.test(word)) return undefined;
    const near = await list.beginning(word);
    const known = near.find((each) => each.word === word) ?? near.find((each) => stem(each.word) === stem(word));
    if (known) return known.word;
    if (near.some((each) => each.word.startsWith(word))) return word;
  }
  return undefined;
}

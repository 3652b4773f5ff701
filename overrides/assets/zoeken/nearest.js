// The known words nearest to an unknown one. In this order, and the first that gives any: another form of it; one letter
// different; longer words with it for their tail; two known words that it is joined of; two letters different.

import { editDistance } from "./edit_distance.js";
import { halves } from "./halves.js";
import { folded, stem } from "./stems.js";

/**
 * @typedef {import("./word_list.js").WordList} WordList
 * @typedef {import("./word_list.js").ListedWord} ListedWord
 *
 * What is looked for instead of a word: one of these ways, each of one or more words that are all to be found.
 * @typedef {string[][]} Ways
 */

/** From so many letters on, so many may differ: in shorter words another letter mostly makes another word. */
const LETTERS = { one: 5, anyFirst: 7, two: 8 };
/** Shorter tails are of any word: `rijk` of `belangrijk`. For these the word before them must be known too. */
const SHORTEST_TAIL = 4;
const SURE_TAIL = 6;
const SHORTEST_FRONT = 3;
const MOST_WAYS = 4;

/** @param {string} typed of letters and hyphens @param {WordList} list @returns {Promise<Ways>} none where nothing is near */
export async function nearest(typed, list) {
  const word = folded(typed);
  if (word.includes("-")) return nearestOfParts(word.split("-").filter(Boolean), list);
  if (!/^\p{L}{4,}$/u.test(word)) return [];
  const [begins, ends] = await Promise.all([list.beginning(word), list.ending(word)]);
  const near = [...new Map([...begins, ...ends].map((each) => [each.word, each])).values()];
  const forms = near.filter((each) => stem(each.word) === stem(word));
  if (forms.length) return best(forms);
  const one = atDistance(word, near, 1);
  if (one.length) return best(one);
  const tailed = await withTail(word, ends, list);
  if (tailed.length) return best(tailed);
  const two = await halves(word, begins, ends, list);
  return two.length ? two : best(atDistance(word, near, 2));
}

/**
 * The words that end like one that is known as the beginning of others: `stikstofdepositie` beside `depositieruimte`.
 * @param {string} typed @param {WordList} list @returns {Promise<Ways>}
 */
export async function longer(typed, list) {
  const word = folded(typed);
  return /^\p{L}{5,}$/u.test(word) ? best(await withTail(word, await list.ending(word), list)) : [];
}

/** A word with hyphens: each of its parts, or what is nearest to it. @param {string[]} parts @param {WordList} list */
async function nearestOfParts(parts, list) {
  const found = await Promise.all(
    parts.map(async (part) => {
      const known = await list.beginning(part);
      return known.some(({ word }) => word.startsWith(part)) || part.length < LETTERS.one ? part : (await nearest(part, list))[0];
    }),
  );
  return parts.length > 1 && found.every(Boolean) ? [found.flat()] : [];
}

/** @param {ListedWord[]} words @returns {Ways} the most frequent of them */
const best = (words) =>
  [...words]
    .sort((one, other) => other.rank - one.rank || one.word.localeCompare(other.word, "nl"))
    .slice(0, MOST_WAYS)
    .map(({ word }) => [word]);

/**
 * The words that differ in so many letters, as they are or without their endings; those that begin alike go before others.
 * @param {string} word @param {ListedWord[]} near @param {1 | 2} most
 */
function atDistance(word, near, most) {
  if (word.length < (most === 1 ? LETTERS.one : LETTERS.two)) return [];
  const bare = stem(word);
  const isNear = (/** @type {ListedWord} */ { word: other }) =>
    editDistance(word, other, most) <= most || (bare.length >= LETTERS.one && editDistance(bare, stem(other), most) <= most);
  const found = near.filter((each) => each.word.length >= SHORTEST_TAIL && isNear(each));
  const alike = found.filter((each) => each.word[0] === word[0]);
  return alike.length || word.length < LETTERS.anyFirst || most === 2 ? alike : found;
}

/** The words that have this one for their tail. @param {string} word @param {ListedWord[]} ends @param {WordList} list */
async function withTail(word, ends, list) {
  const tail = stem(word);
  const found = ends.filter(
    (each) => stem(each.word).endsWith(tail) && stem(each.word).length >= tail.length + SHORTEST_FRONT,
  );
  if (tail.length < SHORTEST_TAIL - 1) return [];
  if (word.length >= SURE_TAIL) return found;
  const sure = await Promise.all(
    found.slice(0, MOST_WAYS).map(async (each) => {
      const front = stem(each.word).slice(0, -tail.length);
      const known = await list.beginning(front.slice(0, SHORTEST_FRONT + 1));
      return known.some((other) => stem(other.word) === stem(front) && other.word !== each.word);
    }),
  );
  return found.filter((_, place) => sure[place]);
}

// A compound that nobody wrote, of two words that are known: brandweerbezuiniging -> brandweer + bezuiniging.

import { stem } from "./stems.js";

/**
 * @typedef {import("./word_list.js").WordList} WordList
 * @typedef {import("./word_list.js").ListedWord} ListedWord
 */

const SHORTEST = 4;
const LINKS = ["", "s", "e", "en", "-"];
const MOST_TRIED = 4;
const MOST_WAYS = 2;

/**
 * The two words that a word is joined of, the first as long as can be.
 * @param {string} word folded @param {ListedWord[]} begins known words that begin like it
 * @param {ListedWord[]} ends known words that end like it @param {WordList} list @returns {Promise<string[][]>}
 */
export async function halves(word, begins, ends, list) {
  const splits = [...new Map(splitsOf(word, begins).map((each) => [each.join(" "), each])).values()].slice(0, MOST_TRIED);
  const known = await Promise.all(splits.map(([, second]) => isKnown(second, ends, list)));
  return splits.filter((_, place) => known[place]).slice(0, MOST_WAYS);
}

/** @param {string} word @param {ListedWord[]} begins @returns {[string, string][]} a known word, and what comes after it */
function splitsOf(word, begins) {
  /** @type {[string, string][]} */
  const found = [];
  for (let place = word.length - SHORTEST; place >= SHORTEST; place -= 1) {
    for (const link of LINKS) {
      const first = word.slice(0, place - link.length);
      if (first.length < SHORTEST || !word.slice(0, place).endsWith(link)) continue;
      const known = begins.find((each) => each.word === first) ?? begins.find((each) => stem(each.word) === stem(first));
      if (known) found.push([known.word, word.slice(place)]);
    }
  }
  return found;
}

/** @param {string} word @param {ListedWord[]} ends @param {WordList} list whether it is a word, in whatever form */
async function isKnown(word, ends, list) {
  if (ends.some((each) => each.word === word)) return true;
  return (await list.beginning(word)).some((each) => stem(each.word) === stem(word));
}

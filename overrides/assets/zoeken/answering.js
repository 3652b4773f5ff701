// The answer to a query. When it has none as it stands: other readings of it, and then the documents with most of its words.

import { candidates } from "./candidates.js";
import { onlyBeginnings } from "./matching.js";
import { searchMostInOrder } from "./most_in_order.js";
import { searchInOrder } from "./opening.js";
import { SCOPE } from "./phrases.js";
import { rewritten } from "./rewriting.js";
import { notFound } from "./search.js";
import { isWord } from "./terms.js";
import { WordList } from "./word_list.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./opening.js").Searched} Searched
 *
 * Where is searched: `all` whether the reader asked for all years, `isCurrent` whether the answer is still wanted.
 * @typedef {{manifest: import("./manifest.js").Manifest, shards: Shard[], base: string, all: boolean,
 *   isCurrent: () => boolean}} Place
 *
 * What was found, and what is to be said of it (`display.js`).
 * @typedef {Omit<import("./display.js").Findings, "query" | "shards"> & {left: number}} Answer
 */

/** From so many results on, a query of known words is read in no other way. */
const ENOUGH_RESULTS = 10;

/** @param {Query} query @param {Term[]} terms @param {Place} place @returns {Promise<Answer>} */
export async function answerTo(query, terms, place) {
  const { manifest, shards, base, isCurrent } = place;
  const { order, nowhere } = await candidates(shards, terms, query, base, manifest.nummers);
  if (nowhere.length) return answer({ outcome: notFound(nowhere), searched: [], older: [], left: 0 }, SCOPE.everywhere);
  const list = new WordList(base, manifest.woordenlijst);
  const found = await searchInOrder(order, shards, [terms], query, list, place.all);
  const asTyped = answer(found, scopeOf(query, order, shards, found));
  const isPoor = found.outcome.unknown.length || found.outcome.results.length < ENOUGH_RESULTS;
  if (query.isLiteral || !isPoor || found.outcome.unknown.some((term) => term.isRequired) || !isCurrent()) return asTyped;
  const other = await otherwise(query, terms, found, order, { ...place, list });
  if (other || !(await isThin(terms, found))) return other ?? asTyped;
  return { ...asTyped, outcome: notFound(found.outcome.unknown) };
}

/**
 * Whether a word is unknown, and the others are only the beginning of words: that says nothing of what was meant.
 * @param {Term[]} terms @param {Searched} found
 */
async function isThin(terms, { searched, outcome: { unknown } }) {
  const known = terms.filter((term) => !unknown.includes(term) && !term.isExcluded);
  if (!unknown.length || !known.every(isWord)) return false;
  return (await onlyBeginnings(searched, known)).length === known.length;
}

/**
 * The answer to other readings of the query, or to most of it; undefined where neither has more than what was found.
 * @param {Query} query @param {Term[]} terms @param {Searched} found @param {Shard[]} order @param {Place & {list: WordList}} place
 * @returns {Promise<Answer | undefined>}
 */
async function otherwise(query, terms, found, order, { list, shards, base, all, isCurrent }) {
  const { unknown, results } = found.outcome;
  const words = terms.filter((term) => isWord(term) && !unknown.includes(term));
  // A word that is known may be a part of others too: what has these is found besides, or when nothing else is.
  const parts = results.length ? await onlyBeginnings(found.searched, words) : words;
  const { readings, instead } = await rewritten(terms, unknown, unknown.length ? [] : parts, list);
  if (!isCurrent()) return undefined;
  if (readings.length) {
    const other = await searchInOrder(order, shards, readings, query, list, all, true);
    const left = unknown.filter((term) => !instead.some(({ typed }) => typed.split(" ").includes(term.typed)));
    const outcome = { ...other.outcome, unknown: left };
    const isMore = other.outcome.results.length > (unknown.length ? 0 : results.length);
    if (isMore) return { ...answer({ ...other, outcome }, scopeOf(query, order, shards, other)), instead };
  }
  const isLess = results.length && !(unknown.length && readings.length);
  if (isLess || terms.filter(isWord).length < 2 || !isCurrent()) return undefined;
  const where = { order, shards, base };
  const ofReading = readings.length ? await most(query, readings[0], found, where, instead) : undefined;
  return ofReading ?? most(query, terms, found, where, []);
}

/**
 * The documents with most of the words.
 * @param {Query} query @param {Term[]} terms @param {Searched} found
 * @param {{order: Shard[], shards: Shard[], base: string}} where
 * @param {import("./rewriting.js").Instead[]} instead @returns {Promise<Answer | undefined>}
 */
async function most(query, terms, found, { order, shards, base }, instead) {
  const other = await searchMostInOrder(found, order, shards, terms, query, base);
  if (!other.outcome.results.length) return undefined;
  return { ...answer(other, scopeOf(query, order, shards, other)), instead, isMost: true };
}

/** @param {Searched} searched @param {string} scope @returns {Answer} */
const answer = (searched, scope) => ({ ...searched, scope, instead: [], isMost: false });

/** What is said of a word that was not found. @param {Query} query @param {Shard[]} order @param {Shard[]} shards @param {Searched} found */
function scopeOf(query, order, shards, { older }) {
  if (query.chosen.jaar || query.periods.datum || query.periods.openbaar) {
    return query.chosen.jaar?.length === 1 ? SCOPE.year : SCOPE.period;
  }
  return order.length < shards.length || older.length ? SCOPE.searched : SCOPE.everywhere;
}

// What a reader does not want to see: `mensenhandel -uitbuiting`.

import { match } from "./matching.js";

/**
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./terms.js").Term} Term
 */

/** @param {Shard} shard @param {Term[]} terms @returns {Promise<Set<string>>} its results that have an excluded term, whole */
export async function excludedIn(shard, terms) {
  const excluded = terms.filter((term) => term.isExcluded);
  const found = await Promise.all(excluded.map((term) => match(shard, asWhole(term))));
  return new Set(found.flatMap((each) => [...(each?.only ?? [])]));
}

/** Only the word itself: who wants no `brand` may want a `brandweer`. @param {Term} term @returns {Term} */
const asWhole = (term) => ({ ...term, attempts: term.attempts.map(({ text }) => ({ text, exact: true })) });

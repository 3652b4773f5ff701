// A query that may be read in several ways: what is found in any of them, each document once.

import { searchIn, total } from "./search.js";

/**
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./shard.js").Result} Result
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./search.js").Outcome} Outcome
 */

/**
 * What these (opened) shards have in any of the readings. Of a query with one reading an unknown word is left out; in each
 * of several all words are to be found.
 * @param {Shard[]} shards @param {Term[][]} readings @param {Query} query @param {boolean} isStrict all words are to be found
 * @returns {Promise<Outcome>}
 */
export async function searchReadings(shards, readings, query, isStrict) {
  if (!isStrict) return searchIn(shards, readings[0], query);
  const perShard = await Promise.all(shards.map((shard) => inAny(shard, readings, query)));
  const results = perShard.flatMap((found) => found.results);
  if (!query.byDate) results.sort((one, other) => other.score - one.score);
  const counts = perShard.map((found) => found.counts);
  return {
    results,
    unknown: [],
    counts: counts.some((each) => !each) ? {} : total(counts.map((each) => each ?? {})),
    perShard: new Map(shards.map((shard, place) => [shard.name, perShard[place].results.length])),
  };
}

/** @param {Shard} shard @param {Term[][]} readings @param {Query} query */
async function inAny(shard, readings, query) {
  const outcomes = await Promise.all(readings.map((terms) => searchIn([shard], terms, query)));
  const found = outcomes.filter((outcome) => !outcome.unknown.length && outcome.results.length);
  if (found.length < 2) return { results: found[0]?.results ?? [], counts: found[0]?.counts ?? {} };
  return { results: await ordered(shard, bestOfEach(found.flatMap(({ results }) => results)), query), counts: undefined };
}

/** @param {Result[]} results @returns {Result[]} each document once, with the best of its scores */
function bestOfEach(results) {
  /** @type {Map<string, Result>} */
  const best = new Map();
  for (const result of results) {
    if ((best.get(result.id)?.score ?? -1) < result.score) best.set(result.id, result);
  }
  return [...best.values()];
}

/** @param {Shard} shard @param {Result[]} results @param {Query} query @returns {Promise<Result[]>} newest first, if asked for */
export async function ordered(shard, results, query) {
  if (!query.byDate) return results;
  const all = await shard.search(null, { sort: { datum: "desc" } });
  const places = new Map(all.results.map((result, place) => [result.id, place]));
  return [...results].sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
}

// A query that may be read in several ways: what is found in any of them, each document once.

import { countsOf, total } from "./counting.js";
import { searchEach, searchIn } from "./search.js";

/**
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./shard.js").Result} Result
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./search.js").Outcome} Outcome
 * @typedef {import("./counting.js").Found} Found
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
  return { results, unknown: [], counts: total(perShard.map(({ counts }) => counts)) };
}

/** @param {Shard} shard @param {Term[][]} readings @param {Query} query */
async function inAny(shard, readings, query) {
  const all = await Promise.all(readings.map((terms) => searchEach([shard], terms, query)));
  const outcomes = all.filter(({ unknown }) => !unknown.length).map(({ perShard }) => perShard[0]);
  const found = together(outcomes.map((outcome) => outcome.found));
  const chosen = [...(outcomes[0]?.freed.keys() ?? [])];
  const freed = new Map(chosen.map((facet) => [facet, together(outcomes.flatMap((outcome) => outcome.freed.get(facet) ?? []))]));
  const results = await ordered(shard, found.results, query);
  return { results, counts: await countsOf(shard, found, freed) };
}

/** @param {Found[]} all @returns {Found} what is in any of them, each document once */
function together(all) {
  const some = all.filter(({ results }) => results.length);
  return some.length < 2 ? (some[0] ?? { results: [] }) : { results: bestOfEach(some.flatMap(({ results }) => results)) };
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

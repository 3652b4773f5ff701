// No document has all words: those with most of them, where a rare word weighs more than a common one.

import { countsOf, total } from "./counting.js";
import { outside } from "./days.js";
import { excludedIn } from "./exclusions.js";
import { filtersOf } from "./filters.js";
import { match } from "./matching.js";
import { ordered } from "./readings.js";

/**
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./shard.js").Result} Result
 * @typedef {import("./matching.js").Match} Match
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./search.js").Outcome} Outcome
 *
 * What has a term, by id, and in which spelling.
 * @typedef {{text: string, results: Map<string, Result>}} Found
 *
 * A document with the words that it has, and what these weigh.
 * @typedef {{id: string, has: boolean[], weight: number}} Weighed
 * @typedef {{result: Result, weight: number}} WeighedResult
 */

/** Of the weight of all words: what has less is about something else. */
const LEAST = 0.5;

/**
 * What was found; how much each term weighs; the least weight of an answer, and the largest of what was found.
 * @typedef {{outcome: Outcome, weights: number[], least: number, largest: number}} Most
 *
 * The documents of these (opened) shards with most of the words; an identifier or a phrase must be among them.
 * @param {Shard[]} shards @param {Term[]} terms
 * @param {Query} query @returns {Promise<Most>}
 */
export async function searchMost(shards, terms, query) {
  const wanted = terms.filter((term) => !term.isExcluded);
  const perShard = await Promise.all(shards.map((shard) => foundPerTerm(shard, wanted, query)));
  const weights = weightsOf(wanted, perShard, shards);
  const least = LEAST * sum(weights);
  const kept = await Promise.all(
    shards.map(async (shard, place) => {
      const excluded = await excludedIn(shard, terms);
      const weighed = weigh(perShard[place], wanted, weights);
      const kept = weighed.filter(({ id, weight }) => weight >= least && !excluded.has(id));
      return { shard, weighed: await results(shard, kept, perShard[place]) };
    }),
  );
  const outcome = {
    results: await inOrder(kept, query),
    unknown: wanted.filter((_, which) => perShard.every((found) => !found[which].results.size)),
    counts: total(await Promise.all(kept.map(({ shard, weighed }) => countsOf(shard, { results: weighed.map(({ result }) => result) }, new Map())))),
  };
  return { outcome, weights, least, largest: Math.max(0, ...kept.flatMap(({ weighed }) => weighed.map(({ weight }) => weight))) };
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);

/** For each term what has it. @param {Shard} shard @param {Term[]} terms @param {Query} query @returns {Promise<Found[]>} */
async function foundPerTerm(shard, terms, query) {
  const filters = filtersOf(shard, query);
  const ids = await outside(shard, query);
  return Promise.all(
    terms.map(async (term) => {
      const found = await match(shard, term);
      if (!found || !filters) return { text: term.typed, results: new Map() };
      const { results } = await shard.search(found.only ? `"${found.text}"` : found.text, { filters });
      return { text: found.text, results: new Map(results.filter(({ id }) => !ids.has(id)).map((result) => [result.id, result])) };
    }),
  );
}

/**
 * How much each term weighs: the fewer documents have it the more. One that none has weighs nothing: the reader is told.
 * @param {Term[]} terms @param {Found[][]} perShard @param {Shard[]} shards
 */
function weightsOf(terms, perShard, shards) {
  const all = sum(shards.map((shard) => shard.data.aantal));
  const counts = terms.map((_, which) => sum(perShard.map((found) => found[which].results.size)));
  return counts.map((count) => (count ? Math.log(1 + all / (0.5 + count)) : 0));
}

/**
 * Each document with the weight of its words.
 * @param {Found[]} found per term @param {Term[]} terms @param {number[]} weights @returns {Weighed[]}
 */
function weigh(found, terms, weights) {
  const ids = new Set(found.flatMap(({ results }) => [...results.keys()]));
  return [...ids]
    .map((id) => ({ id, has: terms.map((_, which) => found[which].results.has(id)) }))
    .filter(({ has }) => terms.every((term, which) => !term.isRequired || has[which]))
    .map(({ id, has }) => ({ id, has, weight: sum(weights.filter((_, which) => has[which])) }));
}

/**
 * The results, each as it is found with all of the words that it has.
 * @param {Shard} shard @param {Weighed[]} weighed @param {Found[]} found per term @returns {Promise<WeighedResult[]>}
 */
async function results(shard, weighed, found) {
  const groups = Map.groupBy(weighed, ({ has }) => String(has));
  const all = await Promise.all(
    [...groups.values()].map(async (group) => {
      const { has } = group[0];
      const together = await shard.search(found.filter((_, which) => has[which]).map(({ text }) => text).join(" "));
      const byId = new Map(together.results.map((result) => [result.id, result]));
      return group.map(({ id, weight }) => ({ weight, result: byId.get(id) ?? only(id, has, found) }));
    }),
  );
  return all.flat();
}

/** As it is found with the first of its words. @param {string} id @param {boolean[]} has @param {Found[]} found */
const only = (id, has, found) => /** @type {Result} */ (found[has.indexOf(true)].results.get(id));

/** @param {{shard: Shard, weighed: WeighedResult[]}[]} kept @param {Query} query @returns {Promise<Result[]>} */
async function inOrder(kept, query) {
  if (!query.byDate) {
    const all = kept.flatMap(({ weighed }) => weighed);
    return all.sort((one, other) => other.weight - one.weight || other.result.score - one.result.score).map(({ result }) => result);
  }
  const perShard = kept.map(({ shard, weighed }) => ordered(shard, weighed.map(({ result }) => result), query));
  return (await Promise.all(perShard)).flat();
}

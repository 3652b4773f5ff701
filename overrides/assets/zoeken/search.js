// A query over shards that are open: which terms they have, the results in one order, and the counts of the facets.

import { countsOf, freedOf, total } from "./counting.js";
import { documentsFirst, outside } from "./days.js";
import { excludedIn } from "./exclusions.js";
import { filtersOf } from "./filters.js";
import { match } from "./matching.js";

/**
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./shard.js").Counts} Counts
 * @typedef {import("./counting.js").Found} Found
 * @typedef {import("./counting.js").Freed} Freed
 * @typedef {import("./matching.js").Match} Match
 * @typedef {import("./shard.js").Result} Result
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./query.js").Query} Query
 *
 * `results` in the order in which they are shown; `unknown` the terms that no shard has; `counts` those of the facets.
 * @typedef {{results: Result[], unknown: Term[], counts: Counts}} Outcome
 *
 * What one shard gives, and what it would give without each choice.
 * @typedef {{found: Found, freed: Freed}} ShardOutcome
 */

/**
 * What each shard has of each term, and the terms that none of them has.
 * @param {Shard[]} shards @param {Term[]} terms
 */
async function matchTerms(shards, terms) {
  const matches = await Promise.all(shards.map((shard) => Promise.all(terms.map((term) => match(shard, term)))));
  const unknown = shards.length ? terms.filter((_, place) => matches.every((row) => !row[place])) : [];
  return { matches, unknown };
}

/**
 * What these (opened) shards have. An identifier that nobody has finds nothing; an unknown word is left out and told.
 * @param {Shard[]} shards @param {Term[]} terms @param {Query} query @returns {Promise<Outcome>}
 */
export async function searchIn(shards, terms, query) {
  const { perShard, unknown } = await searchEach(shards, terms, query);
  const results = perShard.flatMap(({ found }) => found.results);
  if (!query.byDate && terms.length) results.sort((one, other) => other.score - one.score);
  const counts = await Promise.all(shards.map((shard, place) => countsOf(shard, perShard[place].found, perShard[place].freed)));
  return { results, unknown, counts: total(counts) };
}

/**
 * The same for each shard, not counted yet.
 * @param {Shard[]} shards @param {Term[]} terms @param {Query} query @returns {Promise<{perShard: ShardOutcome[], unknown: Term[]}>}
 */
export async function searchEach(shards, terms, query) {
  const wanted = terms.filter((term) => !term.isExcluded);
  const { matches, unknown } = await matchTerms(shards, wanted);
  const none = unknown.some((term) => term.isRequired) || (wanted.length > 0 && unknown.length === wanted.length);
  const perShard = await Promise.all(
    shards.map(async (shard, place) => {
      const known = matches[place].filter((_, which) => !unknown.includes(wanted[which]));
      if (none || !known.every(Boolean)) return { found: { results: [] }, freed: new Map() };
      return searchShard(shard, /** @type {Match[]} */ (known), await excludedIn(shard, terms), query);
    }),
  );
  return { perShard, unknown };
}

/** @param {Term[]} unknown @returns {Outcome} nothing, because of these terms */
export const notFound = (unknown) => ({ results: [], unknown, counts: {} });

/** @param {Shard} shard @param {Match[]} matches @param {Set<string>} excluded @param {Query} query @returns {Promise<ShardOutcome>} */
async function searchShard(shard, matches, excluded, query) {
  const find = (/** @type {Query} */ asked) => resultsOf(shard, matches, excluded, asked);
  const { results, filters } = await find(query);
  return { found: { results: await documentsFirst(shard, results, query), filters }, freed: await freedOf(query, find) };
}

/** @param {Shard} shard @param {Match[]} matches @param {Set<string>} excluded @param {Query} query @returns {Promise<Found>} */
async function resultsOf(shard, matches, excluded, query) {
  const filters = filtersOf(shard, query);
  if (!filters) return { results: [] };
  const single = matches.length === 1 && matches[0].only ? `"${matches[0].text}"` : "";
  const text = single || matches.map((match) => match.text).join(" ") || null;
  const sort = query.byDate || !matches.length ? { sort: { datum: "desc" } } : {};
  const response = await shard.search(text, { filters, ...sort });
  const others = await outside(shard, query);
  const isResult = (/** @type {Result} */ { id }) => !others.has(id) && !excluded.has(id) && matches.every(({ only }) => !only || only.has(id));
  const results = response.results.filter(isResult);
  return results.length === response.results.length ? { results, filters: response.filters } : { results };
}

// A query over shards that are open: which terms they have, the results in one order, and the counts of the facets.

import { documentsFirst, outside } from "./days.js";
import { excludedIn, without } from "./exclusions.js";
import { filtersOf, inIndex, withoutChoice } from "./filters.js";
import { match } from "./matching.js";
import { FACETS } from "./query.js";

/**
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./shard.js").Counts} Counts
 * @typedef {import("./matching.js").Match} Match
 * @typedef {import("./shard.js").Result} Result
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./query.js").Query} Query
 *
 * `results` in the order in which they are shown; `unknown` the terms that no shard has; `counts` those of the facets,
 * empty where they cannot be known exactly; `perShard` how many results each shard has, by name.
 * @typedef {{results: Result[], unknown: Term[], counts: Counts, perShard: Map<string, number>}} Outcome
 *
 * What one shard gives; without `counts` where they cannot be known.
 * @typedef {{results: Result[], counts: Counts | undefined}} ShardOutcome
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
  const wanted = terms.filter((term) => !term.isExcluded);
  const { matches, unknown } = await matchTerms(shards, wanted);
  const none = unknown.some((term) => term.isRequired) || (wanted.length > 0 && unknown.length === wanted.length);
  const outcomes = await Promise.all(
    shards.map(async (shard, place) => {
      const known = matches[place].filter((_, which) => !unknown.includes(wanted[which]));
      const hasAll = !none && known.every(Boolean);
      const found = hasAll ? await searchShard(shard, /** @type {Match[]} */ (known), query) : undefined;
      return found && without(found, await excludedIn(shard, terms));
    }),
  );
  const results = outcomes.flatMap((outcome) => outcome?.results ?? []);
  if (!query.byDate && terms.length) results.sort((one, other) => other.score - one.score);
  return {
    results,
    unknown,
    counts: outcomes.some((outcome) => outcome && !outcome.counts) ? {} : total(outcomes.map((outcome) => outcome?.counts ?? {})),
    perShard: new Map(shards.map((shard, place) => [shard.name, outcomes[place]?.results.length ?? 0])),
  };
}

/** @param {Term[]} unknown @returns {Outcome} nothing, because of these terms */
export const notFound = (unknown) => ({ results: [], unknown, counts: {}, perShard: new Map() });

/** @param {Shard} shard @param {Match[]} matches @param {Query} query @returns {Promise<ShardOutcome>} */
async function searchShard(shard, matches, query) {
  const single = matches.length === 1 && matches[0].only ? `"${matches[0].text}"` : "";
  const text = single || matches.map((match) => match.text).join(" ") || null;
  const sort = query.byDate || !matches.length ? { sort: { datum: "desc" } } : {};
  const filters = filtersOf(shard, query);
  const { keys, ids } = await outside(shard, query);
  const response = filters ? await shard.search(text, { filters, ...sort }) : { results: [], filters: {} };
  const results = response.results.filter(({ id }) => matches.every(({ only }) => !only || only.has(id)));
  const isExact = results.length === response.results.length;
  const ofDays = await documentsFirst(
    shard,
    results.filter(({ id }) => !ids.has(id)),
    query,
  );
  if (!isExact) return { results: ofDays, counts: undefined };
  const all = keys.length ? await countsWith(shard, text, filters, keys) : response.filters;
  return { results: ofDays, counts: await facetCounts(shard, text, query, keys, all) };
}

/**
 * The counts of each facet as they would be without the choice in that facet, so that another can be chosen.
 * @param {Shard} shard @param {string | null} text @param {Query} query
 * @param {string[]} days that are no part of the periods @param {Counts} all with every choice @returns {Promise<Counts>}
 */
async function facetCounts(shard, text, query, days, all) {
  const chosen = FACETS.filter((facet) => query.chosen[facet]);
  const freed = await Promise.all(
    chosen.map((facet) => countsWith(shard, text, filtersOf(shard, withoutChoice(query, facet)), days)),
  );
  return Object.fromEntries(FACETS.map((facet) => [facet, (freed[chosen.indexOf(facet)] ?? all)[inIndex(facet)] ?? {}]));
}

/**
 * @param {Shard} shard @param {string | null} text @param {import("./filters.js").Filters | undefined} filters undefined for
 *   what nothing can pass @param {string[]} days to be left out, by their keys @returns {Promise<Counts>}
 */
async function countsWith(shard, text, filters, days) {
  if (!filters) return {};
  const [{ filters: counts }, ...others] = await Promise.all(
    [text, ...days.map((day) => withWord(text, day))].map((each) => shard.search(each, { filters })),
  );
  return others.length ? difference(counts, total(others.map((each) => each.filters))) : counts;
}

/** @param {string | null} text @param {string} word @returns {string} */
const withWord = (text, word) => (text ? `${text.replaceAll('"', "")} ${word}` : word);

/** @param {Counts} counts @param {Counts} less @returns {Counts} */
const difference = (counts, less) =>
  Object.fromEntries(
    Object.entries(counts).map(([facet, values]) => [
      facet,
      Object.fromEntries(Object.entries(values).map(([value, count]) => [value, count - (less[facet]?.[value] ?? 0)])),
    ]),
  );

/** @param {Counts[]} all @returns {Counts} their sum */
export function total(all) {
  /** @type {Counts} */
  const sum = {};
  for (const [facet, values] of all.flatMap((counts) => Object.entries(counts))) {
    sum[facet] ??= {};
    for (const [value, count] of Object.entries(values)) sum[facet][value] = (sum[facet][value] ?? 0) + count;
  }
  return sum;
}

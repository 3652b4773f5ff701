// Of a large collection: the shards that may have documents with more of the words than those that were searched have.

import { lookedInto } from "./candidates.js";
import { searchMost } from "./most.js";
import { open } from "./opening.js";
import { isWord } from "./terms.js";
import { mayHave } from "./whereabouts.js";

/**
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./opening.js").Searched} Searched
 */

const MOST_OPENED = 3;

/**
 * The documents with most of the words: of the shards that were searched, and of others that may have a better one, as
 * far as the query may cost bytes, and one in any case when nothing was found.
 * @param {Searched} found @param {Shard[]} order @param {Shard[]} shards all of them, newest first @param {Term[]} terms
 * @param {Query} query @param {string} base @returns {Promise<Searched>}
 */
export async function searchMostInOrder({ searched, left }, order, shards, terms, query, base) {
  const here = await searchMost(searched, terms, query);
  const rest = order.filter((shard) => !searched.includes(shard));
  const looked = rest.slice(0, Math.max(1, lookedInto(terms.length)));
  const weighed = await Promise.all(looked.map(async (shard) => ({ shard, weight: await mostIn(shard, terms, here.weights, base) })));
  const promising = weighed.filter(({ weight }) => weight >= here.least);
  const better = promising.filter(({ weight }) => weight > here.largest).sort((one, other) => other.weight - one.weight);
  const cost = (/** @type {number} */ place) => better.slice(0, place + 1).reduce((sum, { shard }) => sum + shard.cost(terms.length), 0);
  const isFree = (/** @type {number} */ place) => cost(place) <= left || (place === 0 && !here.outcome.results.length);
  const opened = better.slice(0, MOST_OPENED).filter((_, place) => isFree(place)).map(({ shard }) => shard);
  const older = [...promising.map(({ shard }) => shard), ...rest.slice(looked.length)].filter((shard) => !opened.includes(shard));
  if (!opened.length) return { searched, older, outcome: here.outcome, left };
  const all = await open([...searched, ...opened], shards);
  return { searched: all, older, outcome: (await searchMost(all, terms, query)).outcome, left: left - cost(opened.length - 1) };
}

/** The weight of the words that a shard may have. @param {Shard} shard @param {Term[]} terms @param {number[]} weights @param {string} base */
async function mostIn(shard, terms, weights, base) {
  const wanted = terms.filter((term) => !term.isExcluded);
  const may = await Promise.all(wanted.map((term) => (isWord(term) ? mayHave(term.typed, shard.data, base) : true)));
  return weights.reduce((sum, weight, which) => sum + (may[which] ? weight : 0), 0);
}

// Which shards a query opens, and in which order. All of a small collection; of a large one the newest years, as far as
// a reader can be asked to fetch. The rest is opened when nothing was found yet, or when the reader asks for it.

import { promisingForAny } from "./candidates.js";
import { isShort } from "./filters.js";
import { searchReadings } from "./readings.js";

/**
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./search.js").Outcome} Outcome
 */

/** Bytes of index for the first query, beside 180 kB for the program, names, word lists and the list that is shown. */
const FIRST_BUDGET = 61_000;
/** For a later query, for another reading of one, and more than that where nothing was found yet. */
const LATER_BUDGET = 55_000;
const SECOND_BUDGET = 25_000;
const UNTIL_FOUND = 25_000;
/** A collection of so many records or less is opened whole, if that is within the budget. */
const SMALL = 3_000;
const ENOUGH_RESULTS = 10;

/** @param {Shard[]} shards all of them @returns {number} bytes that a query may cost */
const budget = (shards) => (shards.some((shard) => shard.opened) ? LATER_BUDGET : FIRST_BUDGET);

/** @param {Shard[]} shards @param {number} words @returns {number} bytes that are to be fetched, about */
const cost = (shards, words) => shards.reduce((sum, shard) => sum + shard.cost(words), 0);

/** Whether all of a collection is searched, for so many words. @param {Shard[]} shards all of them @param {number} words */
const isSmall = (shards, words) =>
  shards.reduce((sum, { data }) => sum + data.aantal, 0) <= SMALL &&
  shards.reduce((sum, { data }) => sum + data.bytes + words * data.perWoord, 0) <= FIRST_BUDGET;

/** The shards to begin with in a large collection. @param {Shard[]} order @param {Shard[]} shards all of them @param {number} words @returns {Shard[]} */
function firstOf(order, shards, words) {
  const years = order.filter((shard) => shard.years.length);
  return withinBudget(years.length ? years : order, budget(shards), words);
}

/** The first of them, and as many more as may be paid. @param {Shard[]} order @param {number} limit @param {number} words */
const withinBudget = (order, limit, words) =>
  order.filter((_, place) => place === 0 || cost(order.slice(0, place + 1), words) <= limit);

/** @param {Shard[]} chosen to be opened @param {Shard[]} shards all of them @returns {Promise<Shard[]>} the chosen, newest first */
export async function open(chosen, shards) {
  await chosen.at(0)?.open(); // the first brings the program that all of them share
  const opened = shards.filter((shard) => chosen.includes(shard));
  await Promise.all(opened.map((shard) => shard.open()));
  return opened;
}

/**
 * What was found in the shards that were searched; `older` are those that were not and may have more; `left` the bytes
 * that the query might still have cost.
 * @typedef {{searched: Shard[], older: Shard[], outcome: Outcome, left: number}} Searched
 *
 * Searches the shards in this order until there is enough to show and no word is unknown that may be known elsewhere.
 * @param {Shard[]} order @param {Shard[]} shards all of them, newest first @param {Term[][]} readings @param {Query} query
 * @param {import("./word_list.js").WordList} list @param {boolean} all whether the reader asked for all of them
 * @param {boolean} isStrict whether all words are to be found: in another reading than the query itself
 * @returns {Promise<Searched>}
 */
export async function searchInOrder(order, shards, readings, query, list, all, isStrict = false) {
  const words = new Set(readings.flatMap((terms) => terms.map(({ typed }) => typed))).size;
  const limit = isStrict ? SECOND_BUDGET : budget(shards);
  const opened = order.filter((shard) => shard.opened);
  // Another reading begins where the query itself was looked for.
  const first = isStrict && opened.length ? withinBudget(opened, limit, words) : firstOf(order, shards, words);
  const isWhole = all || isShort(query) || isSmall(shards, words) || (isStrict && opened.length === order.length);
  let chosen = isWhole ? order : first;
  let left = limit - cost(chosen, words);
  for (;;) {
    const searched = await open(chosen, shards);
    const outcome = await searchReadings(searched, readings, query, isStrict);
    const rest = order.filter((shard) => !chosen.includes(shard));
    if (!outcome.unknown.length && isAnswered(outcome, rest, left, words)) return { searched, older: rest, outcome, left };
    const { shards: older, elsewhere } = await promisingForAny(rest, readings, outcome.unknown, list);
    const next = cost(older.slice(0, 1), words);
    // Where a date is mentioned nothing tells beforehand: of that the reader asks for more.
    const most = left + (outcome.results.length ? 0 : UNTIL_FOUND);
    const isEnough = next > most && (!elsewhere || query.mentions?.length);
    if (!older.length || isEnough) return { searched, older, outcome, left };
    left -= next;
    chosen = [...chosen, older[0]];
  }
}

/**
 * Whether there is enough to show, or something, and no shard within the budget that may have more.
 * @param {Outcome} outcome @param {Shard[]} rest @param {number} left @param {number} words
 */
function isAnswered({ results }, rest, left, words) {
  const least = results.length && rest.every((shard) => cost([shard], words) > left) ? 1 : ENOUGH_RESULTS;
  return results.length >= least;
}

/**
 * Opens the newest year when an answer did not need it and left room for it: the next query will need it, and waits less.
 * When it fails nobody is told, for nobody asked: the query that needs it tries again.
 * @param {Shard[]} shards all of them, newest first @param {number} left bytes that the answer left
 */
export async function prefetchNewest(shards, left) {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  if (isSmall(shards, 1) || connection?.saveData || shards[0].cost(0) > left) return;
  await shards[0].open().catch((error) => console.info("Het nieuwste jaar is nog niet geopend.", error));
}

// Which shards may have what is looked for, told from the files of whereabouts, before any of them is opened.

import { mayHaveDates } from "./filters.js";
import { meets } from "./periods.js";
import { isWord } from "./terms.js";
import { mayHave, whereabouts } from "./whereabouts.js";

/**
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./query.js").Query} Query
 */

/** Bytes that may be spent on looking whether shards have a word, and what one look costs, about. */
const LOOKS = 20_000;
const PER_LOOK = 3_000;

/** How many shards are looked into for so many words. @param {number} words @returns {number} */
export const lookedInto = (words) => Math.floor(LOOKS / PER_LOOK / Math.max(1, words));

/**
 * The shards where the query may be found: of the years and periods that were chosen, and with the identifiers; and the
 * identifiers that stand nowhere. Where one is that of the document itself comes before where it is only cited.
 * @param {Shard[]} shards @param {Term[]} terms @param {Query} query @param {string} base @param {string} version
 */
export async function candidates(shards, terms, query, base, version) {
  const identifiers = terms.filter((term) => term.isIdentifier && !term.isExcluded && term.attempts.length === 1);
  const places = await Promise.all(identifiers.map((term) => whereabouts(term.attempts[0].text, base, version)));
  const nowhere = identifiers.filter((_, place) => !places[place].all.size);
  const possible = shards.filter(
    (shard) => mayHaveDates(shard, query) && places.every(({ all }) => all.has(shard.name)),
  );
  /** @param {Shard} shard */
  const isOwn = ({ name }) => places.some(({ own }) => own.has(name));
  const order = [...possible.filter(isOwn), ...possible.filter((shard) => !isOwn(shard))];
  return { order: query.mentions?.length ? soonestAfter(order, query.mentions[0].since) : order, nowhere };
}

/** A date is mentioned most just after it. @param {Shard[]} order newest first @param {string} since @returns {Shard[]} */
function soonestAfter(order, since) {
  const after = order.filter(({ data }) => meets({ van: since, tot: "" }, data.datum));
  return [...after.reverse(), ...order.filter((shard) => !after.includes(shard))];
}

/**
 * Of shards that were not searched, those that may have all words, as far as any of these words is known at all; and
 * whether one of them may have a word that is unknown in what was searched (`elsewhere`). For the known words only the
 * first of them are looked into, as the others would cost more to look into than to leave to the reader.
 * @param {Shard[]} rest @param {Term[]} terms @param {Term[]} unknown not known in what was searched
 * @param {Term[]} nowhere those of them that no word of the site can be a form of @param {string} base
 */
async function promising(rest, terms, unknown, nowhere, base) {
  const words = terms.filter(isWord);
  const known = words.filter((term) => !unknown.includes(term));
  const missing = words.filter((term) => unknown.includes(term) && !nowhere.includes(term));
  const may = new Map(await Promise.all(rest.map(async (shard) => /** @type {const} */ ([shard, await mayHaveEach(missing, shard, base)]))));
  const isSought = missing.map((_, which) => rest.some((shard) => may.get(shard)?.[which]));
  const elsewhere = isSought.some(Boolean);
  if (words.length === terms.length && !known.length && !elsewhere) return { elsewhere, shards: [] };
  const withSought = rest.filter((shard) => may.get(shard)?.every((yes, which) => yes || !isSought[which]));
  const shards = await withoutWord(withSought, known, base);
  // No shard may have all: then those that may have an unknown word, for what is said of it must be true.
  const withSome = () => rest.filter((shard) => may.get(shard)?.some((yes, which) => yes && isSought[which]));
  return { elsewhere, shards: shards.length ? shards : withSome() };
}

/** @param {Term[]} words @param {Shard} shard @param {string} base @returns {Promise<boolean[]>} whether it may have each */
const mayHaveEach = (words, shard, base) => Promise.all(words.map((term) => mayHave(term.typed, shard.data, base)));

/** Without those of the first shards that lack one of these words. @param {Shard[]} shards @param {Term[]} words @param {string} base */
async function withoutWord(shards, words, base) {
  const first = shards.slice(0, lookedInto(words.length));
  const may = await Promise.all(first.map((shard) => mayHaveEach(words, shard, base)));
  return [...first.filter((_, place) => may[place].every(Boolean)), ...shards.slice(first.length)];
}

/**
 * The same for a query that may be read in several ways.
 * @param {Shard[]} rest @param {Term[][]} readings @param {Term[]} unknown @param {import("./word_list.js").WordList} list
 */
export async function promisingForAny(rest, readings, unknown, list) {
  const isNowhere = await Promise.all(unknown.map(async (term) => rest.length > 0 && isWord(term) && !(await list.mayHave(term.typed))));
  const nowhere = unknown.filter((_, which) => isNowhere[which]);
  const found = await Promise.all(readings.map((terms) => promising(rest, terms, unknown, nowhere, list.base)));
  const shards = rest.filter((shard) => found.some((each) => each.shards.includes(shard)));
  return { elsewhere: found.some((each) => each.elsewhere), shards };
}

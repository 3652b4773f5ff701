// Whether a shard has a term, and in which of its spellings. Pagefind drops a word that it does not know, or takes the
// longest word that it begins with; a reader must be told.

/**
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./shard.js").Response} Response
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./terms.js").Attempt} Attempt
 *
 * What to ask for a term; `only` the results that count, where the term is found whole or not at all.
 * @typedef {{text: string, only?: Set<string>}} Match
 */

/** No Dutch word goes on like this, so that what is found for it is only what Pagefind falls back on. */
const NOWHERE = "qqq";

/**
 * The first way to look for a term that this (opened) shard has; undefined for a term that it does not have.
 * @param {Shard} shard @param {Term} term @returns {Promise<Match | undefined>}
 */
export async function match(shard, term) {
  for (const attempt of term.attempts) {
    const results = await lookUpOnce(shard, attempt);
    if (results) return attempt.exact ? { text: attempt.text, only: results } : { text: attempt.text };
  }
  return undefined;
}

/** @param {Shard} shard @param {Attempt} attempt */
function lookUpOnce(shard, attempt) {
  const key = `${attempt.exact}${attempt.text}`;
  const earlier = shard.lookups.get(key);
  if (earlier) return earlier;
  const now = lookUp(shard, attempt);
  shard.lookups.set(key, now);
  return now;
}

/**
 * The results that have the word whole; an empty set where it is only the beginning of words, which is known by
 * finding more than Pagefind falls back on; undefined where it is neither.
 * @param {Shard} shard @param {Attempt} attempt @returns {Promise<Set<string> | undefined>}
 */
async function lookUp(shard, { text, exact }) {
  const whole = await shard.search(`"${text}"`);
  if (whole.results.length) return new Set(whole.results.map((result) => result.id));
  if (exact) return undefined;
  const beginning = await shard.search(text);
  if (!beginning.results.length) return undefined;
  const fallback = await shard.search(text + NOWHERE);
  return fingerprint(beginning) === fingerprint(fallback) ? undefined : new Set();
}

/**
 * The terms that these (opened) shards only have as the beginning of words.
 * @param {Shard[]} shards @param {Term[]} terms words @returns {Promise<Term[]>}
 */
export async function onlyBeginnings(shards, terms) {
  const whole = await Promise.all(
    terms.map(async ({ attempts: [attempt] }) => {
      const found = await Promise.all(shards.map((shard) => lookUpOnce(shard, attempt)));
      return found.some((results) => results?.size) || found.every((results) => !results);
    }),
  );
  return terms.filter((_, which) => !whole[which]);
}

/** @param {Response} response @returns {string} equal for what finds the same words in the same pages */
const fingerprint = ({ results }) =>
  results
    .map((result) => `${result.id}:${result.words}`)
    .sort()
    .join(" ");

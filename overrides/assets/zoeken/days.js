// Days as what is looked for in the index: `search/days.py` gives each record the keys of its days.

import { inWords } from "./dates_in_words.js";
import { match } from "./matching.js";
import { AXES, daysOutside, onlyDay } from "./periods.js";

/**
 * @typedef {import("./periods.js").Axis} Axis
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./terms.js").Term} Term
 */

/** @param {Axis} axis @param {string} day in ISO @returns {string} `d20231006q` */
export const dayKey = (axis, day) => `${axis[0]}${day.replaceAll("-", "")}q`;

/** @param {string} typed @param {string} text @returns {Term} what is found whole or not at all */
const exactTerm = (typed, text) => ({ typed, attempts: [{ text, exact: true }], isIdentifier: false, isRequired: true });

/** The terms of a query besides its words: a single day, and what must stand in the text. @param {Query} query @returns {Term[]} */
export function furtherTerms({ periods, mentions }) {
  const days = AXES.flatMap((axis) => {
    const day = onlyDay(periods[axis]);
    return day ? [{ ...exactTerm(inWords(day), dayKey(axis, day)), isDay: true }] : [];
  });
  return [...days, ...(mentions ?? []).map(({ words }) => exactTerm(words, words))];
}

/**
 * What a shard has of the days in the months at the ends of a period that are no part of it.
 * @param {Shard} shard @param {Query} query @returns {Promise<Set<string>>} ids
 */
export async function outside(shard, query) {
  const keys = AXES.flatMap((axis) =>
    daysOutside(query.periods[axis] ?? { van: "", tot: "" })
      .filter((day) => shard.values[axis]?.[day.slice(0, 7)])
      .map((day) => dayKey(axis, day)),
  );
  const found = await Promise.all(keys.map((key) => match(shard, exactTerm(key, key))));
  return new Set(found.flatMap((each) => [...(each?.only ?? [])]));
}

/**
 * Of a day without words to look for nothing is better than another: the documents come before the reactions in them.
 * @param {Shard} shard @param {import("./shard.js").Result[]} results @param {Query} query
 */
export async function documentsFirst(shard, results, query) {
  if (query.q.trim() || !AXES.some((axis) => onlyDay(query.periods[axis])) || !shard.values.soort?.reactie) return results;
  const reactions = await shard.search(null, { filters: { soort: "reactie" } });
  const ids = new Set(reactions.results.map(({ id }) => id));
  return results.map((result) => ({ ...result, score: ids.has(result.id) ? 0 : 1 }));
}

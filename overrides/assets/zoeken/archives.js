// The page of the archive for a day, a month or a year, when there is one.

import { dayKey } from "./days.js";
import { inWords } from "./dates_in_words.js";
import { match } from "./matching.js";

/**
 * @typedef {import("./shard.js").Shard} Shard
 * @typedef {import("./understand.js").Piece} Piece
 */

const FOLDERS = { datum: "archief", openbaar: "openbaar" };

/**
 * @param {Piece[]} pieces @param {Shard[]} searched
 * @returns {Promise<{address: string, title: string}[]>} a page for each date that was read
 */
export async function archivePages(pieces, searched) {
  const pages = await Promise.all(
    pieces.map(({ dated }) =>
      dated?.period.van && dated.period.van === dated.period.tot ? archivePage(dated, searched) : undefined,
    ),
  );
  return pages.flatMap((page) => page ?? []);
}

/** @param {import("./dates.js").Dated} dated @param {Shard[]} searched */
async function archivePage({ axis, period: { van } }, searched) {
  if (!(await isThere(axis, van, searched))) return undefined;
  const [year, month, day] = van.split("-");
  const address = [FOLDERS[axis], year, ...(month ? [month] : [])].join("/");
  const what = axis === "datum" ? "Alle stukken van" : "Alles wat openbaar is gemaakt in";
  return {
    address: `${address}/${day ? `#dag-${day}` : ""}`,
    title: `${day ? what.replace(/in$/, "op") : what} ${inWords(van)}`,
  };
}

/** @param {import("./periods.js").Axis} axis @param {string} moment @param {Shard[]} searched @returns {Promise<boolean>} whether anything is of that time */
async function isThere(axis, moment, searched) {
  if (moment.length < 10) {
    return searched.some(({ values }) =>
      Object.keys(values[axis] ?? {}).some((month) => month.length === 7 && month.startsWith(moment)),
    );
  }
  const term = { typed: moment, attempts: [{ text: dayKey(axis, moment), exact: true }], isIdentifier: true };
  return (await Promise.all(searched.map((shard) => match(shard, term)))).some(Boolean);
}

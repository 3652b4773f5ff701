// What a query says besides the words to look for: a date, a kind of document, an overview of the site, the value of a
// facet. What is read so is taken out of the words and told to the reader, who can have it read as the words it says.

import { datesIn } from "./dates.js";
import { periodInWords } from "./dates_in_words.js";
import { kindsOf } from "./kind_words.js";
import { normal } from "./normal_form.js";
import { lookUpIn } from "./overviews.js";
import { overviewsIn } from "./overviews_in.js";
import { both, firstDay, lastDay } from "./periods.js";
import { stanceIn } from "./stances.js";

/**
 * @typedef {import("./manifest.js").Manifest} Manifest
 * @typedef {import("./overviews.js").Overview} Overview
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./query.js").Facet} Facet
 * @typedef {import("./dates.js").Dated} Dated
 *
 * A part of a query that was read as something: the words, and what they mean in words; `facet` with its `values`, or `dated`.
 * @typedef {{typed: string, means: string, facet?: Facet, values?: string[], dated?: Dated}} Piece
 *
 * `rest` are the words that are left to look for; `otherwise` is what the whole query may mean when its words find nothing.
 * @typedef {{given: Query, rest: string, pieces: Piece[], overviews: Overview[], otherwise: Piece[]}} Understood
 */

/** Stands where a date was, so that a kind of document before it is known for one. */
const GAP = "\u0001";

/**
 * @param {Query} query @param {Manifest} manifest @param {ReadonlySet<string>} stopWords @param {string} base
 * @returns {Promise<Understood>}
 */
export async function understand(query, manifest, stopWords, base) {
  const text = normal(query.q);
  if (!text.trim() || /["“”„]/.test(text)) return { given: query, rest: query.q, pieces: [], overviews: [], otherwise: [] };
  const isAsWords = (/** @type {string} */ words) =>
    query.asWords.some((each) => each.toLowerCase() === words.trim().toLowerCase());
  /** @type {Piece[]} */
  const pieces = [];
  /** @type {(piece: Piece) => boolean} */
  const add = (piece) => {
    const isNew = !isAsWords(piece.typed) && !(piece.facet && pieces.some(({ facet }) => facet === piece.facet));
    if (isNew) pieces.push({ ...piece, typed: piece.typed.trim() });
    return isNew;
  };
  const undated = takeDates(text, manifest, add);
  const plain = takeStance(takeKind(undated, manifest, add), manifest, add).replaceAll(GAP, " ");
  const lookUp = lookUpIn(base, manifest.overzichten);
  /** @type {Piece[]} */
  const otherwise = [];
  const { rest, overviews } = await overviewsIn(plain, { manifest, stopWords, lookUp, add, pieces, otherwise });
  return { given: query, rest: pieces.length ? rest.trim().replace(/\s+/g, " ") : query.q, pieces, overviews, otherwise };
}

/** @typedef {(piece: Piece) => boolean} Add whether it is one: not what the reader wants as words, nor a second value of a facet */

/** @param {string} text @param {Manifest} manifest @param {Add} add @returns {string} with a gap in place of each date */
function takeDates(text, manifest, add) {
  let taken = text;
  /** @type {Set<string>} */
  const axes = new Set();
  for (const dated of datesIn(text)
    .filter((each) => isWithin(each, manifest))
    .reverse()) {
    const means = dated.isImpossible
      ? "een dag die niet bestaat"
      : `${dated.axis === "openbaar" ? "openbaar gemaakt: " : "datum: "}${periodInWords(dated.period)}`;
    if (axes.has(dated.axis) || !add({ typed: dated.typed, means, dated })) continue;
    axes.add(dated.axis);
    taken = `${taken.slice(0, dated.start)} ${GAP} ${taken.slice(dated.end)}`;
  }
  return taken;
}

/**
 * Of a time that this site does not reach a text speaks ("tot 2030"): nobody looks for documents of it.
 * @param {Dated} dated @param {Manifest} manifest
 */
function isWithin({ period: { van, tot } }, { delen }) {
  const last = delen
    .flatMap(({ datum, openbaar }) => [datum, openbaar])
    .map((span) => lastDay(span.split(" ")[1] ?? "0000"))
    .reduce((one, other) => (one > other ? one : other), "");
  if (!tot) return !van || firstDay(van) <= last;
  return van === tot || lastDay(tot) <= lastDay(last.slice(0, 4));
}

/**
 * A kind of document just before a date, or at the front of a query with a date.
 * @param {string} text @param {Manifest} manifest @param {Add} add
 */
function takeKind(text, manifest, add) {
  if (!text.includes(GAP)) return text;
  const words = [...text.matchAll(/\S+/g)];
  const place = words.findIndex(([word], at) => kindsOf(word) && (at === 0 || words[at + 1]?.[0] === GAP));
  if (place < 0) return text;
  const { 0: word, index } = words[place];
  const isTaken = !kindsOf(word)?.length || add(kindPiece(word, manifest));
  return isTaken ? text.slice(0, index) + text.slice(index + word.length) : text;
}

/** @param {string} word @param {Manifest} manifest @returns {Piece} */
function kindPiece(word, manifest) {
  const values = kindsOf(word) ?? [];
  return { typed: word, means: `soort: ${values.map((value) => manifest.soorten[value]).join(" of ")}`, facet: "soort", values };
}

/** A stance, and with it the words for what has one. @param {string} text @param {Manifest} manifest @param {Add} add */
function takeStance(text, manifest, add) {
  const stance = stanceIn(text);
  if (!stance || !add({ typed: stance.typed, means: `standpunt: ${stance.value}`, facet: "standpunt", values: [stance.value] }))
    return text;
  const taken = text.replace(stance.typed, " ");
  const word = [...taken.matchAll(/\S+/g)].map(([each]) => each).find((each) => kindsOf(each)?.includes("reactie"));
  return word && add(kindPiece(word, manifest)) ? taken.replace(word, " ") : taken;
}

/** @param {Query} query @param {string} rest @param {Piece[]} pieces @returns {Query} the query that says what they mean */
export function withPieces(query, rest, pieces) {
  const chosen = { ...query.chosen };
  const periods = { ...query.periods };
  for (const { facet, values, dated } of pieces) {
    if (facet && values) chosen[facet] ??= values; // what the reader chose goes before what the words say
    if (dated && !dated.isImpossible) periods[dated.axis] = both(dated.period, query.periods[dated.axis]);
  }
  const mentions = pieces.flatMap(({ dated }) => (dated?.isImpossible ? { words: dated.said, since: "" } : []));
  return { ...query, q: rest, chosen, periods, mentions };
}

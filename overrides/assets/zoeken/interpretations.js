// The ways to understand a query, the best first. Where the first finds nothing the next is tried, and the reader is told.

import { answerTo } from "./answering.js";
import { furtherTerms } from "./days.js";
import { parseTerms } from "./terms.js";
import { withPieces } from "./understand.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./understand.js").Piece} Piece
 * @typedef {import("./understand.js").Understood} Understood
 *
 * A query as it is searched for, the parts of it that were read as something, and what is told when an earlier one
 * found nothing.
 * @typedef {{query: Query, pieces: Piece[], instead: string}} Interpretation
 */

/** @param {Understood} understood @returns {Interpretation[]} */
export function interpretations({ given, rest, pieces, otherwise }) {
  const first = { query: withPieces(given, rest, pieces), pieces, instead: "" };
  if (!pieces.length)
    return otherwise.length ? [first, { query: withPieces(given, "", otherwise), pieces: otherwise, instead: "" }] : [first];
  return [first, ...withoutKind(given, rest, pieces), ...mentioned(given, rest, pieces), ...inWords(given, pieces)];
}

/**
 * A day has documents, but none of that kind.
 * @param {Query} given @param {string} rest @param {Piece[]} pieces @returns {Interpretation[]}
 */
function withoutKind(given, rest, pieces) {
  const kind = pieces.find(({ facet }) => facet === "soort");
  const others = pieces.filter((piece) => piece !== kind);
  if (!kind || !others.length) return [];
  return [
    {
      query: withPieces(given, rest, others),
      pieces: others,
      instead: `Niets met ${kind.means}. U ziet wat er van een andere soort is.`,
    },
  ];
}

/**
 * Nothing is of that day or month, but a text may name it.
 * @param {Query} given @param {string} rest @param {Piece[]} pieces @returns {Interpretation[]}
 */
function mentioned(given, rest, pieces) {
  const dates = pieces.filter(({ dated }) => dated?.said && !dated.isImpossible);
  if (!dates.length) return [];
  const others = pieces.filter((piece) => !dates.includes(piece) && piece.facet !== "soort");
  const mentions = dates.flatMap(({ dated }) => (dated ? { words: dated.said, since: dated.period.van } : []));
  const instead = `Geen stuk van ${mentions.map(({ words }) => words).join(" en ")} gevonden. U ziet de stukken die deze datum noemen.`;
  return [{ query: { ...withPieces(given, rest, others), mentions }, pieces: others, instead }];
}

/** Nothing has the value of the facet: then its words are only words. @param {Query} given @param {Piece[]} pieces @returns {Interpretation[]} */
function inWords(given, pieces) {
  const facets = pieces.filter(({ facet }) => facet && facet !== "soort");
  if (!facets.length || pieces.some(({ dated }) => dated)) return [];
  const instead = `Niets met ${facets.map(({ means }) => means).join(" en ")}. U ziet wat er met deze woorden is.`;
  return [{ query: given, pieces: [], instead }];
}

/** @typedef {{interpretation: Interpretation, answer: import("./answering.js").Answer}} Answered */

/**
 * The answer to the first interpretation that finds something with all of its words; or that finds something; or the first.
 * @param {Understood} understood @param {ReadonlySet<string>} stopWords @param {import("./answering.js").Place} place
 * @returns {Promise<Answered>}
 */
export async function answerToFirst(understood, stopWords, place) {
  /** @type {Answered[]} */
  const answered = [];
  for (const interpretation of interpretations(understood)) {
    const { query } = interpretation;
    const answer = await answerTo(query, [...parseTerms(query.q, stopWords), ...furtherTerms(query)], place);
    answered.push({ interpretation, answer });
    if (hasAll(answer) || !place.isCurrent()) return { interpretation, answer };
  }
  return answered.find(({ answer }) => answer.outcome.results.length) ?? answered[0];
}

/** @param {import("./answering.js").Answer} answer @returns {boolean} */
const hasAll = ({ outcome, isMost }) => outcome.results.length > 0 && !outcome.unknown.length && !isMost;

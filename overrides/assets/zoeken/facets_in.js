// What of a query is the value of a facet: a ministry or a programme by its name, a publisher.

import { kindsOf } from "./kind_words.js";
import { beginnings, LONGEST, named, nameOf, partsOf, spanOf } from "./names_in.js";
import { HEADS, nameWords } from "./overviews.js";

/**
 * @typedef {import("./overviews.js").Overview} Overview
 * @typedef {import("./names_in.js").Part} Part
 * @typedef {import("./names_in.js").Tools} Tools
 */

/** Kind of an overview -> the facet that means the same. */
const FACETS = /** @type {Record<string, import("./query.js").Facet>} */ ({
  programma: "programma",
  organisatie: "ministerie",
  uitgever: "uitgever",
});

/**
 * The text without a name that is the value of a facet, when it is. Two ministries one after the other may have the same
 * name; then both are meant.
 * @param {string} text @param {Part[]} run @param {Overview[]} found @param {Tools} tools
 */
export function takeFacet(text, run, found, { add, manifest }) {
  const facet = FACETS[found[0].kind];
  const values = found.map(({ kind, title, value }) => value ?? (kind === "uitgever" ? title : ""));
  if (!facet || values.includes("") || (values.length > 1 && facet !== "ministerie")) return text;
  const typed = spanOf(text, run);
  const means = `${facet}: ${found.map(({ title }, place) => manifest.ministeries[values[place]] ?? title).join(" of ")}`;
  return typed && add({ typed, means, facet, values }) ? text.replace(typed, " ") : text;
}

/**
 * A name that is the whole of a query is the value of a facet when it says so ("ministerie van LNV"). When it does not it
 * may be so: then its words come first.
 * @param {string} text @param {Part[]} parts @param {Overview[]} whole @param {Tools} tools
 */
export function takeWhole(text, parts, whole, tools) {
  const head = parts.length > 1 && HEADS[parts[0].name] ? parts[0].name : "";
  if (head && head !== "uitgever") return takeFacet(text, parts, whole, tools);
  if (!tools.pieces.length) takeFacet(text, parts, whole, { ...tools, add: (piece) => tools.otherwise.push(piece) > 0 });
  return text;
}

/** A programme by its whole title, beside other words. @param {string} text @param {Part[]} parts @param {Tools} tools */
export function takeProgramme(text, parts, tools) {
  for (const [value, title] of Object.entries(tools.manifest.programmas)) {
    const words = nameWords(title, tools.stopWords);
    const place = parts.findIndex((_, at) => words.every((word, step) => parts[at + step]?.name === word));
    if (place < 0 || words.length < 2 || words.length === parts.length) continue;
    const run = parts.slice(place, place + words.length);
    return takeFacet(text, run, [{ kind: "programma", address: "", title, value }], tools);
  }
  return text;
}

/**
 * A publisher beside a stance, or beside a word for a report or a reaction to one.
 * @param {string} text @param {Tools} tools @returns {Promise<string>}
 */
export async function takePublisher(text, tools) {
  const parts = partsOf(text, tools.stopWords);
  const isOfReport = (/** @type {Part} */ { typed }) => kindsOf(typed)?.some((kind) => ["reactie", "rapport"].includes(kind));
  if (!tools.pieces.some(({ facet }) => facet === "standpunt") && !parts.some(isOfReport)) return text;
  for (const run of parts.flatMap((_, place) => beginnings(parts.slice(place, place + LONGEST)))) {
    const found = [...(await named(run, tools)), ...(await tools.lookUp(`uitgever ${nameOf(run)}`))];
    const publishers = found.filter(({ kind }) => kind === "uitgever");
    if (publishers.length) return takeFacet(text, run, publishers, tools);
  }
  return text;
}

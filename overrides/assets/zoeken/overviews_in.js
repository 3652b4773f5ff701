// Which overviews of the site a query names, and what of it is the value of a facet.
//
// The whole of a query may be a name ("Wet open overheid", "LNV", "26951"); beside other words a name needs a word that
// says what it is ("ministerie van LNV", "dossier 26951", "programma …"), or is an article with its law. A programme by
// its whole title, and a publisher beside a stance or a reaction, work as the facet that they are.

import { kindsOf } from "./kind_words.js";
import { HEADS, nameWords } from "./overviews.js";
import { parseTerms } from "./terms.js";

/**
 * @typedef {import("./overviews.js").Overview} Overview
 * @typedef {import("./overviews.js").LookUp} LookUp
 * @typedef {import("./understand.js").Piece} Piece
 * @typedef {{manifest: import("./manifest.js").Manifest, stopWords: ReadonlySet<string>, lookUp: LookUp, add: (piece: Piece) => boolean, pieces: Piece[], otherwise: Piece[]}} Tools
 *
 * A word of a query as names have it, or an identifier by its key; `typed` as it stands in the query.
 * @typedef {{name: string, typed: string, isIdentifier: boolean}} Part
 */

const MOST_OVERVIEWS = 3;
/** Words of the longest name that is looked for beside others. */
const LONGEST = 6;
const FACETS = /** @type {Record<string, import("./query.js").Facet>} */ ({ programma: "programma", organisatie: "ministerie", uitgever: "uitgever" });

/**
 * @param {string} text @param {Tools} tools
 * @returns {Promise<{rest: string, overviews: Overview[]}>} `rest` without the words that became the value of a facet
 */
export async function overviewsIn(text, tools) {
  const parts = partsOf(text, tools.stopWords);
  if (!parts.length) return { rest: text, overviews: [] };
  const whole = await named(parts, tools);
  const found = whole.length ? { overviews: whole, rest: takeWhole(text, parts, whole, tools) } : await beside(text, parts, tools);
  const rest = await takePublisher(takeProgramme(found.rest, parts, tools), tools);
  const isTaken = (/** @type {Overview} */ { kind }) => kind === "uitgever" && tools.pieces.some(({ facet }) => facet === "uitgever");
  const withPage = found.overviews.filter((each) => each.address && !isTaken(each));
  return { rest, overviews: withPage.filter(({ address }, place) => withPage.findIndex((each) => each.address === address) === place).slice(0, MOST_OVERVIEWS) };
}

/**
 * A name that is the whole of a query is the value of a facet when it says so ("ministerie van LNV"). When it does not it
 * may be so: then its words come first.
 * @param {string} text @param {Part[]} parts @param {Overview[]} whole @param {Tools} tools
 */
function takeWhole(text, parts, whole, tools) {
  if (parts.length > 1 && HEADS[parts[0].name] && parts[0].name !== "uitgever") return takeFacet(text, parts, whole, tools);
  if (!tools.pieces.length) takeFacet(text, parts, whole, { ...tools, add: (piece) => tools.otherwise.push(piece) > 0 });
  return text;
}

/** @param {string} text @param {ReadonlySet<string>} stopWords @returns {Part[]} */
const partsOf = (text, stopWords) =>
  parseTerms(text, stopWords).flatMap(({ typed, attempts, isIdentifier }) =>
    isIdentifier ? [{ name: attempts[0].text, typed, isIdentifier }] : nameWords(typed, stopWords).map((name) => ({ name, typed, isIdentifier })),
  );

/** The overviews of which all of these words are the name. @param {Part[]} parts @param {Tools} tools @returns {Promise<Overview[]>} */
async function named(parts, { lookUp }) {
  const name = parts.map((part) => part.name).join(" ");
  const [head, ...others] = name.split(" ");
  const kinds = HEADS[head];
  const [found, headed] = await Promise.all([lookUp(name), kinds && others.length ? lookUp(others.join(" ")) : []]);
  return [...found, ...headed.filter(({ kind }) => kinds?.includes(kind))];
}

/**
 * What is named beside other words. @param {string} text @param {Part[]} parts @param {Tools} tools
 * @returns {Promise<{overviews: Overview[], rest: string}>}
 */
async function beside(text, parts, tools) {
  const ofIdentifiers = await Promise.all(parts.map((part, place) => (part.isIdentifier ? ofIdentifier(parts, place, tools) : [])));
  let rest = text;
  const overviews = ofIdentifiers.flat();
  for (const [place, part] of parts.entries()) {
    if (part.isIdentifier || !HEADS[part.name] || (part.name === "wet" && overviews.length)) continue; // an article said it
    const found = await afterHead(parts, place, tools);
    if (!found) continue;
    overviews.push(...found.overviews);
    rest = takeFacet(rest, parts.slice(place, place + found.length), found.overviews, tools);
  }
  return { overviews, rest };
}

/** The overviews that the words after a head name, the longest name that there is. @param {Part[]} parts @param {number} place @param {Tools} tools */
async function afterHead(parts, place, tools) {
  const after = parts.slice(place + 1, place + 1 + LONGEST);
  for (let length = after.length; length > 0; length -= 1) {
    const words = after.slice(0, length);
    const found = await named([parts[place], ...words], tools);
    const overviews = found.length || parts[place].name !== "programma" ? found : programmeWith(words, tools);
    if (overviews.length) return { overviews, length: length + 1 };
  }
  return undefined;
}

/** The one programme that has all of these words in its title. @param {Part[]} words @param {Tools} tools @returns {Overview[]} */
function programmeWith(words, { manifest, stopWords }) {
  const having = Object.entries(manifest.programmas).filter(([, title]) => {
    const names = nameWords(title, stopWords);
    return words.every(({ name }) => names.includes(name));
  });
  return having.length === 1 ? having.map(([id, title]) => ({ kind: "programma", address: `programmas/${id}/`, title, value: id })) : [];
}

/**
 * A dossier that is called one, an article with its law, a ground of the Woo.
 * @param {Part[]} parts @param {number} place @param {Tools} tools @returns {Promise<Overview[]>}
 */
async function ofIdentifier(parts, place, tools) {
  const { name, typed } = parts[place];
  if (name.startsWith("n")) return /^(?:dossier|kamerstuk)/i.test(typed) ? tools.lookUp(name) : [];
  if (!name.startsWith("art")) return [];
  const law = await lawBeside(parts, place, tools);
  if (!law.length) return [];
  const articles = await Promise.all(law.map(({ value }) => tools.lookUp(`${name} ${value}`)));
  const grounds = law.some(({ value }) => value === "woo") ? await tools.lookUp(name) : [];
  return [...articles.flat(), ...grounds];
}

/** Between an article and its law: "artikel 5.1, tweede lid, onder e, van de Woo". */
const OF_AN_ARTICLE = /^(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|lid|leden|onder|onderdeel|onderdelen|aanhef|[a-z])$/;

/** @param {Part[]} parts @param {number} place of the article @param {Tools} tools @returns {Promise<Overview[]>} the laws that are called so */
async function lawBeside(parts, place, tools) {
  const after = parts.slice(place + 1);
  const first = after.findIndex(({ name, isIdentifier }) => !isIdentifier && !OF_AN_ARTICLE.test(name));
  const runs = first < 0 ? [] : beginnings(after.slice(first, first + LONGEST));
  const before = beginnings(parts.slice(Math.max(0, place - LONGEST), place).reverse()).map((run) => [...run].reverse());
  for (const run of [...runs, ...before]) {
    const laws = (await tools.lookUp(run.map(({ name }) => name).join(" "))).filter(({ kind }) => kind === "wet");
    if (laws.length) return laws;
  }
  return [];
}

/** @template T @param {T[]} all @returns {T[][]} its beginnings, the longest first */
const beginnings = (all) => all.map((_, place) => all.slice(0, all.length - place));

/** A programme by its whole title, beside other words. @param {string} text @param {Part[]} parts @param {Tools} tools */
function takeProgramme(text, parts, tools) {
  for (const [id, title] of Object.entries(tools.manifest.programmas)) {
    const words = nameWords(title, tools.stopWords);
    const place = words.length > 1 ? parts.findIndex((_, at) => words.every((word, step) => parts[at + step]?.name === word)) : -1;
    if (place < 0 || words.length === parts.length) continue;
    return takeFacet(text, parts.slice(place, place + words.length), [{ kind: "programma", address: "", title, value: id }], tools);
  }
  return text;
}

/** A publisher beside a stance, or beside a word for a reaction. @param {string} text @param {Tools} tools @returns {Promise<string>} */
async function takePublisher(text, tools) {
  const parts = partsOf(text, tools.stopWords);
  const isReaction = tools.pieces.some(({ facet }) => facet === "standpunt") || parts.some(({ typed }) => kindsOf(typed)?.includes("reactie"));
  if (!isReaction) return text;
  for (const run of parts.flatMap((_, place) => beginnings(parts.slice(place, place + LONGEST)))) {
    const found = (await named(run, tools)).concat(await tools.lookUp(`uitgever ${run.map(({ name }) => name).join(" ")}`));
    const publishers = found.filter(({ kind }) => kind === "uitgever");
    if (publishers.length) return takeFacet(text, run, publishers, tools);
  }
  return text;
}

/** The text without a name that is the value of a facet, when it is. @param {string} text @param {Part[]} run @param {Overview[]} found @param {Tools} tools */
function takeFacet(text, run, found, { add }) {
  const [{ kind, title, value }] = found;
  const facet = FACETS[kind];
  if (!facet || found.length > 1 || (kind !== "uitgever" && !value)) return text;
  const typed = spanOf(text, run);
  const means = `${kind === "organisatie" ? "ministerie" : kind}: ${title.replace(/^Ministerie van /, "")}`;
  return typed && add({ typed, means, facet, values: [value ?? title] }) ? text.replace(typed, " ") : text;
}

/** @param {string} text @param {Part[]} run @returns {string} what stands in the text from the first of these words to the last */
function spanOf(text, run) {
  const written = [...new Set(run.map(({ typed }) => typed))].map((typed) => typed.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(written.join(String.raw`[\s\S]*?`), "u").exec(text)?.[0] ?? "";
}

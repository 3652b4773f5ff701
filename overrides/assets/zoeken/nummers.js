// What a reader types -> terms to look for. Identifiers become the same keys that `search/identifiers.py` puts in the
// index, whatever their spelling; `tests/search/goldens/identifiers.md` holds both to it.

import { normaal } from "./normaal.js";

/**
 * One way to look for a term. `vast` is set for what is found whole or not at all: a number, a phrase.
 * @typedef {{tekst: string, vast: boolean}} Poging
 *
 * A term as typed, with the ways to look for it: the first that the index knows is used.
 * @typedef {{getypt: string, pogingen: Poging[], nummer: boolean}} Term
 */

const LABEL = String.raw`(?:kst[- ]?(?:\d{8}-)?|kamerstuk(?:ken|nummer)?(?: (?:II|I|TK|EK))?,? (?:\d{4}[-/]\d{2,4},? )?|dossier(?:nummer)? )?`;
const EINDE = String.raw`(?=[\s,;.)]|$)`;
const KAMERSTUK = new RegExp(
  String.raw`${LABEL}(\d{2}[ .]?\d{3})(?:[- ]([IVX]+[A-Z]?|[A-Z](?=[-, ]+(?:nr|\d))))?` +
    String.raw`(?:(?:,? ?(?:nrs?\.?|nummer) ?|-|,? (?!(?:19|20)\d\d(?!\d)))(\d+|[A-Z]{1,2}(?![a-z])))?${EINDE}`,
  "iuy",
);
const ARTIKEL = new RegExp(String.raw`(?:artikel(?:en)?|art\.?) ?(\d[\w.:]*\w|\d)${EINDE}`, "iuy");
const BLAD = new RegExp(String.raw`(?:stb|stcrt|trb)[-. ]{0,2}(\d{4})(?:, ?(?:nr\.? ?)?|[- ])(\d+)${EINDE}`, "iuy");
const WOORD = /\S+/uy;
const ALS_ARTIKEL = /^\d+(?:[.:]\d+)*(?:[.:]?[a-z]{1,2})?$/i;
const MINSTENS = 5;

/** @param {string} deel */
const kaal = (deel) => deel.toLowerCase().replace(/[^a-z0-9]/g, "");
/** @param {...(string | undefined)} delen */
const sleutel = (...delen) => `n${delen.map((deel) => kaal(deel ?? "")).filter(Boolean).join("x")}q`;
/** @param {string} nummer */
const artikel = (nummer) => `art${(nummer.toLowerCase().match(/[a-z0-9]+/g) ?? []).join("x")}q`;

/** @param {string} getypt @param {...string} teksten @returns {Term} */
const nummer = (getypt, ...teksten) => ({
  getypt,
  nummer: true,
  pogingen: teksten.map((tekst) => ({ tekst, vast: true })),
});

/**
 * The forms of more than one word, from most to least certain.
 * @type {[RegExp, (gevonden: RegExpExecArray) => string][]}
 */
const VORMEN = [
  [KAMERSTUK, ([, dossier, toevoeging, stuk]) => sleutel(dossier, toevoeging, stuk)],
  [ARTIKEL, ([, getal]) => artikel(getal)],
  [BLAD, ([, jaar, getal]) => sleutel(jaar, getal)],
];

/**
 * The terms of a query. Words too common to look for are left out.
 * @param {string} vraag @param {ReadonlySet<string>} stopwoorden @returns {Term[]}
 */
export function termen(vraag, stopwoorden) {
  return inNormaleVorm(normaal(vraag), stopwoorden);
}

/** @param {string} vraag @param {ReadonlySet<string>} stopwoorden @returns {Term[]} */
function inNormaleVorm(vraag, stopwoorden) {
  const heel = /^\s*"([^"]+)"\s*$/.exec(vraag);
  if (heel) return [{ getypt: heel[1], nummer: false, pogingen: [{ tekst: heel[1], vast: true }] }];
  /** @type {Term[]} */
  const gevonden = [];
  const tekst = vraag.replace(/["“”„]/g, " ");
  let plaats = 0;
  while (plaats < tekst.length) {
    if (/\s/.test(tekst[plaats])) {
      plaats += 1;
      continue;
    }
    const [term, einde] = eerste(tekst, plaats);
    if (term && !stopwoorden.has(term.getypt.toLowerCase())) gevonden.push(term);
    plaats = einde;
  }
  return gevonden;
}

/** @param {string} tekst @param {number} plaats @returns {[Term | undefined, number]} */
function eerste(tekst, plaats) {
  for (const [vorm, maak] of VORMEN) {
    vorm.lastIndex = plaats;
    const gevonden = vorm.exec(tekst);
    if (gevonden) return [nummer(gevonden[0].trim(), maak(gevonden)), vorm.lastIndex];
  }
  WOORD.lastIndex = plaats;
  const woord = /** @type {RegExpExecArray} */ (WOORD.exec(tekst))[0];
  return [alsWoord(woord.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")), WOORD.lastIndex];
}

/** @param {string} woord @returns {Term | undefined} */
function alsWoord(woord) {
  const cijfers = woord.replace(/\D/g, "").length;
  if (!woord) return undefined;
  if (cijfers === 0) return { getypt: woord, nummer: false, pogingen: [{ tekst: woord, vast: false }] };
  if (cijfers >= MINSTENS) return nummer(woord, sleutel(woord));
  return nummer(woord, ALS_ARTIKEL.test(woord) && !/^\d+$/.test(woord) ? artikel(woord) : sleutel(woord), woord);
}

// Where a number or a word stands, so that no shard is opened in vain. `search/whereabouts.py` writes these files.

import { normaal } from "./normaal.js";

const NUMMERBESTANDEN = 128;
const BEGIN = 4;
/** As many letters as an ending has: beyond these, two words that begin alike can be forms of one word. */
const UITGANG = 3;

/** @type {Map<string, Promise<string>>} */
const opgehaald = new Map();

/** @param {string} tekst @param {number} [bestanden] @returns {number} the file it stands in */
export function bestandVan(tekst, bestanden = NUMMERBESTANDEN) {
  let som = 0;
  for (let plaats = 0; plaats < tekst.length; plaats += 1) som = (som * 65_536 + tekst.charCodeAt(plaats)) % 1_000_003;
  return som % bestanden;
}

/**
 * The names of the shards that have a key: `zelf` where it is that of a document itself, `ergens` all of them.
 * @param {string} sleutel @param {string} basis address of the folder pagefind/
 * @param {string} versie changes when any of the files does
 */
export async function vindplaatsen(sleutel, basis, versie) {
  const antwoord = await haal(`${basis}nummers/${bestandVan(sleutel)}.json?v=${versie}`);
  const delen = (JSON.parse(antwoord)[sleutel] ?? "").split(" ").filter(Boolean);
  const naam = (/** @type {string} */ deel) => deel.replace("!", "");
  const zelf = delen.filter((/** @type {string} */ deel) => deel.startsWith("!"));
  return { ergens: new Set(delen.map(naam)), zelf: new Set(zelf.map(naam)) };
}

/**
 * Whether a shard may have a word, in any form: false is certain, true is not. Nothing is known of short words.
 * @param {string} woord @param {import("./deel.js").DeelGegevens} deel @param {string} basis
 */
export async function kanStaan(woord, deel, basis) {
  const gewoon = normaal(woord).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (!/^\p{L}+$/u.test(gewoon) || gewoon.length < BEGIN) return true;
  const bestand = bestandVan(gewoon.slice(0, BEGIN), deel.woordlijsten);
  const woorden = await haal(`${basis}${deel.naam}/woorden/${bestand}.txt?v=${deel.versie}`);
  return woorden.split("\n").some((ander) => verwant(gewoon, ander));
}

/** @param {string} een @param {string} ander @returns {boolean} whether one can be a form or the beginning of the other */
function verwant(een, ander) {
  if (ander.startsWith(een)) return true;
  const genoeg = Math.max(BEGIN, Math.min(een.length, ander.length) - UITGANG);
  return ander.slice(0, genoeg) === een.slice(0, genoeg) && Math.abs(een.length - ander.length) <= 2 * UITGANG;
}

/** @param {string} adres @returns {Promise<string>} the text of a file, fetched once */
function haal(adres) {
  const eerder = opgehaald.get(adres);
  if (eerder) return eerder;
  const nu = fetch(adres).then((antwoord) => {
    if (!antwoord.ok) throw new Error(`${adres}: ${antwoord.status}`);
    return antwoord.text();
  });
  opgehaald.set(adres, nu);
  nu.catch(() => opgehaald.delete(adres));
  return nu;
}

// Which shards a query opens, and in which order. All of a small collection; of a large one the newest years, as far as
// a reader can be asked to fetch. The rest is opened when nothing was found yet, or when the reader asks for it.

import { kanStaan, vindplaatsen } from "./vindplaats.js";
import { zoekIn } from "./zoek.js";

/**
 * @typedef {import("./deel.js").Deel} Deel
 * @typedef {import("./nummers.js").Term} Term
 * @typedef {import("./vraag.js").Vraag} Vraag
 * @typedef {import("./zoek.js").Gevonden} Gevonden
 */

/** Bytes of index for the first query, beside 150 kB for the program and the list, and for a later one. */
const EERST = 95_000;
const LATER = 55_000;
/** A collection of so many records or less is opened whole. */
const KLEIN = 3_000;
const GENOEG = 10;

/**
 * The shards where the query may be found: of the year that was chosen, and with the numbers that stand nowhere else.
 * Where a number is that of the document itself comes before where it is only cited.
 * @param {Deel[]} delen @param {Term[]} termen @param {Vraag} vraag @param {string} basis @param {string} versie
 */
export async function waarHetKan(delen, termen, vraag, basis, versie) {
  const nummers = termen.filter((term) => term.nummer && term.pogingen.length === 1);
  const plaatsen = await Promise.all(nummers.map((term) => vindplaatsen(term.pogingen[0].tekst, basis, versie)));
  const nergens = nummers.filter((_, plaats) => !plaatsen[plaats].ergens.size);
  const mogelijk = delen.filter(
    ({ naam, jaar }) => (vraag.gekozen.jaar ?? jaar) === jaar && plaatsen.every(({ ergens }) => ergens.has(naam)),
  );
  /** @param {Deel} deel */
  const eigen = ({ naam }) => plaatsen.some(({ zelf }) => zelf.has(naam));
  return { volgorde: [...mogelijk.filter(eigen), ...mogelijk.filter((deel) => !eigen(deel))], nergens };
}

/** @param {Deel[]} delen @param {number} woorden */
const kosten = (delen, woorden) => delen.reduce((som, deel) => som + deel.kosten(woorden), 0);

/** @param {Deel[]} delen all shards */
const isKlein = (delen) => delen.reduce((som, deel) => som + deel.gegevens.aantal, 0) <= KLEIN;

/** @param {Deel[]} volgorde @param {Deel[]} delen all shards @param {number} woorden @returns {Deel[]} */
function vanzelf(volgorde, delen, woorden) {
  if (isKlein(delen)) return volgorde;
  const mag = delen.some((deel) => deel.geopend) ? LATER : EERST;
  const jaren = volgorde.filter((deel) => deel.jaar);
  const eerst = jaren.length ? jaren : volgorde;
  return eerst.filter((_, plaats) => plaats === 0 || kosten(eerst.slice(0, plaats + 1), woorden) <= mag);
}

/**
 * Of shards that were not searched, those that may have all words, as far as any of these words is known at all; and
 * whether one of them may have a word that is unknown in what was searched.
 * @param {Deel[]} rest @param {Term[]} termen @param {Term[]} onbekend not known in what was searched
 * @param {string} basis
 */
async function kansrijk(rest, termen, onbekend, basis) {
  const woorden = termen.filter((term) => !term.pogingen[0].vast);
  const kans = await Promise.all(
    rest.map((deel) => Promise.all(woorden.map(({ getypt }) => kanStaan(getypt, deel.gegevens, basis)))),
  );
  const telt = woorden.map((term, welk) => !onbekend.includes(term) || kans.some((rij) => rij[welk]));
  const zoekt = woorden.map((term, welk) => onbekend.includes(term) && telt[welk]);
  const elders = zoekt.some(Boolean);
  const kansen = rest.filter((_, plaats) => kans[plaats].every((ja, welk) => ja || !telt[welk]));
  // No shard may have all: then those that may have an unknown word, for what is said of it must be true.
  return { elders, kansen: kansen.length ? kansen : rest.filter((_, plaats) => kans[plaats].some((ja, welk) => ja && zoekt[welk])) };
}

/**
 * Searches the shards in this order until there is enough to show and no word is unknown that may be known elsewhere.
 * `ouder` are the shards that were not searched and may have more; `over` the bytes that this query might still have cost.
 * @param {Deel[]} volgorde @param {Deel[]} delen all shards, newest first @param {Term[]} termen @param {Vraag} vraag
 * @param {string} basis @param {boolean} alles whether the reader asked for all of them
 * @returns {Promise<{doorzocht: Deel[], ouder: Deel[], gevonden: Gevonden, over: number}>}
 */
export async function doorzoek(volgorde, delen, termen, vraag, basis, alles) {
  let gekozen = alles || vraag.gekozen.jaar ? volgorde : vanzelf(volgorde, delen, termen.length);
  let over = (delen.some((deel) => deel.geopend) ? LATER : EERST) - kosten(gekozen, termen.length);
  for (;;) {
    await gekozen.at(0)?.open(); // the first brings the program that all of them share
    const doorzocht = delen.filter((deel) => gekozen.includes(deel));
    await Promise.all(doorzocht.map((deel) => deel.open()));
    const gevonden = await zoekIn(doorzocht, termen, vraag);
    const buiten = volgorde.filter((deel) => !gekozen.includes(deel));
    if (gevonden.treffers.length >= GENOEG && !gevonden.onbekend.length) return { doorzocht, ouder: buiten, gevonden, over };
    const { kansen: ouder, elders } = await kansrijk(buiten, termen, gevonden.onbekend, basis);
    const volgende = kosten(ouder.slice(0, 1), termen.length);
    const genoeg = volgende > over && gevonden.treffers.length && !elders;
    if (!ouder.length || genoeg) return { doorzocht, ouder, gevonden, over };
    over -= volgende;
    gekozen = [...gekozen, ouder[0]];
  }
}

/**
 * Opens the newest year when an answer did not need it and left room for it: the next query will need it, and waits less.
 * When it fails nobody is told, for nobody asked: the query that needs it tries again.
 * @param {Deel[]} delen all shards, newest first @param {number} over bytes that the answer left
 */
export async function alvast(delen, over) {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  if (isKlein(delen) || connection?.saveData || delen[0].kosten(0) > over) return;
  await delen[0].open().catch((fout) => console.info("Het nieuwste jaar is nog niet geopend.", fout));
}

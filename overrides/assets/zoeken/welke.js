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

export const ALGEMEEN = "algemeen";
/** Bytes of index for the first query, beside 150 kB for the program and the list; for a later one; for a whole index. */
const EERST = 105_000;
const LATER = 70_000;
const KLEIN = 600_000;
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
    ({ naam }) => (vraag.gekozen.jaar ?? naam) === naam && plaatsen.every(({ ergens }) => ergens.has(naam)),
  );
  /** @param {Deel} deel */
  const eigen = ({ naam }) => plaatsen.some(({ zelf }) => zelf.has(naam));
  return { volgorde: [...mogelijk.filter(eigen), ...mogelijk.filter((deel) => !eigen(deel))], nergens };
}

/** @param {Deel[]} delen @param {number} woorden @param {boolean} [heel] as if none of them were opened */
const kosten = (delen, woorden, heel) => delen.reduce((som, deel) => som + deel.kosten(woorden, heel), 0);

/** @param {Deel[]} volgorde @param {Deel[]} delen all shards @param {number} woorden @returns {Deel[]} */
function vanzelf(volgorde, delen, woorden) {
  if (kosten(delen, woorden, true) <= KLEIN) return volgorde;
  const mag = delen.some((deel) => deel.geopend) ? LATER : EERST;
  const jaren = volgorde.filter((deel) => deel.naam !== ALGEMEEN);
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
 * `ouder` are the shards that were not searched and may have more.
 * @param {Deel[]} volgorde @param {Deel[]} delen all shards, newest first @param {Term[]} termen @param {Vraag} vraag
 * @param {string} basis @param {boolean} alles whether the reader asked for all of them
 * @returns {Promise<{doorzocht: Deel[], ouder: Deel[], gevonden: Gevonden}>}
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
    if (gevonden.treffers.length >= GENOEG && !gevonden.onbekend.length) return { doorzocht, ouder: buiten, gevonden };
    const { kansen: ouder, elders } = await kansrijk(buiten, termen, gevonden.onbekend, basis);
    if (!ouder.length) return { doorzocht, ouder, gevonden };
    over -= ouder[0].kosten(termen.length);
    if (over < 0 && gevonden.treffers.length && !elders) return { doorzocht, ouder, gevonden };
    gekozen = [...gekozen, ouder[0]];
  }
}

// Which shards a query opens, and in which order. All of a small collection; of a large one the newest years, as far as
// a reader can be asked to fetch. The rest is opened when nothing was found yet, or when the reader asks for it.

import { vindplaatsen } from "./vindplaats.js";
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
const KLEIN = 400_000;

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

/** @param {Deel[]} volgorde @param {Deel[]} delen all shards @param {number} woorden @returns {Deel[]} */
function vanzelf(volgorde, delen, woorden) {
  if (delen.reduce((som, deel) => som + deel.kosten(woorden, true), 0) <= KLEIN) return volgorde;
  let over = delen.some((deel) => deel.geopend) ? LATER : EERST;
  return volgorde.filter((deel, plaats) => {
    if (deel.naam !== ALGEMEEN || plaats === 0) over -= deel.kosten(woorden);
    return plaats === 0 || over >= 0;
  });
}

/**
 * Searches the shards in this order until there is something to show and no word is unknown.
 * @param {Deel[]} volgorde @param {Deel[]} delen all shards, newest first @param {Term[]} termen @param {Vraag} vraag
 * @param {boolean} alles whether the reader asked for all of them
 * @returns {Promise<{doorzocht: Deel[], gevonden: Gevonden}>}
 */
export async function doorzoek(volgorde, delen, termen, vraag, alles) {
  let gekozen = alles || vraag.gekozen.jaar ? volgorde : vanzelf(volgorde, delen, termen.length);
  for (;;) {
    const doorzocht = delen.filter((deel) => gekozen.includes(deel));
    await gekozen.at(0)?.open(); // the first brings the program that all of them share
    await Promise.all(doorzocht.map((deel) => deel.open()));
    const gevonden = await zoekIn(doorzocht, termen, vraag);
    const volgende = volgorde.find((deel) => !gekozen.includes(deel));
    if (!volgende || (gevonden.treffers.length && !gevonden.onbekend.length)) return { doorzocht, gevonden };
    gekozen = [...gekozen, volgende];
  }
}

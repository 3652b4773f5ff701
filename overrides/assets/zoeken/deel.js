// One shard of the index (a year, some months of one, or what has no year), read with Pagefind: https://pagefind.app/docs/api/

/**
 * @typedef {{naam: string, jaar: string, versie: string, aantal: number, bytes: number, perWoord: number, woordlijsten: number}} DeelGegevens
 * @typedef {Record<string, Record<string, number>>} Tellingen
 * @typedef {{id: string, score: number, words: number[], data: () => Promise<any>}} Treffer
 * @typedef {{results: Treffer[], filters: Tellingen}} Uitkomst
 * @typedef {import("./nummers.js").Term} Term
 * @typedef {import("./nummers.js").Poging} Poging
 */

/** How much a field weighs: a title and an own number much, hidden words less than what the reader can see. */
const WEGING = {
  pageLength: 0.6,
  metaWeights: { title: 4, nummer: 12, zoek: 0.4, hoort: 0.3, soort: 0.2, datum: 0.1, adres: 0, title_getoond: 0, hoort_getoond: 0 },
};
const WOORDEN_IN_FRAGMENT = 30;
/** No Dutch word goes on like this, so that what is found for it is only what Pagefind falls back on. */
const NERGENS = "qqq";

const vraagOp = globalThis.fetch;
/** @type {string[]} addresses that could not be fetched */
const mislukt = [];
let pogingen = 0;
/** @type {Promise<any> | undefined} */
let programma;
/** @type {Promise<Response> | undefined} */
let wasm;

/** @param {RequestInfo | URL} wat @param {RequestInit} [opties] */
async function haal(wat, opties) {
  const antwoord = await vraagOp(wat, opties);
  if (!antwoord.ok) throw new Error(`${wat}: ${antwoord.status}`);
  return antwoord;
}

/**
 * Pagefind's own program. It passes over a file that it cannot fetch, and then finds nothing; a reader must be told. And
 * each index asks for a copy of its WebAssembly; all of them get the first one.
 * @param {string} basis address of the folder pagefind/, with its last slash
 */
function laad(basis) {
  globalThis.fetch = async (wat, opties) => {
    try {
      if (!String(wat).endsWith("/wasm.nl.pagefind")) return await haal(wat, opties);
      wasm ??= haal(`${basis}wasm.nl.pagefind`);
      return (await wasm).clone();
    } catch (fout) {
      mislukt.push(String(wat));
      throw fout;
    }
  };
  // A browser remembers that a module could not be fetched: another try needs another address.
  programma ??= import(`${basis}pagefind.js${pogingen ? `?${pogingen}` : ""}`);
  return programma;
}

/** After a failure: fetch everything anew. */
export function vergeet() {
  pogingen += 1;
  programma = undefined;
  wasm = undefined;
}

export class Deel {
  /** @param {DeelGegevens} gegevens @param {string} basis @param {string} wortel address of the site */
  constructor(gegevens, basis, wortel) {
    this.naam = gegevens.naam;
    /** empty for what has no year */
    this.jaar = gegevens.jaar;
    this.map = `${basis}${gegevens.naam}/`;
    this.gegevens = gegevens;
    /** @type {(woorden: number) => number} about how many bytes are to be fetched for so many words */
    this.kosten = (woorden) => (this.geopend ? 0 : gegevens.bytes) + woorden * gegevens.perWoord;
    /** @type {() => Promise<void>} an opening that failed is not kept: the next one fetches anew */
    this.open = () =>
      (this.geopend ??= this.#open(gegevens, basis, wortel).catch((fout) => {
        this.sluit();
        throw fout;
      }));
    /** @type {Promise<void> | undefined} */
    this.geopend = undefined;
    /** @type {any} */
    this.index = undefined;
    /** @type {Map<string, Promise<Set<string> | undefined>>} */
    this.bekend = new Map();
  }

  /** @param {DeelGegevens} gegevens @param {string} basis @param {string} wortel */
  async #open(gegevens, basis, wortel) {
    const eerder = this.#fouten();
    const pagefind = await laad(basis);
    this.index = pagefind.createInstance({
      basePath: this.map,
      baseUrl: wortel,
      metaCacheTag: gegevens.versie,
      excerptLength: WOORDEN_IN_FRAGMENT,
      ranking: WEGING,
      noWorker: true,
    });
    await this.index.filters();
    if (this.#fouten() > eerder) throw new Error(`index ${this.naam}`);
  }

  /** Only of this shard: another may fail in the background. */
  #fouten() {
    return mislukt.filter((adres) => adres.startsWith(this.map)).length;
  }

  /** After a failure: open anew. */
  sluit() {
    this.geopend = undefined;
    this.bekend.clear();
  }

  /** @param {string | null} tekst @param {object} opties @returns {Promise<Uitkomst>} */
  async zoek(tekst, opties = {}) {
    const eerder = this.#fouten();
    const uitkomst = await this.index.search(tekst, opties);
    if (this.#fouten() > eerder) throw new Error(`index ${this.naam}`);
    return uitkomst;
  }

  /**
   * The first way to look for a term that this shard knows, with the only results that count where the term is found
   * whole or not at all; undefined for a term that this shard does not have.
   * @param {Term} term @returns {Promise<{tekst: string, alleen?: Set<string>} | undefined>}
   */
  async poging(term) {
    for (const poging of term.pogingen) {
      const bladen = await this.#heeft(poging);
      if (bladen) return poging.vast ? { tekst: poging.tekst, alleen: bladen } : { tekst: poging.tekst };
    }
    return undefined;
  }

  /** @param {Poging} poging */
  #heeft({ tekst, vast }) {
    const naam = `${vast}${tekst}`;
    const eerder = this.bekend.get(naam);
    if (eerder) return eerder;
    const nu = this.#zoekOp(tekst, vast);
    this.bekend.set(naam, nu);
    return nu;
  }

  /**
   * Pagefind drops a word that it does not know, or takes the longest word that it begins with. So ask for the word
   * whole; and, where it may be the beginning of one, see whether more is found than Pagefind falls back on.
   * @param {string} tekst @param {boolean} vast @returns {Promise<Set<string> | undefined>}
   */
  async #zoekOp(tekst, vast) {
    const heel = await this.zoek(`"${tekst}"`);
    if (heel.results.length || vast) return heel.results.length ? new Set(heel.results.map((een) => een.id)) : undefined;
    const begin = await this.zoek(tekst);
    if (!begin.results.length) return undefined;
    const terugval = await this.zoek(tekst + NERGENS);
    return vingerafdruk(begin) === vingerafdruk(terugval) ? undefined : new Set();
  }
}

/** @param {Uitkomst} uitkomst */
const vingerafdruk = ({ results }) =>
  results
    .map((een) => `${een.id}:${een.words}`)
    .sort()
    .join(" ");

// One shard of the index (a year, some months of one, or what has no year), read with Pagefind.

import { failuresIn, loadEngine } from "./engine.js";

/**
 * A shard as the manifest describes it; `datum` and `openbaar` its first and its last month ("2023-01 2023-12").
 * @typedef {{naam: string, jaar: string, versie: string, aantal: number, bytes: number, perWoord: number, woordlijsten: number,
 *   datum: string, openbaar: string}} ShardData
 *
 * Facet -> value -> how many results.
 * @typedef {Record<string, Record<string, number>>} Counts
 * @typedef {{id: string, score: number, words: number[], data: () => Promise<any>}} Result
 * @typedef {{results: Result[], filters: Counts}} Response what Pagefind answers
 */

/** How much a field weighs: a title and an own number much, hidden words less than what the reader can see. */
const RANKING = {
  pageLength: 0.6,
  metaWeights: { title: 4, nummer: 12, zoek: 0.4, hoort: 0.3, soort: 0.2, datum: 0.1, adres: 0, title_getoond: 0, hoort_getoond: 0 },
};
const WORDS_IN_EXCERPT = 30;
/** A hidden word of everything (`search/records.py`): for no word at all Pagefind would fetch every word that there is. */
const EVERYTHING = '"allesq"';

export class Shard {
  /** @param {ShardData} data @param {string} base address of the folder pagefind/ @param {string} root address of the site */
  constructor(data, base, root) {
    this.name = data.naam;
    /** empty for what has no year */
    this.year = data.jaar;
    this.folder = `${base}${data.naam}/`;
    this.data = data;
    /** @type {(words: number) => number} about how many bytes are to be fetched for so many words */
    this.cost = (words) => (this.opened ? 0 : data.bytes) + words * data.perWoord;
    /** @type {() => Promise<void>} an opening that failed is not kept: the next one fetches anew */
    this.open = () =>
      (this.opened ??= this.#open(data, base, root).catch((error) => {
        this.close();
        throw error;
      }));
    /** @type {Promise<void> | undefined} */
    this.opened = undefined;
    /** @type {any} */
    this.index = undefined;
    /** @type {Counts} facet -> value -> how many things have it, when it is open */
    this.values = {};
    /** @type {Map<string, Promise<Set<string> | undefined>>} what `matching.js` has asked already */
    this.lookups = new Map();
  }

  /** @param {ShardData} data @param {string} base @param {string} root */
  async #open(data, base, root) {
    const before = this.#failures();
    const pagefind = await loadEngine(base);
    this.index = pagefind.createInstance({
      basePath: this.folder,
      baseUrl: root,
      metaCacheTag: data.versie,
      excerptLength: WORDS_IN_EXCERPT,
      ranking: RANKING,
      noWorker: true,
    });
    this.values = await this.index.filters();
    if (this.#failures() > before) throw new Error(`index ${this.name}`);
  }

  /** Only of this shard: another may fail in the background. */
  #failures() {
    return failuresIn(this.folder);
  }

  /** After a failure: open anew. */
  close() {
    this.opened = undefined;
    this.lookups.clear();
  }

  /** @param {string | null} text null for everything @param {object} options Pagefind's own @returns {Promise<Response>} */
  async search(text, options = {}) {
    const before = this.#failures();
    const response = await this.index.search(text ?? EVERYTHING, options);
    if (this.#failures() > before) throw new Error(`index ${this.name}`);
    return response;
  }
}

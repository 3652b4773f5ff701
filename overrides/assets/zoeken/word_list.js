// The list of all words of the site, dealt over small files: `search/word_list.py` writes it and says how.

import { fetchOnce } from "./fetching.js";
import { folded, stem } from "./stems.js";
import { fileOf } from "./whereabouts.js";

/**
 * A word of the list, and how frequent it is, 0 to 9.
 * @typedef {{word: string, rank: number}} ListedWord
 *
 * An overview of the site by one of its names; without an address where it has no page.
 * @typedef {{name: string, title: string, address: string, kind: string}} ListedOverview
 */

const ROOT = 3;
const SHORTEST = 4;

export class WordList {
  /** @param {string} base address of the folder pagefind/ @param {{bestanden: number, versie: string}} dealt of the manifest */
  constructor(base, dealt) {
    this.base = base;
    this.dealt = dealt;
  }

  /** @param {string} begin folded @returns {Promise<ListedWord[]>} words that begin like it: of very many the most frequent */
  async beginning(begin) {
    return begin.length < ROOT ? [] : (await this.#node("<", begin)).map(listed);
  }

  /** @param {string} word folded @returns {Promise<ListedWord[]>} words of which the stem ends like its own */
  async ending(word) {
    return word.length < SHORTEST ? [] : (await this.#node(">", [...stem(word)].reverse().join(""))).map(listed);
  }

  /**
   * Whether any document may have a word, in any form that the search engine knows: false is certain, true is not.
   * @param {string} typed
   */
  async mayHave(typed) {
    const word = folded(typed);
    if (!/^\p{L}+$/u.test(word) || word.length < SHORTEST) return true;
    const begins = await this.beginning(word);
    return begins.some((each) => each.word.startsWith(word) || root(each.word) === root(word));
  }

  /** @param {string} begin letters and digits @returns {Promise<string[]>} the documents' identifiers that begin like it */
  async identifiers(begin) {
    return begin.length < ROOT ? [] : this.#node("#", begin);
  }

  /** @param {string} begin of a name (`overviews.js`) @returns {Promise<ListedOverview[]>} the overviews with such a name */
  async named(begin) {
    return begin.length < ROOT ? [] : (await this.#node("@", begin)).map(overview);
  }

  /**
   * The lines of the deepest node on the way to a key, and of the branches before it; of these it is told which words
   * the key begins with (`kamer` on the way to `kamertekort`), and those that are frequent.
   * @param {string} kind @param {string} key @returns {Promise<string[]>}
   */
  async #node(kind, key) {
    /** @type {string[]} */
    const before = [];
    for (let depth = ROOT; ; depth += 1) {
      const name = kind + key.slice(0, depth);
      const file = fileOf(name, this.dealt.bestanden);
      const lines = (await fetchOnce(`${this.base}woordenlijst/${file}.txt?v=${this.dealt.versie}`)).split("\n");
      const leaf = section(lines, name);
      const branch = section(lines, `${name}+`);
      if (leaf || !branch || depth >= key.length) return [...new Set([...(leaf ?? branch ?? []), ...before])];
      before.push(...branch);
    }
  }
}

/** What the search engine compares is about this: endings that make other words go too. @param {string} word */
const root = (word) => stem(word).replace(/(?:heid|ing|end|isch|lijk|baar|bar|ig|er|t|d)+$/, "");

/** @param {string[]} lines of a file @param {string} name @returns {string[] | undefined} those of the node with this name */
function section(lines, name) {
  const start = lines.indexOf(name) + 1;
  if (!start) return undefined;
  const end = lines.findIndex((line, place) => place >= start && /^([<>#@]|$)/.test(line));
  return lines.slice(start, end);
}

/** @param {string} line @returns {ListedWord} */
function listed(line) {
  const [word, rank] = line.split(" ");
  return { word, rank: Number(rank ?? 0) };
}

/** @param {string} line @returns {ListedOverview} */
function overview(line) {
  const [name, title, address, kind] = line.split("\t");
  return { name, title, address: address === "-" ? "" : address, kind };
}

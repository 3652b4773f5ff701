// Where a number or a word stands, so that no shard is opened in vain. `search/whereabouts.py` writes these files.

import { fetchOnce } from "./fetching.js";
import { normal } from "./normal_form.js";

const NUMBER_FILES = 128;
const BEGINNING = 4;
/** As many letters as an ending has: beyond these, two words that begin alike can be forms of one word. */
const ENDING = 3;

/** @param {string} text @param {number} [files] @returns {number} the file it stands in */
export function fileOf(text, files = NUMBER_FILES) {
  let sum = 0;
  for (let place = 0; place < text.length; place += 1) sum = (sum * 65_536 + text.charCodeAt(place)) % 1_000_003;
  return sum % files;
}

/**
 * The names of the shards that have a key: `own` where it is that of a document itself, `all` every one of them.
 * @param {string} key @param {string} base address of the folder pagefind/
 * @param {string} version changes when any of the files does
 */
export async function whereabouts(key, base, version) {
  const json = await fetchOnce(`${base}nummers/${fileOf(key)}.json?v=${version}`);
  const shards = (JSON.parse(json)[key] ?? "").split(" ").filter(Boolean);
  const name = (/** @type {string} */ shard) => shard.replace("!", "");
  const own = shards.filter((/** @type {string} */ shard) => shard.startsWith("!"));
  return { all: new Set(shards.map(name)), own: new Set(own.map(name)) };
}

/**
 * Whether a shard may have a word, in any form: false is certain, true is not. Nothing is known of short words.
 * @param {string} word @param {import("./shard.js").ShardData} shard @param {string} base
 */
export async function mayHave(word, shard, base) {
  const folded = normal(word).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (!/^\p{L}+$/u.test(folded) || folded.length < BEGINNING) return true;
  const file = fileOf(folded.slice(0, BEGINNING), shard.woordlijsten);
  const words = await fetchOnce(`${base}${shard.naam}/woorden/${file}.txt?v=${shard.versie}`);
  return words.split("\n").some((other) => isRelated(folded, other));
}

/** @param {string} one @param {string} other @returns {boolean} whether one can be a form or the beginning of the other */
function isRelated(one, other) {
  if (other.startsWith(one)) return true;
  const enough = Math.max(BEGINNING, Math.min(one.length, other.length) - ENDING);
  return other.slice(0, enough) === one.slice(0, enough) && Math.abs(one.length - other.length) <= 2 * ENDING;
}

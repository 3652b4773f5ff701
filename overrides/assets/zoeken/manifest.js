// The manifest, and the shards that it names: fetched once, and again after a failure.

import { resetEngine } from "./engine.js";
import { Shard } from "./shard.js";

/**
 * The file zoeken.json, as `search/manifest.py` writes it.
 * @typedef {{delen: import("./shard.js").ShardData[], soorten: Record<string, string>,
 *   programmas: Record<string, string>, ministeries: Record<string, string>, stopwoorden: string[], nummers: string, overzichten: string}} Manifest
 * @typedef {{manifest: Manifest, shards: Shard[], stopWords: Set<string>}} Prepared
 */

/** @type {Promise<Prepared> | undefined} */
let prepared;

/**
 * The manifest and the shards, none of them opened yet; asked for again after a failure.
 * @param {string} base address of the folder pagefind/ @param {string} root address of the site
 */
export function prepare(base, root) {
  prepared ??= load(base, root).catch((error) => {
    prepared = undefined;
    throw error;
  });
  return prepared;
}

/** @param {string} base @param {string} root @returns {Promise<Prepared>} */
async function load(base, root) {
  const response = await fetch(`${base}zoeken.json`, { cache: "no-cache" });
  if (!response.ok) throw new Error(`zoeken.json: ${response.status}`);
  /** @type {Manifest} */
  const manifest = await response.json();
  const shards = manifest.delen.map((data) => new Shard(data, base, root));
  return { manifest, shards, stopWords: new Set(manifest.stopwoorden) };
}

/** Nothing that was fetched before a failure is used after it. */
export async function reset() {
  resetEngine();
  const { shards } = (await prepared?.catch(() => undefined)) ?? { shards: [] };
  for (const shard of shards) shard.close();
}

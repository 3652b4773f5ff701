// The manifest, and the shards that it names: fetched once, and again after a failure.

import { Deel, vergeet } from "./deel.js";

/**
 * @typedef {{delen: import("./deel.js").DeelGegevens[], soorten: Record<string, string>,
 *   programmas: Record<string, string>, ministeries: Record<string, string>, stopwoorden: string[], nummers: string}} Overzicht
 * @typedef {{overzicht: Overzicht, delen: Deel[], stopwoorden: Set<string>}} Voorbereid
 */

/** @type {Promise<Voorbereid> | undefined} */
let klaar;

/**
 * The manifest and the shards, none of them opened yet; asked for again after a failure.
 * @param {string} basis address of the folder pagefind/ @param {string} wortel address of the site
 */
export function voorbereid(basis, wortel) {
  klaar ??= haal(basis, wortel).catch((fout) => {
    klaar = undefined;
    throw fout;
  });
  return klaar;
}

/** @param {string} basis @param {string} wortel @returns {Promise<Voorbereid>} */
async function haal(basis, wortel) {
  const antwoord = await fetch(`${basis}zoeken.json`, { cache: "no-cache" });
  if (!antwoord.ok) throw new Error(`zoeken.json: ${antwoord.status}`);
  /** @type {Overzicht} */
  const overzicht = await antwoord.json();
  const delen = overzicht.delen.map((gegevens) => new Deel(gegevens, basis, wortel));
  return { overzicht, delen, stopwoorden: new Set(overzicht.stopwoorden) };
}

/** Nothing that was fetched before a failure is used after it. */
export async function opnieuw() {
  vergeet();
  const { delen } = (await klaar?.catch(() => undefined)) ?? { delen: [] };
  for (const deel of delen) deel.sluit();
}

// A query over the shards: newest year first, older years as far as they are asked for.

import { KEUZES } from "./vraag.js";

/**
 * @typedef {import("./deel.js").Deel} Deel
 * @typedef {import("./deel.js").Tellingen} Tellingen
 * @typedef {import("./deel.js").Treffer} Treffer
 * @typedef {import("./nummers.js").Term} Term
 * @typedef {import("./vraag.js").Vraag} Vraag
 *
 * `treffers` in the order in which they are shown; `onbekend` the terms that no shard has; `tellingen` the counts of
 * the facets, empty where they cannot be known exactly.
 * @typedef {{treffers: Treffer[], onbekend: Term[], tellingen: Tellingen, perDeel: Map<string, number>}} Gevonden
 */

/**
 * Which terms each shard knows, and which none of them does.
 * @param {Deel[]} delen @param {Term[]} termen
 */
async function kennis(delen, termen) {
  const perDeel = await Promise.all(delen.map((deel) => Promise.all(termen.map((term) => deel.poging(term)))));
  const onbekend = delen.length ? termen.filter((_, plaats) => perDeel.every((rij) => !rij[plaats])) : [];
  return { perDeel, onbekend };
}

/**
 * What these (opened) shards have. A number that nobody has finds nothing; an unknown word is left out and told.
 * @param {Deel[]} delen @param {Term[]} termen @param {Vraag} vraag @returns {Promise<Gevonden>}
 */
export async function zoekIn(delen, termen, vraag) {
  const { perDeel, onbekend } = await kennis(delen, termen);
  const niets = onbekend.some((term) => term.nummer) || (termen.length > 0 && onbekend.length === termen.length);
  const uitkomsten = await Promise.all(
    delen.map((deel, plaats) => {
      const rij = perDeel[plaats].filter((_, welk) => !onbekend.includes(termen[welk]));
      const kan = !niets && rij.every(Boolean);
      return kan ? inDeel(deel, /** @type {Kennis[]} */ (rij), vraag) : undefined;
    }),
  );
  const treffers = uitkomsten.flatMap((een) => een?.treffers ?? []);
  if (!vraag.opDatum && termen.length) treffers.sort((een, ander) => ander.score - een.score);
  return {
    treffers,
    onbekend,
    tellingen: uitkomsten.some((een) => een && !een.tellingen) ? {} : opgeteld(uitkomsten.map((een) => een?.tellingen ?? {})),
    perDeel: new Map(delen.map((deel, plaats) => [deel.naam, uitkomsten[plaats]?.zonderKeuze ?? 0])),
  };
}

/** @param {Term[]} onbekend @returns {Gevonden} nothing, because of these terms */
export const nietGevonden = (onbekend) => ({ treffers: [], onbekend, tellingen: {}, perDeel: new Map() });

/** @typedef {{tekst: string, alleen?: Set<string>}} Kennis */

/** @param {Deel} deel @param {Kennis[]} kennis @param {Vraag} vraag */
async function inDeel(deel, kennis, vraag) {
  const enkel = kennis.length === 1 && kennis[0].alleen ? `"${kennis[0].tekst}"` : "";
  const tekst = enkel || kennis.map((een) => een.tekst).join(" ") || null;
  const filters = Object.fromEntries(Object.entries(vraag.gekozen).filter(([keuze]) => keuze !== "jaar"));
  const sort = vraag.opDatum || !kennis.length ? { sort: { datum: "desc" } } : {};
  const eerst = await deel.zoek(tekst, { filters, ...sort });
  const treffers = eerst.results.filter((een) => kennis.every(({ alleen }) => !alleen || alleen.has(een.id)));
  if (treffers.length < eerst.results.length) return { treffers, tellingen: undefined, zonderKeuze: treffers.length };
  return { treffers, tellingen: await tellingen(deel, tekst, filters, eerst.filters), zonderKeuze: treffers.length };
}

/**
 * The counts of each facet as they would be without the choice in that facet, so that another can be chosen.
 * @param {Deel} deel @param {string | null} tekst @param {Record<string, string>} filters @param {Tellingen} met
 */
async function tellingen(deel, tekst, filters, met) {
  const alle = { ...met };
  for (const keuze of KEUZES) {
    if (!(keuze in filters)) continue;
    const { [keuze]: _, ...andere } = filters;
    alle[keuze] = (await deel.zoek(tekst, { filters: andere })).filters[keuze] ?? {};
  }
  return alle;
}

/** @param {Tellingen[]} alle @returns {Tellingen} */
function opgeteld(alle) {
  /** @type {Tellingen} */
  const som = {};
  for (const [keuze, waarden] of alle.flatMap((een) => Object.entries(een))) {
    som[keuze] ??= {};
    for (const [waarde, aantal] of Object.entries(waarden)) som[keuze][waarde] = (som[keuze][waarde] ?? 0) + aantal;
  }
  return som;
}

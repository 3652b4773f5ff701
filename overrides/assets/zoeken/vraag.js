// The query as it stands in the address: what can be shared, and what the back button goes back to.

/** The facets, in the order in which they are shown. */
export const KEUZES = /** @type {const} */ (["soort", "jaar", "programma", "ministerie", "standpunt"]);

/**
 * @typedef {typeof KEUZES[number]} Keuze
 * @typedef {{q: string, gekozen: Partial<Record<Keuze, string>>, opDatum: boolean}} Vraag
 */

/** @param {string} adres @returns {Vraag} the query in the part of an address from `?` on */
export function uitAdres(adres) {
  const delen = new URLSearchParams(adres);
  const gekozen = Object.fromEntries(KEUZES.map((keuze) => [keuze, delen.get(keuze)]).filter(([, waarde]) => waarde));
  return { q: delen.get("q") ?? "", gekozen, opDatum: delen.get("sorteer") === "datum" };
}

/** @param {Vraag} vraag @returns {string} the part of an address from `?` on; empty for an empty query */
export function naarAdres(vraag) {
  const delen = new URLSearchParams();
  if (vraag.q.trim()) delen.set("q", vraag.q.trim());
  for (const keuze of KEUZES) {
    const waarde = vraag.gekozen[keuze];
    if (waarde) delen.set(keuze, waarde);
  }
  if (vraag.opDatum) delen.set("sorteer", "datum");
  return delen.size ? `?${delen}` : "";
}

/** @param {Vraag} vraag @param {Keuze} keuze @param {string | undefined} waarde @returns {Vraag} */
export function metKeuze(vraag, keuze, waarde) {
  const gekozen = { ...vraag.gekozen };
  if (waarde) gekozen[keuze] = waarde;
  else delete gekozen[keuze];
  return { ...vraag, gekozen };
}

/** @param {Vraag} vraag @returns {boolean} whether there is nothing to look for */
export const isLeeg = (vraag) => !vraag.q.trim() && Object.keys(vraag.gekozen).length === 0;

// The query as it stands in the address: what can be shared, and what the back button goes back to.

/** The facets, in the order in which they are shown. */
export const FACETS = /** @type {const} */ (["soort", "jaar", "programma", "ministerie", "standpunt"]);

/**
 * @typedef {typeof FACETS[number]} Facet
 * @typedef {{q: string, chosen: Partial<Record<Facet, string>>, byDate: boolean, isLiteral: boolean}} Query
 * `isLiteral`: the reader wants no other words than those that were typed
 */

/** @param {string} address @returns {Query} the query in the part of an address from `?` on */
export function fromAddress(address) {
  const parameters = new URLSearchParams(address);
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, parameters.get(facet)]).filter(([, value]) => value));
  return { q: parameters.get("q") ?? "", chosen, byDate: parameters.get("sorteer") === "datum", isLiteral: parameters.has("letterlijk") };
}

/** @param {Query} query @returns {string} the part of an address from `?` on; empty for an empty query */
export function toAddress(query) {
  const parameters = new URLSearchParams();
  if (query.q.trim()) parameters.set("q", query.q.trim());
  for (const facet of FACETS) {
    const value = query.chosen[facet];
    if (value) parameters.set(facet, value);
  }
  if (query.byDate) parameters.set("sorteer", "datum");
  if (query.isLiteral && query.q.trim()) parameters.set("letterlijk", "ja");
  return parameters.size ? `?${parameters}` : "";
}

/** @param {Query} query @param {Facet} facet @param {string | undefined} value undefined to take the choice back @returns {Query} */
export function withChoice(query, facet, value) {
  const chosen = { ...query.chosen };
  if (value) chosen[facet] = value;
  else delete chosen[facet];
  return { ...query, chosen };
}

/** @param {Query} query @returns {boolean} whether there is nothing to look for */
export const isEmpty = (query) => !query.q.trim() && Object.keys(query.chosen).length === 0;

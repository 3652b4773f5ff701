// The facets: for each a short list of buttons with counts. A second press on a button takes the choice back.

import { maak } from "./lijst.js";

/**
 * @typedef {import("./vraag.js").Keuze} Keuze
 * @typedef {import("./vraag.js").Vraag} Vraag
 *
 * A value of a facet: its name for the reader, and how many results it has (undefined where that is not known).
 * @typedef {{waarde: string, naam: string, aantal: number | undefined}} Waarde
 */

const TITELS = { soort: "Soort", jaar: "Jaar", programma: "Programma", ministerie: "Ministerie", standpunt: "Standpunt" };
const METEEN = 8;
const GETAL = new Intl.NumberFormat("nl-NL");

/** @type {Set<string>} facets that the reader wants to see whole */
const helemaal = new Set();

/**
 * @param {Keuze} keuze @param {Waarde[]} waarden @param {Vraag} vraag
 * @param {(keuze: Keuze, waarde: string | undefined) => void} kies
 * @returns {HTMLElement}
 */
export function groep(keuze, waarden, vraag, kies) {
  const gekozen = vraag.gekozen[keuze];
  const lijst = maak("ul", "zoek-keuze__lijst");
  const vak = maak("fieldset", "zoek-keuze", maak("legend", "", TITELS[keuze]), lijst);
  const vooraan = waarden.filter((een, plaats) => helemaal.has(keuze) || plaats < METEEN || een.waarde === gekozen);
  for (const een of vooraan) lijst.append(maak("li", "", knop(keuze, een, gekozen, kies)));
  if (vooraan.length < waarden.length) {
    const meer = maak("button", "zoek-keuze__meer", `Toon alle ${waarden.length}`);
    meer.setAttribute("type", "button");
    meer.addEventListener("click", () => {
      helemaal.add(keuze);
      const nieuw = groep(keuze, waarden, vraag, kies);
      vak.replaceWith(nieuw);
      nieuw.querySelectorAll("button")[METEEN]?.focus();
    });
    vak.append(meer);
  }
  return vak;
}

/**
 * @param {Keuze} keuze @param {Waarde} een @param {string | undefined} gekozen
 * @param {(keuze: Keuze, waarde: string | undefined) => void} kies
 */
function knop(keuze, een, gekozen, kies) {
  const aan = een.waarde === gekozen;
  const element = maak("button", "zoek-keuze__knop", maak("span", "", een.naam));
  if (een.aantal !== undefined) element.append(" ", maak("span", "zoek-keuze__aantal", GETAL.format(een.aantal)));
  element.setAttribute("type", "button");
  element.setAttribute("aria-pressed", String(aan));
  element.dataset.keuze = keuze;
  element.dataset.waarde = een.waarde;
  element.addEventListener("click", () => kies(keuze, aan ? undefined : een.waarde));
  return element;
}

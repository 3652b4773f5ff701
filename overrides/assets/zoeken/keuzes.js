// The facets: for each a short list of buttons with counts. A second press on a button takes the choice back.

import { maak } from "./lijst.js";
import { GETAL } from "./zinnen.js";

/**
 * @typedef {import("./vraag.js").Keuze} Keuze
 * @typedef {import("./vraag.js").Vraag} Vraag
 *
 * A value of a facet: its name for the reader, and how many results it has (undefined where that is not known).
 * @typedef {{waarde: string, naam: string, aantal: number | undefined}} Waarde
 */

const TITELS = { soort: "Soort", jaar: "Jaar", programma: "Programma", ministerie: "Ministerie", standpunt: "Standpunt" };
const METEEN = 8;

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
 * The years with results, newest first; without a number those that were not searched whole and may have more.
 * @param {import("./zoek.js").Gevonden} gevonden @param {import("./overzicht.js").Overzicht} overzicht
 * @param {import("./deel.js").Deel[]} ouder not searched, and may have more @param {Vraag} vraag @returns {Waarde[]}
 */
export function jaren({ perDeel }, overzicht, ouder, vraag) {
  const kan = new Set(ouder.map((deel) => deel.jaar));
  return [...new Set(overzicht.delen.map(({ jaar }) => jaar))]
    .map((jaar) => {
      const telt = overzicht.delen.filter((deel) => deel.jaar === jaar).map(({ naam }) => perDeel.get(naam) ?? 0);
      const heel = !kan.has(jaar) && [jaar, undefined].includes(vraag.gekozen.jaar);
      return { waarde: jaar, naam: jaar, aantal: heel ? telt.reduce((som, een) => som + een, 0) : undefined };
    })
    .filter(({ waarde, aantal }) => waarde && (aantal !== 0 || waarde === vraag.gekozen.jaar));
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

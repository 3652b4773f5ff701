// The search page: what is typed or chosen becomes a query, the query an address and a list.

import { groep, jaren } from "./keuzes.js";
import { rij } from "./lijst.js";
import { normaal } from "./normaal.js";
import { termen } from "./nummers.js";
import { opnieuw, voorbereid } from "./overzicht.js";
import { KEUZES, isLeeg, metKeuze, naarAdres, uitAdres } from "./vraag.js";
import { alvast, doorzoek, waarHetKan } from "./welke.js";
import { WAAR, reeks, telling, uitleg } from "./zinnen.js";
import { nietGevonden } from "./zoek.js";

/**
 * @typedef {import("./vraag.js").Vraag} Vraag
 * @typedef {import("./vraag.js").Keuze} Keuze
 * @typedef {import("./zoek.js").Gevonden} Gevonden
 * @typedef {import("./deel.js").Deel} Deel
 * @typedef {import("./overzicht.js").Overzicht} Overzicht
 */

const WACHT = 60; // milliseconds after the last key
const PER_KEER = 10;
const KORTSTE = 3; // shorter words begin so many others that all of the index would be fetched

/** @template {HTMLElement} T @param {string} id @returns {T} */
const vind = (id) => /** @type {T} */ (document.getElementById(id));

const formulier = /** @type {HTMLFormElement} */ (vind("zoekformulier"));
const veld = /** @type {HTMLInputElement} */ (vind("zoekvraag"));
const lijst = vind("resultaten");
const wortel = new URL(/** @type {string} */ (formulier.dataset.wortel), location.href).pathname.replace(/\/?$/, "/");
const basis = `${wortel}pagefind/`;

let beurt = 0;
let alles = false;
/** @type {Vraag} */
let vraag = uitAdres(location.search);

async function zoek() {
  const deze = ++beurt;
  /** @param {() => void} doe */
  const alsNogSteeds = (doe) => deze === beurt && doe();
  if (isLeeg(vraag) || (vraag.q.trim() && normaal(vraag.q).trim().length < KORTSTE)) return toonNiets("");
  toonBezig();
  try {
    const { overzicht, delen, stopwoorden } = await voorbereid(basis, wortel);
    const gezocht = termen(vraag.q, stopwoorden);
    if (vraag.q.trim() && !gezocht.length) return alsNogSteeds(() => toonNiets("Typ ook een woord dat minder vaak voorkomt."));
    const { volgorde, nergens } = await waarHetKan(delen, gezocht, vraag, basis, overzicht.nummers);
    if (nergens.length) return alsNogSteeds(() => toonGevonden(nietGevonden(nergens), overzicht, [], [], [], [], WAAR.nergens));
    const { doorzocht, ouder, gevonden, over } = await doorzoek(volgorde, delen, gezocht, vraag, basis, alles);
    if (deze !== beurt) return;
    const eerste = await rijen(gevonden, 0, overzicht);
    const waar = vraag.gekozen.jaar ? WAAR.jaar : volgorde.length < delen.length || ouder.length ? WAAR.hier : WAAR.nergens;
    alsNogSteeds(() => toonGevonden(gevonden, overzicht, delen, doorzocht, ouder, eerste, waar));
    alsNogSteeds(() => alvast(delen, over));
  } catch (fout) {
    console.info("Zoeken lukte niet.", fout);
    if (deze === beurt) await opnieuw();
    alsNogSteeds(toonFout);
  }
}

function toonBezig() {
  lijst.setAttribute("aria-busy", "true");
  vind("bezig").hidden = false;
  vind("fout").hidden = true;
}

function toonFout() {
  toonNiets("");
  vind("fout").hidden = false;
  vind("fout-tekst").textContent = navigator.onLine
    ? "Zoeken lukt nu niet. De gegevens om in te zoeken konden niet worden opgehaald."
    : "U bent niet verbonden met internet. Zoeken lukt als de verbinding er weer is.";
}

/** @param {string} uitleg */
function toonNiets(uitleg) {
  lijst.replaceChildren();
  lijst.removeAttribute("aria-busy");
  for (const id of ["bezig", "fout", "uitkomst", "keuzes", "meer", "ouder"]) vind(id).hidden = true;
  vind("leeg").hidden = false;
  vind("aantal").textContent = "";
  vind("uitleg").textContent = uitleg;
}

/**
 * @param {Gevonden} gevonden @param {Overzicht} overzicht @param {Deel[]} delen all shards @param {Deel[]} doorzocht
 * @param {Deel[]} ouder @param {HTMLElement[]} eerste @param {string} waar
 */
function toonGevonden(gevonden, overzicht, delen, doorzocht, ouder, eerste, waar) {
  lijst.replaceChildren(...eerste);
  lijst.removeAttribute("aria-busy");
  for (const id of ["bezig", "fout", "leeg"]) vind(id).hidden = true;
  vind("uitkomst").hidden = false;
  const aantal = gevonden.treffers.length;
  vind("aantal").textContent = telling(aantal);
  vind("bereik").textContent = ouder.length ? ` in ${reeks(doorzocht, delen)}` : "";
  vind("uitleg").textContent = uitleg(gevonden, vraag, waar);
  vind("sorteer").hidden = !aantal || !vraag.q.trim();
  vind("tips").hidden = aantal > 0;
  toonKeuzes(gevonden, overzicht, doorzocht, ouder);
  meerKnop(gevonden, overzicht);
  const knop = vind("ouder");
  knop.hidden = !ouder.length;
  knop.textContent = `Zoek ook in ${reeks(ouder, delen)}`;
}

/** @param {Gevonden} gevonden @param {number} vanaf @param {Overzicht} overzicht */
async function rijen(gevonden, vanaf, overzicht) {
  const stukken = await Promise.all(gevonden.treffers.slice(vanaf, vanaf + PER_KEER).map((een) => een.data()));
  return stukken.map((stuk) => rij(stuk, overzicht, wortel));
}

/** @param {Gevonden} gevonden @param {Overzicht} overzicht */
function meerKnop(gevonden, overzicht) {
  const knop = vind("meer");
  const getoond = lijst.children.length;
  knop.hidden = getoond >= gevonden.treffers.length;
  knop.onclick = async () => {
    const deze = beurt;
    const meer = await rijen(gevonden, getoond, overzicht);
    if (deze !== beurt) return;
    lijst.append(...meer);
    meer[0]?.querySelector("a")?.focus();
    meerKnop(gevonden, overzicht);
  };
}

/** @param {Gevonden} gevonden @param {Overzicht} overzicht @param {Deel[]} doorzocht @param {Deel[]} ouder */
function toonKeuzes(gevonden, overzicht, doorzocht, ouder) {
  const namen = { soort: overzicht.soorten, programma: overzicht.programmas, ministerie: overzicht.ministeries };
  const vakken = KEUZES.map((keuze) => {
    if (!doorzocht.length) return "";
    const waarden = keuze === "jaar" ? jaren(gevonden, overzicht, ouder, vraag) : waardenVan(keuze);
    return waarden.length > 1 || vraag.gekozen[keuze] ? groep(keuze, waarden, vraag, kies) : "";
  });
  vind("keuzes-lijst").replaceChildren(...vakken);
  vind("keuzes").hidden = vakken.every((vak) => !vak);

  /** @param {Exclude<Keuze, "jaar">} keuze @returns {import("./keuzes.js").Waarde[]} */
  function waardenVan(keuze) {
    const geteld = Object.entries(gevonden.tellingen[keuze] ?? {}).filter(([, aantal]) => aantal > 0);
    const gekozen = vraag.gekozen[keuze];
    if (gekozen && !geteld.some(([waarde]) => waarde === gekozen)) geteld.push([gekozen, 0]);
    const naam = keuze === "standpunt" ? {} : namen[keuze];
    return geteld
      .map(([waarde, aantal]) => ({ waarde, aantal, naam: naam[waarde] ?? waarde.charAt(0).toUpperCase() + waarde.slice(1) }))
      .sort((een, ander) => ander.aantal - een.aantal || een.naam.localeCompare(ander.naam, "nl"));
  }
}

/** @param {Keuze} keuze @param {string | undefined} waarde */
function kies(keuze, waarde) {
  ga(metKeuze(vraag, keuze, waarde));
  const knop = document.querySelector(`[data-keuze="${keuze}"][aria-pressed="true"]`);
  if (knop instanceof HTMLElement) knop.focus();
}

/** Another query, with a place of its own in the history. @param {Vraag} andere */
function ga(andere) {
  vraag = andere;
  const adres = naarAdres(vraag);
  if (adres !== location.search) history.pushState(null, "", adres || location.pathname);
  toonVraag();
  zoek();
}

/** What the page shows of the query itself. */
function toonVraag() {
  if (veld.value.trim() !== vraag.q) veld.value = vraag.q;
  document.title = `${vraag.q ? `${vraag.q} · ` : ""}${formulier.dataset.titel}`;
  for (const knop of vind("sorteer").querySelectorAll("button")) {
    knop.setAttribute("aria-pressed", String((knop.value === "datum") === vraag.opDatum));
  }
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let wekker;

veld.addEventListener("input", () => {
  clearTimeout(wekker);
  wekker = setTimeout(() => {
    vraag = { ...vraag, q: veld.value.trim() };
    alles = false;
    history.replaceState(null, "", naarAdres(vraag) || location.pathname);
    toonVraag();
    zoek();
  }, WACHT);
});
formulier.addEventListener("submit", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  clearTimeout(wekker);
  ga({ ...vraag, q: veld.value.trim() });
});
vind("sorteer").addEventListener("click", (gebeurtenis) => {
  const knop = /** @type {HTMLElement} */ (gebeurtenis.target).closest("button");
  if (knop) ga({ ...vraag, opDatum: knop.value === "datum" });
});
vind("ouder").addEventListener("click", () => {
  alles = true;
  zoek();
});
vind("opnieuw").addEventListener("click", () => zoek());
window.addEventListener("online", () => vind("fout").hidden || zoek());
window.addEventListener("popstate", () => {
  vraag = uitAdres(location.search);
  veld.value = vraag.q;
  toonVraag();
  zoek();
});

const breed = matchMedia("(min-width: 60em)");
const stelOpen = () => /** @type {HTMLDetailsElement} */ (vind("keuzes")).toggleAttribute("open", breed.matches);
breed.addEventListener("change", stelOpen);
stelOpen();
vind("zonder-script").remove();
for (const element of document.querySelectorAll("[data-met-script]")) element.removeAttribute("hidden");
toonVraag();
zoek();

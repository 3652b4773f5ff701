// What the page says of a list in words: how many, in which years, and which words were not found.

import { ALGEMEEN } from "./welke.js";

/**
 * @typedef {import("./deel.js").Deel} Deel
 * @typedef {import("./vraag.js").Vraag} Vraag
 * @typedef {import("./zoek.js").Gevonden} Gevonden
 */

export const GETAL = new Intl.NumberFormat("nl-NL");

/** How it is said that a word was not found, by where was looked. */
export const WAAR = {
  nergens: "in geen enkel stuk voor",
  jaar: "in geen enkel stuk van dit jaar voor",
  hier: "niet voor in de stukken waarin is gezocht",
};

/** @param {number} aantal */
export const telling = (aantal) =>
  aantal ? `${GETAL.format(aantal)} ${aantal === 1 ? "resultaat" : "resultaten"}` : "Niets gevonden";

/** @param {Deel[]} delen @returns {string} their years: "2024 en 2025", "2016 tot en met 2023", "2016, 2018 en 2021" */
export function reeks(delen) {
  const namen = delen.map((deel) => deel.naam);
  const jaren = namen.filter((naam) => naam !== ALGEMEEN).map(Number).sort((een, ander) => een - ander);
  const [eerste, laatste] = [jaren[0], jaren[jaren.length - 1]];
  if (!jaren.length) return "de programma's en andere pagina's";
  if (jaren.length > 2 && laatste - eerste === jaren.length - 1) return `${eerste} tot en met ${laatste}`;
  return jaren.length === 1 ? `${eerste}` : `${jaren.slice(0, -1).join(", ")} en ${laatste}`;
}

/** @param {Gevonden} gevonden @param {Vraag} vraag @param {string} waar @returns {string} which words were not found, and where */
export function uitleg({ onbekend, treffers }, vraag, waar) {
  const samen = !treffers.length && /\S\s+\S/.test(vraag.q) && !Object.keys(vraag.gekozen).length;
  if (!onbekend.length) return samen ? "Geen enkel stuk heeft al deze woorden." : "";
  const namen = onbekend.map((term) => `‘${term.getypt}’`);
  const een = namen.length === 1;
  const wat = een ? namen[0] : `${namen.slice(0, -1).join(", ")} en ${namen[namen.length - 1]}`;
  const vervolg = treffers.length ? ` U ziet wat er is gevonden zonder ${een ? "dat woord" : "die woorden"}.` : "";
  return `${wat} ${een ? "komt" : "komen"} ${waar}.${vervolg}`;
}

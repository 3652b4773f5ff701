// What the page says of a list in words: how many, in which years, and which words were not found.

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

/**
 * @param {Deel[]} delen @param {Deel[]} alle @returns {string} their years: "2024 en 2025", "2016 tot en met 2023",
 *   "2016, 2018 en een deel van 2021"
 */
export function reeks(delen, alle) {
  const jaren = [...new Set(delen.map((deel) => Number(deel.jaar)))].filter(Boolean).sort((een, ander) => een - ander);
  const heel = jaren.filter((jaar) => alle.every((deel) => Number(deel.jaar) !== jaar || delen.includes(deel)));
  if (!jaren.length) return "de programma's en andere pagina's";
  const aaneen = heel.length > 2 && heel[heel.length - 1] - heel[0] === heel.length - 1;
  const hele = aaneen ? [`${heel[0]} tot en met ${heel[heel.length - 1]}`] : heel.map(String);
  const namen = [...hele, ...jaren.filter((jaar) => !heel.includes(jaar)).map((jaar) => `een deel van ${jaar}`)];
  return namen.length === 1 ? namen[0] : `${namen.slice(0, -1).join(", ")} en ${namen[namen.length - 1]}`;
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

// In which shards a number stands, so that no other needs to be opened. `search/whereabouts.py` writes these files.

const BESTANDEN = 128;

/** @type {Map<number, Promise<Record<string, string>>>} */
const opgehaald = new Map();

/** @param {string} sleutel key of a number @returns {number} the file it stands in */
export function bestandVan(sleutel) {
  let som = 0;
  for (const teken of sleutel) som = (som * 31 + teken.charCodeAt(0)) % 1_000_003;
  return som % BESTANDEN;
}

/**
 * The names of the shards that have a key: `zelf` where it is that of a document itself, `ergens` all of them.
 * @param {string} sleutel @param {string} basis address of the folder pagefind/
 * @param {string} versie changes when any of the files does
 */
export async function vindplaatsen(sleutel, basis, versie) {
  const delen = ((await haal(bestandVan(sleutel), basis, versie))[sleutel] ?? "").split(" ").filter(Boolean);
  const naam = (/** @type {string} */ deel) => deel.replace("!", "");
  return { ergens: new Set(delen.map(naam)), zelf: new Set(delen.filter((deel) => deel.startsWith("!")).map(naam)) };
}

/** @param {number} welk @param {string} basis @param {string} versie */
function haal(welk, basis, versie) {
  const eerder = opgehaald.get(welk);
  if (eerder) return eerder;
  const nu = fetch(`${basis}nummers/${welk}.json?v=${versie}`).then((antwoord) => {
    if (!antwoord.ok) throw new Error(`nummers: ${antwoord.status}`);
    return antwoord.json();
  });
  opgehaald.set(welk, nu);
  nu.catch(() => opgehaald.delete(welk));
  return nu;
}

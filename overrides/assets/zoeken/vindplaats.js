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
 * The names of the shards that have one of these keys; the keys have no other form that a shard may know.
 * @param {string[]} sleutels @param {string} basis address of the folder pagefind/
 * @param {string} versie changes when any of the files does
 */
export async function vindplaatsen(sleutels, basis, versie) {
  const gevonden = await Promise.all(
    sleutels.map(async (sleutel) => (await haal(bestandVan(sleutel), basis, versie))[sleutel] ?? ""),
  );
  return new Set(gevonden.flatMap((namen) => namen.split(" ")).filter(Boolean));
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

// Results as a list: title, kind, date, what it belongs to, an excerpt with the words marked, links into its sections.

/** @typedef {{soorten: Record<string, string>}} Namen */

const DAG = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MEESTE_DELEN = 3;

/** @param {string} naam @param {string} soort @param {...(Node | string)} inhoud */
export function maak(naam, soort, ...inhoud) {
  const element = document.createElement(naam);
  if (soort) element.className = soort;
  element.append(...inhoud);
  return element;
}

/** @param {string} naar @param {string} tekst */
function link(naar, tekst) {
  const element = /** @type {HTMLAnchorElement} */ (maak("a", "", tekst));
  element.href = naar;
  return element;
}

/** @param {any} stuk what Pagefind knows of a result @param {Namen} namen @param {string} wortel @returns {HTMLElement} */
export function rij(stuk, namen, wortel) {
  const naar = stuk.meta.adres ? wortel + stuk.meta.adres : stuk.url;
  const li = maak("li", "zoek-rij", maak("h2", "zoek-rij__titel", link(naar, getoond(stuk, "title"))));
  li.append(regel(stuk, namen));
  if (heeftTekst(stuk)) li.append(maak("p", "zoek-rij__fragment", ...gemarkeerd(stuk.excerpt)));
  const delen = stuk.meta.adres ? [] : onderdelen(stuk);
  if (delen.length) {
    const lijst = maak("ul", "zoek-rij__delen", ...delen.map((deel) => maak("li", "", link(deel.url, deel.title))));
    lijst.setAttribute("aria-label", "Onderdelen waar dit staat");
    li.append(lijst);
  }
  return li;
}

/** Without a word of text its kind stands in its place (`search/rendering.py`), which the line above it says already. @param {any} stuk */
const heeftTekst = (stuk) => stuk.content.replace(/\.$/, "") !== stuk.meta.soort;

/** As the source has it, where what is searched is its normal form (`search/rendering.py`). @param {any} stuk @param {"title" | "hoort"} naam */
const getoond = (stuk, naam) => stuk.meta[`${naam}_getoond`] ?? stuk.meta[naam];

/** @param {any} stuk @param {Namen} namen */
function regel(stuk, namen) {
  const p = maak("p", "ob-rij__regel", maak("span", "zoek-rij__soort", namen.soorten[stuk.meta.soort] ?? stuk.meta.soort));
  /** @param {...(Node | string)} wat */
  const erbij = (...wat) => {
    const punt = maak("span", "", " · ");
    punt.setAttribute("aria-hidden", "true");
    p.append(punt, ...wat);
  };
  if (stuk.meta.datum) {
    const tijd = maak("time", "", DAG.format(new Date(`${stuk.meta.datum}T00:00:00Z`)));
    tijd.setAttribute("datetime", stuk.meta.datum);
    erbij(tijd);
  }
  if (stuk.meta.hoort) erbij(getoond(stuk, "hoort"));
  return p;
}

/** @param {any} stuk @returns {{url: string, title: string}[]} the sections with the most matches, in their own order */
function onderdelen(stuk) {
  const met = stuk.sub_results.filter((/** @type {any} */ deel) => deel.anchor);
  const meeste = [...met].sort((een, ander) => ander.locations.length - een.locations.length).slice(0, MEESTE_DELEN);
  return met.filter((/** @type {any} */ deel) => meeste.includes(deel));
}

/** @param {string} fragment text with the tags mark, and no other @returns {(Node | string)[]} */
function gemarkeerd(fragment) {
  return fragment
    .split(/<mark>|<\/mark>/)
    .map((tekst) => tekst.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"))
    .map((tekst, plaats) => (plaats % 2 ? maak("mark", "", tekst) : tekst));
}

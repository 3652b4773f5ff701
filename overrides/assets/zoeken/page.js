// The search page: what is typed or chosen becomes a query, the query an address and a list.

import { archivePages } from "./archives.js";
import { Combobox } from "./combobox.js";
import { rowsFrom, showBusy, showError, showFindings, showNothing } from "./display.js";
import { byId } from "./elements.js";
import { answerToFirst } from "./interpretations.js";
import { prepare, reset } from "./manifest.js";
import { normal } from "./normal_form.js";
import { prefetchNewest } from "./opening.js";
import { besides, together } from "./overview_rows.js";
import { showPeriods } from "./period_choice.js";
import { fromAddress, isEmpty, toAddress, withChoice, withPeriod } from "./query.js";
import { suggestionsFor } from "./suggestions.js";
import { parseTerms } from "./terms.js";
import { beginTurn } from "./turns.js";
import { understand } from "./understand.js";
import { showUnderstanding } from "./understanding.js";
import { WordList } from "./word_list.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./query.js").Facet} Facet
 */

const DELAY = 60; // milliseconds after the last key
const SHORTEST = 2;

const form = /** @type {HTMLFormElement} */ (byId("zoekformulier"));
const field = /** @type {HTMLInputElement} */ (byId("zoekvraag"));
const root = new URL(/** @type {string} */ (form.dataset.wortel), location.href).pathname.replace(/\/?$/, "/");
const base = `${root}pagefind/`;

/** whether the reader asked for the older years too */
let all = false;
/** @type {Query} */
let query = fromAddress(location.search);
/** @type {import("./interpretations.js").Interpretation} how the query was read of which the list is shown */
let shown = { query, pieces: [], instead: "" };

/** Searches for the query as it is now, and shows what is found unless a newer search began. */
async function search() {
  const isCurrent = beginTurn();
  if (isEmpty(query) || (query.q.trim() && normal(query.q).trim().length < SHORTEST)) return showNothing("");
  showBusy(isCurrent);
  try {
    await answer(isCurrent);
  } catch (error) {
    console.info("Zoeken lukte niet.", error);
    if (isCurrent()) await reset();
    if (isCurrent()) showError();
  }
}

/** @param {() => boolean} isCurrent whether this search is still the newest: only then it shows what it found */
async function answer(isCurrent) {
  const { manifest, shards, stopWords } = await prepare(base, root);
  const understood = await understand(query, manifest, stopWords, base);
  const hint = understood.pieces.length ? "" : hintFor(query, parseTerms(query.q, stopWords));
  if (hint) {
    if (isCurrent()) showNothing(hint);
    return;
  }
  const { interpretation, answer } = await answerToFirst(understood, stopWords, { manifest, shards, base, all, isCurrent });
  if (!isCurrent()) return;
  const outcome = { ...answer.outcome, results: await besides(answer.outcome.results, understood.overviews, root) };
  const rows = await rowsFrom(outcome, 0, manifest, root);
  const archives = await archivePages(understood.pieces, answer.searched);
  if (!isCurrent()) return;
  shown = interpretation;
  const found = { query: interpretation.query, shards, ...answer, outcome };
  showFindings(found, together(understood.overviews, rows, root), manifest, root, choose);
  showUnderstanding({ ...interpretation, archives }, root, asWords);
  showPeriods(byId("perioden"), query, manifest, (axis, period) => navigate(withPeriod(query, axis, period)));
  prefetchNewest(shards, answer.left);
}

/** What to type instead of what says nothing. @param {Query} query @param {import("./terms.js").Term[]} terms */
function hintFor({ q }, terms) {
  if (terms.length && terms.every((term) => term.isExcluded)) return "Typ ook een woord dat u wel zoekt.";
  return q.trim() && !terms.length ? "Typ ook een woord dat minder vaak voorkomt." : "";
}

/**
 * A value of a facet more, or one less. One that the words mean is taken back by reading them as words.
 * @param {Facet} facet @param {string} value
 */
async function choose(facet, value) {
  const values = withChoice(shown.query, facet, value).chosen[facet];
  const piece = shown.pieces.find((each) => each.facet === facet);
  const { [facet]: _, ...others } = query.chosen;
  if (values) await navigate({ ...query, chosen: { ...query.chosen, [facet]: values } });
  else await navigate({ ...query, chosen: others, asWords: piece ? [...query.asWords, piece.typed] : query.asWords });
  const button = document.querySelector(`[data-keuze="${facet}"][data-waarde="${CSS.escape(value)}"]`);
  if (button instanceof HTMLElement && document.activeElement === document.body) button.focus(); // the list is a new one
}

/** @param {string} words to be read as nothing but words */
function asWords(words) {
  navigate({ ...query, asWords: [...query.asWords, words] });
  field.focus();
}

/** Another query, with a place of its own in the history. @param {Query} next @returns {Promise<void>} when its list is shown */
function navigate(next) {
  query = next;
  const address = toAddress(query);
  if (address !== location.search) history.pushState(null, "", address || location.pathname);
  showQuery();
  return search();
}

/** What the page shows of the query itself. */
function showQuery() {
  if (field.value.trim() !== query.q) field.value = query.q;
  document.title = `${query.q ? `${query.q} · ` : ""}${form.dataset.titel}`;
  for (const button of byId("sorteer").querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String((button.value === "datum") === query.byDate));
  }
}

const combobox = new Combobox(field, byId("suggesties"), byId("suggesties-stand"), (chosen) => {
  clearTimeout(timer);
  if (chosen.address) return location.assign(root + chosen.address);
  field.value = chosen.query;
  navigate({ ...query, q: chosen.query, isLiteral: false });
});

/** Suggests what may follow what was typed. When that fails the search itself says so: nobody waits for these. */
async function suggest() {
  const typed = field.value;
  const isAtEnd = field.selectionStart === typed.length;
  const { manifest, stopWords } = await prepare(base, root);
  const found = isAtEnd ? await suggestionsFor(typed, new WordList(base, manifest.woordenlijst), stopWords) : [];
  if (field.value === typed && document.activeElement === field) combobox.show(found);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {string} words @returns {boolean} whether they still stand in the field */
const isTyped = (words) => field.value.toLowerCase().includes(words.toLowerCase());

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    query = { ...query, q: field.value.trim(), isLiteral: false, asWords: query.asWords.filter(isTyped) };
    all = false;
    history.replaceState(null, "", toAddress(query) || location.pathname);
    showQuery();
    search();
    suggest().catch((error) => console.info("Er zijn nu geen suggesties.", error));
  }, DELAY);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  combobox.show([]);
  navigate({ ...query, q: field.value.trim(), isLiteral: query.isLiteral && field.value.trim() === query.q });
});
byId("sorteer").addEventListener("click", (event) => {
  const button = /** @type {HTMLElement} */ (event.target).closest("button");
  if (button) navigate({ ...query, byDate: button.value === "datum" });
});
byId("ouder").addEventListener("click", () => {
  all = true;
  search();
});
byId("letterlijk").addEventListener("click", () => {
  navigate({ ...query, isLiteral: true });
  field.focus();
});
byId("opnieuw").addEventListener("click", () => search());
window.addEventListener("online", () => byId("fout").hidden || search());
window.addEventListener("popstate", () => {
  all = false;
  query = fromAddress(location.search);
  field.value = query.q;
  showQuery();
  search();
});

const isWide = matchMedia("(min-width: 60em)");
const fitFacets = () => /** @type {HTMLDetailsElement} */ (byId("keuzes")).toggleAttribute("open", isWide.matches);
isWide.addEventListener("change", fitFacets);
fitFacets();
byId("zonder-script").remove();
for (const element of document.querySelectorAll("[data-met-script]")) element.removeAttribute("hidden");
showQuery();
search();

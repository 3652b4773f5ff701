// Identifiers become the same keys that `search/identifiers.py` puts in the index, whatever their spelling;
// `tests/search/goldens/identifiers.md` holds both to it.

const LABEL = String.raw`(?:kst[- ]?(?:\d{8}-)?|kamerstuk(?:ken|nummer)?(?: (?:II|I|TK|EK))?,? (?:\d{4}[-/]\d{2,4},? )?|dossier(?:nummer)? )?`;
const END = String.raw`(?=[\s,;.)]|$)`;
const KAMERSTUK = new RegExp(
  String.raw`${LABEL}(\d{2}[ .]?\d{3})(?:[- ]([IVX]+[A-Z]?|[A-Z](?=[-, ]+(?:nr|\d))))?` +
    String.raw`(?:(?:,? ?(?:nrs?\.?|nummer) ?|-|,? (?!(?:19|20)\d\d(?!\d)))(\d+|[A-Z]{1,2}(?![a-z])))?${END}`,
  "iuy",
);
const ARTICLE = new RegExp(String.raw`(?:artikel(?:en)?|art\.?) ?(\d[\w.:]*\w|\d)${END}`, "iuy");
const GAZETTE = new RegExp(String.raw`(?:stb|stcrt|trb)[-. ]{0,2}(\d{4})(?:, ?(?:nr\.? ?)?|[- ])(\d+)${END}`, "iuy");
const ARTICLE_NUMBER = /^\d+(?:[.:]\d+)*(?:[.:]?[a-z]{1,2})?$/i;
const LEAST_DIGITS = 5;

/** @param {string} part */
const plain = (part) => part.toLowerCase().replace(/[^a-z0-9]/g, "");
/** @param {...(string | undefined)} parts @returns {string} 28638 and 205: `n28638x205q` */
const numberKey = (...parts) => `n${parts.map((part) => plain(part ?? "")).filter(Boolean).join("x")}q`;
/** @param {string} number @returns {string} 7:658: `art7x658q` */
const articleKey = (number) => `art${(number.toLowerCase().match(/[a-z0-9]+/g) ?? []).join("x")}q`;

/**
 * The forms of more than one word, from most to least certain.
 * @type {[RegExp, (match: RegExpExecArray) => string][]}
 */
const FORMS = [
  [KAMERSTUK, ([, dossier, addition, number]) => numberKey(dossier, addition, number)],
  [ARTICLE, ([, number]) => articleKey(number)],
  [GAZETTE, ([, year, number]) => numberKey(year, number)],
];

/**
 * The identifier of a known form that begins at this place.
 * @param {string} text in the normal form @param {number} place
 * @returns {{typed: string, key: string, end: number} | undefined}
 */
export function identifierAt(text, place) {
  for (const [form, keyOf] of FORMS) {
    form.lastIndex = place;
    const match = form.exec(text);
    if (match) return { typed: match[0].trim(), key: keyOf(match), end: form.lastIndex };
  }
  return undefined;
}

/** @param {string} word with a digit @returns {string[]} what to look for: its key, and if it is short the word as it is */
export function keysOfWord(word) {
  if (/^(?:\d\p{L}|\p{L}\d)$/u.test(word)) return [word, articleKey(word)]; // 5G is more often no article
  if (word.replace(/\D/g, "").length >= LEAST_DIGITS) return [numberKey(word)];
  return [ARTICLE_NUMBER.test(word) && !/^\d+$/.test(word) ? articleKey(word) : numberKey(word), word];
}

// The normal form in which is searched: what looks alike is alike, however it was typed or copied. `normal_form.py` does
// the same to what goes into the index, and says why; `tests/search/goldens/normal_form.md` holds both to it.

const BLANKS = /[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const DASHES =
  /[\u02d7\u058a\u05be\u1400\u1806\u2010-\u2015\u2043\u207b\u208b\u2212\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u301c\u3030\u30a0\u2e5d\ufe31\ufe32\ufe58\ufe63\uff0d]/g;
/** A soft hyphen at the end of a line goes with the line break; and all for which nothing is drawn. */
const INVISIBLE = /\xad[ \t\r]*\n[ \t\r\n]*|\p{Default_Ignorable_Code_Point}+/gu;
/** Digits above the line, fractions and numbers in a circle: not one number with the digits before them (2½, 205²). */
const SMALL_NUMBERS = /[\xb2\xb3\xb9\xbc-\xbe\u2070\u2074-\u2079\u2150-\u215f\u2189\u2460-\u249b\u24ea-\u24ff]+/g;
const LETTERS = String.raw`A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u024f\ufb00-\ufb06`;
const GLUED = new RegExp(String.raw`[0-9${LETTERS}\u0300-\u036f\uff10-\uff19.,;:!?%)\]}»”’"'\u2026]$`);
const UNIT = new RegExp(String.raw`(?:^|[^${LETTERS}])[cdhk]?m$`);
/** All but accents that stand alone, of which NFKC would make a space. */
const BUT_LONE_ACCENTS =
  /[^\xa8\xaf\xb4\xb8\u02d8-\u02dd\u037a\u0384\u0385\u1fbd\u1fbf-\u1fc1\u1fcd-\u1fcf\u1fdd-\u1fdf\u1fed-\u1fef\u1ffd\u1ffe\u2017\u203e\u309b\u309c\ufc5e-\ufc63\ufe49-\ufe4c\ufe70\ufe72\ufe74\ufe76\ufe78\ufe7a\ufe7c\ufe7e\uffe3]+/g;

/** @param {string} text @returns {string} */
export function normal(text) {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(BLANKS, " ")
    .replace(DASHES, "-")
    .replace(SMALL_NUMBERS, (digits, place, whole) => (isApart(whole.slice(Math.max(0, place - 3), place)) ? ` ${digits}` : digits))
    .replace(BUT_LONE_ACCENTS, (part) => part.normalize("NFKC"));
}

/** @param {string} before the three signs before a small number: is it glued to them, and no part of a unit (m², km²)? */
const isApart = (before) => GLUED.test(before) && !UNIT.test(before);

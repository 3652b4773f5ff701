// The words by which a reader means a kind of document, beside a date or a stance.

const FORMS = /** @type {[string, string[]][]} */ ([
  [String.raw`(?:kamer)?brie(?:f|ven)`, ["kamerbrief"]],
  [String.raw`(?:beslis)?nota(?:['’]?s)?|memo(?:['’]?s)?`, ["beslisnota"]],
  [String.raw`(?:onderzoeks)?rapport(?:en)?|advie(?:s|zen)`, ["rapport"]],
  [String.raw`(?:kabinets|beleids)?reacties?`, ["kamerbrief", "reactie"]],
  [String.raw`aanbeveling(?:en)?`, ["reactie"]],
  [String.raw`stuk(?:ken)?|document(?:en)?`, []],
]);
const KINDS = FORMS.map(([form, kinds]) => /** @type {[RegExp, string[]]} */ ([new RegExp(`^(?:${form})$`, "i"), kinds]));

/** All of them in one expression, for use in others. */
export const KIND_WORDS = FORMS.map(([form]) => form).join("|");

/** @param {string} word @returns {string[] | undefined} the kinds that it means, none for a word for all of them */
export const kindsOf = (word) => KINDS.find(([form]) => form.test(word))?.[1];

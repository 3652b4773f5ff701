// The words by which a reader means a kind of document, beside a date or a stance.

const KINDS = /** @type {[RegExp, string[]][]} */ ([
  [/^(?:kamer)?brie(?:f|ven)$/, ["kamerbrief"]],
  [/^(?:beslis)?nota(?:'s|s)?$/, ["beslisnota"]],
  [/^(?:onderzoeks)?rapport(?:en)?$|^advie(?:s|zen)$/, ["rapport"]],
  [/^(?:kabinets|beleids)?reacties?$/, ["kamerbrief", "reactie"]],
  [/^aanbeveling(?:en)?$/, ["reactie"]],
]);

/** The same in one expression, for use in others. */
export const KIND_WORDS = String.raw`(?:kamer)?brie(?:f|ven)|(?:beslis)?nota(?:'s|s)?|(?:onderzoeks)?rapport(?:en)?|advie(?:s|zen)|(?:kabinets|beleids)?reacties?|aanbeveling(?:en)?`;

/** @param {string} word @returns {string[] | undefined} the kinds that it means */
export const kindsOf = (word) => KINDS.find(([form]) => form.test(word.toLowerCase().replace("’", "'")))?.[1];

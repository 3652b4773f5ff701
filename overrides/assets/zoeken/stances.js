// The stance of a minister on a recommendation, in the words of a reader.

/** Whatever stands beside it: nothing else is called so. */
const SURE = /(?<![\p{L}\p{N}])(deels|gedeeltelijk|niet) overgenomen(?![\p{L}\p{N}])/iu;
/** Ordinary words but for what they are said of. */
const UNSURE = /(?<![\p{L}\p{N}])(overgenomen|staand beleid|in onderzoek)(?![\p{L}\p{N}])/iu;
const OF_A_RECOMMENDATION =
  /(?<![\p{L}\p{N}])(?:aanbeveling(?:en)?|(?:kabinets|beleids)?reacties?|standpunt(?:en)?)(?![\p{L}\p{N}])/iu;

/** @param {string} text @returns {{typed: string, value: string} | undefined} */
export function stanceIn(text) {
  const found = SURE.exec(text) ?? (OF_A_RECOMMENDATION.test(text) ? UNSURE.exec(text) : null);
  return found ? { typed: found[0], value: found[0].toLowerCase().replace("gedeeltelijk", "deels") } : undefined;
}

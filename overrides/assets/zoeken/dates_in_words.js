// Days, months, years and periods as a Dutch reader writes them.

/** @typedef {import("./periods.js").Period} Period */

export const MONTHS = [
  ...["januari", "februari", "maart", "april", "mei", "juni"],
  ...["juli", "augustus", "september", "oktober", "november", "december"],
];

/** @param {string} end a day, a month or a year @returns {string} "6 oktober 2023", "oktober 2023", "2023" */
export function inWords(end) {
  const [year, month, day] = end.split("-");
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** @param {Period} period not open at both ends @returns {string} "van 2019 tot en met maart 2021", "vanaf 2022" */
export function periodInWords({ van, tot }) {
  if (van === tot) return inWords(van);
  if (!tot) return `vanaf ${inWords(van)}`;
  return van ? `van ${inWords(van)} tot en met ${inWords(tot)}` : `tot en met ${inWords(tot)}`;
}

// Small text files, each fetched once.

/** @type {Map<string, Promise<string>>} */
const fetched = new Map();

/** @param {string} address @returns {Promise<string>} the text of a file; a failure is not remembered */
export function fetchOnce(address) {
  const earlier = fetched.get(address);
  if (earlier) return earlier;
  const now = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.text();
  });
  fetched.set(address, now);
  now.catch(() => fetched.delete(address));
  return now;
}

// Pagefind's own program, which all shards share: https://pagefind.app/docs/api/

const originalFetch = globalThis.fetch;
/** @type {string[]} addresses that could not be fetched */
const failed = [];
let retries = 0;
/** @type {Promise<any> | undefined} */
let program;
/** @type {Promise<Response> | undefined} */
let wasm;

/** @param {RequestInfo | URL} resource @param {RequestInit} [options] */
async function fetchOk(resource, options) {
  const response = await originalFetch(resource, options);
  if (!response.ok) throw new Error(`${resource}: ${response.status}`);
  return response;
}

/**
 * Loads the program. It passes over a file that it cannot fetch, and then finds nothing; a reader must be told. And each
 * index asks for a copy of its WebAssembly; all of them get the first one.
 * @param {string} base address of the folder pagefind/, with its last slash
 */
export function loadEngine(base) {
  globalThis.fetch = async (resource, options) => {
    try {
      if (!String(resource).endsWith("/wasm.nl.pagefind")) return await fetchOk(resource, options);
      wasm ??= fetchOk(`${base}wasm.nl.pagefind`);
      return (await wasm).clone();
    } catch (error) {
      failed.push(String(resource));
      throw error;
    }
  };
  // A browser remembers that a module could not be fetched: another try needs another address.
  program ??= import(`${base}pagefind.js${retries ? `?${retries}` : ""}`);
  return program;
}

/** After a failure: fetch everything anew. */
export function resetEngine() {
  retries += 1;
  program = undefined;
  wasm = undefined;
}

/** @param {string} folder address @returns {number} how often a file in it could not be fetched */
export const failuresIn = (folder) => failed.filter((address) => address.startsWith(folder)).length;

// What the page says of how a query was read, with a button for each part to have it read as the words that it says, and
// the way to the page of the archive.

import { byId, create } from "./elements.js";

/**
 * @typedef {import("./understand.js").Piece} Piece
 * @typedef {{pieces: Piece[], instead: string, archives: {address: string, title: string}[]}} Understanding
 */

/** @param {Understanding} understanding @param {string} root @param {(words: string) => void} undo */
export function showUnderstanding({ pieces, instead, archives }, root, undo) {
  const means = pieces.map((piece) => piece.means).join(" · ");
  byId("begrepen").textContent = [instead, means && `Gezocht met ${means}.`].filter(Boolean).join(" ");
  byId("terug").replaceChildren(
    ...pieces.map((piece) => undoButton(piece, undo)),
    ...archives.map(({ address, title }) => link(root + address, title)),
  );
  byId("terug").hidden = !pieces.length && !archives.length;
}

/** @param {Piece} piece @param {(words: string) => void} undo */
function undoButton({ typed }, undo) {
  const button = create("button", "zoek-keuze__meer", `Zoek ‘${typed}’ als gewone woorden`);
  button.setAttribute("type", "button");
  button.addEventListener("click", () => undo(typed));
  return create("li", "", button);
}

/** @param {string} address @param {string} title */
function link(address, title) {
  const element = /** @type {HTMLAnchorElement} */ (create("a", "", title));
  element.href = address;
  return create("li", "", element);
}

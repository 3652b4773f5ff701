// A field with suggestions below it: the combobox of the ARIA Authoring Practices, with a list that may be chosen from.
// The focus stays in the field; the arrows go through the list, Enter takes what they stand on, Escape closes it.

import { create } from "./elements.js";

/** @typedef {import("./suggestions.js").Suggestion} Suggestion */

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

export class Combobox {
  /**
   * @param {HTMLInputElement} field @param {HTMLElement} list @param {HTMLElement} status says how many there are
   * @param {(chosen: Suggestion) => void} choose
   */
  constructor(field, list, status, choose) {
    this.field = field;
    this.list = list;
    this.status = status;
    this.choose = choose;
    /** @type {Suggestion[]} */
    this.suggestions = [];
    this.active = -1;
    field.addEventListener("keydown", (event) => this.#press(event));
    field.addEventListener("blur", () => this.show([]));
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays in the field
    list.addEventListener("click", (event) => this.#click(event));
  }

  /** @param {Suggestion[]} suggestions none closes the list */
  show(suggestions) {
    if (!suggestions.length && !this.suggestions.length) return;
    this.list.hidden = !suggestions.length;
    this.suggestions = suggestions.slice(0, this.#fill(suggestions));
    this.field.setAttribute("aria-expanded", String(suggestions.length > 0));
    this.status.textContent = suggestions.length ? phrase(this.suggestions.length) : "";
    this.#stand(-1);
  }

  /** What does not fit on one line is left out: nothing below the list may move. @param {Suggestion[]} suggestions @returns {number} how many fit */
  #fill(suggestions) {
    const options = suggestions.map(option);
    this.list.replaceChildren(...options);
    const fitting = options.filter((each) => each.offsetTop === options[0].offsetTop);
    this.list.replaceChildren(...fitting);
    return fitting.length;
  }

  /** @param {number} place of the suggestion that the arrows stand on; -1 for the field itself */
  #stand(place) {
    this.active = place;
    const options = [...this.list.children];
    for (const [which, each] of options.entries()) each.setAttribute("aria-selected", String(which === place));
    if (place < 0) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", options[place].id);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (!this.suggestions.length || event.isComposing) return;
    if (event.key in STEPS) {
      const step = STEPS[/** @type {keyof typeof STEPS} */ (event.key)];
      const count = this.suggestions.length + 1; // the field is among the places
      this.#stand(((this.active + 1 + step + count) % count) - 1);
    } else if (event.key === "Enter" && this.active >= 0) this.#take(this.active);
    else if (event.key === "Escape") this.show([]);
    else return;
    event.preventDefault();
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const chosen = /** @type {HTMLElement} */ (event.target).closest("[role=option]");
    if (chosen) this.#take([...this.list.children].indexOf(chosen));
  }

  /** @param {number} place */
  #take(place) {
    const chosen = this.suggestions[place];
    this.show([]);
    this.choose(chosen);
  }
}

/** @param {number} count */
const phrase = (count) => `${count} ${count === 1 ? "suggestie" : "suggesties"}. Kies met de pijl omlaag.`;

/** @param {Suggestion} suggestion @param {number} place */
function option({ text, kind }, place) {
  const li = create("li", "zoek-suggestie", text);
  if (kind) li.append(" ", create("span", "zoek-suggestie__soort", kind));
  li.id = `suggestie-${place}`;
  li.setAttribute("role", "option");
  return li;
}

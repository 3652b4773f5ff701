// Elements of the page: those that stand in it, and new ones, made without HTML so that no text becomes markup.

/** @template {HTMLElement} T @param {string} id @returns {T} */
export const byId = (id) => /** @type {T} */ (document.getElementById(id));

/** @param {string} name @param {string} className @param {...(Node | string)} content */
export function create(name, className, ...content) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

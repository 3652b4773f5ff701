// The key / leads to the search field: that of the search page or the start page, else that in the bar.

document.addEventListener("keydown", (toets) => {
  const doel = /** @type {HTMLElement} */ (toets.target);
  if (toets.key !== "/" || toets.ctrlKey || toets.metaKey || toets.altKey) return;
  if (doel.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(doel.tagName)) return;
  const veld = /** @type {HTMLInputElement | null} */ (document.querySelector("#zoekvraag, #startvraag, #zoekveld"));
  if (!veld) return;
  toets.preventDefault();
  veld.focus();
  veld.select();
});

// The key / leads to the search field: that of the search page where it stands, else that in the header.

document.addEventListener("keydown", (toets) => {
  const doel = /** @type {HTMLElement} */ (toets.target);
  if (toets.key !== "/" || toets.ctrlKey || toets.metaKey || toets.altKey) return;
  if (doel.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(doel.tagName)) return;
  const veld = /** @type {HTMLInputElement | null} */ (document.querySelector("#zoekvraag, #zoekveld"));
  if (!veld) return;
  toets.preventDefault();
  veld.focus();
  veld.select();
});

// The key / leads to the search field: that of the search page or the start page, else that in the bar.

document.addEventListener("keydown", (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector("#zoekvraag, #startvraag, #zoekveld"));
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

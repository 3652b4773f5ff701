// A button that copies the text of an element: its `data-kopieer` is the id of that. What happened is said beside it.

document.addEventListener("click", async (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-kopieer]") : null;
  const text = button && document.getElementById(button.getAttribute("data-kopieer") ?? "");
  const status = button?.parentElement?.querySelector("[role=status]");
  if (!text || !status) return;
  status.textContent = (await copied(text)) ? "Gekopieerd." : "Kopiëren lukt niet. Selecteer de tekst hierboven.";
});

/** A browser may refuse, and offers no clipboard without https. @param {Element} element @returns {Promise<boolean>} */
async function copied(element) {
  try {
    await navigator.clipboard.writeText(element.textContent?.trim() ?? "");
    return true;
  } catch {
    return false;
  }
}

// The choice between light, dark and what the device says. It runs before the first paint, so that nothing flashes; it
// keeps that one choice and nothing else. What the button says follows from the attribute, in openbaar.css.

(() => {
  const KEY = "openbaar.kleuren";
  /** After what the device says comes light, then dark. @type {Record<string, string>} */
  const NEXT = { "": "licht", licht: "donker", donker: "" };
  const root = document.documentElement;

  /** @param {string} colours */
  const show = (colours) => {
    if (colours) root.dataset.kleuren = colours;
    else delete root.dataset.kleuren;
  };

  /** A browser may forbid keeping anything: then the choice lasts as long as the page. @param {string} colours */
  const store = (colours) => {
    try {
      if (colours) localStorage.setItem(KEY, colours);
      else localStorage.removeItem(KEY);
    } catch {}
  };

  /** @returns {string} the stored choice, empty where there is none */
  const stored = () => {
    try {
      return localStorage.getItem(KEY) ?? "";
    } catch {
      return "";
    }
  };

  const colours = stored();
  show(colours in NEXT ? colours : "");
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("#pagina_kleuren")) return;
    const next = NEXT[root.dataset.kleuren ?? ""] ?? "";
    show(next);
    store(next);
  });
})();

// The choice between light, dark and what the device says. It runs before the first paint, so that nothing flashes; it
// keeps that one choice and nothing else. What the button says follows from the attribute, in openbaar.css.

(() => {
  const SLEUTEL = "openbaar.kleuren";
  /** After what the device says comes light, then dark. @type {Record<string, string>} */
  const VOLGENDE = { "": "licht", licht: "donker", donker: "" };
  const wortel = document.documentElement;

  /** @param {string} kleuren */
  const toon = (kleuren) => {
    if (kleuren) wortel.dataset.kleuren = kleuren;
    else delete wortel.dataset.kleuren;
  };

  /** A browser may forbid keeping anything: then the choice lasts as long as the page. @param {string} kleuren */
  const onthoud = (kleuren) => {
    try {
      if (kleuren) localStorage.setItem(SLEUTEL, kleuren);
      else localStorage.removeItem(SLEUTEL);
    } catch {}
  };

  /** @returns {string} */
  const onthouden = () => {
    try {
      return localStorage.getItem(SLEUTEL) ?? "";
    } catch {
      return "";
    }
  };

  const kleuren = onthouden();
  toon(kleuren in VOLGENDE ? kleuren : "");
  document.addEventListener("click", (klik) => {
    if (!(klik.target instanceof Element) || !klik.target.closest("#pagina_kleuren")) return;
    const volgende = VOLGENDE[wortel.dataset.kleuren ?? ""] ?? "";
    toon(volgende);
    onthoud(volgende);
  });
})();

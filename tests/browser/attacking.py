"""Texts that try to act on a page, and a look at what a page of them does: in a browser, without any policy."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Dialog, Page, Request, Route

from openbaar.markdown.allowed import ALLOWED, OURS

OTHER = "http://elders.invalid/"
AT_ONCE = 150
"""So many texts are looked at on one page, each in a document of its own."""

PATIENCE = 200
"""Milliseconds in which what was set off may act: a picture that fails, a frame that loads."""


@dataclass(frozen=True, slots=True)
class Payload:
    """``family / number`` and the text; its act is a call with that name."""

    name: str
    text: str


def payloads() -> tuple[Payload, ...]:
    """All of ``payloads.toml``."""
    families = tomllib.loads(Path(__file__).with_name("payloads.toml").read_text(encoding="utf-8"))
    return tuple(
        Payload(f"{family} / {number}", text.replace("ACT", f"acted({n * 1000 + number})").replace("OTHER", OTHER))
        for n, (family, texts) in enumerate(families.items(), start=1)
        for number, text in enumerate(texts, start=1)
    )


ACTED = "if (top === self) acts = []; acted = name => top.acts.push(name)"

ALONE = "head:empty + body > main:only-child"
"""Where a text stands in a document of its own: when it broke out of there, this is nowhere."""

IN_SITE = ".ob-stuk__paneel + .ob-stuk__kern > .ob-tekst"
"""Where it stands on a page of the site."""

SET_OFF = """
([rules, place, exact]) => {
  const allowed = Object.fromEntries(rules.map(([name, attributes, classes]) => [name, {attributes, classes}]));
  const safe = new Set(['http:', 'https:', 'mailto:', 'tel:']);
  const events = ['mouseover', 'mouseenter', 'mousemove', 'mouseout', 'pointerover', 'pointerenter', 'pointerdown',
    'mousedown', 'mouseup', 'dblclick', 'auxclick', 'contextmenu', 'wheel', 'focus', 'focusin', 'input', 'toggle',
    'beforetoggle', 'keydown', 'drag', 'scroll', 'animationstart', 'transitionend', 'start', 'load', 'error'];
  const look = (element, say) => {
    const name = element.localName, rule = allowed[name];
    if (!rule || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return say(`element <${name}>`);
    for (const {name: key, value} of element.attributes) {
      const ours = key === 'class' && rule.classes.includes(value);
      if (!ours && !rule.attributes.includes(key)) say(`attribute ${key} of <${name}>`);
    }
    if (name === 'a' && element.hasAttribute('href') && !safe.has(element.protocol)) say(`address ${element.href}`);
    if (!element.textContent.trim() || name === 'details') return;
    const box = element.getBoundingClientRect(), style = getComputedStyle(element);
    const shown = element.checkVisibility({opacityProperty: true, visibilityProperty: true});
    if (!shown || !box.width || !box.height || parseFloat(style.fontSize) < 5) say(`invisible <${name}>`);
    if (['fixed', 'absolute'].includes(style.position) && !element.className) say(`<${name}> lies over the page`);
  };
  const set_off = element => {
    for (const event of events) element.dispatchEvent(new Event(event, {bubbles: true, cancelable: true}));
    element.focus?.();
    element.click?.();
  };
  const faults = [];
  for (const frame of document.querySelectorAll('iframe[data-name]')) {
    const name = frame.dataset.name, inner = frame.contentDocument, say = what => faults.push(`${name}: ${what}`);
    const text = inner?.querySelector(place);
    if (!text) { say('it left its place on the page'); continue; }
    if (exact.includes(name) && text.innerHTML !== frame.srcdoc.split('<main>')[1].slice(0, -7))
      say(`something else was made of it: ${text.innerHTML}`);
    const ids = [...inner.querySelectorAll('[id]')].map(each => each.id);
    if (exact.includes(name) && new Set(ids).size < ids.length) say(`an id twice: ${ids.sort()}`);
    inner.addEventListener('click', event => {
      const link = event.target.closest?.('a[href]');
      if (link && safe.has(link.protocol)) event.preventDefault();
    }, true);
    for (const each of text.querySelectorAll('details')) each.open = true;
    const all = [...text.querySelectorAll(':not([class^=ob-], .headerlink)')];
    for (const each of all) look(each, say);
    for (const each of all) set_off(each);
  }
  return faults;
}
"""
"""Looks at every element of each text, and does to it all that a reader can do. A link to a page is not followed."""

RULES = [[name, sorted(each), sorted(OURS.get(name, ()))] for name, each in ALLOWED.items()]


@dataclass(slots=True)
class FileStat:
    """What pages did."""

    acts: list[int] = field(default_factory=list)
    """The numbers of the payloads whose act was carried out."""
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    """To other sites."""

    @property
    def nothing(self) -> bool:
        """Whether they did nothing at all."""
        return not (self.acts or self.faults or self.requests)


def shown(browser: Browser, texts: Mapping[str, str], exact: frozenset[str] = frozenset()) -> FileStat:
    """What the HTML of each text does in a document of its own. What the browser reads must be what was written, sign
    for sign, in those that are named ``exact``."""
    frames = {name: f'srcdoc="{escape(DOCUMENT.format(html))}"' for name, html in texts.items()}
    return _set_off(browser, "http://proef.invalid/", frames, ALONE, exact)


def visited(browser: Browser, site: str, pages: Mapping[str, str]) -> FileStat:
    """What texts do on their pages (name -> address) of a site."""
    frames = {name: f'src="{escape(address)}"' for name, address in pages.items()}
    return _set_off(browser, site, frames, IN_SITE, frozenset())


DOCUMENT = "<!DOCTYPE html><body><main>{}</main>"


def _set_off(browser: Browser, site: str, frames: Mapping[str, str], place: str, exact: frozenset[str]) -> FileStat:
    seen, names = FileStat(), list(frames)
    for start in range(0, len(names), AT_ONCE):
        some = [
            f'<iframe data-name="{name}" width=900 height=400 {frames[name]}></iframe>'
            for name in names[start:][:AT_ONCE]
        ]
        with _watched(browser, site, seen) as page:
            page.route(f"{site}proef/", _answer("<!DOCTYPE html>" + "".join(some)))
            page.goto(f"{site}proef/")
            page.on("framenavigated", lambda frame: seen.faults.append(f"led away to {frame.url}"))
            page.wait_for_timeout(PATIENCE)
            seen.faults += page.evaluate(SET_OFF, [RULES, place, sorted(exact)])
            page.wait_for_timeout(PATIENCE)
            seen.acts += page.evaluate("acts")
    return seen


def _answer(html: str) -> Callable[[Route], None]:
    return lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8")


@contextmanager
def _watched(browser: Browser, site: str, seen: FileStat) -> Iterator[Page]:
    """A page of which every request to other sites, every dialog and window is noted."""

    def note(request: Request) -> None:
        if urlsplit(request.url)[:2] != urlsplit(site)[:2]:
            seen.requests.append(request.url)

    def dismiss(dialog: Dialog) -> None:
        seen.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    context = browser.new_context()
    context.add_init_script(ACTED)
    context.on("request", note)
    context.on("dialog", dismiss)
    page = context.new_page()
    context.on("page", lambda other: seen.faults.append(f"window: {other.url}"))
    yield page
    context.close()

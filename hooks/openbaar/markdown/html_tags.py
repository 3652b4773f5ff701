"""HTML in a text: which tags are read as such. What looks like a tag and can be none is text (``p<q en r>s``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import NamedTuple

from openbaar.markdown.allowed import ALLOWED, VOID

TAG = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})((?:\s{1,50}[a-zA-Z_:][\w:.-]{0,50}"
    r"(?:\s{0,50}=\s{0,50}(?:\"[^\"<>]{0,1000}\"|'[^'<>]{0,1000}'|[^\s\"'=<>`]{1,1000}))?){0,10})\s{0,50}/?>"
)
ATTRIBUTE = re.compile(r"([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
LOOKS = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})(?=[\s/>])([^<>]{0,3000})")

DECLARATION = re.compile(r"<(?:\?[a-zA-Z]|![a-zA-Z\[])")
"""``<?xml`` and ``<!DOCTYPE``: what a word processor leaves behind."""

INLINE = frozenset(
    [
        *("a", "abbr", "b", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s"),
        *("samp", "small", "span", "strong", "sub", "sup", "time", "u", "var"),
    ]
)
"""Elements that may stand within a line."""

BLOCKS = frozenset(ALLOWED) - INLINE - {"img"}
"""Elements with which a line begins, up to the tag that closes the first of them."""

REFUSED = frozenset(
    [
        *("applet", "area", "audio", "base", "basefont", "bgsound", "body", "button", "canvas", "center", "datalist"),
        *("dialog", "embed", "fieldset", "font", "form", "frame", "frameset", "head", "html", "iframe", "img", "input"),
        *("isindex", "keygen", "label", "layer", "link", "listing", "main", "map", "marquee", "math", "menu", "meta"),
        *("meter", "nav", "noembed", "noframes", "noscript", "object", "optgroup", "option", "output", "param"),
        *("picture", "plaintext", "portal", "progress", "script", "select", "slot", "source", "style", "svg"),
        *("template", "textarea", "title", "track", "video", "wbr", "xmp"),
    ]
)
"""Elements that do something, or take something in, or frame a page. A picture is written in Markdown."""

MEANT = frozenset(
    [
        *("autofocus", "autoplay", "class", "contenteditable", "controls", "disabled", "draggable", "hidden", "inert"),
        *("is", "itemscope", "multiple", "nonce", "open", "popover", "readonly", "required", "reversed", "style"),
        "tabindex",
    ]
)
"""Attributes that stand without a value: with one of these ``<s hidden>`` is meant as a tag."""


class HtmlTag(NamedTuple):
    """A tag that is read as such: its name in lower case, whether it closes, what it says, and where it ends."""

    name: str
    closes: bool
    attributes: Mapping[str, str]
    end: int


class RefusedHtml(NamedTuple):
    """A tag that is meant as one and may not be there: its name, and in Dutch why not. It is shown as text."""

    name: str
    what: str


def tag_at(text: str, place: int) -> HtmlTag | RefusedHtml | None:
    """What stands at the ``<`` at ``place``: a tag, a tag that is refused, or None for text."""
    match = TAG.match(text, place)
    name = match[2].lower() if match else ""
    if not match or name not in ALLOWED or name == "img":
        return _refusal(text, place)
    if match[1]:
        return HtmlTag(name, True, {}, match.end()) if not match[3] and name not in VOID else None
    attributes = {each[1].lower(): _value(each) for each in ATTRIBUTE.finditer(match[3])}
    wrong = sorted(attributes.keys() - ALLOWED[name])
    if not wrong:
        return HtmlTag(name, False, attributes, match.end())
    if "=" in match[3] or not MEANT.isdisjoint(wrong):
        return RefusedHtml(name, f"kenmerk van HTML mag niet in de tekst: {wrong[0]}")
    return None


def attribute_at(text: str, start: int, end: int, name: str) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Where in the tag between ``start`` and ``end`` an attribute stands that it has, and its value (None for none); of
    two of that name the last, as in ``tag_at``."""
    match = TAG.match(text, start)
    assert match, "only tags have attributes"
    found = [each for each in ATTRIBUTE.finditer(text, match.start(3), end) if each[1].lower() == name][-1]
    value = next((found.span(group) for group in (2, 3, 4) if found[group] is not None), None)
    return found.span(), value


def _value(match: re.Match[str]) -> str:
    return unescape(next((each for each in match.groups()[1:] if each is not None), ""))


def _refusal(text: str, place: int) -> RefusedHtml | None:
    if DECLARATION.match(text, place):
        return RefusedHtml("", "aanwijzing van HTML of XML mag niet in de tekst")
    match = LOOKS.match(text, place)
    if not match:
        return None
    name, rest = match[2].lower(), match[3].strip(" \t\n/")
    if name in REFUSED and (not rest or "=" in rest):
        return RefusedHtml(name, f"ingesloten inhoud mag niet in de tekst: <{name}>")
    if name in ALLOWED and "=" in rest and (event := re.search(r"(?:^|[\s/\"'])(on\w{1,30}|style)\s*=", rest)):
        return RefusedHtml(name, f"kenmerk van HTML mag niet in de tekst: {event[1].lower()}")
    return None

"""What the HTML of a text may hold: elements, attributes, kinds of addresses. Everything else is refused.

Judged in the rendered page and not in its source, by the parser of a browser: ``nh3`` (Mozilla's html5ever, by way of
Ammonia) cleans what was rendered, and nothing may be gone after that.
"""

from __future__ import annotations

from collections.abc import Mapping

import nh3

_EVERY = frozenset({"id", "lang", "dir", "title"})
_CELL = frozenset({"align", "colspan", "rowspan", "scope", "headers"})

_PLAIN = (
    *("abbr", "b", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp"),
    *("small", "span", "strong", "sub", "sup", "u", "var"),
    *("blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr"),
    *("ol", "p", "pre", "section", "summary", "ul"),
    *("caption", "table", "tbody", "tfoot", "thead", "tr"),
)

ALLOWED: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_PLAIN, _EVERY),
    "a": _EVERY | {"href"},
    "details": _EVERY | {"open"},
    "img": frozenset({"alt", "src", "title"}),
    "li": _EVERY | {"value"},
    "td": _EVERY | _CELL,
    "th": _EVERY | _CELL,
    "time": _EVERY | {"datetime"},
}
"""Element -> its attributes, as an author may write them."""

VOID = frozenset({"br", "hr", "img"})
"""Elements without a closing tag."""

OURS: Mapping[str, frozenset[str]] = {
    "a": frozenset({"footnote-ref", "footnote-backref", "headerlink"}),
    "div": frozenset({"footnote"}),
    "ol": frozenset({"genummerd"}),
    "span": frozenset({"nummer", "weggelaten"}),
}
"""The classes that rendering itself gives: no author can write one."""

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""Where a link may lead: to a page, a letter-box or a telephone; and, without a scheme, to this site."""


def refused(html: str) -> bool:
    """Whether the HTML of a text holds anything that is not allowed, or is not what a browser makes of it.

    ``html`` must be as ``serialize`` writes it: then a browser's own form of it is the same, character for character.
    """
    return cleaned(html) != html


def cleaned(html: str) -> str:
    """What is left of HTML when all that is not allowed is taken out."""
    return nh3.clean(
        html,
        tags=set(ALLOWED),
        clean_content_tags=set(),
        attributes={name: set(each) for name, each in ALLOWED.items()},
        allowed_classes={name: set(each) for name, each in OURS.items()},
        url_schemes=set(SCHEMES),
        link_rel=None,
    )

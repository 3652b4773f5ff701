"""The HTML of a text -> its lines, with the marks of markup back as signs."""

from __future__ import annotations

import re
from html import unescape

from openbaar.fidelity.line_form import BLANKS, line_form

OURS = re.compile(r'<a class="headerlink"[^>]*>#</a>|&nbsp;<a class="footnote-backref"[^>]*>.</a>')
MARK = re.compile(r'<sup id="fnref\d*:([^"]+)"><a class="footnote-ref"[^>]*>[^<]*</a></sup>')
NOTES = '<div class="footnote"><hr><ol>'
NOTE = re.compile(r'<li id="fn:([^"]+)"[^>]*>')
PLAIN = (
    ("<p>", "\n"),
    ("<br>", ""),
    ("<hr>", "\n---\n"),
    ("<em>", "*"),
    ("</em>", "*"),
    ("<strong>", "**"),
    ("</strong>", "**"),
    ("<pre><code>", "\n"),
    ("</code></pre>", "\n"),
    ("<code>", "`"),
    ("</code>", "`"),
    ("</a>", "]"),
    ("<td>", "|"),
    ("<th>", "|"),
    ("<tr>", "\n"),
)
HEADING = re.compile(r"<h([1-6])[^>]*>")
LEVELS = {"1": "", **{str(level): "#" * level for level in range(2, 7)}}
"""The highest heading has no sign of its own in this form: an author may underline it instead."""
BULLET = re.compile(r'<li>(?!(?:<p>)?<span class="nummer">)(<p>)?')
LINK = re.compile(r"<a [^>]*href=[^>]*>")
PICTURE = re.compile(r'<img alt="([^"]*)"[^>]*>')
CELL = re.compile(r"<t[dh] [^>]*>")
ITEM = re.compile(r"<li[^>]*>(<p>)?")
TAG = re.compile(r"<[^>]*>")


def page_lines(html: str) -> list[str]:
    """The lines of a text as it is published; its notes come last, each with its label."""
    text = OURS.sub("", html)
    if "<sup id=" in text:
        text = MARK.sub(r"[^\1]", text)
    text, _, notes = text.partition(NOTES)
    return _lines(text) + (_lines(NOTE.sub("\n[^\\1]:", notes).replace("]:<p>", "]:")) if notes else [])


def _lines(html: str) -> list[str]:
    html = HEADING.sub(lambda match: "\n" + LEVELS[match[1]], html)
    if "<li" in html:
        html = ITEM.sub("\n", BULLET.sub("\n- ", html))
    if "<img " in html:
        html = PICTURE.sub(r"![\1]", html)
    if "<a " in html:
        html = LINK.sub("[", html)
    if "<t" in html:
        html = CELL.sub("|", html)
    for tag, sign in PLAIN:
        html = html.replace(tag, sign)
    text = TAG.sub("", html)
    text = unescape(text) if "&" in text else text
    return [line_form(line.strip(BLANKS)) for line in text.split("\n")]

"""How each kind of block begins. A sign that may well be the author's own is text: see the table in REDACTIE.md."""

from __future__ import annotations

import re

HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)|(#{2,6})(?=[^\W\d_])")
"""``## Kop``, also ``##Kop``; not ``#MeToo``, ``#3`` or ``##3``."""

ANCHOR = re.compile(r"\{#([\w.:-]{1,200})\}$")
"""``{#naam}`` at the end of a heading. Other words in braces are text: ``Voorstel {concept}``."""

FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})[^~]*$")

RULE = re.compile(r"(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$")

QUOTE = re.compile(r">[ \t]+(?![\d€$£%.,])(?=\S)|>[ \t]*$")
"""``> tekst``; not ``> 100.000 inwoners`` or ``>5``, which say that something is more."""

BULLET = re.compile(r"([-*])[ \t]+(?=\S)")
NUMBER = re.compile(
    r"(\d{1,9}[.)]|[a-z][.)]|[ivx]{1,6}[.)]|\d{1,3}(?:\.\d{1,3}){1,4}[.)]?|\((?:\d{1,3}|[a-z]|[ivx]{1,6})\))"
    r"[ \t]+(?=\S)"
)
"""``13.``, ``2)``, ``a.``, ``iv)``, ``1.1``, ``(1)`` and ``(a)``. They are shown as the source has them."""

NOTE = re.compile(r"\[\^([^\]\s]{1,100})\]:[ \t]*")

DEFINITION = re.compile(
    r"\[(?!\^)([^\[\]\n]{1,200})\]:[ \t]+<?(?=[^\s<>]*[/#.:])([^\s<>]{1,2000})>?"
    r"(?:[ \t]+(?:\"([^\"\n]{0,300})\"|'([^'\n]{0,300})'|\(([^()\n]{0,300})\)))?[ \t]*$"
)
"""``[naam]: adres "titel"``. Without an address (``[1]: zie bijlage``) it is text."""

DELIMITERS = re.compile(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+(?:\|[ \t]*+)?$")
"""The line below the head of a table: ``|---|:-:|``. It must hold a ``|``."""

UNDERLINE = re.compile(r"={3,}[ \t]*$")
"""A line of ``===`` below a line makes that a heading. A line of ``---`` does not: that may stand for anything."""

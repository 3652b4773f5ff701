"""A tree of elements -> HTML, in the form in which a browser's own parser writes it back.

That form lets the gate (``allowed.py``) compare character for character.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from openbaar.markdown.allowed import VOID


def serialize(root: Element) -> str:
    """The HTML of what is in ``root``, without ``root`` itself; each block that stands there on a line of its own."""
    out = [_text(root.text)] if root.text else []
    for child in root:
        _write(child, out)
        out.append("\n")
    return "".join(out).rstrip("\n")


def _write(element: Element, out: list[str]) -> None:
    name = element.tag
    attributes = "".join([f' {key}="{_attribute(value)}"' for key, value in element.items()])
    out.append(f"<{name}{attributes}>")
    if name not in VOID:
        if element.text:  # a browser drops the first line end in ``pre``
            out.append(_text(element.text.lstrip("\n") if name == "pre" else element.text))
        _children(element, out)
        out.append(f"</{name}>")
    if element.tail:
        out.append(_text(element.tail))


def _children(element: Element, out: list[str]) -> None:
    """The elements in an element. Rows that stand in a table itself get the body around them that a browser gives."""
    within = False
    for child in element:
        is_row = element.tag == "table" and child.tag == "tr"
        if is_row != within:
            out.append("<tbody>" if is_row else "</tbody>")
            within = is_row
        _write(child, out)
    if within:
        out.append("</tbody>")


def _text(text: str) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text.replace("\xa0", "&nbsp;") if "\xa0" in text else text


def _attribute(value: str) -> str:
    return _text(value).replace('"', "&quot;")

"""What else a PDF has in it than pages: files, layers, forms, scripts, and text that no page shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from openbaar.leaks.reading.model import Field
from openbaar.leaks.reading.pdf_annotations import actions_in, dictionaries, text_of

DEEPEST = 30
"""Levels of fields and bookmarks."""
MOST = 20_000
"""Fields, bookmarks, and texts for screen readers that are looked at."""
MEDIA = frozenset({"/FileAttachment", "/RichMedia", "/Movie", "/Sound", "/Screen", "/3D"})
"""Kinds of annotations that bring a file along."""
RUNS = frozenset({"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/Movie", "/Sound"})
"""Actions that do something else than turning to a place."""


def attachments_of(file: pikepdf.Pdf) -> Iterator[str]:
    """The name of each file within the file."""
    names = dict.fromkeys(map(str, file.attachments))
    for each in file.objects:
        if isinstance(each, pikepdf.Dictionary):
            if "/EF" in each:
                names[text_of(each.get("/UF", each.get("/F"))) or "?"] = None
            elif each.get("/Subtype") in MEDIA and each.get("/Type", "/Annot") == "/Annot":
                names.setdefault(text_of(each.get("/Subtype")).lstrip("/"))
    if "/Collection" in file.Root:
        names.setdefault("Collection")
    yield from names


def layers_off_of(file: pikepdf.Pdf) -> Iterator[str]:
    """The names of layers that are off when the file is opened, and that something on a page belongs to."""
    properties = file.Root.get("/OCProperties")
    if not isinstance(properties, pikepdf.Dictionary):
        return
    layers = list(dictionaries(properties.get("/OCGs")))
    first = properties.get("/D", pikepdf.Dictionary())
    on, off = ({each.objgen for each in dictionaries(first.get(key))} for key in ("/ON", "/OFF"))
    if first.get("/BaseState") == "/OFF":
        off |= {each.objgen for each in layers} - on
    off |= {each.objgen for each in layers if _is_off_on_a_screen(each)}
    used = _used_layers(file) if off else set()
    yield from (text_of(each.get("/Name")) or "?" for each in layers if each.objgen in off & used)


def _is_off_on_a_screen(layer: Any) -> bool:
    usage = layer.get("/Usage", pikepdf.Dictionary())
    view = usage.get("/View") if isinstance(usage, pikepdf.Dictionary) else None
    return isinstance(view, pikepdf.Dictionary) and view.get("/ViewState") == "/OFF"


def _used_layers(file: pikepdf.Pdf) -> set[tuple[int, int]]:
    used: set[tuple[int, int]] = set()
    for each in file.objects:
        if not isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            continue
        resources = each.get("/Resources", each)
        named = resources.get("/Properties") if isinstance(resources, pikepdf.Dictionary) else None
        values = [value for _, value in named.items()] if isinstance(named, pikepdf.Dictionary) else []
        for value in (*values, each.get("/OC")):
            if isinstance(value, pikepdf.Dictionary):
                inner = value.get("/OCGs")
                members = [inner] if isinstance(inner, pikepdf.Dictionary) else dictionaries(inner)
                used |= {value.objgen, *(member.objgen for member in members)}
    return used


def fields_of(file: pikepdf.Pdf) -> Iterator[Field]:
    """Each field of the form that has a value."""
    form = file.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        return
    if "/XFA" in form:
        yield Field("XFA", "XFA", False)
    left = [(each, "", None, 0) for each in dictionaries(form.get("/Fields"))]
    for field, above, kind, depth in left[:MOST]:
        yield from _fields(field, above, kind, depth)


def _fields(field: Any, above: str, kind: Any, depth: int) -> Iterator[Field]:
    name = ".".join(filter(None, (above, text_of(field.get("/T")))))
    kind = field.get("/FT", kind)
    value = field.get("/V", field.get("/DV"))
    if kind == "/Sig":
        if isinstance(value, pikepdf.Dictionary):
            yield Field(name, text_of(value.get("/Name")) or "handtekening", True)
    elif kind != "/Btn" and text_of(value).strip():
        yield Field(name, text_of(value), False)
    for each in dictionaries(field.get("/Kids")) if depth < DEEPEST else ():
        yield from _fields(each, name, kind, depth + 1)


def scripts_of(file: pikepdf.Pdf) -> Iterator[str]:
    """Where something is run."""
    names = file.Root.get("/Names")
    if isinstance(names, pikepdf.Dictionary) and "/JavaScript" in names:
        yield "JavaScript"
    found = [action for action in actions_in(file.Root) if action.get("/S") in RUNS]
    for each in file.objects:
        if isinstance(each, pikepdf.Dictionary):
            found += [action for action in (each, *actions_in(each)) if action.get("/S") in RUNS]
    for page in file.pages:
        for holder in (page.obj, *dictionaries(page.obj.get("/Annots"))):
            found += [action for action in actions_in(holder) if action.get("/S") in RUNS]
    yield from dict.fromkeys(text_of(each.get("/S")).lstrip("/") for each in found)


def unseen_texts_of(file: pikepdf.Pdf) -> Iterator[str]:
    """Titles of bookmarks, what stands for pictures and passages, hints of fields, and addresses that links write to;
    each once."""
    found = dict.fromkeys(_titles(file))
    for each in file.objects:
        if isinstance(each, pikepdf.Dictionary):
            found |= dict.fromkeys(text_of(each.get(key)) for key in ("/Alt", "/ActualText", "/E", "/TU"))
            uri = text_of(each.get("/URI")) if each.get("/S") == "/URI" else ""
            if uri.startswith("mailto:"):
                found[uri.removeprefix("mailto:").partition("?")[0]] = None
        if len(found) > MOST:
            break
    for page in file.pages:
        for link in dictionaries(page.obj.get("/Annots")):
            uri = text_of(link.get("/A", pikepdf.Dictionary()).get("/URI"))
            if uri.startswith("mailto:"):
                found[uri.removeprefix("mailto:").partition("?")[0]] = None
    yield from (line for each in found for line in each.splitlines() if line.strip())


def _titles(file: pikepdf.Pdf) -> Iterator[str]:
    outlines = file.Root.get("/Outlines")
    item = outlines.get("/First") if isinstance(outlines, pikepdf.Dictionary) else None
    waiting: list[Any] = [item]
    seen: set[tuple[int, int]] = set()
    while waiting and len(seen) < MOST:
        item = waiting.pop()
        if not isinstance(item, pikepdf.Dictionary) or item.objgen in seen:
            continue
        seen.add(item.objgen)
        yield text_of(item.get("/Title"))
        waiting += [item.get("/Next"), item.get("/First")]

"""A PDF written anew: its pages, tags, links and fields as they are, without all that tells of its makers."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pypdfium2 as pdfium

from openbaar.leaks.reading.jpeg import segments_of
from openbaar.leaks.reading.model import Property
from openbaar.leaks.reading.pdf_annotations import actions_in, dictionaries, text_of
from openbaar.leaks.reading.pdf_metadata import jpeg_in, properties_of
from openbaar.leaks.reading.pdf_structure import MEDIA, RUNS
from openbaar.leaks.rules.metadata import may_go_out
from openbaar.leaks.rules.own_paths import OWN_PATH

OF_MAKERS = ("/AA", "/AF", "/PieceInfo", "/LastModified", "/Metadata", "/Thumb")
"""Keys of pages and other objects that no reader needs."""
OF_THE_WHOLE = ("/Collection", "/Info", "/Perms", "/Legal", "/SpiderInfo")
OF_A_NOTE = ("/T", "/RC", "/Subj", "/NM", "/CreationDate", "/M", "/IRT", "/RT", "/Popup", "/Contents", "/State")
STANDARDS = ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")
"""What a file says of the standards that it keeps to stays."""
SCALE = 1.5
"""Dots to a point at which both are compared."""


def bare_pdf(data: bytes, title: str, language: str) -> bytes:
    """The PDF in ``data`` without what tells of its makers. Its own title stays where none is given."""
    with pikepdf.open(io.BytesIO(data)) as file:
        found = {each.key: each.value for each in properties_of(file)}
        named = title or _own_title(found)
        for each in file.objects:
            if isinstance(each, pikepdf.Stream):
                _bare_stream(each)
            elif isinstance(each, pikepdf.Dictionary):
                _drop(each, OF_MAKERS[1:5] if each.get("/Type") != "/Page" else OF_MAKERS)
                _without_runs(each)
        _bare_root(file.Root, language)
        for page in file.pages:
            _drop(page.obj, OF_MAKERS)
            _bare_annotations(file, page.obj)
        _set_title(file, named, {key: found[key] for key in STANDARDS if key in found})
        made = io.BytesIO()
        file.remove_unreferenced_resources()
        file.save(made, encryption=False, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return made.getvalue()


def same_pictures(one: bytes, other: bytes, progress: Callable[[], None]) -> bool:
    """Whether every page of both looks the same, dot by dot."""
    first, second = pdfium.PdfDocument(one), pdfium.PdfDocument(other)
    if len(first) != len(second):
        return False
    for place in range(len(first)):
        if _picture(first[place]) != _picture(second[place]):
            return False
        progress()
    return True


def _picture(page: pdfium.PdfPage) -> bytes:
    return bytes(page.render(scale=SCALE).to_pil().tobytes())


def _own_title(found: dict[str, str]) -> str:
    for key in ("Title", "dc:title"):
        value = found.get(key, "").strip()
        if value and may_go_out(Property("Info", key, value)):
            return value
    return ""


def _bare_stream(stream: pikepdf.Stream) -> None:
    _drop(stream, ("/Metadata", "/PieceInfo", "/LastModified", "/AF"))
    jpeg = jpeg_in(stream)
    bare = segments_of(jpeg).bare
    if bare != jpeg:
        stream.write(bare, filter=pikepdf.Name.DCTDecode)


def _drop(holder: Any, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key in holder:
            del holder[key]


def _without_runs(holder: Any) -> None:
    """Take out the events and the actions that run something or lead to an own computer."""
    for key in ("/A", "/OpenAction", "/PA"):
        action = holder.get(key)
        if isinstance(action, pikepdf.Dictionary) and any(map(_is_unwanted, actions_in({key: action}))):
            del holder[key]
    _drop(holder, ("/AA",))


def _is_unwanted(action: Any) -> bool:
    if action.get("/S") in RUNS:
        return True
    places = (action.get("/URI"), action.get("/F"), action.get("/Win"))
    names = (each.get("/UF", each.get("/F")) if isinstance(each, pikepdf.Dictionary) else each for each in places)
    return any(OWN_PATH.search(text_of(each)) for each in names)


def _bare_root(root: Any, language: str) -> None:
    _drop(root, (*OF_MAKERS, *OF_THE_WHOLE))
    _without_runs(root)
    names = root.get("/Names")
    if isinstance(names, pikepdf.Dictionary):
        _drop(names, ("/JavaScript", "/EmbeddedFiles", "/AP"))
    form = root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary):
        _drop(form, ("/XFA",))
    if not text_of(root.get("/Lang")):
        root.Lang = pikepdf.String(language)


def _bare_annotations(file: pikepdf.Pdf, page: Any) -> None:
    """Notes keep their looks and lose their words; what has no looks goes."""
    kept = [each for each in dictionaries(page.get("/Annots")) if _bare_note(each)]
    if "/Annots" in page:
        page.Annots = file.make_indirect(pikepdf.Array(kept)) if kept else pikepdf.Array()


def _bare_note(note: Any) -> bool:
    """Rewrite a note; whether it stays."""
    kind = note.get("/Subtype")
    _without_runs(note)
    if kind in ("/Link", "/Widget", "/Redact"):
        _drop(note, ("/M", "/NM", "/CreationDate"))
        return True
    if kind == "/Popup" or (kind in MEDIA and "/AP" not in note):
        return False
    if kind in MEDIA:
        note.Subtype = pikepdf.Name.Stamp
        _drop(note, ("/FS", "/RichMediaContent", "/RichMediaSettings", "/Movie", "/Sound", "/MK", "/3DD", "/A"))
    _drop(note, tuple(key for key in OF_A_NOTE if kind != "/FreeText" or key != "/Contents"))
    return True


def _set_title(file: pikepdf.Pdf, title: str, standards: dict[str, str]) -> None:
    if "/Info" in file.trailer:
        del file.trailer["/Info"]
    with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        if title:
            metadata["dc:title"] = title
        for key, value in standards.items():
            metadata[key] = value
    if title:
        file.docinfo["/Title"] = title
        preferences = file.Root.get("/ViewerPreferences", pikepdf.Dictionary())
        preferences["/DisplayDocTitle"] = True
        file.Root.ViewerPreferences = preferences

"""An empty page of each kind, and the same as snippets that VS Code offers while typing in a Markdown file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from openbaar.documents import KINDS, kind_named
from openbaar.documents.records import RECORDS
from openbaar.frontmatter.schema import json_schema

PAGE = ("title", "description")
DOCUMENT = (*PAGE, "status", "datum", "openbaar_op")
OF_MINISTRY = (*DOCUMENT, "kenmerk", "ministerie", "organisatie", "aan", "van")

STARTING: Mapping[str, tuple[str, ...]] = {
    "beslisnota": (*OF_MINISTRY, "kamerbrief", "gevraagd", "besluit", "programmas", "bestanden"),
    "kamerbrief": (*OF_MINISTRY, "kamerstuk", "reactie_op", "programmas"),
    "rapport": (*DOCUMENT, "uitgever", "aanbevelingen", "link", "programmas"),
    "programma": PAGE,
    "dossier": PAGE,
    "pagina": PAGE,
}
"""The keys that a new page and a snippet begin with, in order. A new page has all others too, as comments."""

FILLED = {"status": "concept", "datum": "onbekend"}
"""What a new page already says: nothing that could be published by accident."""


def empty_page(soort: str) -> str:
    """The text of a new page: what is required filled in, the other keys as comments to fill in.

    A kind without a status is public at once, so its title stays empty: that is a problem until an editor fills it in.
    """
    has_status = "status" in STARTING[soort]
    title = f"Naamloos stuk ({kind_named(soort).label.lower()})" if has_status else ""
    keys = dict.fromkeys((*STARTING[soort], *RECORDS[soort].model_fields))
    lines = [_start(soort, key, {"title": title} | FILLED) for key in keys]
    return "\n".join(["---", *lines, "---", "", ""])


def _start(soort: str, key: str, filled: Mapping[str, str]) -> str:
    return f"{key}: {filled[key]}".rstrip() if key in filled else f"# {key}: {_hint(soort, key)}"


def _hint(soort: str, key: str) -> str:
    return RECORDS[soort].model_fields[key].description or ""


def snippets() -> dict[str, Any]:
    """One snippet a kind (all keys to start with) and one a key, with its values to choose from and its explanation."""
    found: dict[str, Any] = {}
    for kind in KINDS:
        body = [
            "---",
            *(_line(kind.name, key, stop) for stop, key in enumerate(STARTING[kind.name], start=1)),
            "---",
            "",
            "$0",
        ]
        found[f"Nieuw: {kind.label}"] = _snippet(
            f"nieuw-{kind.name}", body, f"Front matter van een {kind.label.lower()}"
        )
    for key, (soort, uses) in sorted(_keys().items()):
        label = f"{_hint(soort, key)} ({', '.join(uses)})"
        found[f"Sleutel: {key}"] = _snippet(key, [_line(soort, key, 1) + "$0"], label)
    return found


def _snippet(prefix: str, body: list[str], description: str) -> dict[str, Any]:
    return {"scope": "markdown,yaml", "prefix": prefix, "body": body, "description": description}


def _keys() -> dict[str, tuple[str, list[str]]]:
    """Each key with a kind that has it and the names of all kinds that do."""
    keys: dict[str, tuple[str, list[str]]] = {}
    for soort, record in RECORDS.items():
        for key in record.model_fields:
            keys.setdefault(key, (soort, []))[1].append(soort)
    return keys


def _line(soort: str, key: str, stop: int) -> str:
    """A key with a place to type its value, in the form that the model asks for; texts are quoted."""
    definitions = json_schema()["$defs"]
    field = definitions[RECORDS[soort].__name__]["properties"][key]
    if "$ref" in field:
        field = definitions[field["$ref"].rpartition("/")[2]]
    if "items" in field.get("anyOf", [{}])[-1]:  # one value, or a list of them
        field = field["anyOf"][0]
    if "enum" in field:
        return f"{key}: ${{{stop}|{','.join(map(str, field['enum']))}|}}"
    if "properties" in field:
        return f"{key}: {_block(field, stop)}"
    if field.get("type") == "array":
        item = field["items"]
        part = definitions[item["$ref"].rpartition("/")[2]] if "$ref" in item else {}
        return f"{key}:\n  - {_block(part, stop)}" if part else f"{key}: [${{{stop}}}]"
    is_text = field.get("type") == "string" and "pattern" not in field
    return f'{key}: "${{{stop}}}"' if is_text else f"{key}: ${{{stop}}}"


def _block(part: dict[str, Any], stop: int) -> str:
    """``{door: …, datum: …}`` with a place to type behind each key that must be there."""
    wanted = [name for name in part["properties"] if name in part.get("required", ())]
    return "{" + ", ".join(f"{name}: ${{{stop}{index}}}" for index, name in enumerate(wanted)) + "}"

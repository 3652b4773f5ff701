"""The JSON Schema of the front matter: one definition a kind, made from the model."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import models_json_schema

from openbaar.documents import KINDS
from openbaar.documents.records import RECORDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """A schema that accepts the front matter of any kind; ``$defs`` holds one schema a kind, by its record's name."""
    _, schema = models_json_schema([(record, "validation") for record in RECORDS.values()])
    definitions = {name: _without_nulls(value) for name, value in schema["$defs"].items()}
    return {
        "$schema": DIALECT,
        "title": "Front matter van Openbaar",
        "description": "De map bepaalt de soort: " + ", ".join(f"docs/{kind.folder}/" for kind in KINDS) + ".",
        "anyOf": [{"$ref": f"#/$defs/{record.__name__}"} for record in RECORDS.values()],
        "$defs": definitions,
    }


def _without_nulls(value: Any) -> Any:
    """The same schema without ``null`` and without defaults: in the front matter a key has a value or is absent."""
    if isinstance(value, list):
        return [_without_nulls(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {key: _without_nulls(item) for key, item in value.items() if key != "default"}
    options = [option for option in kept.get("anyOf", ()) if option != {"type": "null"}]
    if len(options) == 1:
        rest = {key: item for key, item in kept.items() if key != "anyOf"}
        return {**options[0], **rest}
    return {**kept, "anyOf": options} if options else kept

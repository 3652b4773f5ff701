"""What one memo more changes: every page and feed of two collections, compared by what they are rendered with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from openbaar.catalogue import Catalogue, catalogue, collect
from openbaar.catalogue.questions.site import written_addresses
from openbaar.catalogue.sources import Sources
from openbaar.outputs import outputs
from openbaar.pages import describe_at, generated_addresses
from support.sources import NOW

SITE = "https://openbaar.example/"


def catalogue_of_pages(pages: Mapping[str, bytes], now: datetime = NOW) -> Catalogue:
    """The catalogue of sources by their paths in docs/."""
    collection = collect(Sources({f"docs/{path}": data for path, data in pages.items()}, {}))
    assert not collection.problems, "\n".join(map(str, collection.problems))
    return catalogue(collection, now)


def shown(of: Catalogue) -> dict[str, Any]:
    """What each page is rendered with, by its address, and each feed with its bytes, by its path."""
    found: dict[str, Any] = {address: describe_at(address, of, SITE) for address in addresses(of)}
    return found | dict(outputs(of, SITE, "Openbaar"))


def addresses(of: Catalogue) -> list[str]:
    """The addresses of all pages, written and generated, sorted."""
    return sorted({*written_addresses(of), *generated_addresses(of)})


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The addresses that are new, gone, or rendered with something else."""
    return sorted(each for each in before.keys() | after.keys() if before.get(each) != after.get(each))


DOCUMENT = re.compile(r"(?:beslisnotas|kamerbrieven|rapporten)/\d{4}/(?!pagina/)[^/]+/")


def like(pages: Mapping[str, bytes], place: int, day: str = "") -> dict[str, bytes]:
    """A memo more: one with the letter, the programme and the citations of a memo that is there. It is of the newest year,
    on a day of its own where that is given."""
    memos = [path for path, data in sorted(pages.items()) if path.startswith("beslisnotas/") and _whole(data)]
    path = memos[place]
    text = pages[path].decode()
    text = re.sub(r"(?m)^kenmerk: .*\n", "", text)
    text = re.sub(r"(?m)^title: .*$", "title: Een nieuwe nota over de zaak", text)
    if day:
        text = re.sub(r"(?m)^(datum|openbaar_op): .*$", rf"\1: {day}", text)
    year = day[:4] or path.split("/")[1]
    return {f"beslisnotas/{year}/een-nieuwe-nota.md": text.encode()}


def _whole(data: bytes) -> bool:
    """Whether a memo is public and has a letter, a programme and citations."""
    return all(each in data for each in (b"\nstatus: openbaar", b"\nkamerbrief:", b"\nprogrammas:", b" artikel "))

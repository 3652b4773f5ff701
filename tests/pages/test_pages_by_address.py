"""A generated page can be asked for by its address, and is then what it is among all others."""

from __future__ import annotations

import pytest

from openbaar.catalogue import Catalogue
from openbaar.pages import announcements, generate, generated_at
from support.case_of_many import ATTACHMENT, MANY
from support.project import BASE
from support.sources import catalogued


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return catalogued(BASE | MANY, files={ATTACHMENT: b"%PDF-1.4"})


def test_each_page_is_found_at_its_address(catalogue: Catalogue) -> None:
    announced = announcements(catalogue)
    written = {entry.address: entry for entry in catalogue.entries.values()}
    pages = generate(catalogue)
    assert len(pages) > 50
    for page in pages:
        assert generated_at(page.address, written.get(page.address), catalogue, announced) == page


@pytest.mark.parametrize("address", ["geen/", "archief/1848/", "beslisnotas/2022/n/", "kamerbrieven", "zoeken/x/"])
def test_at_other_addresses_there_is_none(catalogue: Catalogue, address: str) -> None:
    assert generated_at(address, None, catalogue, {}) is None

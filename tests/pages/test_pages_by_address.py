"""A generated page can be asked for by its address, and is then what it is among all others."""

from __future__ import annotations

from collections import Counter

import pytest

from openbaar.catalogue import Catalogue
from openbaar.pages import generate, generated_addresses, generated_at
from openbaar.pages.page_data import GeneratedPage
from support.case_of_many import ATTACHMENT, MANY
from support.project import BASE
from support.sources import catalogued


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return catalogued(BASE | MANY, files={ATTACHMENT: b"%PDF-1.4"})


@pytest.fixture(scope="module")
def pages(catalogue: Catalogue) -> tuple[GeneratedPage, ...]:
    return generate(catalogue)


def test_each_page_is_found_at_its_address_by_who_asked_for_no_other(
    catalogue: Catalogue, pages: tuple[GeneratedPage, ...]
) -> None:
    assert len(pages) > 50
    for page in pages:
        assert generated_at(page.address, Catalogue(catalogue.db)) == page.data, page.address


def test_every_address_is_given_once_and_has_a_page(catalogue: Catalogue, pages: tuple[GeneratedPage, ...]) -> None:
    given = Counter(generated_addresses(catalogue))
    assert set(given.values()) == {1}
    assert sorted(given) == [page.address for page in pages]


@pytest.mark.parametrize(
    "address",
    [
        *("geen/", "archief/1848/", "archief/0000/", "archief/2023/13/", "archief/2023/00/", "beslisnotas/2022/n/"),
        *("kamerbrieven", "zoeken/x/", "organisaties/geen/", "organisaties/pagina/2/", "organisaties/jenv/pagina/1/"),
        *("gronden/9-9/", "gronden/geen/", "gronden/5-1-2e/pagina/1/", "volledigheid/geen/", "cijfers/pagina/1/"),
        *("volledigheid/brieven-zonder-nota/2022/", "volledigheid/brieven-zonder-nota/pagina/2/"),
        *("volledigheid/notas-zonder-brief/0000/", "archief/onbekend/", "beslisnotas/2023/pagina/0/"),
        *("beslisnotas/2023/pagina/01/", "beslisnotas/9999/", "organisaties/pagina/"),
    ],
)
def test_at_other_addresses_there_is_none(catalogue: Catalogue, address: str) -> None:
    assert generated_at(address, catalogue) is None

"""A former address of a list leads on while there is no such list, and is the list again when there is one."""

from __future__ import annotations

import pytest

from openbaar.catalogue.former_addresses import why_unfit
from openbaar.outputs import sitemap
from openbaar.pages import generated_addresses, unlisted
from support.pages import generated
from support.sources import catalogued, page, stuk

MERGED = {"dossiers/36451": page(title="Samen", oude_adressen=["/dossiers/36450/"])}
ALIVE = {"beslisnotas/2023/x": stuk("Zie Kamerstuk 36450, nr. 3.")}


def test_a_dossier_that_became_part_of_another_leads_to_that() -> None:
    moved = generated(catalogued(MERGED))["dossiers/36450/"]
    assert (moved.template, moved.view.url) == ("verhuisd.html", "dossiers/36451/")


def test_a_list_that_there_is_goes_before_a_former_address_and_stands_once_in_the_sitemap() -> None:
    catalogue = catalogued(MERGED | ALIVE)
    assert generated(catalogue)["dossiers/36450/"].template == "dossier.html"
    addresses = list(generated_addresses(catalogue))
    assert addresses.count("dossiers/36450/") == 1
    (plain, _) = sitemap(set(addresses) - unlisted(catalogue), {}, "https://openbaar.example/").values()
    assert plain.count(b"dossiers/36450/") == 1


def test_no_sitemap_has_the_address_of_a_list_that_merely_leads_on() -> None:
    assert "dossiers/36450/" in unlisted(catalogued(MERGED))
    assert "dossiers/36450/" not in unlisted(catalogued(MERGED | ALIVE))


@pytest.mark.parametrize(
    "address",
    [
        *("dossiers/36450/", "dossiers/36410-VI/", "organisaties/jenv-directie-oud/", "wetten/sr/"),
        *("programmas/oud/", "programmas/oud/beslisnotas/", "reacties/uitgever/oud-bureau/", "reacties/programma/oud/"),
    ],
)
def test_a_former_address_may_be_that_of_what_is_called_otherwise_now(address: str) -> None:
    assert why_unfit(address) == ""


@pytest.mark.parametrize(
    "address",
    [
        *("dossiers/", "Dossiers/36450/", "dossiers/36410-vi/", "dossiers/36450.html", "dossiers/36450/pagina/2/"),
        *("organisaties/JenV/", "organisaties/", "wetten/sr/artikel-5/", "programmas/Oud/beslisnotas/", "reacties/jaar/2023/"),
        *("trefwoorden/", "Trefwoorden/water/", "gronden/5-1-2e/", "feeds/nieuw.atom"),
    ],
)  # fmt: skip
def test_no_other_address_of_the_site_may_be_a_former_one(address: str) -> None:
    assert why_unfit(address) == "is nodig voor de site zelf"


def test_an_organisation_that_is_called_otherwise_leads_to_its_page_of_now() -> None:
    unit = {"beslisnotas/2023/x": stuk(ministerie="JenV", organisatie=["Directie Nieuw"])}
    written = {
        "organisaties/jenv-directie-nieuw": page(title="Nieuw", oude_adressen=["/organisaties/jenv-directie-oud/"])
    }
    pages = generated(catalogued(unit | written))
    assert pages["organisaties/jenv-directie-oud/"].view.url == "organisaties/jenv-directie-nieuw/"
    old = {"beslisnotas/2022/y": stuk(datum="2022-01-01", ministerie="JenV", organisatie=["Directie Oud"])}
    pages = generated(catalogued(unit | written | old))
    assert pages["organisaties/jenv-directie-oud/"].template == "lijst.html"

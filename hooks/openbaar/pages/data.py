"""The page that explains the data files, to people who compute with them or have a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.catalogue import Catalogue
from openbaar.catalogue.columns import CITATIONS, COLUMNS, DOCUMENTS, REGISTER, Column
from openbaar.catalogue.data_files import (
    CHECKSUMS,
    DCAT,
    FOLDER,
    PACKAGE,
    REGISTER_FILE,
    SCHEMA,
    WITHDRAWN,
    files_of_year,
)
from openbaar.catalogue.questions.datasets import dataset_years
from openbaar.pages.page_data import PageData
from openbaar.pages.route import one

TITLE = "Data"
SUMMARY = "Alles van deze site als bestanden om mee te rekenen: per jaar, vrij op te halen, zonder aanmelden."


@dataclass(frozen=True, slots=True)
class OneYear:
    """The files of a year, each by its address."""

    jaar: str
    jsonl: str
    csv: str
    citaten: str


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a sort of files."""

    anker: str
    title: str
    kolommen: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """Plain data for ``data.html``: addresses of files, the years newest first, and what their columns are."""

    jaren: tuple[OneYear, ...]
    tabellen: tuple[Table, ...]
    register: str = REGISTER_FILE
    pakket: str = PACKAGE
    dcat: str = DCAT
    schema: str = SCHEMA
    controle: str = CHECKSUMS
    ingetrokken: str = WITHDRAWN


TABLES = (
    Table("kolommen-stukken", "Kolommen van de stukken", COLUMNS[DOCUMENTS]),
    Table("kolommen-reacties", "Kolommen van de reacties", COLUMNS[REGISTER]),
    Table("kolommen-aanhalingen", "Kolommen van de aanhalingen", COLUMNS[CITATIONS]),
)


def _data(catalogue: Catalogue) -> PageData:
    years = tuple(OneYear(jaar, *files_of_year(jaar)) for jaar in reversed(dataset_years(catalogue)))
    return PageData(TITLE, SUMMARY, "data.html", DataView(years, TABLES))


ROUTES = (one("data", FOLDER, _data),)

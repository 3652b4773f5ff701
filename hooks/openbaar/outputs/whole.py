"""All documents in one go, for who takes the collection home: as JSON Lines and as CSV. What a site publishes for each
year, one year after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from openbaar.catalogue import Catalogue
from openbaar.catalogue.columns import CITATIONS, DOCUMENTS, REGISTER
from openbaar.catalogue.datasets import DatasetRow
from openbaar.catalogue.questions.datasets import dataset_years, documents_of_year, register_lines, texts_of_year
from openbaar.outputs.dataset_rows import citations_csv, documents_csv, json_of, register_csv


def all_documents(catalogue: Catalogue, site_url: str) -> Iterator[tuple[DatasetRow, str]]:
    """Every published document with its text, oldest year first."""
    for jaar in dataset_years(catalogue):
        yield from zip(documents_of_year(catalogue, jaar), texts_of_year(catalogue, jaar, site_url), strict=True)


def whole_jsonl(catalogue: Catalogue, site_url: str) -> Iterator[bytes]:
    """All documents as JSON Lines, a line at a time."""
    for row, text in all_documents(catalogue, site_url):
        yield json_of(row, text, site_url)


def whole_csv(catalogue: Catalogue, site_url: str) -> Mapping[str, bytes]:
    """Name of a file -> its bytes: documents without their texts, what they cite, and the register."""
    documents = tuple(all_documents(catalogue, site_url))
    return {
        f"{DOCUMENTS}.csv": documents_csv(documents, site_url),
        f"{CITATIONS}.csv": citations_csv((row for row, _ in documents), site_url),
        f"{REGISTER}.csv": register_csv(register_lines(catalogue), site_url),
    }

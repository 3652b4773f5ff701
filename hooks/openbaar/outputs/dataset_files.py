"""The data files by their paths: documents and citations for each year, the register, and what describes them all.

Years are those of folders. A document more changes the files of its year, and no other: what describes them names files
and columns, and no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.catalogue import Catalogue
from openbaar.catalogue.data_files import DCAT, FOLDER, PACKAGE, REGISTER_FILE, SCHEMA, files_of_year
from openbaar.catalogue.questions.datasets import dataset_years, documents_of_year, register_lines, texts_of_year
from openbaar.outputs.data_package import data_package
from openbaar.outputs.dataset_rows import citations_csv, documents_csv, json_of, register_csv
from openbaar.outputs.dcat import dcat
from openbaar.outputs.document_schema import document_schema
from openbaar.site_owner import SiteOwner

OF_YEAR = re.compile(rf"{FOLDER}(documenten-(?P<of>\d{{4}})\.(?:jsonl|csv)|citaten-(?P<cited>\d{{4}})\.csv)")


def dataset_paths(catalogue: Catalogue) -> Iterator[str]:
    """The paths of all of them."""
    yield from (REGISTER_FILE, PACKAGE, DCAT, SCHEMA)
    for jaar in dataset_years(catalogue):
        yield from files_of_year(jaar)


def dataset_at(path: str, catalogue: Catalogue, site_url: str, name: str, owner: SiteOwner) -> bytes | None:
    """The bytes of the file at a path; None when there is none. ``name`` is that of the site, ``site_url`` ends in a
    slash."""
    if path == REGISTER_FILE:
        return register_csv(register_lines(catalogue), site_url)
    if path == PACKAGE:
        return data_package([each.removeprefix(FOLDER) for each in _listed(catalogue)], site_url, name)
    if path == DCAT:
        return dcat(_listed(catalogue), site_url, name, owner)
    return document_schema(site_url) if path == SCHEMA else _of_year(path, catalogue, site_url)


def _listed(catalogue: Catalogue) -> list[str]:
    """The paths of the files with data."""
    return [*(path for jaar in dataset_years(catalogue) for path in files_of_year(jaar)), REGISTER_FILE]


def _of_year(path: str, catalogue: Catalogue, site_url: str) -> bytes | None:
    match = OF_YEAR.fullmatch(path)
    jaar = (match["of"] or match["cited"]) if match else ""
    rows = documents_of_year(catalogue, jaar) if jaar else ()
    if not match or not rows:
        return None
    if match["cited"]:
        return citations_csv(rows, site_url)
    documents = zip(rows, texts_of_year(catalogue, jaar, site_url), strict=True)
    if path.endswith(".jsonl"):
        return b"".join(json_of(*each, site_url) for each in documents)
    return documents_csv(documents, site_url)

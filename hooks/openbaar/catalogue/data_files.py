"""Which data files there are, and where: documents and citations for each year, the register, what describes them."""

from __future__ import annotations

from typing import NamedTuple

from openbaar.catalogue.columns import CITATIONS, DOCUMENTS, REGISTER

FOLDER = "data/"
REGISTER_FILE = f"{FOLDER}{REGISTER}.csv"
PACKAGE = f"{FOLDER}datapackage.json"
DCAT = f"{FOLDER}dcat.jsonld"
SCHEMA = f"{FOLDER}schema/stuk.json"
WITHDRAWN = f"{FOLDER}ingetrokken.json"
CHECKSUMS = f"{FOLDER}SHA256SUMS"


class YearFiles(NamedTuple):
    """The paths of the files of a year (of folders)."""

    jsonl: str
    """The documents with their texts, as JSON Lines."""
    csv: str
    """The documents without their texts."""
    citaten: str
    """What they cite, as CSV."""


def files_of_year(jaar: str) -> YearFiles:
    """Those of a year."""
    documents = f"{FOLDER}{DOCUMENTS}-{jaar}"
    return YearFiles(f"{documents}.jsonl", f"{documents}.csv", f"{FOLDER}{CITATIONS}-{jaar}.csv")

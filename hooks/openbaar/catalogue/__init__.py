"""All documents and who cites what: sources in, catalogue out, and from the catalogue what each page shows."""

from openbaar.catalogue.advice import advice, withdrawn_advice
from openbaar.catalogue.catalogue import (
    Catalogue,
    catalogue,
    catalogue_of,
    downloads_of,
    exposures,
    publication_problems,
    visible,
    with_texts,
    withdrawn_at,
)
from openbaar.catalogue.collect import Collection, collect, together
from openbaar.catalogue.corrections import corrections
from openbaar.catalogue.embargoes import later_problems
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.extract import Extract, extract
from openbaar.catalogue.quoting import Quotes
from openbaar.catalogue.sources import FileFacts, Sources, is_leftover
from openbaar.catalogue.visibility import Horizon, Visibility, horizon

__all__ = [
    "Catalogue",
    "Collection",
    "Entry",
    "Extract",
    "FileFacts",
    "Horizon",
    "Quotes",
    "Sources",
    "Visibility",
    "advice",
    "catalogue",
    "catalogue_of",
    "collect",
    "corrections",
    "downloads_of",
    "exposures",
    "extract",
    "horizon",
    "is_leftover",
    "later_problems",
    "publication_problems",
    "together",
    "visible",
    "with_texts",
    "withdrawn_advice",
    "withdrawn_at",
]

"""All documents and who cites what: sources in, catalogue out, and from the catalogue what each page shows."""

from openbaar.catalogue.advice import advice
from openbaar.catalogue.catalogue import Catalogue, catalogue, publication_problems
from openbaar.catalogue.collect import Collection, collect
from openbaar.catalogue.corrections import corrections
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.sources import FileFacts, Sources, is_leftover
from openbaar.catalogue.visibility import Visibility

__all__ = [
    "Catalogue",
    "Collection",
    "Entry",
    "FileFacts",
    "Sources",
    "Visibility",
    "advice",
    "catalogue",
    "collect",
    "corrections",
    "is_leftover",
    "publication_problems",
]

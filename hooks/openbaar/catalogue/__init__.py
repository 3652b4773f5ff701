"""All documents and who cites what: sources in, catalogue out, and from the catalogue what each page shows."""

from openbaar.catalogue.advice import advice, ministry_advice, withdrawn_advice
from openbaar.catalogue.catalogue import Catalogue, catalogue
from openbaar.catalogue.collect import Collection, collect, together
from openbaar.catalogue.corrections import corrections
from openbaar.catalogue.embargoes import later_problems
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.extract import Extract, extract
from openbaar.catalogue.harvest_advice import harvest_advice
from openbaar.catalogue.key_advice import key_advice
from openbaar.catalogue.publication import exposures, publication_problems, visible, withdrawn_at
from openbaar.catalogue.quoting import Quote
from openbaar.catalogue.sources import FileFacts, Sources, is_leftover
from openbaar.catalogue.text_advice import text_advice
from openbaar.catalogue.visibility import Visibility, visibility

__all__ = [
    "Catalogue",
    "Collection",
    "Entry",
    "Extract",
    "FileFacts",
    "Quote",
    "Sources",
    "Visibility",
    "advice",
    "catalogue",
    "collect",
    "corrections",
    "exposures",
    "extract",
    "harvest_advice",
    "is_leftover",
    "key_advice",
    "later_problems",
    "ministry_advice",
    "publication_problems",
    "text_advice",
    "together",
    "visibility",
    "visible",
    "withdrawn_advice",
    "withdrawn_at",
]

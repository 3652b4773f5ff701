"""What each page shows beside its text, as plain frozen data: templates get these and never call Python."""

from openbaar.catalogue.views.dossier import dossier_numbers, dossier_view
from openbaar.catalogue.views.home import home_view
from openbaar.catalogue.views.programma import programma_view
from openbaar.catalogue.views.stuk import stuk_view
from openbaar.catalogue.views.tombstone import tombstone_view
from openbaar.catalogue.views.wet import laws_cited, wet_view

__all__ = [
    "dossier_numbers",
    "dossier_view",
    "home_view",
    "laws_cited",
    "programma_view",
    "stuk_view",
    "tombstone_view",
    "wet_view",
]

"""What stands beside the pages, as bytes by path: feeds, data, the harvest, and what is made with a page."""

from openbaar.outputs.companions import companion_addresses, companion_paths, companions_at
from openbaar.outputs.outputs import output_at, output_paths, outputs
from openbaar.outputs.sitemap import sitemap

__all__ = [
    "companion_addresses",
    "companion_paths",
    "companions_at",
    "output_at",
    "output_paths",
    "outputs",
    "sitemap",
]

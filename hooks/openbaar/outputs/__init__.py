"""What stands beside the pages, as bytes by path: feeds, data, the harvest."""

from openbaar.outputs.outputs import output_at, output_paths, outputs, twin_addresses
from openbaar.outputs.sitemap import sitemap
from openbaar.outputs.twin import twin_at, twin_path

__all__ = ["output_at", "output_paths", "outputs", "sitemap", "twin_addresses", "twin_at", "twin_path"]

"""What stands beside the pages, as bytes by path: feeds."""

from openbaar.outputs.outputs import output_at, output_paths, outputs
from openbaar.outputs.sitemap import sitemap

__all__ = ["output_at", "output_paths", "outputs", "sitemap"]

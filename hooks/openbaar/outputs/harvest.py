"""The files by which others find what to fetch: robots.txt, and for the national search portal (DiWoo) an index for
each category with a sitemap for each year, so that a document more changes the sitemap of its year.

The names of the indexes are those of the standard: an index with another name is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.harvest import (
    MOST_FILES,
    HarvestYear,
    harvest_of,
    harvest_of_category,
    harvest_years,
    harvested_categories,
)
from openbaar.outputs.diwoo import diwoo_index, diwoo_sitemap
from openbaar.outputs.diwoo_files import harvested_files
from openbaar.outputs.sitemap import PATH

ROBOTS = "robots.txt"
SITEMAP = re.compile(r"sitemaps/diwoo-infocat(\d{3})-(\d{4})(?:-([2-9]|[1-9]\d+))?\.xml")
INDEX = re.compile(r"sitemaps/sitemapindex-diwoo-infocat(\d{3})\.xml")


def harvest_paths(catalogue: Catalogue) -> Iterator[str]:
    """The paths of all of them. A category without documents has no index: an empty sitemap is not valid."""
    yield ROBOTS
    yield from map(_index, harvested_categories(catalogue))
    for year in harvest_years(catalogue):
        yield from _sitemaps(year)


def harvest_at(path: str, catalogue: Catalogue, site_url: str) -> bytes | None:
    """The bytes of the file at a path; None when there is none. ``site_url`` ends in a slash."""
    if path == ROBOTS:
        return _robots(catalogue, site_url)
    if index := INDEX.fullmatch(path):
        years = harvest_of_category(catalogue, index[1])
        return diwoo_index(f"{site_url}{each}" for year in years for each in _sitemaps(year)) if years else None
    sitemap = SITEMAP.fullmatch(path)
    return _sitemap(sitemap[1], sitemap[2], int(sitemap[3] or 1), catalogue, site_url) if sitemap else None


def _sitemap(infocat: str, jaar: str, part: int, catalogue: Catalogue, site_url: str) -> bytes | None:
    every = (file for found in harvest_of(catalogue, infocat, jaar) for file in harvested_files(found, site_url))
    files = tuple(islice(every, (part - 1) * MOST_FILES, part * MOST_FILES))
    return diwoo_sitemap(files) if files else None


def _robots(catalogue: Catalogue, site_url: str) -> bytes:
    indexes = map(_index, harvested_categories(catalogue))
    lines = ["User-agent: *", "Disallow:", "", *(f"Sitemap: {site_url}{each}" for each in (*indexes, PATH))]
    return "".join(f"{line}\n" for line in lines).encode()


def _index(infocat: str) -> str:
    return f"sitemaps/sitemapindex-diwoo-infocat{infocat}.xml"


def _sitemaps(year: HarvestYear) -> Iterator[str]:
    for part in range(1, year.parts + 1):
        yield f"sitemaps/diwoo-infocat{year.infocat}-{year.jaar}{f'-{part}' if part > 1 else ''}.xml"

"""What a site is to hold: which pages, feeds and files there are, each by its path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from openbaar.catalogue import Catalogue
from openbaar.catalogue.data_files import CHECKSUMS
from openbaar.catalogue.places import file_of
from openbaar.catalogue.questions.changed import changed_addresses
from openbaar.catalogue.questions.site import attached_files, written_addresses
from openbaar.outputs import companion_paths, sitemap
from openbaar.pages import unlisted
from openbaar.publish.listings import Listed


@dataclass(frozen=True)
class SiteManifest:
    """``pages`` gives the address of each page by its path in the site, ``written`` are those that somebody wrote;
    ``companions`` gives the paths of the files that are made with a page, by that of the page; ``outputs`` are paths of
    feeds and the like; ``attached`` gives the SHA-256 of each file that is copied from docs/, ``fixed`` the bytes of
    what depends on code and templates, and on which pages there are."""

    pages: Mapping[str, str]
    written: frozenset[str]
    companions: Mapping[str, tuple[str, ...]]
    outputs: frozenset[str]
    attached: Mapping[str, str]
    fixed: Mapping[str, bytes]

    @cached_property
    def paths(self) -> frozenset[str]:
        """All of them, and that of their checksums."""
        companions = chain.from_iterable(self.companions.values())
        return frozenset(chain(self.pages, companions, self.outputs, self.attached, self.fixed, (CHECKSUMS,)))


def manifest_of(catalogue: Catalogue, listed: Listed, fixed: dict[str, bytes], site_url: str) -> SiteManifest:
    """What the site of this catalogue is to hold; ``site_url`` ends in a slash."""
    written = written_addresses(catalogue)
    addresses = sorted({*written, *listed.pages})
    attached = {path.removeprefix("docs/"): sha256 for path, sha256 in attached_files(catalogue)}
    return SiteManifest(
        {file_of(address): address for address in addresses},
        frozenset(map(file_of, written)),
        {page: companion_paths(page) for page in map(file_of, listed.companions)},
        frozenset(listed.outputs),
        attached,
        fixed | dict(sitemap(set(addresses) - unlisted(catalogue), changed_addresses(catalogue), site_url)),
    )

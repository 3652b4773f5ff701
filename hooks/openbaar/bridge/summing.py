"""The checksums of a site that MkDocs made as a whole."""

from __future__ import annotations

import hashlib
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from openbaar.bridge.checking import EXPECTED
from openbaar.catalogue.data_files import CHECKSUMS
from openbaar.outputs.checksums import checksums


def add_checksums(config: MkDocsConfig) -> None:
    """Write the checksums of the files that may be in the site, and list that file; others are for the last gate."""
    site = Path(config.site_dir)
    present = (path for path in config.extra[EXPECTED] - {CHECKSUMS} if (site / path).is_file())
    data = checksums({path: hashlib.sha256((site / path).read_bytes()).hexdigest() for path in present})
    (site / CHECKSUMS).parent.mkdir(parents=True, exist_ok=True)
    (site / CHECKSUMS).write_bytes(data)
    config.extra[EXPECTED] |= {CHECKSUMS}

"""The last gate: the finished site holds what was meant to be in it, file by file, and nothing else."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from openbaar.bridge.withdrawing import is_stand_in
from openbaar.outputs.security_txt import SECURITY_TXT
from openbaar.publish.removing import remove_files
from openbaar.publish.site_marker import is_of_marker, mark, mark_of, marked

EXPECTED = "openbaar_expected"
"""Where ``config.extra`` keeps the paths that may be in the site; a hook that adds files adds theirs."""


def expected_files(files: Files, config: MkDocsConfig) -> frozenset[str]:
    """The paths that may stand in the site: of pages and files, and of the theme's own templates."""
    templates = set(config.theme.static_templates)
    packed = {f"{name}.gz" for name in templates if name == "sitemap.xml"}
    return frozenset({file.dest_uri for file in files if not is_stand_in(file)} | templates | packed)


def check_site(expected: frozenset[str], config: MkDocsConfig) -> None:
    """PluginError that names every file in the site that nobody listed, and else the marker of a
    whole site. A security.txt of an earlier build goes first: MkDocs empties the folder, but for hidden files."""
    site = Path(config.site_dir)
    if SECURITY_TXT not in expected and mark_of(SECURITY_TXT) in (marked(site) or ()):
        remove_files(site, {SECURITY_TXT})
    present = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    unknown = sorted(name for name in present - expected if not is_of_marker(name))
    if unknown:
        raise PluginError("files in the site that nobody listed:\n" + "\n".join(unknown))
    mark(site, expected & present)

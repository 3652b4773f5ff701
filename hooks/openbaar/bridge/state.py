"""What one build needs from event to event. It lives in ``config.extra``, which MkDocs makes anew for each build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from openbaar.catalogue import Catalogue
from openbaar.pages import Described
from openbaar.problems import Problem
from openbaar.publish.ahead import Begun
from openbaar.publish.processes import default_jobs

KEY = "openbaar"


class ProblemsFound(PluginError):  # noqa: N818 - finding problems is what a check is for, and no error of ours
    """Authors' mistakes stop the build. The text is every problem, a line each."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n" + "\n".join(map(str, problems)))


@dataclass(frozen=True, slots=True)
class Known:
    """The addresses of the generated pages, and the paths of the outputs; the sources (``docs/…``) that may have
    changed all the same; and all files of the site but those of the search index."""

    pages: tuple[str, ...]
    outputs: tuple[str, ...]
    sources: tuple[str, ...] = ()
    files: frozenset[str] = frozenset()


@dataclass(slots=True)
class Build:
    """The catalogue of this build, the address of the site, and each generated page's description by its source.

    ``described`` holds descriptions that were made already and are needed once more, by the source of the page.
    ``known`` is set where nothing changed that generated pages and outputs are made of: then it is enough to know which
    there are.

    ``standing`` is the site that stays, where only a part of it is made anew; ``sums`` gives the SHA-256 of its files
    and of those that were made, ``fresh`` of what the files that stay were made. ``added`` is the SHA-256 of those
    files that the last events added, also of those that stay. ``jobs`` is the number of processes.

    ``begun`` is a shard of the search index that was begun ahead."""

    catalogue: Catalogue
    site_url: str
    generated: dict[str, Described] = field(default_factory=dict)
    described: dict[str, Described] = field(default_factory=dict)
    known: Known | None = None
    standing: Path | None = None
    sums: Mapping[str, str] = field(default_factory=dict)
    fresh: Mapping[str, str] = field(default_factory=dict)
    added: Mapping[str, str] = field(default_factory=dict)
    begun: Begun | None = None
    jobs: int = field(default_factory=default_jobs)


def build_of(config: MkDocsConfig) -> Build:
    """The state of the running build; KeyError when ``read_catalogue.py`` is not the first hook."""
    extra: Mapping[str, Build] = config.extra
    return extra[KEY]

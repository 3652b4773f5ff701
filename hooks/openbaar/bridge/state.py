"""What one build needs from event to event. It lives in ``config.extra``, which MkDocs makes anew for each build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from openbaar.catalogue import Catalogue
from openbaar.pages import PageData
from openbaar.problems import Problem

KEY = "openbaar"


class ProblemsStopMkDocs(PluginError):  # noqa: N818 - finding problems is no error of ours
    """Authors' mistakes, in the form in which they stop ``mkdocs build``: every problem, a line each."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n" + "\n".join(map(str, problems)))


@dataclass(slots=True)
class Build:
    """The catalogue of this build, and the address of the site. ``page_data`` holds what pages are rendered with, by
    their source as MkDocs names it, from the moment that it is known until the page is made; ``addresses`` gives the
    address of each generated page. With ``on_demand`` publishing asks for pages, and MkDocs' own list of files is not
    looked at."""

    catalogue: Catalogue
    site_url: str
    on_demand: bool = False
    page_data: dict[str, PageData] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)


def build_of(config: MkDocsConfig) -> Build:
    """The state of the running build; KeyError when ``read_catalogue.py`` is not the first hook."""
    extra: Mapping[str, Build] = config.extra
    return extra[KEY]

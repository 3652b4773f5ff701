"""Whose site it is, for templates: the table of ``mkdocs.yml``, the style sheet with its colours, where to report."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from openbaar.house_style import style_sheet
from openbaar.outputs.security_txt import SECURITY_TXT, security_txt
from openbaar.site_owner import SiteOwner, contact_address, report_address, site_owner

STYLES = "assets/huisstijl.css"


def owner_of(config: MkDocsConfig) -> SiteOwner:
    """The owner. What is wrong with the table has stopped the build before (``publish/settings.py``)."""
    return site_owner(config.extra.get("uitgever"))[0]


def owner_files(config: MkDocsConfig, site_url: str) -> dict[str, bytes]:
    """The files that a site has for its owner, by path; ``site_url`` ends in a slash."""
    owner = owner_of(config)
    styles = {STYLES: style_sheet(owner.accent, owner.accent_donker)} if owner.accent else {}
    return styles | ({SECURITY_TXT: security_txt(owner, site_url)} if owner.beveiliging else {})


def owner_in_templates(config: MkDocsConfig) -> dict[str, object]:
    """What every template may show of the owner."""
    owner = owner_of(config)
    return {"uitgever": owner, "contactadres": contact_address(owner.contact)}


def report_at(page: Page, title: str, config: MkDocsConfig) -> str:
    """Where readers report an error on a page, with its address filled in; empty when the site has no such place."""
    return report_address(owner_of(config), page.canonical_url or "", title)

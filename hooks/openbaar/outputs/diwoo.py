"""Files of a harvest as a sitemap with the metadata of DiWoo, and the index of such sitemaps.

Source: https://standaarden.overheid.nl/diwoo/metadata (0.9.8) and https://www.sitemaps.org/protocol.html.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from openbaar.documents.diwoo import NEDERLANDS, Waarde
from openbaar.outputs.diwoo_files import HarvestedFile, Relation

NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:diwoo="https://standaarden.overheid.nl/diwoo/metadata/"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def diwoo_sitemap(files: Iterable[HarvestedFile]) -> bytes:
    """A sitemap of these files, of which there must be one at least."""
    urls = "".join(f"<url>{_url(each)}</url>\n" for each in files)
    return f"{HEAD}<urlset {NAMESPACES}>\n{urls}</urlset>\n".encode()


def diwoo_index(addresses: Iterable[str]) -> bytes:
    """The index of the sitemaps at these addresses. It has no moments: what is in a sitemap may change at any time."""
    sitemaps = "".join(f"<sitemap><loc>{escape(each)}</loc></sitemap>\n" for each in addresses)
    return f'{HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{sitemaps}</sitemapindex>\n'.encode()


def _url(file: HarvestedFile) -> str:
    lastmod = f"<lastmod>{file.lastmod}</lastmod>" if file.lastmod else ""
    told = "".join(_told(file))
    return f"<loc>{escape(file.loc)}</loc>{lastmod}\n<diwoo:Document><diwoo:DiWoo>{told}</diwoo:DiWoo></diwoo:Document>"


def _told(file: HarvestedFile) -> Iterator[str]:
    leading, *joined = file.ministries
    yield _group("identifiers", [_plain("identifier", each) for each in file.identifiers])
    yield _value("publisher", leading)
    yield _value("verantwoordelijke", leading)
    yield _group("medeverantwoordelijken", [_value("medeverantwoordelijke", each) for each in joined])
    yield _plain("naamOpsteller", file.maker) if file.maker else ""
    yield _group("titelcollectie", [_plain("officieleTitel", file.title)])
    yield _group("omschrijvingen", [_plain("omschrijving", file.description)] if file.description else [])
    yield _group("classificatiecollectie", _classified(file))
    yield _plain("creatiedatum", file.created.isoformat())
    yield _value("language", NEDERLANDS)
    yield _value("format", file.format) if file.format else ""
    act = [_value("soortHandeling", file.act), _plain("atTime", file.at.isoformat())]
    yield _group("documenthandelingen", [_group("documenthandeling", act)])
    yield _group("documentrelaties", map(_relation, file.relations))


def _classified(file: HarvestedFile) -> Iterator[str]:
    yield _group("informatiecategorieen", [_value("informatiecategorie", file.category)])
    yield _group("documentsoorten", [_value("documentsoort", file.sort)] if file.sort else [])
    yield _group("trefwoorden", [_plain("trefwoord", each) for each in file.keywords])


def _relation(relation: Relation) -> str:
    target = f'<diwoo:relation resource="{escape(relation.url)}">{escape(relation.title)}</diwoo:relation>'
    return _group("documentrelatie", [_value("role", relation.role), target])


def _value(name: str, value: Waarde) -> str:
    return f'<diwoo:{name} resource="{escape(value.uri)}">{escape(value.label)}</diwoo:{name}>'


def _plain(name: str, text: str) -> str:
    return f"<diwoo:{name}>{escape(text)}</diwoo:{name}>"


def _group(name: str, parts: Iterable[str]) -> str:
    """The parts within an element; nothing where there are none."""
    inner = "".join(parts)
    return f"<diwoo:{name}>{inner}</diwoo:{name}>" if inner else ""

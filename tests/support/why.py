"""Why a page may change when a memo comes: what each page is to the memo, by what the catalogue says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count, takewhile
from typing import Any

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.cases import case_of
from openbaar.catalogue.data_files import DCAT, FOLDER, PACKAGE, files_of_year
from openbaar.catalogue.entries import datum_of, disclosed
from openbaar.catalogue.keywords import Keyword, keyword_address, keywords
from openbaar.catalogue.listing import WITHOUT_GROUND
from openbaar.catalogue.organisations import units_of
from openbaar.catalogue.overviews import WHOLE, number_anchor, overview_address, slug, year_address
from openbaar.catalogue.questions.keywords import FEWEST, letter_of
from openbaar.catalogue.views import CITATION_FILES
from openbaar.catalogue.views.belonging import dossiers_of
from openbaar.catalogue.views.withheld import ground_address, withheld
from openbaar.catalogue.wording import roughly
from openbaar.citations import Reference, wet
from openbaar.documents import Stuk

OVERVIEWS = (
    *("", "archief/", "openbaar/", "stukken/", "beslisnotas/", "programmas/", "dossiers/", "wetten/", "organisaties/"),
    *(
        "gronden/",
        "volledigheid/",
        "cijfers/",
        "reacties/",
        "uitspraken/",
        "eu-regels/",
        "bekendmakingen/",
        "trefwoorden/",
    ),
)
"""Pages that count all there is, or lead to it."""

Why = Mapping[str, set[str]]
"""A reason in words -> the addresses that have it."""


def reasons(memo: Entry, of: Catalogue, pages: Mapping[str, Any]) -> Why:
    """The pages that may change when ``memo`` comes; ``of`` and ``pages`` are those with the memo."""
    ref, entries = memo.document.ref, of.entries
    cited = {quote.reference.id: quote.reference for quote in of.quotes.by_document(ref)}
    lists = set(_lists(memo, of)) | {each for reference in cited.values() for each in _of_what_is_cited(reference)}
    feeds = {url for url, page in pages.items() if isinstance(page, bytes) and _new(memo, page)}
    return {
        "it is the memo, or a file beside it": {
            memo.address,
            *(f"{memo.address}{each}" for each in (*CITATION_FILES.values(), "index.json")),
        },
        "it is a data file of its year, or says which years there are": {
            *files_of_year(memo.document.year),
            *(FOLDER, PACKAGE, DCAT),
        },
        "it is a document of its case": {entries[each].address for each in case_of(ref, of.relations).members},
        "it stands beside it in time": {entries[each].address for each in of.beside(ref) if each},
        "it is a letter that the memo cites": {
            entries[of.kamerstukken[id]].address for id in cited if id in of.kamerstukken
        },
        "it cites what the memo cites, and so many do that the words for it change": set(_beside_cited(cited, of)),
        "it has a keyword that leads somewhere from this memo on": set(_alike(memo, of)),
        "it counts all there is": set(OVERVIEWS),
        "it lists the memo, or the citation": lists,
        "it has a line for a list of the memo": {url for url, page in pages.items() if _leads(page, lists)},
        "it is the month or the year beside that of the memo": {
            url for url, page in pages.items() if _beside(page, lists)
        },
        "it shows a reaction of its letter, with the memos of that letter": set(_reactions(memo, of, pages)),
        "it is a feed with the memo": feeds,
        "it is a sitemap with the memo or its letter, or leads to one that is new": set(_sitemaps(memo, of)),
        "it is an archive of such a feed that is full now, or the one that leads to it": {
            each for feed in feeds for each in _newest_archives(feed, pages)
        },
    }


def _lists(memo: Entry, of: Catalogue) -> Iterator[str]:
    """The addresses of the lists that have the memo, and of what stands above them."""
    for base, day in (("archief/", datum_of(memo)), ("openbaar/", disclosed(memo))):
        year, month = getattr(day, "year", 0), getattr(day, "month", 0)
        yield from (f"{base}{year}/", f"{base}{year}/{month:02d}/")
    yield f"beslisnotas/{memo.document.year}/"
    for programme in of.relations.to(memo.document.ref, "programmas"):
        address = of.entries[programme].address
        yield from (address, f"{address}beslisnotas/")
    yield from (unit.url for unit in units_of(memo))
    yield from (ground_address(each.code or WITHOUT_GROUND) for each in withheld(memo.document))
    for number in dossiers_of(memo.document.ref, of):
        yield from (f"dossiers/{number}/", f"dossiers/{number}/stukken/")
    yield from (keyword_address(each.slug) for each in keywords_of(memo))


def keywords_of(memo: Entry) -> tuple[Keyword, ...]:
    """The keywords of a memo."""
    record = memo.document.record
    return keywords(record) if isinstance(record, Stuk) else ()


def _alike(memo: Entry, of: Catalogue) -> Iterator[str]:
    """The one other document with a keyword: until now that led nowhere; and the letter under which it stands now."""
    for word, _ in keywords_of(memo):
        having = [
            adres
            for (adres,) in of.rows("SELECT d.adres FROM keyword JOIN standing d USING (bron) WHERE slug = ?", word)
        ]
        if len(having) == FEWEST:
            yield from (*having, f"trefwoorden/letter/{letter_of(word)}/")


def _of_what_is_cited(reference: Reference) -> Iterator[str]:
    """A dossier or a law, and the list of a number or an article in it; or what is cited whole, and the list of its
    year."""
    if reference.group in WHOLE:
        yield from (year_address(reference.group, reference.group_key), overview_address(reference))
    if reference.group == "dossier":
        yield from (f"dossiers/{reference.group_key}/", f"dossiers/{reference.group_key}/{number_anchor(reference)}/")
    law = wet(reference.group_key) if reference.group == "wet" else None
    if law:
        within = f"artikel-{slug(reference.within)}" if reference.within else "hele-wet"
        yield from (f"wetten/{law.slug}/", f"wetten/{law.slug}/{within}/")


def _beside_cited(cited: Mapping[str, Reference], of: Catalogue) -> Iterator[str]:
    for id in cited:
        citing = [adres for (adres,) in of.rows("SELECT adres FROM shown_citation WHERE cited = ?", id)]
        others = len(citing) - 1
        if others and (others == 1 or roughly(others) != roughly(others - 1)):
            yield from citing


def _leads(page: Any, lists: set[str]) -> bool:
    """Whether an overview, or the index of a long dossier or law, has a line for one of these lists."""
    if getattr(page, "template", "") not in ("overzicht.html", "dossier.html", "wet.html", "lijst.html"):
        return False
    view = page.view
    groups = next(getattr(view, name) for name in ("groepen", "nummers", "artikelen") if hasattr(view, name))
    blocks = view.head.blokken if hasattr(view, "head") else ()
    lines = [*groups, *(row for each in (*groups, *blocks) for row in each.rows)]
    return any(getattr(line, "url", "") in lists for line in lines)


def _beside(page: Any, lists: set[str]) -> bool:
    """Whether a month or a year leads to one of these, as the one before or after it."""
    if getattr(page, "template", "") not in ("maand.html", "jaar.html"):
        return False
    return any(each and each.url in lists for each in (page.view.vorige, page.view.volgende))


def _reactions(memo: Entry, of: Catalogue, pages: Mapping[str, Any]) -> Iterator[str]:
    letters = {of.entries[each].address for each in of.relations.to(memo.document.ref, "kamerbrief")}
    for url, page in pages.items():
        view = getattr(page, "view", None)
        groups = getattr(view, "rapporten", ()) or getattr(view, "reacties", ())
        if any(one.brief.url in letters for each in groups for row in each.rows for one in row.reacties):
            yield url


def _sitemaps(memo: Entry, of: Catalogue) -> Iterator[str]:
    """The sitemaps for the national portal with the memo and its letters, and their index."""
    letters = of.relations.to(memo.document.ref, "kamerbrief")
    yield "sitemaps/sitemapindex-diwoo-infocat006.xml"
    for year in (memo.document.year, *(of.entries[each].document.year for each in letters)):
        yield f"sitemaps/diwoo-infocat006-{year}.xml"


def _new(memo: Entry, feed: bytes) -> bool:
    return f"/{memo.address}".encode() in feed


def _newest_archives(feed: str, pages: Mapping[str, Any]) -> list[str]:
    name, _, ending = feed.rpartition(".")
    archives = takewhile(lambda each: each in pages, (f"{name}/archief/{number}.{ending}" for number in count(1)))
    return list(archives)[-2:]

"""Which lines the ledger gets when what stands now is published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from openbaar.catalogue.ledger import Ledger, Line
from openbaar.catalogue.standing import Standing, WrittenPage


def new_lines(ledger: Ledger, standing: Standing, overviews: Iterable[str], today: date) -> tuple[Line, ...]:
    """The lines to add on a day, by address: of pages, files and former addresses that it has not, and of what stands
    there otherwise now and says so in ``wijzigingen``. ``overviews`` are the addresses of generated pages that it
    holds. A text or a file that changed without a word gets no new line: it is told until there is a word."""
    found = (*_pages(ledger, standing), *_files(ledger, standing), *_others(standing, overviews))
    new = {line.place: line for line in found if _is_new(line, ledger, standing)}
    return tuple(line.model_copy(update={"sinds": _since(line, ledger, today)}) for _, line in sorted(new.items()))


def is_accounted_for(page: WrittenPage | None, had: Line | None) -> bool:
    """Whether a page tells of more changes than when it was last published, or was not published yet."""
    return page is None or had is None or page.wijzigingen > had.wijzigingen


def _is_new(line: Line, ledger: Ledger, standing: Standing) -> bool:
    had = ledger.lines.get(line.place)
    if had is None or line.wat == "doorverwijzing":
        return had is None
    if line.wat != had.wat:
        return True
    place = (line.bij or line.adres).removeprefix("/")
    is_other = (line.inhoud, line.wijzigingen) != (had.inhoud, had.wijzigingen)
    return is_other and is_accounted_for(standing.pages.get(place), ledger.lines.get(place))


def _since(line: Line, ledger: Ledger, today: date) -> date:
    return ledger.since.get(line.place, today)


def _pages(ledger: Ledger, standing: Standing) -> Iterator[Line]:
    for adres, page in standing.pages.items():
        if not page.is_tombstone:
            yield _line(adres, "pagina", inhoud=page.tekst, wijzigingen=page.wijzigingen)
        elif adres not in ledger.lines:
            yield _line(adres, "pagina")


def _files(ledger: Ledger, standing: Standing) -> Iterator[Line]:
    for path, (sha256, adres) in standing.files.items():
        yield _line(path, "bijlage", inhoud=sha256, bij=f"/{adres}")


def _others(standing: Standing, overviews: Iterable[str]) -> Iterator[Line]:
    for adres in standing.former:
        yield _line(adres, "doorverwijzing")
    for adres in overviews:
        if adres not in standing.pages and adres not in standing.former:
            yield _line(adres, "pagina")


def _line(place: str, wat: str, **more: object) -> Line:
    return Line.model_validate({"adres": f"/{place}", "sinds": date.min, "wat": wat, **more})

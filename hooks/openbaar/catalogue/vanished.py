"""What of the ledger would have no page, no file, no way on and no tombstone any more: the problems, with the remedy.

An address never dies. A source that is gone, renamed, put back to a draft or under an embargo again would take its
address along, and those of its files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property

from openbaar.catalogue.former_addresses import normal
from openbaar.catalogue.ledger import NO_TEXT, Ledger, Line
from openbaar.catalogue.standing import HiddenPage, Standing, WrittenPage
from openbaar.documents.addresses import address_of_source, ref_of_address
from openbaar.nearest_words import nearest
from openbaar.problems import Problem, shortened

IS_MADE = Callable[[str], bool]
"""Whether the site makes a page at an address that nobody wrote."""


def way_on(place: str) -> str:
    """Where a former address stands, of a page or of a file: ``beslisnotas/2023/nota.pdf/``."""
    return normal(f"/{place}")


@dataclass(frozen=True)
class Vanished:
    """The addresses of a ledger held against what stands. ``unread`` are the sources of which nobody knows whether they
    may be seen: they could not be read."""

    ledger: Ledger
    standing: Standing
    is_made: IS_MADE
    unread: Set[str] = field(default_factory=frozenset)

    def problems(self) -> Iterator[Problem]:
        """BS013 for each address that would be gone."""
        missing = [line for place, line in self.ledger.lines.items() if self._is_gone(place, line)]
        targets = {line.place: self._target(line) for line in missing}
        lines = {path: self._proposed(path, targets) for path in set(targets.values()) if path}
        for line in missing:
            path = targets[line.place]
            yield self._moved(line, path, lines[path]) if path else self._gone(line)

    def _is_gone(self, place: str, line: Line) -> bool:
        stands = self.standing
        if place in stands.pages or place in stands.files or way_on(place) in stands.former:
            return False
        if line.wat == "bijlage":
            return not self._page_is_unread(line.bij.removeprefix("/")) and not self._goes_with_a_tombstone(line)
        return not self._page_is_unread(place) and not self.is_made(place)

    def _page_is_unread(self, place: str) -> bool:
        return any(address_of_source(path) == place for path in self.unread)

    def _goes_with_a_tombstone(self, line: Line) -> bool:
        """Whether an attachment went with a page that was withdrawn, or lies under a former address of one."""
        page = self.standing.page_of(line.bij)
        return bool(page and page.is_tombstone)

    def _target(self, line: Line) -> str:
        """The source from which an address is to lead on; empty where none is likely."""
        if line.place in self.standing.hidden:
            return ""
        return self._target_of_file(line) if line.wat == "bijlage" else self._target_of_page(line)

    def _target_of_page(self, line: Line) -> str:
        """The new page with the same text, or else with the nearest name, of the same kind."""
        same = self._by_text.get(line.inhoud) if line.inhoud != NO_TEXT else None
        if same:
            return same
        kind = ref_of_address(line.place)
        new = self._new.values()
        like = {page.ref.id: page.path for page in new if kind is None or page.ref.soort == kind.soort}
        close = nearest(line.place.rstrip("/").rpartition("/")[2], like)
        return like[close] if close else ""

    def _target_of_file(self, line: Line) -> str:
        """The page that has a file with the same bytes, or else the page of the file, where that is now."""
        same = next((adres for sha256, adres in self.standing.files.values() if sha256 == line.inhoud), None)
        found = self.standing.page_of(line.bij) if same is None else self.standing.pages[same]
        if found:
            return found.path
        place = line.bij.removeprefix("/")
        page = self.ledger.lines.get(place)
        return self._target_of_page(page) if page and self._is_gone(place, page) else ""

    @cached_property
    def _new(self) -> Mapping[str, WrittenPage]:
        return {adres: page for adres, page in self.standing.pages.items() if adres not in self.ledger.lines}

    @cached_property
    def _by_text(self) -> Mapping[str, str]:
        return {page.tekst: page.path for page in self._new.values()}

    def _proposed(self, path: str, targets: Mapping[str, str]) -> str:
        """The whole line of ``oude_adressen`` for a page: what it has, and all that is to lead on to it."""
        own = address_of_source(path)
        had = [f"/{former}" for former, adres in self.standing.former.items() if adres == own]
        new = [f"/{place}" for place, target in targets.items() if target == path]
        return f"oude_adressen: [{', '.join(dict.fromkeys([*had, *new]))}]"

    def _moved(self, line: Line, path: str, proposed: str) -> Problem:
        number = self.standing.line_of(path, "oude_adressen")
        remedy = f"Schrijf in {path}: {proposed}"
        if line.wat == "bijlage":
            remedy = f"Zet het bestand terug, of schrijf in {path}: {proposed}"
        return Problem(path, number, "BS013", self._told(line), remedy)

    def _gone(self, line: Line) -> Problem:
        hidden = self.standing.hidden.get(line.place)
        if hidden:
            key, remedy = _why_hidden(hidden)
            return Problem(hidden.path, self.standing.line_of(hidden.path, key), "BS013", self._told(line), remedy)
        what = "het bestand" if line.wat == "bijlage" else "de pagina"
        remedy = (
            f"Zet {what} terug. Moet het stuk weg, gebruik dan openbaar withdraw. Is er iets anders voor in de plaats,"
            f" schrijf dan op die pagina: oude_adressen: [{line.adres}]"
        )
        return Problem(self.ledger.name, self.ledger.numbers[line.place], "BS013", self._told(line), remedy)

    def _told(self, line: Line) -> str:
        since = self.ledger.since[line.place].isoformat()
        return f"adres is openbaar sinds {since} en zou verdwijnen: {shortened(line.adres)}"


def _why_hidden(hidden: HiddenPage) -> tuple[str, str]:
    """The key that hides a page that was public, and what to do."""
    if hidden.nooit:
        return "ingetrokken", "Het stuk was al openbaar. Schrijf bij ingetrokken de dag waarop het is ingetrokken."
    if hidden.status == "concept":
        return "status", "Zet status op openbaar, of trek het stuk in met openbaar withdraw."
    return "openbaar_op", "Zet openbaar_op terug op de dag waarop het openbaar werd, of trek het stuk in."

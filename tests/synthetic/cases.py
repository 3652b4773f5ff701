"""Which memos, letters and reports there are and how they hang together, before any text is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from synthetic.chance import Chance, Weighted, zipf
from synthetic.dates import shifted
from synthetic.dossiers import Dossier, numbered
from synthetic.tables import UITGEVERS
from synthetic.titles import Ids, slug, title

PUBLISHERS = Weighted(UITGEVERS, zipf(len(UITGEVERS)))


@dataclass(frozen=True, slots=True)
class Stuk:
    """What every document has. ``status`` is ``openbaar``, ``ingetrokken``, ``concept`` or ``embargo``."""

    folder: str
    id: str
    titel: str
    dag: date
    dossier: Dossier
    status: str

    @property
    def path(self) -> str:
        """Relative to docs/."""
        return f"{self.folder}/{self.dag.year}/{self.id}.md"

    @property
    def is_open(self) -> bool:
        """Whether other pages may link to it."""
        return self.status == "openbaar"


@dataclass(frozen=True, slots=True)
class Rapport:
    """A report, with how many recommendations it makes."""

    stuk: Stuk
    uitgever: str
    aanbevelingen: int


@dataclass(frozen=True, slots=True)
class Brief:
    """A letter, with its number in the dossier and the reports that it reacts to."""

    stuk: Stuk
    nummer: int
    rapporten: tuple[Rapport, ...]


@dataclass(frozen=True, slots=True)
class Nota:
    """A memo, with the letter that it belongs to."""

    stuk: Stuk
    brief: Brief | None


@dataclass(frozen=True, slots=True)
class Cases:
    """All documents of a collection; letters in the order of their days."""

    notas: tuple[Nota, ...]
    brieven: tuple[Brief, ...]
    rapporten: tuple[Rapport, ...]

    def replacements(self) -> Mapping[str, str]:
        """Path of each withdrawn document -> id of one of its kind and dossier that may stand in its place."""
        every = [each.stuk for kind in (self.notas, self.brieven, self.rapporten) for each in kind]
        found = {(stuk.folder, stuk.dossier): stuk.id for stuk in every if stuk.is_open}
        withdrawn = (stuk for stuk in every if stuk.status == "ingetrokken")
        return {stuk.path: found.get((stuk.folder, stuk.dossier), "") for stuk in withdrawn}


class Planner:
    """Draws the documents of one collection. ``statuses`` gives each its status, in the order in which they are made."""

    def __init__(
        self, chance: Chance, days: Weighted[date], within: tuple[date, date], statuses: Iterator[str]
    ) -> None:
        self._chance, self._days, self._within, self._statuses = chance, days, within, statuses
        self._ids = {folder: Ids() for folder in ("beslisnotas", "kamerbrieven", "rapporten")}

    def plan(self, dossiers: Weighted[Dossier], memos: int, letters: int, reports: int) -> Cases:
        """So many of each kind."""
        chance = self._chance
        when = sorted((self._days.draw(chance), place) for place in range(letters))
        heads = [(dossiers.draw(chance), day) for day, _ in when]
        answered = self._answered(heads, reports)
        loose = reports - sum(map(len, answered.values()))
        alone = [self._rapport(dossiers.draw(chance), self._days.draw(chance)) for _ in range(loose)]
        brieven = [
            self._brief(dossier, day, number, tuple(answered.get(place, ())))
            for place, ((dossier, day), number) in enumerate(zip(heads, numbered(chance, heads), strict=True))
        ]
        notas = [self._nota(brief, dossiers) for brief in self._letters_of_memos(brieven, memos)]
        rapporten = [rapport for rows in answered.values() for rapport in rows] + alone
        return Cases(tuple(notas), tuple(brieven), tuple(rapporten))

    def _answered(self, heads: Sequence[tuple[Dossier, date]], reports: int) -> dict[int, list[Rapport]]:
        """Some letters get one or two reports to react to; about a quarter of all reports is left without."""
        chance, left = self._chance, round(0.75 * reports)
        found: dict[int, list[Rapport]] = {}
        for place in chance.some(range(len(heads)), left):
            dossier, day = heads[place]
            count = min(left, 2 if chance.happens(0.15) else 1)
            found[place] = [
                self._rapport(dossier, shifted(day, -chance.between(10, 190), self._within)) for _ in range(count)
            ]
            left -= count
            if not left:
                break
        return found

    def _letters_of_memos(self, brieven: Sequence[Brief], memos: int) -> list[Brief | None]:
        """The letter of each memo: a quarter of the letters has none, some have several, some memos stand alone."""
        chance = self._chance
        pool = chance.some(brieven, (3 * len(brieven) + 3) // 4)
        named = min(memos, round(0.87 * memos)) if pool else 0
        more = [chance.pick(pool) for _ in range(named - len(pool))]
        return [*pool[:named], *more, *([None] * (memos - named))]

    def _rapport(self, dossier: Dossier, day: date) -> Rapport:
        chance = self._chance
        name = title(chance, "rapport", dossier.onderwerp, day)
        count = chance.between(1, 8) if chance.happens(0.85) else 0
        return Rapport(self._stuk("rapporten", name, dossier, day), PUBLISHERS.draw(chance), count)

    def _brief(self, dossier: Dossier, day: date, number: int, rapporten: tuple[Rapport, ...]) -> Brief:
        chance = self._chance
        if rapporten:
            name = title(chance, "reactie", dossier.onderwerp, day, rapport=rapporten[0].stuk.titel)
        else:
            name = title(chance, "brief", dossier.onderwerp, day)
        by_number = f"{dossier.nummer}-{number}" if chance.happens(0.3) else ""
        return Brief(self._stuk("kamerbrieven", name, dossier, day, by_number), number, rapporten)

    def _nota(self, brief: Brief | None, dossiers: Weighted[Dossier]) -> Nota:
        chance = self._chance
        if not brief:
            dossier, day = dossiers.draw(chance), self._days.draw(chance)
            name = title(chance, "losse_nota", dossier.onderwerp, day)
            return Nota(self._stuk("beslisnotas", name, dossier, day), None)
        day = shifted(brief.stuk.dag, -int(14 * chance.random() ** 2), self._within)
        name = title(chance, "nota", brief.stuk.dossier.onderwerp, day, brief=brief.stuk.titel)
        return Nota(self._stuk("beslisnotas", name, brief.stuk.dossier, day), brief)

    def _stuk(self, folder: str, name: str, dossier: Dossier, day: date, id: str = "") -> Stuk:
        given = self._ids[folder].give(id or slug(name), day.year)
        return Stuk(folder, given, name, day, dossier, next(self._statuses))


def statuses(chance: Chance, documents: int, concept: int, embargoed: int) -> Iterator[str]:
    """The status of each document, in an order of chance; about three in a thousand are withdrawn."""
    withdrawn = round(0.003 * documents)
    rows = ["ingetrokken"] * withdrawn + ["concept"] * concept + ["embargo"] * embargoed
    rows += ["openbaar"] * (documents - withdrawn)
    return iter(chance.some(rows, len(rows)))

"""Citations as texts spell them. Each is a way to write a paper, an article, a judgment, an EU act or a gazette."""

from __future__ import annotations

from synthetic.chance import Chance, Weighted, zipf
from synthetic.dossiers import Paper
from synthetic.tables import Wet

COURTS = ("HR", "RVS", "CRVB", "CBB", "RBDHA", "GHAMS", "GHDHA", "RBAMS", "RBMNE")
EU_ACTS = (
    *("Verordening (EU) 2016/679", "Richtlijn 2011/36/EU", "Richtlijn (EU) 2019/1937", "Verordening (EU) 2022/2065"),
    *("Richtlijn 92/43/EEG", "Richtlijn 2000/60/EG", "Verordening (EU) nr. 1308/2013", "Richtlijn 2006/112/EG"),
    *("Richtlijn (EU) 2022/2555", "Verordening (EU) 2024/1689", "Richtlijn 2013/32/EU", "Richtlijn (EU) 2015/849"),
    *("Verordening (EU) nr. 604/2013", "Richtlijn 2009/147/EG", "Verordening (EU) 2021/2115", "Richtlijn 2010/75/EU"),
    *("Richtlijn 91/676/EEG", "Verordening (EU) 2021/821", "Richtlijn (EU) 2018/2001", "Verordening (EG) nr. 178/2002"),
)
LEDEN = ("eerste", "tweede", "derde", "vierde")
PLAIN = Weighted(range(5), (5, 3, 2, 1, 1))
LABELLED = Weighted(range(6), (8, 4, 3, 2, 2, 1))


def paper_in_text(chance: Chance, paper: Paper) -> str:
    """What follows the word Kamerstuk in running text: ``28 638, nr. 205``, ``28638-205``."""
    form = PLAIN.draw(chance)
    if form == 2:
        return f"{paper.dossier}-{paper.nummer}"
    dossier = paper.dossier if form == 1 else spaced(paper.dossier)
    if form == 4:
        return f"{years(paper, '-')}, {dossier}, nr. {paper.nummer}"
    return f"{dossier} nr. {paper.nummer}" if form == 3 else f"{dossier}, nr. {paper.nummer}"


def paper_in_note(chance: Chance, paper: Paper) -> str:
    """With its label: ``Kamerstukken II 2021/22, 28638, nr. 205``."""
    form = LABELLED.draw(chance)
    apart, number = spaced(paper.dossier), paper.nummer
    glued = apart.replace(" ", "", 1)
    if form == 1:
        return f"Kamerstuk {apart}, nr. {number}"
    if form == 2:
        return f"Kamerstukken II {years(paper, '-')}, {apart}, nr. {number}"
    if form == 3:
        return f"Kamerstukken II, {years(paper, '–')}, {apart}, nr. {number}"
    if form == 4:
        return f"Tweede Kamer, vergaderjaar {years(paper, '–')}, {apart}, nr. {number}"
    if form == 5 and number > 2:
        return f"Kamerstukken II {years(paper, '/')}, {glued}, nrs. {number - 1} en {number}"
    return f"Kamerstukken II {years(paper, '/')}, {glued}, nr. {number}"


def paper_after_another(paper: Paper) -> str:
    """A second paper, under the label of the first: ``29 754, nr. 520``."""
    return f"{spaced(paper.dossier)}, nr. {paper.nummer}"


def spaced(dossier: str) -> str:
    """``28638`` as ``28 638``, ``36410-VI`` as ``36 410 VI``; councils of the EU keep their hyphen."""
    number, _, addition = dossier.partition("-")
    mark = "-" if addition.isdigit() else " "
    return f"{number[:2]} {number[2:]}" + (mark + addition if addition else "")


def years(paper: Paper, mark: str) -> str:
    """The session: ``2021/22`` with a slash, else ``2021-2022``."""
    second = paper.session + 1
    return f"{paper.session}{mark}{second % 100:02}" if mark == "/" else f"{paper.session}{mark}{second}"


def article(chance: Chance, wet: Wet) -> str:
    """``artikel 273f Sr``, ``art. 140 en 273f Sr``, ``artikel 273f, eerste lid, van het Wetboek van Strafrecht``."""
    law = f"van {wet.lidwoord} {wet.naam}" if chance.happens(0.4) else wet.kort
    if chance.happens(0.1):
        first, second = chance.some(wet.artikelen, 2)
        return f"artikelen {first} en {second} {law}"
    lid = f", {chance.pick(LEDEN)} lid," if chance.happens(0.3) else ""
    return f"{'art.' if chance.happens(0.1) else 'artikel'} {chance.pick(wet.artikelen)}{lid} {law}"


def draw_judgments(chance: Chance, count: int, years: tuple[int, int]) -> Weighted[str]:
    """Judgments that a collection cites, a few of them often."""
    rows = [f"ECLI:NL:{chance.pick(COURTS)}:{chance.between(*years)}:{chance.between(12, 4800)}" for _ in range(count)]
    return Weighted(rows, zipf(count))


def gazette(chance: Chance, year: int) -> str:
    """A publication in the Staatsblad or the Staatscourant of that year."""
    if chance.happens(0.4):
        return f"Stcrt. {year}, {chance.between(1, 69000)}"
    name = "Staatsblad" if chance.happens(0.2) else "Stb."
    return f"{name} {year}, {'nr. ' if chance.happens(0.2) else ''}{chance.between(1, 590)}"

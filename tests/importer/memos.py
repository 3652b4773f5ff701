"""Papers of several ministries, each with the traps that theirs have. The words are those of the tests."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from importer.papers import LEFT, Paper, drawn

SENTENCE = (
    "De afgelopen jaren is veel gedaan om de uitvoering van de wet te verbeteren, en dat heeft geleid tot minder "
    "klachten van burgers en bedrijven. "
)
Column = Sequence[tuple[str, bool]]


def column(*parts: str) -> Column:
    """``*Datum`` is bold, ``""`` a white line, ``###`` something blacked out."""
    return [(part.removeprefix("*"), part.startswith("*")) for part in parts]


@cache
def jenv() -> bytes:
    """Numbered sections, an addressee without a label, a unit over three lines, notes glued to words."""

    def first(paper: Paper) -> None:
        paper.put(LEFT, 150, "minister voor rechtsbescherming")
        paper.put(LEFT, 270, "nota", 24)
        paper.put(190, 270, "Reactie op het rapport 'Recht doen' van de Raad")
        paper.put(190, 282, "voor de rechtspraak")

    def build(paper: Paper) -> None:
        paper.heading("1. Aanleiding")
        paper.text("Op 25 september jl.{1} heeft de Raad het rapport gepubliceerd. " + SENTENCE * 2)
        paper.gap()
        paper.heading("2. Geadviseerd besluit")
        paper.text("U wordt gevraagd in te stemmen met de brief.")
        paper.gap()
        paper.heading("3. Kernpunten")
        for _ in range(3):
            paper.text(SENTENCE * 2, LEFT + 18, "•", LEFT)
        paper.gap()
        paper.text(
            "In het rapport wordt aanbevolen om (1) een strategie te ontwikkelen voor 24 juni 2022{2} en (2) prioriteit "
            "te geven aan wet- en regelgeving en de AVIM-eenheid. " + SENTENCE * 9
        )
        paper.gap()
        paper.heading("4. Toelichting")
        for number, name in enumerate(("Politieke context", "Financiële overwegingen", "Krachtenveld"), start=1):
            paper.heading(f"4.{number} {name}", bold=False, italic=True)
            paper.text("N.v.t" if number > 1 else SENTENCE * 6)
            paper.gap()
        paper.heading("5. Informatie die niet openbaar gemaakt kan worden")
        paper.text("De persoonsgegevens van ambtenaren zijn weggelaten.")

    units = ("*Directoraat-Generaal", "*Rechtspleging en", "*Rechtshandhaving", "Directie Rechtsbestel", "")
    fields = ("*Datum", "6 oktober 2024", "", "*Onze referentie", "5812345", "")
    address = ("Turfmarkt 147", "2511 DP Den Haag", "www.rijksoverheid.nl/jenv", "")
    return drawn(
        build,
        column=column(*units, *address, *fields, "*Bijlage(n)", "1. Rapport", "2. Brief"),
        later=column(*units, *fields),
        first=first,
        notes={
            "1": "Kamerstukken II 2021/22, 28638, nr. 205.",
            "2": "Zie https://www.voorbeeld.nl/een/heel/lang/adres/dat/over/meer/dan/een/regel/gaat/omdat/het/zo/lang/is/20221234567",
        },
    )


@cache
def defensie() -> bytes:
    """A form above the text, passages blacked out in it, an author blacked out."""

    def first(paper: Paper) -> None:
        paper.put(LEFT, 150, "Ministerie van Defensie", 12, True)
        paper.put(LEFT, 180, "TER BESLISSING", bold=True)
        rows = (
            ("Aan", "de Staatssecretaris van Defensie"),
            ("Van", "Directeur-Generaal Beleid"),
            ("Afgestemd met", "HDFC"),
        )
        for place, (label, value) in enumerate(rows):
            paper.put(LEFT, 200 + 12 * place, label, bold=True)
            paper.put(190, 200 + 12 * place, value)
        paper.put(LEFT, 265, "Onderwerp", bold=True)
        paper.put(190, 265, "Aanbieding jaarverslag 2023 aan")
        paper.put(190, 277, "de Tweede Kamer")

    def build(paper: Paper) -> None:
        paper.heading("Aanleiding")
        paper.text(SENTENCE * 3)
        paper.gap()
        paper.heading("Geadviseerd besluit")
        paper.text("Akkoord gaan met ###geheim verzending van de brief aan ### en het parlement.")
        paper.gap()
        paper.heading("Kernpunten")
        paper.text(SENTENCE * 2, LEFT + 18, "-", LEFT)
        paper.text("Een punt dat dieper ligt.", LEFT + 36, "o", LEFT + 18)
        paper.gap()
        paper.heading("Informatie die niet openbaar wordt gemaakt")
        paper.text("Niet van toepassing.")

    fields = ("*Datum", "12 maart 2024", "", "*Onze referentie", "D2024-001234", "")
    return drawn(
        build,
        first=first,
        column=column(*fields, "*Opgesteld door", "###", "", "*Kopie aan", "", "*Aantal bijlagen", "2"),
    )


@cache
def ezk() -> bytes:
    """Headings in large type, a second addressee without a label, a kenmerk that is spelt otherwise on page 2."""

    def first(paper: Paper) -> None:
        paper.put(LEFT, 180, "Aan de Minister van Economische Zaken en Klimaat")
        paper.put(LEFT, 192, "de Minister voor Klimaat en Energie")
        paper.put(LEFT, 280, "nota", 24)
        paper.put(190, 280, "Verzamelbrief energie")
        paper.put(LEFT, 300, "TER ONDERTEKENING", bold=True)

    def build(paper: Paper) -> None:
        for name in ("Aanleiding", "Advies", "Kernpunten"):
            paper.heading(name, bold=False, size=14)
            paper.text(SENTENCE * 4)
            paper.gap()
        paper.text("1. Hoogte")
        paper.text(SENTENCE * 2)
        paper.heading("Toelichting", bold=False, size=14)
        paper.text(SENTENCE * 14)

    units = ("*Directoraat-generaal Klimaat", "*en Energie", "Directie Warmte", "")
    fields = ("*Datum", "14 maart 2023", "", "*Kenmerk", "DGKE-W / 26844711", "")
    return drawn(
        build,
        first=first,
        start=350,
        column=column(*units, "*Auteur", "###", "", *fields, "*Kopie aan", "", "*Bijlage(n)", ""),
        later=column(*units, "*Kenmerk", "DGKE / 26844711"),
    )


@cache
def bzk(drawn_table: bool = True) -> bytes:
    """Text that reaches past the column, a table of attachments with an empty third column, over a page."""

    def first(paper: Paper) -> None:
        paper.put(LEFT, 170, "Aan de minister van Binnenlandse Zaken en Koninkrijksrelaties")
        paper.put(LEFT, 250, "nota", 24)
        paper.put(190, 250, "Verzamelbrief digitalisering najaar 2024")

    def build(paper: Paper) -> None:
        paper.heading("Aanleiding")
        paper.text(SENTENCE * 4, right=466.5)
        paper.gap()
        paper.heading("Kern")
        paper.text("**Uitvoering.** " + SENTENCE, LEFT + 18, "•", LEFT, right=466.5)
        paper.text("**Toezicht.** " + SENTENCE * 9, LEFT + 18, "•", LEFT, right=466.5)
        paper.gap()
        paper.heading("Bijlagen")
        paper.gap(4)
        head = ["Volgnummer", "Naam", "Informatie"]
        long = "Rapport van de Rekenkamer over digitalisering in het hele land"
        rows = [[str(number), f"{long} {number}", "Openbaar" if number == 2 else ""] for number in range(1, 13)]
        paper.table([head, *rows], [84, 157, 307, 457], drawn_table)

    fields = ("*Onze referentie", "2024-0000700225", "", "*Datum", "3 september 2024", "")
    return drawn(
        build,
        first=first,
        column=column("*TER ONDERTEKENING", "", *fields, "*Opgesteld door", "", "*Bijlage(n)", "3"),
        later=column(*fields),
    )


@cache
def letter() -> bytes:
    """A letter to parliament: addressee above a post-box, italic and underlined headings, a signature."""

    def first(paper: Paper) -> None:
        paper.put(LEFT, 140, "> Retouradres Postbus 20350 2500 EJ Den Haag", 6.5)
        block = ("De voorzitter van de Tweede Kamer", "der Staten-Generaal", "Postbus 20018", "2500 EA DEN HAAG")
        for place, text in enumerate(block):
            paper.put(LEFT, 165 + 12 * place, text)
        paper.put(LEFT, 290, "Datum")
        paper.put(130, 290, "17 november 2021")
        paper.put(LEFT, 302, "Betreft")
        paper.put(130, 302, "Derde voortgangsbrief programma Samen tegen")
        paper.put(130, 314, "mensenhandel")

    def build(paper: Paper) -> None:
        paper.text("Geachte voorzitter,")
        paper.gap()
        paper.text("Met deze brief informeer ik u over de voortgang.{1} " + SENTENCE * 4)
        paper.gap()
        paper.heading("Aanpak van daders", bold=False, italic=True)
        paper.text(SENTENCE * 5)
        paper.gap()
        paper.heading("Onderzoek", bold=False, under=True)
        paper.text(SENTENCE * 12)
        paper.gap()
        paper.text("Hoogachtend,")
        paper.gap(24)
        paper.text("De Minister van Volksgezondheid, Welzijn en Sport,")
        paper.gap(30)
        paper.text("A. Voorbeeld")

    return drawn(
        build,
        first=first,
        start=345,
        column=column("*Kenmerk", "3283746-1019-DMO", "", "*Bijlage(n)", "1", "", "*Uw brief", "12 oktober 2021"),
        notes={"1": "Kamerstukken II 2020/21, 28638, nr. 190."},
    )


@cache
def form() -> bytes:
    """A memo as a form: the names of sections at the left, their texts beside them, with lines around both."""

    def first(paper: Paper) -> None:
        paper.put(LEFT, 150, "TER BESLISSING", bold=True)
        paper.put(LEFT, 170, "Aan")
        paper.put(190, 170, "Minister van Defensie")
        paper.put(LEFT, 190, "Onderwerp")
        paper.put(190, 190, "Brief over schepen")

    def build(paper: Paper) -> None:
        sections = ("Aanleiding", "Geadviseerd besluit", "Kernpunten")
        paper.table([[name, SENTENCE + "En meer."] for name in sections], [84, 190, 457])

    return drawn(build, first=first, start=260, column=column("*Datum", "12 maart 2024"))


@cache
def kamerstuk() -> bytes:
    """A letter as a paper of parliament: its number at the left, notes beside the text, identifiers at the foot."""

    def first(paper: Paper) -> None:
        paper.put(37, 44, "Tweede Kamer der Staten-Generaal", 18, True)
        paper.put(480, 66, "2", 40, True)
        paper.put(37, 100, "Vergaderjaar 2023–2024")
        paper.put(37, 153, "28 638", 12, True)
        paper.put(203, 153, "Mensenhandel", 12, True)
        paper.put(37, 247, "Nr. 233", bold=True)
        paper.put(203, 247, "BRIEF VAN DE STAATSSECRETARIS VAN JUSTITIE EN VEILIGHEID", bold=True)
        paper.put(203, 268, "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal")
        paper.put(203, 289, "Den Haag, 18 oktober 2023")

    def build(paper: Paper) -> None:
        paper.text("Hierbij bied ik u het actieplan aan.{1} " + SENTENCE * 22, 203, right=520)
        paper.gap()
        paper.text("De Staatssecretaris van Justitie en Veiligheid,", 203, right=520)
        paper.text("E. Voorbeeld", 203, right=520)
        for number in (paper.pages,):
            paper.put(37, 700, "1", 4.5)
            paper.put(42, 703, "Kamerstukken II 2022/23,", 6.5)
            paper.put(37, 711, "28638, nr. 205.", 6.5)
            paper.put(37, 790, "kst-28638-233", 6)
            paper.put(37, 796, "ISSN 0921 - 7371", 6)
            paper.put(203, 803, f"Tweede Kamer, vergaderjaar 2023–2024, 28 638, nr. 233 {number}")

    return drawn(build, first=first, start=310, numbered=False)


@cache
def financien() -> bytes:
    """A number under a label of its own, an author blacked out beside the word nota, sentences below the last label,
    dashes without a hanging indent."""

    def first(paper: Paper) -> None:
        paper.put(LEFT, 160, "Aan de minister van Financiën")
        paper.put(LEFT, 240, "nota", 24)
        paper.put(190, 240, "Verzamelnota begroting")

    def build(paper: Paper) -> None:
        paper.heading("Aanleiding")
        paper.text(SENTENCE * 2)
        paper.gap()
        paper.heading("Beslispunten")
        paper.text("- Akkoord met de brief.")
        paper.text("- Akkoord met verzending.")
        paper.gap()
        paper.heading("Toelichting")
        paper.text(SENTENCE * 3)

    fields = ("*Datum", "1 februari 2024", "", "*Notanummer", "2024-0000099", "", "*Auteurs", "###", "")
    below = ("*Bijlagen", "1. Brief", "2. Rapport", "", "Wilt u slechts één zaak in", "uw brief behandelen.")
    return drawn(
        build, first=first, column=column("*Generale Thesaurie", "Directie Begrotingszaken", "", *fields, *below)
    )


@cache
def lead_ins() -> bytes:
    """Paragraphs that begin with bold words over more than a line, at the left and in an item."""

    def build(paper: Paper) -> None:
        long = "**De gevolgen van dit besluit voor gemeenten en provincies en voor de waterschappen in het hele land zijn groot.** "
        paper.heading("Aanleiding")
        paper.text(SENTENCE)
        paper.gap()
        paper.heading("Kernpunten")
        paper.text(long + SENTENCE)
        paper.gap()
        paper.text(long + SENTENCE, LEFT + 18, "•", LEFT)

    return drawn(build, column=column("*Datum", "12 maart 2024"), start=200)

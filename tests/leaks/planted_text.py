"""Leaks in texts that everybody may read, by the name of the rule that must find them. Half of them are in a PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from reportlab.pdfgen.canvas import Canvas
from stdnum import iban
from stdnum.nl import bsn as elfproef

from leaks.making import NAMES, PLAIN, STREETS, memo
from leaks.planted_pdf import Plant

Words = Callable[[Random], str]


def in_a_file(words: Words, first: bool = False) -> Plant:
    """Lines in a text, or on a page of a PDF; with ``first`` above all others."""

    def plant(rng: Random) -> bytes:
        lines = words(rng).split("\n")
        if rng.random() < 0.5:
            body = [rng.choice(PLAIN) for _ in range(8)]
            at = 0 if first else rng.randint(1, 7)
            return "\n".join((*body[:at], *lines, *body[at:])).encode()

        def draw(canvas: Canvas, _: Random) -> None:
            canvas.setFont("Helvetica", 9)
            for number, line in enumerate(lines):
                canvas.drawString(70, 420 - number * 14, line)

        return memo(rng, draw)

    return plant


def a_bsn(rng: Random) -> str:
    while True:
        number = f"{rng.randint(10_000_000, 299_999_999):09d}"
        if elfproef.is_valid(number):
            return number


def spelt(rng: Random, digits: str) -> str:
    return rng.choice((digits, f"{digits[:3]} {digits[3:6]} {digits[6:]}", f"{digits[:4]}.{digits[4:6]}.{digits[6:]}"))


def bsn(rng: Random) -> str:
    number = spelt(rng, a_bsn(rng))
    forms = (
        "BSN: {}",
        "bsn {}",
        "Zijn burgerservicenummer is {}.",
        "sofinummer {}",
        "{} (BSN)",
        "BSN\n{}",
        "BSN-nummer {}",
    )
    return rng.choice(forms).format(number)


def nine_digits(rng: Random) -> str:
    forms = ("Betrokkene ({}) woont in Ons Dorp.", "Het gaat om {}.", "{}", "Aanvrager {}, geholpen op 3 mei.")
    return rng.choice(forms).format(spelt(rng, a_bsn(rng)))


def mobile(rng: Random) -> str:
    n = f"{rng.randint(10_000_000, 59_999_999)}"
    forms = (
        f"06-{n}", f"06 {n}", f"06{n}", f"06 - {n[:2]} {n[2:4]} {n[4:6]} {n[6:]}", f"(06) {n[:4]} {n[4:]}",
        f"+31 6 {n}", f"+31 (0)6 {n[:4]} {n[4:]}", f"0031 6 {n}", f"+316{n}", f"06-{n[:4]} {n[4:]}", f"06.{n[:4]}.{n[4:]}",
    )  # fmt: skip
    return f"{rng.choice(('Bel', 'T', 'Mobiel:', 'bereikbaar op', 'M'))} {rng.choice(forms)}"


def personal_email(rng: Random) -> str:
    first, *between, last = rng.choice(NAMES).lower().split()
    name = rng.choice(
        (f"{first}.{last}", f"{first[0]}.{last}", f"{first[0]}.{'.'.join((*between, last))}", f"{first}_{last}")
    )
    host = rng.choice(("minbzk.nl", "rws.nl", "minezk.nl", "gmail.com"))
    return f"Stuur het naar {name}@{host}."


def an_iban(rng: Random) -> str:
    number = f"{rng.choice(('ABNA', 'RABO', 'INGB', 'TRIO'))}0{rng.randint(100_000_000, 999_999_999)}"
    check = iban.calc_check_digits(f"NL00{number}")
    plain = f"NL{check}{number}"
    spaced = " ".join(plain[place : place + 4] for place in range(0, len(plain), 4))
    return rng.choice((f"Rekening {plain}", f"IBAN {spaced} op naam van", f"naar {spaced}."))


def birthday(rng: Random) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1940, 2010)
    months = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober")
    forms = (
        f"{day:02d}-{month:02d}-{year}",
        f"{day} {rng.choice(months)} {year}",
        f"{day}/{month}/{year}",
        f"{year}-{month:02d}-{day:02d}",
    )
    labels = (
        "geboren op {}",
        "Geboortedatum: {}",
        "geboortedatum {}",
        "(geb. {})",
        "geboren te Ons Dorp op {}",
        "Geboortedatum\n{}",
    )
    return rng.choice(labels).format(rng.choice(forms))


def name_after_label(rng: Random) -> str:
    first, *rest = rng.choice(NAMES).split()
    name = rng.choice(
        (
            f"{first} {' '.join(rest)}",
            f"{first[0]}. {' '.join(rest)}",
            f"{rest[-1]}, {first[0]}.",
            f"dhr. {rest[-1]}",
            f"mw. {first[0]}.{' '.join(rest)}",
        )
    )
    label = rng.choice(("Auteur", "Opgesteld door", "Contactpersoon", "Behandeld door", "Steller"))
    return f"{label}{rng.choice((': ', chr(10), '  '))}{name}"


def leftover(rng: Random) -> str:
    return rng.choice(("CONCEPT", "Concept", "VERTROUWELIJK", "Departementaal vertrouwelijk", "Dep.V.", "Stg. Geheim",
                       "CONCEPT versie 0.3", "Dep. V", "STAATSGEHEIM", "Embargo tot nader order"))  # fmt: skip


def embargo(rng: Random) -> str:
    year = rng.randint(2090, 2099)
    forms = ("Embargo tot 15 september {}, 15.15 uur", "EMBARGO t/m 15-09-{}", "Onder embargo tot dinsdag 3 maart {}")
    return rng.choice(forms).format(year)


def landline(rng: Random) -> str:
    n = f"{rng.randint(200, 799)}{rng.randint(1000, 9999)}"
    return rng.choice(
        (f"T 070 {n[:3]} {n[3:]}", f"(070) {n[:3]} {n[3:]}", f"Telefoon 070-{n}", f"+31 70 {n[:3]} {n[3:]}")
    )


def unclear_email(rng: Random) -> str:
    return (
        f"Mail {rng.choice(('dgbi-o', 'dgsenb', 'abc', 'pgv3'))}@{rng.choice(('minezk.nl', 'minjenv.nl'))} voor meer."
    )


def state_iban(rng: Random) -> str:
    return rng.choice(("Betaal op NL86 INGB 0002 4455 88.", "NL86INGB0002445588 (Belastingdienst)"))


def address(rng: Random) -> str:
    """A home, some of them in a street and at a number that a ministry has in another city."""
    street = rng.choice((*STREETS, "Rijnstraat 8", "Dorpsplein 3"))
    postcode = f"{rng.randint(2600, 9999)} {rng.choice(('AB', 'KX', 'ZL'))}"
    return f"{street}{rng.choice((', ', '  '))}{postcode} Ons Dorp"


def named(rng: Random) -> str:
    first, *rest = rng.choice(NAMES).split()
    last = " ".join(rest)
    forms = (
        f"Wij spraken met de heer {rest[-1]} over dit plan.",
        f"Daarna vroeg mevrouw {rest[-1]} uitstel.",
        f"Het bezwaar is van {first[0]}. {last}.",
    )
    return rng.choice(forms)


def plate(rng: Random) -> str:
    return f"De auto met kenteken {rng.choice(('GB-123-K', '12-XB-KT', 'XK-99-TZ', '4-SDF-88', 'G-123-BB'))} stond er."


def ground(rng: Random) -> bytes:
    text = f"Daarna heeft {rng.choice(('5.1.2e', '5.1.2.e', '10.2.e'))} de burgemeester gebeld."
    return "\n".join((rng.choice(PLAIN), text)).encode()


def leftover_elsewhere(rng: Random) -> bytes:
    body = [rng.choice(PLAIN) for _ in range(70)]
    return "\n".join((*body, leftover(rng), *body[:3])).encode()


PLANTS: Mapping[str, Plant] = {
    "embargo": in_a_file(embargo, first=True),
    "bsn": in_a_file(bsn),
    "negen-cijfers": in_a_file(nine_digits),
    "mobiel-nummer": in_a_file(mobile),
    "persoonlijk-e-mailadres": in_a_file(personal_email),
    "rekeningnummer": in_a_file(an_iban),
    "geboortedatum": in_a_file(birthday),
    "naam-bij-een-label": in_a_file(name_after_label),
    "merk-op-de-eerste-pagina": in_a_file(leftover, first=True),
    "vast-nummer": in_a_file(landline),
    "e-mailadres": in_a_file(unclear_email),
    "rekening-van-de-overheid": in_a_file(state_iban),
    "adres": in_a_file(address),
    "naam-van-een-persoon": in_a_file(named),
    "merk-in-de-tekst": leftover_elsewhere,
    "kenteken": in_a_file(plate),
    "grond-zonder-merk": ground,
}

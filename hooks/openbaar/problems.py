"""Authors' mistakes as values: collected, sorted and printed once, never raised one by one.

Every code has one line in ``CODES``; REDACTIE.md explains each of them to editors, and a test holds the two together.
"""

from __future__ import annotations

import bisect
import dataclasses
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from openbaar.edit_distance import within
from openbaar.oddities import printable

CODES: Mapping[str, str] = MappingProxyType(
    {
        "FM001": "front matter ontbreekt",
        "FM002": "front matter is niet afgesloten",
        "FM003": "front matter is geen geldige YAML",
        "FM004": "sleutel staat er twee keer",
        "FM005": "sleutel is onbekend",
        "FM006": "verplichte sleutel ontbreekt",
        "FM007": "waarde heeft een andere soort dan verwacht",
        "FM008": "waarde is leeg",
        "FM009": "waarde staat niet in de lijst",
        "FM010": "YAML-verwijzing of -label wordt niet gelezen",
        "FM011": "datum heeft niet de goede vorm",
        "FM012": "datum bestaat niet",
        "FM013": "waarde heeft niet de goede vorm",
        "FM014": "sleutel hoort niet bij deze soort stuk",
        "FM015": "teken dat geen tekst is in de sleutels",
        "FM016": "front matter is te groot of te diep",
        "FM017": "tijdstip bestaat die nacht niet, of twee keer",
        "FM020": "naam of adres van een persoon waar een onderdeel hoort",
        "FM021": "ministerie was er niet op de datum van het stuk",
        "RF001": "verwijzing naar een stuk dat er niet is",
        "RF002": "verwijzing naar een aanbeveling die er niet is",
        "RF003": "anker staat niet op de pagina",
        "RF004": "oud adres is al in gebruik",
        "RF005": "nummer van een aanbeveling staat er twee keer",
        "RF006": "nummer van een Kamerstuk of Aanhangsel hoort al bij een ander stuk",
        "RF007": "link leidt nergens heen",
        "RF008": "link naar iets wat niet openbaar is",
        "RF009": "link naar een anker dat er niet is",
        "RF010": "geciteerd_als noemt iets wat niet in de tekst staat",
        "RF012": "nota hoort bij zichzelf",
        "BS001": "jaarmap past niet bij de datum",
        "BS002": "bestand hoort bij geen enkel stuk",
        "BS003": "genoemd bestand ontbreekt",
        "BS004": "bestand hoort bij meer dan een stuk",
        "BS005": "pagina staat op een plek waar geen pagina hoort",
        "BS006": "bestand is geen leesbare tekst",
        "BS007": "twee stukken hebben hetzelfde id",
        "BS008": "inleiding bij een pagina die er niet is",
        "BS009": "geen gewoon bestand of gewone map",
        "BS010": "bestand van een soort die niet op de site mag",
        "BS011": "naam of adres is nodig voor de site zelf",
        "BS012": "twee bronnen met hetzelfde adres",
        "BS013": "adres dat openbaar was, zou verdwijnen",
        "BS014": "regel van de lijst met adressen is niet te lezen",
        "TX001": "HTML-opmerking is niet afgesloten",
        "TX002": "script, ingesloten inhoud of plaatje van een andere site in de tekst",
        "TX003": "noot zonder tekst",
        "TX004": "teken dat geen tekst is",
        "TX005": "noot staat er twee keer",
        "TX006": "noot waar de tekst niet naar verwijst",
        "TX007": "HTML is niet afgesloten, of staat midden in een alinea",
        "TX008": "tekst is groter of dieper dan een tekst van mensen",
        "TX009": "rij van een tabel heeft te veel cellen",
        "TX010": "woorden of tekens die niet op de pagina zouden komen",
        "TX011": "codeblok is niet afgesloten",
        "TX012": "anker is al in gebruik",
        "TX014": "grond van een weggelaten passage is niet bekend",
        "ST001": "instelling van de uitgever klopt niet",
        "ST002": "logo van de uitgever is er niet",
        "ST003": "instellingen zijn niet te lezen",
        "ST004": "security.txt is verlopen, of loopt te lang door",
        "LK001": "woorden die niet te zien zijn, maar wel te kopiëren",
        "LK002": "woorden onder een vlak of een plaatje, met een andere tekst eroverheen",
        "LK003": "woorden buiten de pagina, die wel te kopiëren zijn",
        "LK004": "woorden in letters die te klein zijn om te lezen",
        "LK005": "laag die uit staat, met iets erin",
        "LK006": "passage is gemarkeerd om weg te lakken, maar niet weggelakt",
        "LK007": "woorden waar iemand een streep, vlak of stempel als notitie overheen zette",
        "LK008": "in het bestand zit ook een eerdere versie",
        "LK009": "in het bestand zit een ander bestand",
        "LK010": "notitie met een naam of een opmerking",
        "LK011": "ingevuld veld van een formulier, of een digitale handtekening",
        "LK012": "eigenschappen van het bestand die over een persoon kunnen gaan",
        "LK013": "bestand is beveiligd",
        "LK014": "bestand voert iets uit als een lezer het opent",
        "LK015": "link naar een plek op een eigen computer of server",
        "LK016": "klein plaatje van een pagina of foto, dat ouder kan zijn",
        "LK020": "een bestand van Word, Excel of een ander kantoorprogramma gaat nooit naar buiten zoals het is",
        "LK021": "bijgehouden wijzigingen",
        "LK022": "opmerkingen van collega's",
        "LK023": "verborgen tekst, rijen, kolommen of bladen",
        "LK030": "foto zegt waar hij is gemaakt",
        "LK031": "achter het einde van het plaatje staat nog iets, zoals wat er is afgesneden",
        "LK040": "bestand kan niet worden gecontroleerd",
        "LK041": "embargo dat nog niet voorbij is",
        "LK050": "burgerservicenummer",
        "LK051": "negen cijfers die een burgerservicenummer kunnen zijn",
        "LK052": "mobiel telefoonnummer",
        "LK053": "e-mailadres van een persoon",
        "LK054": "rekeningnummer (IBAN)",
        "LK055": "geboortedatum",
        "LK056": "naam van een persoon bij Auteur, Opgesteld door of Contactpersoon",
        "LK057": "merk van een versie die niet naar buiten mag",
        "LK090": "vrijgave klopt niet",
        "LK501": "pagina is een scan met een onzichtbare tekstlaag",
        "LK502": "woorden die niet meer in hun vak pasten",
        "LK503": "pagina heeft geen tekst en is dus niet gecontroleerd",
        "LK504": "vlak over een scan of foto, dat iemand weg kan halen",
        "LK510": "telefoonnummer",
        "LK511": "e-mailadres",
        "LK512": "rekeningnummer van de overheid",
        "LK513": "adres met huisnummer en postcode",
        "LK514": "naam van een persoon",
        "LK515": "merk van een versie die niet naar buiten mag",
        "LK516": "kenteken van een auto",
        "LK517": "grond uit de Woo of de Wob, zonder merk van een weggelaten passage",
        "CT001": "verwijzing krijgt geen link",
        "CT002": "verwijzing kan meer dan één ding betekenen",
        "CT003": "link naar een ingetrokken stuk",
        "AD001": "openbaar_op is ver weg",
        "AD002": "openbaar_op is voor de datum van het stuk",
        "AD003": "stuk heeft nog geen titel",
        "AD004": "tweede hoofdkop",
        "AD005": "kop slaat een niveau over",
        "AD006": "voet van een pagina in de tekst",
        "AD007": "teken dat lezers niet zien",
        "AD008": "regel staat vaker in de tekst",
        "AD009": "lange tekst zonder koppen",
        "AD013": "bestand veranderde onder dezelfde naam",
        "AD014": "tekst veranderde na de openbaarmaking, zonder regel bij wijzigingen",
        "AD015": "adres van een bestand dat met een ingetrokken stuk wegging, leidt nergens heen",
        "AD016": "dag van een wijziging is nog niet geweest, of was voor de openbaarmaking",
        "AD011": "adres van de site is nog het voorbeeld",
        "AD012": "uitgever van de site is niet ingevuld",
        "AD020": "security.txt verloopt binnenkort",
        "AD021": "adres van de site is niet https",
        "AD022": "openbaar stuk gaat niet naar de zoekdienst van de overheid",
        "AD023": "titel lijkt de naam van een bestand",
    }
)

ADVICE = frozenset(code for code in CODES if code.startswith(("AD", "CT", "LK5")) or code == "FM021")
"""The codes that only advise: a text may well be right as it is, so they stop nothing."""


LONGEST_VALUE = 80
"""Characters of a wrong value that a message repeats."""

LONGEST_MESSAGE = 1000
"""Characters of a message or a remedy; a list of all ministries has some 800. What is told is never as long as what is
wrong."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake of an author.

    ``path`` is relative to the project and uses ``/``; ``line`` counts from 1; ``message`` says in Dutch what is
    wrong, ``remedy`` what to do. Neither may hold a secret or a personal detail whole. Sorts by path, line, code. Told
    as one line, whatever signs are in it.
    """

    path: str
    line: int
    code: str
    message: str
    remedy: str

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise ValueError(f"unknown problem code: {self.code}")
        for name in ("message", "remedy"):
            words: str = getattr(self, name)
            if len(words) > LONGEST_MESSAGE:
                object.__setattr__(self, name, f"{words[:LONGEST_MESSAGE]}…")

    @property
    def is_advice(self) -> bool:
        """Whether this is for the editor to look at, and no reason to stop."""
        return self.code in ADVICE

    def __str__(self) -> str:
        return printable(f"{self.path}:{self.line}: {self.code} {self.message}. {self.remedy}")

    def as_json(self) -> str:
        """The same facts as one JSON object on one line."""
        values = {
            key: printable(each) if isinstance(each, str) else each for key, each in dataclasses.asdict(self).items()
        }
        return json.dumps(values | {"advies": self.is_advice}, ensure_ascii=False, sort_keys=True)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, sorted by path, line and code."""
    return tuple(sorted(set(problems)))


def shortened(value: str) -> str:
    """A value as a message repeats it: its first characters, where it has more than anybody needs to find it."""
    return value if len(value) <= LONGEST_VALUE else f"{value[:LONGEST_VALUE]}…"


class Words:
    """Known words, made ready once to look up for each of many mistakes which of them may have been meant.

    A lookup costs about the same however many there are: of many, only those are compared that begin or end most like
    the mistake."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = words

    @cached_property
    def _forward(self) -> list[str]:
        return sorted(each for each in self._words if len(each) <= LONGEST_WORD)

    @cached_property
    def _backward(self) -> list[str]:
        return sorted(each[::-1] for each in self._forward)

    def nearest(self, word: str) -> str | None:
        """The word that ``word`` is a slip of the keyboard away from (``kenmrk`` -> ``kenmerk``), else None. Of a path
        also the one that ends in the same name, if it is the only one."""
        if len(word) > LONGEST_WORD:
            return None
        candidates = self._candidates(word)
        asked, limit = word.lower(), slips(word)
        distances = ((within(asked, each.lower(), limit), each) for each in candidates)
        near = sorted((distance, each) for distance, each in distances if distance is not None)
        return near[0][1] if near else _same_name(word, candidates) or _other_number(asked, candidates)

    def _candidates(self, word: str) -> list[str]:
        if len(self._forward) <= 2 * AROUND:
            return self._forward
        alike = {*_around(self._forward, word), *_around(self._forward, word.lower())}
        alike |= {each[::-1] for each in _around(self._backward, word.lower()[::-1])}
        return sorted(alike)


AROUND = 10
"""So many words on either side of where a mistake would stand in order are compared with it."""

LONGEST_WORD = 300
"""Characters: to look for what resembles a longer word costs much, and helps nobody."""


def _around(words: list[str], word: str) -> list[str]:
    place = bisect.bisect_left(words, word)
    return words[max(place - AROUND, 0) : place + AROUND]


EXTENSION = re.compile(r"\.[A-Za-z]{2,4}$")
"""How the name of a file ends."""


def slips(word: str) -> int:
    """How many typing mistakes a word of this length may have and still be recognised: one in four letters, three at
    most. Of a path the name at its end counts, without its extension."""
    letters = len(EXTENSION.sub("", word.rpartition("/")[2]))
    return 1 if letters == 3 else min(letters // 4, 3)


def _same_name(path: str, candidates: Iterable[str]) -> str | None:
    """The only candidate in another folder with the name at the end of a path."""
    folder, _, name = path.rpartition("/")
    found = [each for each in candidates if folder and each.rpartition("/")[2] == name]
    return found[0] if len(found) == 1 else None


def _other_number(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate of which a word is the singular or the plural: ``bestand`` -> ``bestanden``."""
    is_word = len(word) >= 4 and word.isalpha()
    return next((each for each in candidates if is_word and _differ_at_the_end(word, each)), None)


def _differ_at_the_end(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(longer) - len(shorter) <= 2 and longer.startswith(shorter)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that ``word`` was meant to be; for one lookup among words that are few (see ``Words``)."""
    return Words(known).nearest(word)


def did_you_mean(word: str, known: Words | Iterable[str], otherwise: str) -> str:
    """A remedy that names the nearest known word, or ``otherwise`` when nothing comes close. Who looks up many mistakes
    gives the same ``Words`` each time."""
    match = (known if isinstance(known, Words) else Words(known)).nearest(word)
    return f"Bedoelde u {match}?" if match else otherwise

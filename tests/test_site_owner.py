"""Whose site it is: what the table may hold, and what readers get of it."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openbaar.colours import contrast, mixed
from openbaar.house_style import DARK, LEAST, LIGHT, TINTS, Ground, least_contrast, style_sheet
from openbaar.site_owner import SiteOwner, report_address, site_owner

TOKENS = (Path(__file__).parents[1] / "overrides" / "assets" / "tokens.css").read_text(encoding="utf-8")
PAGE = "https://stukken.example/beslisnotas/2023/x/"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"naam": 12}, "naam is geen tekst"),
        ({"overheid": "ja"}, "overheid is geen true of false: ja"),
        ({"name": "Ministerie"}, "sleutel is onbekend: name"),
        ({"contact": "bel ons"}, "contact is geen adres: bel ons"),
        ({"meldadres": "javascript:alert(1)"}, "meldadres is geen adres: javascript:alert(1)"),
        ({"licentie": "CC0"}, "licentie is geen adres: CC0"),
        ({"logo": "../geheim.svg"}, "logo is geen naam van een plaatje: ../geheim.svg"),
        ({"accent": "blauw", "accent_donker": "#8fd0df"}, "accent is geen kleur: blauw"),
        ({"accent": "#0a5566"}, "accent staat er zonder accent_donker"),
        ({"accent": "#ffcc00", "accent_donker": "#8fd0df"}, "accent heeft te weinig contrast met de achtergrond: 1,4"),
        ({"accent": "#0a5566", "accent_donker": "#333333"}, "accent_donker heeft te weinig contrast"),
        (["naam"], "uitgever is geen tabel"),
    ],
)
def test_what_is_wrong_is_said_and_not_used(values: object, said: str) -> None:
    owner, faults = site_owner(values)
    assert [each.message for each in faults if each.message.startswith(said)]
    assert owner == SiteOwner()


def test_all_faults_are_told_at_once_and_what_is_right_is_used() -> None:
    owner, faults = site_owner({"naam": "Gemeente", "contact": "x", "logo": "y", "overheid": True})
    assert [each.key for each in faults] == ["contact", "logo"]
    assert owner == SiteOwner(naam="Gemeente", overheid=True)


@pytest.mark.parametrize("values", [None, {}, {"naam": "", "contact": None, "accent": ""}])
def test_an_empty_table_is_no_fault(values: object) -> None:
    assert site_owner(values) == (SiteOwner(), ())


def test_an_e_mail_says_which_page_and_a_form_gets_its_address() -> None:
    mail = urlsplit(report_address(SiteOwner(meldadres="meld@min.nl"), PAGE, "Kosten & baten, 50%"))
    assert (mail.scheme, mail.path) == ("mailto", "meld@min.nl")
    assert parse_qs(mail.query) == {"subject": ["Fout op de pagina Kosten & baten, 50%"], "body": [f"{PAGE}\n\n"]}
    form = report_address(SiteOwner(meldadres="https://min.nl/meld?pagina={adres}&x=1"), PAGE, "X")
    assert parse_qs(urlsplit(form).query) == {"pagina": [PAGE], "x": ["1"]}
    assert report_address(SiteOwner(), PAGE, "X") == ""


def test_contrast_is_that_of_the_standard() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
    assert mixed("#ff0000", "#ffffff", 0.5) == "#ff8080"


def test_the_grounds_are_those_of_the_tokens() -> None:
    for place, ground in enumerate((LIGHT, DARK), start=1):
        for name in ("papier", "vlak", "inkt"):
            found = re.search(rf"--ob-{name}: light-dark\((#\w+), (#\w+)\)", TOKENS)
            assert found
            assert getattr(ground, name) == found[place]


COLOURS = st.builds("#{:06x}".format, st.integers(0, 0xFFFFFF))


@settings(deadline=None)
@given(COLOURS, st.sampled_from([LIGHT, DARK]))
def test_an_accent_that_is_accepted_can_be_read_wherever_it_is_used(accent: str, ground: Ground) -> None:
    if least_contrast(accent, ground) < LEAST:
        return
    sheet = style_sheet(accent, accent).decode()
    place = 1 if ground is LIGHT else 2
    used = {found[0]: found[place] for found in re.findall(r"(--ob-[\w-]+): light-dark\((#\w+), (#\w+)\)", sheet)}
    assert used.keys() == {"--ob-accent", "--ob-accent-donker", *TINTS}
    for name in ("--ob-accent", "--ob-accent-donker"):
        for under in (ground.papier, ground.vlak, used["--ob-accent-vlak"]):
            assert contrast(used[name], under) >= LEAST
    assert all(contrast(ground.inkt, used[name]) >= LEAST for name in TINTS)

"""The page of a report: it is described and linked, not copied."""

from __future__ import annotations

from synthetic.cases import Rapport
from synthetic.front_matter import Value, page
from synthetic.setting import Setting
from synthetic.tables import SENTENCES
from synthetic.texts import markdown, paragraphs


def report_page(rapport: Rapport, setting: Setting) -> bytes:
    """The bytes of the page."""
    chance, stuk = setting.chance, rapport.stuk
    ministerie = setting.ministerie(stuk)
    slots = setting.slots(stuk, ministerie)
    texts = chance.some(SENTENCES["aanbeveling"] * 2, rapport.aanbevelingen)
    keys: dict[str, Value] = {
        "title": stuk.titel,
        **setting.summary(slots, "samenvatting_rapport"),
        **setting.status(stuk),
        "ministerie": ministerie.code if chance.happens(0.4) else "",
        "uitgever": rapport.uitgever if chance.happens(0.98) else "",
        "aanbevelingen": [
            {"nummer": str(number), "tekst": slots.fill(text)} for number, text in enumerate(texts, start=1)
        ],
        **setting.belongs(stuk),
        "link": f"https://www.voorbeeld.nl/rapporten/{stuk.dag.year}/{stuk.id}" if chance.happens(0.8) else "",
        **setting.account(),
    }
    body = ["## Inhoud", *paragraphs(slots, "rapport", chance.between(5, 14))]
    return page(keys, markdown([f"Dit rapport is van {rapport.uitgever}.", *body], slots))

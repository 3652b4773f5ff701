"""A small collection in which everything hangs together: cases, programmes, citations both ways, an embargo."""

from __future__ import annotations

from support.sources import page, stuk

LATER = "2026-11-25T09:00"
"""When the embargoed memo is disclosed: after the tests' own moment."""

SENTENCE = "Zie Kamerstuk 28638, nr. 205 en artikel 273g Sr, en Kamerstukken II 2021/22, 29911, nr. 300."

MANY: dict[str, bytes] = {
    "programmas/veilig": page("Over veiligheid. Zie ook [start](../index.md).", title="Veilig", description="Kort."),
    "rapporten/2022/r": stuk(
        "## Inleiding\n\nTekst.",
        title="Rapport",
        datum="2022-05-01",
        uitgever="CKM",
        programmas=["veilig"],
        aanbevelingen=[{"nummer": 1, "tekst": "Doe het."}, {"nummer": 2, "tekst": "Doe het beter."}],
    ),
    "kamerbrieven/2022/b": stuk(
        f"## Reactie\n\n{SENTENCE}[^1]\n\n[^1]: Kamerstuk 28638, nr. 248.",
        title="Brief",
        datum="2022-06-01",
        kamerstuk="28638-205",
        reactie_op=["r"],
        programmas=["samen-tegen-mensenhandel"],
        reacties=[{"aanbeveling": "r/1", "standpunt": "overgenomen", "reactie": "Doen we.", "anker": "reactie"}],
    ),
    "kamerbrieven/2023/c": stuk(SENTENCE, title="Tweede brief", kamerstuk="28638-248", oude_adressen=["/oud/"]),
    "beslisnotas/2022/n": stuk(
        f"Zie [de brief](../../kamerbrieven/2022/b.md#reactie).\n\n{SENTENCE}",
        title="Nota",
        datum="2022-05-30",
        kamerbrief="b",
        kenmerk="4954620",
        ministerie="mnre1058",
        niet_openbaar=[{"onderdeel": "Namen", "grond": "5.1.2e"}],
    ),
    "beslisnotas/2023/m": stuk(
        SENTENCE,
        title="Andere nota",
        kamerbrief="c",
        bestanden=[{"bestand": "m.pdf", "titel": "M", "soort": "bijlage"}],
    ),
    "beslisnotas/2023/embargo": stuk(SENTENCE, title="Straks", openbaar_op=LATER, kamerbrief="c"),
    "beslisnotas/2023/concept": stuk(SENTENCE, title="Concept", status="concept"),
    "beslisnotas/2023/weg": stuk(
        "Geheim.",
        title="Weg",
        status="ingetrokken",
        ingetrokken={"op": "2024-01-01", "reden": "privacygegevens"},
    ),
}
ATTACHMENT = "beslisnotas/2023/m.pdf"

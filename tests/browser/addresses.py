"""The pages that the tests open: those of the first case, those of the documents beside these tests, and each kind."""

from __future__ import annotations

MEMO = "beslisnotas/2023/ckm-onzichtbare-slachtoffers-2022/"
LETTER = "kamerbrieven/2023/reactie-ckm-onzichtbare-slachtoffers-2022/"
REPORT = "rapporten/2023/ckm-onzichtbare-slachtoffers-2022/"
PROGRAMME = "programmas/samen-tegen-mensenhandel/"
CITED_LETTER = "kamerbrieven/2021/28638-205/"
DOSSIER = "dossiers/28638/"
LAW = "wetten/sr/"
JUDGMENT = "uitspraken/2016/ecli-nl-hr-2016-2022/"
KEYWORD = "trefwoorden/mensenhandel/"

PROOF = "beslisnotas/2024/proef-met-alles/"
WITHDRAWN = "beslisnotas/2024/proef-ingetrokken/"
CONCEPT = "beslisnotas/2026/proef-concept/"
EMBARGO = "beslisnotas/2026/proef-embargo/"
WITHOUT_INTRODUCTION = "dossiers/35000/"

KINDS = {
    "home": "",
    "memo": MEMO,
    "memo with every part": PROOF,
    "letter": LETTER,
    "report": REPORT,
    "programme": PROGRAMME,
    "dossier": DOSSIER,
    "dossier without introduction": WITHOUT_INTRODUCTION,
    "law": LAW,
    "archive": "archief/",
    "archive of a year": "archief/2023/",
    "archive of a month": "archief/2023/10/",
    "disclosed in a month": "openbaar/2023/09/",
    "kinds of documents": "stukken/",
    "memos": "beslisnotas/",
    "letters of a year": "kamerbrieven/2023/",
    "programmes": "programmas/",
    "dossiers": "dossiers/",
    "laws": "wetten/",
    "judgment": JUDGMENT,
    "judgments": "uitspraken/",
    "EU acts of a year": "eu-regels/2011/",
    "organisations": "organisaties/",
    "ministry": "organisaties/jenv/",
    "keywords": "trefwoorden/",
    "keyword": KEYWORD,
    "grounds": "gronden/",
    "ground": "gronden/5-1-2e/",
    "register of reactions": "reacties/",
    "reactions to a publisher": "reacties/uitgever/centrum-tegen-kinderhandel-en-mensenhandel-ckm/",
    "completeness": "volledigheid/",
    "figures": "cijfers/",
    "data files": "data/",
    "page about the site": "over/",
    "accessibility statement": "toegankelijkheid/",
    "search": "zoeken/",
    "search with results": "zoeken/?q=mensenhandel",
    "search without results": "zoeken/?q=qqqqqq",
    "tombstone": WITHDRAWN,
    "not found": "404.html",
}
"""One page of each kind that a reader can stay on."""

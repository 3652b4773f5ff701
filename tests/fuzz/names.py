"""Where sources and files stand, and what they are called: as they should, and in every other way."""

from __future__ import annotations

from synthetic.chance import Chance

STEMS = (
    "README", "readme", "index", "Index", "index.html", "404", "404.html", "zoeken", "sitemap.xml", "robots.txt", "pagina", "archief", "Archief", "nota.pdf",
    "con", "NUL.x", "a.", ".a", "a..b", "-a", "_a", "a b", "a+b", "caf\u00e9", "cafe\u0301", "日本", "😀", "a%20b", "a#b", "a?b", "a&b", "a'b", 'a"b', "a<b>",
    "a\\b", "a:b", "a*b", "a|b", "a\nb", "a\tb", "a\x01b", "a\u202eb", "~$nota", "nota~", "nota.md", "x" * 200, "x" * 201, "x" * 240, "28638", "36410-VI", "0", "A", "a",
    "openbaar", "organisaties", "wetten", "sr", "5-1-2e", "jenv", "directie-a-b", "feiten", "stukken", "feeds", "assets", "data", "pagefind", ".well-known", ".htaccess",
    "nieuw.atom", "data.json", "\ufeffa", "a\u00a0b", "ß", "ı", "İ", "K", "ﬁ",
)  # fmt: skip
"""\u212a (a kelvin sign) looks like a K."""

FOLDERS = (
    "", "over", "programmas", "dossiers", "wetten", "gronden", "organisaties", "beslisnotas", "beslisnotas/2023", "beslisnotas/0000", "beslisnotas/2023/x", "kamerbrieven/23",
    "rapporten/2023", "Beslisnotas/2023", "beslisnota/2023", "over/x", "x", "x/y/z", "assets", "feeds", "zoeken", ".verborgen", "beslisnotas/2023.md", "beslisnotas/２０２３",
    "kamerbrieven/1799", "rapporten/2101", "caf\u00e9", "cafe\u0301", "a b", "stylesheets", "overrides", "pagina", "beslisnotas/pagina",
)  # fmt: skip

ENDINGS = (
    ".md",
    ".md",
    ".md",
    ".md",
    ".md",
    ".md",
    ".MD",
    ".markdown",
    ".md.md",
    ".md ",
    "",
    ".txt",
    ".html",
    ".md~",
    ".md.bak",
)

ATTACHMENTS = (
    b"", b"%PDF-1.4 x", b"%PDF", b"\x89PNG\r\n\x1a\nx", b"\xff\xd8\xffx", b"RIFF0000WEBP", b"PK\x03\x04", b"een;twee\n1;2\n", b"<b>x</b>", b"a < b", b"\x00\x01", b"\xff\xfe\x00",
    b"<!DOCTYPE html><script>alert(1)</script>", b"%PDF <script>alert(1)</script>", b"\xef\xbb\xbfa;b", b"#!/bin/sh", b"MZ\x90", b"{}", b"\r\n" * 100, "é;ü".encode("latin-1"),
)  # fmt: skip
FILE_NAMES = (
    "nota.pdf", "nota.PDF", "Nota.pdf", "bijlage.png", "foto.jpg", "foto.webp", "tabel.csv", "lees.txt", "stuk.odt", "blad.ods", "index.html", "index.pdf", "nota.exe", "nota.svg",
    "web.config", ".htaccess", "con.pdf", "nota", "a b.pdf", "é.pdf", "nota.pdf.html", "x" * 180 + ".pdf", "nota.docx", "Thumbs.db", ".DS_Store", "nota.pdf~",
)  # fmt: skip


def odd_path(chance: Chance, known: list[str]) -> str:
    """A path in docs/ that no page should have, or that another page has already in other letters."""
    if known and chance.happens(0.3):
        return _like(chance, chance.pick(known))
    stem = chance.pick(STEMS)
    folder = chance.pick(FOLDERS)
    return f"{folder}/{stem}{chance.pick(ENDINGS)}".lstrip("/")


def _like(chance: Chance, path: str) -> str:
    folder, _, name = path.rpartition("/")
    stem, other = name.removesuffix(".md"), f"{folder}/x"
    changed = (
        path.upper(), f"{folder}/{stem.upper()}.md", f"{folder}/{stem.capitalize()}.md", f"{folder}/{stem}/index.md", f"{folder}/{stem}.html.md", f"{folder}/{stem}.md.md",
        f"{folder[:-1]}9/{name}", f"{other}/{name}", name, f"{folder}/{stem}e\u0301.md", f"{folder.capitalize()}/{name}",
    )  # fmt: skip
    return chance.pick(changed).lstrip("/")

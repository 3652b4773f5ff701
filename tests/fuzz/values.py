"""Values of front matter: what an editor may well write, and what nobody should, as they stand in YAML."""

from __future__ import annotations

ODD = (
    '""', "''", "~", "null", "''''", '" "', "'\t'", "[]", "{}", "[,]", "[[]]", "[{}]", "[null]", "[~, ~]", "{a: b}", "{a: {b: {c: d}}}",
    "[[[[[[x]]]]]]", "[" * 20 + "]" * 20, "{a: " * 15 + "}" * 15, "yes", "no", "true", "0", "-1", "1000", "1e5", "0x1F", ".inf", ".nan", "1_000",
    "9" * 5000, "٣", "²", "１２", "onbekend", "Onbekend", "concept", "openbaar", "ingetrokken", "2023-10-06", "2023-1-6", "2023-02-29",
    "2024-02-29", "0000-00-00", "9999-12-31", "1813-12-31", "２０２３-10-06", "2023-10-06T24:00", "2023-10-06T12:00:00", "2023-10-06 12:00",
    "2023-10-06T12:00Z", "2027-03-28T02:30", "2027-10-31T02:30", "1937-07-01T00:00", "&a x", "*a", "&a [*a]", "!!str x", "!!python/object:os.system x", "!x y",
    "! x", "<<", "|", ">", "|\n  een\n  twee", ">-\n  een\n\n  twee", "|+9\n  een", "|2\n    een\n  twee", "\n  een\n  twee", "\n- a\n- b", "\n  - a\n - b",
    "\n\ta", "? a\n: b", "? [a, b]\n: c", "- a", "a: b", "a: b: c", "'a", '"a', "[a", "{a", "a]", "a}", "a # b", "#", "# a", "@a", "`a`", "%a", "|a",
    '"\\x00"', '"\\x1F"', '"\\uFFFE"', '"\\ud800"', '"\\U00110000"', '"\\u202e"', '"\\n"', '"a\\nb"', '"\\t"', '"\\N\\L\\P"', '"\\z"', '"\\u2028"',
    "a\u2028b", "a\u0085b", "a\x00b", "a\x1bb", "a\ufffeb", "a\u202eb", "\ufeff", "\u200b", "\u00a0", "e\u0301", "\u0301", "😀", "日本語", "ﬁ", "ß",
    "İ", "ı", "ǅ", "\U000e0001", "\U0010fffd", "<b>x</b>", "<script>alert(1)</script>", "<!-- x -->", "-->", "]]>", "&amp;", "&#0;", "{{ x }}",
    "{% raw %}", "${x}", "%s", "%(x)s", "{0}", "\\", "../../x", "/", "//", "/x", "C:\\x", "file:///etc/passwd", "javascript:alert(1)",
    "https://[", "http://[::1", "https://x:99999/", "https://x/%zz", "https://x/\u202e", "https://", "http://x y", "x" * 81, "x" * 5000,
    "woord " * 500, "é" * 300, "a/1", "r/1", "r/0", "r/999999", "r/" + "1" * 5000, "/1", "a/b/1", "r/٣", "28638-1", "28638-VI-A", "٢٨٦٣٨-١",
    "36410-VI", "-1-1", "5.1.2e", "5.1.2E", "mnre1058", "mnre9999", "c_8c840238", "c_XYZ", "nota.pdf", "nota", ".pdf", "a b.pdf", "../nota.pdf",
    "con.pdf", "index.html", "nota.exe", "nota.pdf.", "NOTA.PDF", "nota.md", "#anker", "een anker", "a%20b", "kop", "kop-1", "fn:1", "fnref:1", "_1",
)  # fmt: skip
"""As they follow the colon."""

ODD_DAYS = (
    "2023-02-29", "2023-13-01", "2023-00-10", "1813-12-31", "2101-01-01", "0000-00-00", "2023-10-06T24:00", "2023-10-06T23:60", "2027-03-28T02:30",
    "2027-10-31T02:30", "1937-07-01T00:00", "1940-05-16T00:30", "2023-1-6", "6 oktober 2023", "{op: 2023-02-30, reden: procedurefout}", "{op: 2024-01-01}",
    "{op: 2101-01-01, reden: privacygegevens}", "{door: x, datum: 2023-02-30}", "{door: x, datum: onbekend}", "{op: onbekend, reden: procedurefout}",
)  # fmt: skip
DAYS = (
    "2023-10-06", "2023-01-01", "2023-12-31", "2024-02-29", "2021-03-28", "2021-10-31", "1937-06-30", "1937-07-01", "1940-05-16", "1892-05-01",
    "1814-01-01", "1899-12-31", "1900-01-01", "2000-02-29", "2025-03-30", "2026-11-24", "onbekend",
)  # fmt: skip
"""Days of documents; some at the edge of what clocks did."""

PAST = (
    "2023-10-18", "2024-10-27T03:00", "2024-10-27T01:59", "2025-03-30T03:00", "2025-03-30T01:59", "1937-07-01", "1937-06-30T23:59",
    "1900-01-01", "1814-01-01", "1940-05-15T23:30", "2026-11-24T12:00", "2026-11-24", "2023-10-06T00:00", "onbekend",
)  # fmt: skip
FUTURE = (
    "2026-11-24T12:01", "2026-11-25", "2027-03-28T01:59", "2027-03-28T03:00", "2027-10-31T03:00", "2027-10-31T01:59", "2028-02-29T23:59",
    "2030-01-01T00:00", "2099-12-31T23:59", "2100-12-31",
)  # fmt: skip
"""Moments of disclosure before and after the moment at which the tests look."""

MINISTRIES = ("mnre1058", "mnre1034", "mnre1025")
ORGANISATIONS = (
    "Directoraat-Generaal Migratie",
    "Directie A & B",
    "Directie <C>",
    "Directie a & b",
    "Ÿ – “x”",
    "Æther-dienst",
)
WORDS = ("mensenhandel", "A & B", "zorg", "ZKP", "Ÿ", "<x>", "éé́n", "😀", "zorg", "x" * 100)
TITLES = (
    "Nota", "Nota over [haken](x) en *sterren*", "A & B <c>", "Ÿ – “x”", "\"aanhalingen\" 'en' meer", "{{ x }} {% y %}", "Nota", "日本語",
    "Een titel " + "die lang is " * 30, "-->", "]]>", "# geen kop", "\u00a0", "&amp; en &#60;", "e\u0301én", "\\", "1.", "<!-- x -->",
)  # fmt: skip
FORMER = (
    "/oud/",
    "/oud",
    "/OUD/",
    "/oud/nota.html",
    "/nota/2023/x/",
    "/oud/a/",
    "/over/oud/",
    "/beslisnotas/2023/oud/",
    "/wetten-oud/",
    "/_~/",
)
"""Some of them are the same place."""

FORBIDDEN_FORMER = (
    "/archief/",
    "/feeds/x/",
    "/index.html",
    "/zoeken/",
    "/nul/",
    "/over/",
    "/a//b/",
    "oud",
    "/../x/",
    "/" + "a" * 300,
    "/404.html",
)

"""Recipes of CONTRIBUTING.md for what editors write: a problem code, a key, a document kind."""

from __future__ import annotations

from support.recipes import Workshop
from support.sources import page, stuk

CODE = '        "FM017": "tijdstip bestaat die nacht niet, of twee keer",'
LAST_CONDITION = "    yield from _named_after(values, path, line_of)"


def test_add_a_problem_code_in_one_source(workshop: Workshop) -> None:
    workshop.insert("problem_codes.py", CODE, '        "FM099": "titel roept",')
    workshop.insert("frontmatter/conditions.py", LAST_CONDITION, "    yield from _shouting(values, path, line_of)")
    workshop.insert(
        "frontmatter/conditions.py",
        "NUMBER = TypeAdapter[int](Nummer)",
        """

def _shouting(values: dict[str, Value], path: str, line_of: LineOf) -> Iterator[Problem]:
    title = values.get("title")
    if isinstance(title, str) and title.isupper():
        yield Problem(path, line_of(("title",)), "FM099", "titel roept", "Schrijf kleine letters.")
""",
    )
    workshop.write("beslisnotas/2023/x", stuk("Tekst.", title="LET OP"))

    printed = "docs/beslisnotas/2023/x.md:2: FM099 titel roept. Schrijf kleine letters."
    check, build = workshop.run("check"), workshop.run("build")
    assert (check.returncode, build.returncode) == (1, 1)
    assert printed in check.stdout
    assert printed in build.stdout


def test_add_a_problem_code_between_sources(workshop: Workshop) -> None:
    workshop.insert("problem_codes.py", CODE, '        "RF099": "twee stukken hebben hetzelfde kenmerk",')
    workshop.insert(
        "catalogue/collect.py",
        "    found += introduction_problems(documents)",
        "    found += kenmerk_problems(documents.values())",
    )
    workshop.insert(
        "catalogue/collect.py",
        "from openbaar.catalogue.introductions import introduction_problems",
        "from openbaar.catalogue.kenmerken import kenmerk_problems",
    )
    workshop.add(
        "catalogue/kenmerken.py",
        '''"""A reference of a ministry that two documents have."""

from openbaar.problems import Problem


def kenmerk_problems(documents):
    """RF099 for the second document with the same reference."""
    first = {}
    for document in documents:
        kenmerk = getattr(document.record, "kenmerk", None)
        if kenmerk and first.setdefault(kenmerk, document) is not document:
            message = f"kenmerk {kenmerk} hoort al bij {first[kenmerk].path}"
            yield Problem(document.path, document.line_of("kenmerk"), "RF099", message, "Verbeter een van beide.")
''',
    )
    workshop.add_column_for_kenmerk()
    workshop.insert("catalogue/between.py", "QUERIES: Mapping[str, str] = {", KENMERK_QUERY)
    workshop.write("beslisnotas/2023/a", stuk("Tekst.", kenmerk="123"))
    workshop.write("beslisnotas/2023/b", stuk("Tekst."))
    workshop.build()

    workshop.write("beslisnotas/2023/b", stuk("Tekst.", kenmerk="123"))
    build = workshop.run("build")
    assert build.returncode == 1
    assert "docs/beslisnotas/2023/b.md:6: RF099 kenmerk 123 hoort al bij docs/beslisnotas/2023/a.md." in build.stdout


KENMERK_QUERY = '''\
    "two documents with one reference": """
        SELECT 1 FROM document WHERE kenmerk <> '' GROUP BY kenmerk HAVING COUNT(*) > 1""",'''


def test_add_a_front_matter_key_and_show_it(workshop: Workshop) -> None:
    workshop.insert(
        "documents/records.py",
        '    kenmerk: Tekst | None = Field(None, description="Het kenmerk of de referentie, precies zoals in de bron.")',
        '    paraaf: Tekst | None = Field(None, description="Wie het stuk heeft geparafeerd.")',
    )
    workshop.insert(
        "catalogue/views/facts.py",
        '        Fact("Kenmerk", _one(record.kenmerk)),',
        '        Fact("Paraaf", _one(record.paraaf)),',
    )
    workshop.write("beslisnotas/2023/x", stuk("Tekst.", paraaf=""))
    assert "FM008" in workshop.run("check").stdout

    workshop.write("beslisnotas/2023/x", stuk("Tekst.", paraaf="De directeur"))
    workshop.build()
    assert "De directeur" in workshop.text("beslisnotas/2023/x/index.html")

    workshop.write("beslisnotas/2023/x", stuk("Tekst.", paraaf="De minister"))
    workshop.build()
    assert "De minister" in workshop.text("beslisnotas/2023/x/index.html")


def test_add_a_front_matter_key_by_which_a_list_is_made(workshop: Workshop) -> None:
    workshop.insert(
        "catalogue/listing.py",
        "    for id in dict.fromkeys(record.programmas):\n        yield Membership(of_programme(id, document.ref.soort), day)",
        '    for word in dict.fromkeys(record.trefwoorden):\n        yield Membership(f"woord/{word}", day)',
    )
    workshop.write("beslisnotas/2023/x", stuk("Tekst.", trefwoorden=["grens"]))
    workshop.write("beslisnotas/2023/y", stuk("Tekst."))

    asked = "from openbaar.catalogue.questions.lists import newest_in\n"
    found = workshop.evaluate(asked + 'print([each.ref.id for each in newest_in(catalogue, "woord/grens", 9)])')
    assert found == "['x']"


def test_add_a_document_kind(workshop: Workshop) -> None:
    workshop.insert(
        "documents/kinds.py",
        '    Kind("rapport", "rapporten", "Rapport", "Rapporten", True, "rapport", "rapporten"),',
        '    Kind("besluit", "besluiten", "Besluit", "Besluiten", True, "besluit", "besluiten"),',
    )
    workshop.insert("documents/records.py", '    "pagina": Pagina,', '    "besluit": Besluit,')
    workshop.replace(
        "documents/records.py",
        "class Rapport(Stuk):",
        'class Besluit(Stuk):\n    """What a minister decided."""\n\n\nclass Rapport(Stuk):',
    )
    workshop.insert("frontmatter/template.py", '    "pagina": PAGE,', '    "besluit": DOCUMENT,')
    workshop.append("documents/tables/soorten.toml", '[[rij]]\nsoort = "besluit"\nuitleg = "Wat een minister besloot."')
    workshop.insert(
        "documents/tables/diwoo.toml",
        "[soort]",
        'besluit = { informatiecategorie = "c_8c840238", documentsoort = "c_2977c34f", handeling = "c_641ecd76" }',
    )
    assert workshop.run("new", "besluit", "leeg", "--jaar", "2023").returncode == 0
    workshop.write("besluiten/2023/x", stuk("Tekst.", title="Het besluit"))
    workshop.build()

    assert "<h1>Het besluit</h1>" in workshop.text("besluiten/2023/x/index.html")
    for list_with_it in ("besluiten/2023", "stukken", "archief/2023/10"):
        assert "besluiten/" in workshop.text(f"{list_with_it}/index.html"), list_with_it
    for feed in ("feeds/nieuw.json", "feeds/besluiten.json"):
        assert "Besluit: Het besluit" in workshop.text(feed)
    assert not (workshop.root / "site" / "besluiten" / "2023" / "leeg").exists()  # a draft


def test_add_a_document_kind_without_years(workshop: Workshop) -> None:
    workshop.insert(
        "documents/kinds.py",
        '    Kind("dossier", "dossiers", "Dossier", "Dossiers", False, "dossier", "dossiers"),',
        '    Kind("verslag", "verslagen", "Verslag", "Verslagen", False, "verslag", "verslagen"),',
    )
    workshop.insert("documents/records.py", '    "pagina": Pagina,', '    "verslag": Verslag,')
    workshop.replace(
        "documents/records.py",
        "class Stuk(Record):",
        'class Verslag(Record):\n    """A report of a meeting."""\n\n\nclass Stuk(Record):',
    )
    workshop.insert("frontmatter/template.py", '    "pagina": PAGE,', '    "verslag": PAGE,')
    workshop.write("verslagen/x", page("Tekst.", title="Het verslag"))
    workshop.build()
    assert "<h1>Het verslag</h1>" in workshop.text("verslagen/x/index.html")

"""Any edit that an editor may make in docs/, on sources held as a mapping: path in docs/ -> bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from support.files import pdf
from synthetic.chance import Chance

Files = dict[str, bytes]
Edit = Callable[[Files, Chance], None]

STUKKEN = ("beslisnotas/2", "kamerbrieven/2", "rapporten/2")
CITATIONS = "Zie ook Kamerstuk 28 638, nr. 205 en artikel 5.1 Woo en ECLI:NL:HR:2016:2022 (hierna: ZKP)."


def one_of(files: Files, chance: Chance, *folders: str, having: str = "") -> str | None:
    """The path of a page in these folders whose source has a line like this, if there is one."""
    fitting = sorted(
        path
        for path, data in files.items()
        if path.endswith(".md") and path.startswith(folders or ("",)) and re.search(having, data.decode(), re.MULTILINE)
    )
    return chance.pick(fitting) if fitting else None


def changed(pattern: str, new: str, *folders: str) -> Edit:
    """Replaces what is like this in the front matter or the text of a page."""

    def edit(files: Files, chance: Chance) -> None:
        path = one_of(files, chance, *folders, having=pattern)
        if path:
            number = str(chance.between(1, 9))
            text = files[path].decode()
            files[path] = re.sub(
                pattern, lambda _: new.replace("%", number), text, count=1, flags=re.MULTILINE
            ).encode()

    return edit


def keyed(key: str, value: str, *folders: str) -> Edit:
    """Sets a key of the front matter, or takes it away where it is there already."""

    def edit(files: Files, chance: Chance) -> None:
        path = one_of(files, chance, *folders)
        if path:
            text = files[path].decode()
            without = re.sub(rf"(?m)^{key}:.*\n(?:[ -].*\n)*", "", text)
            line = f"{key}: {value.replace('%', str(chance.between(1, 9)))}\n"
            files[path] = (without if without != text else text.replace("---\n", f"---\n{line}", 1)).encode()

    return edit


def add(files: Files, chance: Chance) -> None:
    """A document that says what another says."""
    path = one_of(files, chance, *STUKKEN)
    if path:
        text = re.sub(r"(?m)^kamerstuk: .*$", "kamerstuk: onbekend", files[path].decode())
        files[path.replace(".md", f"-{chance.between(1, 999)}.md")] = text.encode()


def remove(files: Files, chance: Chance) -> None:
    """A page goes, whatever names it."""
    path = one_of(files, chance, *STUKKEN, "programmas/", "dossiers/")
    if path:
        del files[path]


def rename(files: Files, chance: Chance) -> None:
    """A document gets another id, or another year, and who names it follows."""
    path = one_of(files, chance, *STUKKEN)
    if path:
        folder, year, name = path.split("/")
        year = str(chance.between(2016, 2025)) if chance.happens(0.5) else year
        new = f"{chance.pick(('', 'a-', 'z-'))}{name}"
        files[f"{folder}/{year}/{new}"] = files.pop(path)
        named = rf"(?<=[ \[]){re.escape(name.removesuffix('.md'))}(?=[\n\],/])"
        for other, data in files.items():
            if other.endswith(".md"):
                files[other] = re.sub(named, new.removesuffix(".md"), data.decode()).encode()


def move(files: Files, chance: Chance) -> None:
    """A document gets another date, in its year."""
    path = one_of(files, chance, *STUKKEN)
    if path:
        day = f"{path.split('/')[1]}-{chance.between(1, 12):02}-{chance.between(1, 28):02}"
        day = "onbekend" if chance.happens(0.2) else day
        files[path] = re.sub(rb"(?m)^datum: .*$", f"datum: {day}".encode(), files[path])


def attach(files: Files, chance: Chance) -> None:
    """A document gets a file, or the file that it has becomes another or goes."""
    path = one_of(files, chance, *STUKKEN, having="^bestanden:") if chance.happens(0.5) else None
    if path:
        name = path.replace(".md", ".pdf")
        if chance.happens(0.5):
            files[name] = pdf(str(chance.between(1, 99)))
        else:
            files.pop(name, None)
            files[path] = re.sub(rb"(?m)^bestanden:.*\n", b"", files[path])
        return
    path = one_of(files, chance, *STUKKEN, having=r"\A(?![\s\S]*^bestanden:)")
    if path:
        name = path.replace(".md", ".pdf")
        line = f"bestanden: [{{bestand: {name.rpartition('/')[2]}, titel: De nota, soort: bijlage}}]\n"
        files[path] = files[path].replace(b"---\n", b"---\n" + line.encode(), 1)
        files[name] = pdf("een")


def link(files: Files, chance: Chance) -> None:
    """A text links to another page, or to its file."""
    path, target = one_of(files, chance, *STUKKEN), one_of(files, chance, *STUKKEN)
    if path and target:
        file = target.replace(".md", ".pdf")
        target = file if file in files and chance.happens(0.7) else target
        files[path] += f"\n\nZie [dat stuk](../../{target}).\n".encode()


def answer(files: Files, chance: Chance) -> None:
    """A letter answers a recommendation of a report."""
    letter, report = one_of(files, chance, "kamerbrieven/"), one_of(files, chance, "rapporten/", having="nummer: 1$")
    if letter and report:
        id = report.rpartition("/")[2].removesuffix(".md")
        text = re.sub(r"(?m)^(reacties|reactie_op):.*\n(?:[ -].*\n)*", "", files[letter].decode())
        stance = chance.pick(("overgenomen", "staand beleid", "niet overgenomen"))
        reaction = f"{{aanbeveling: {id}/1, standpunt: {stance}, reactie: Dat doen wij.}}"
        text = text.replace("---\n", f"---\nreactie_op: [{id}]\nreacties: [{reaction}]\n", 1)
        files[letter] = text.encode()


def join(files: Files, chance: Chance) -> None:
    """A memo goes with another letter."""
    memo, letter = one_of(files, chance, "beslisnotas/"), one_of(files, chance, "kamerbrieven/")
    if memo and letter:
        id = letter.rpartition("/")[2].removesuffix(".md")
        text = re.sub(r"(?m)^kamerbrief:.*\n", "", files[memo].decode())
        files[memo] = text.replace("---\n", f"---\nkamerbrief: {id}\n", 1).encode()


def lie(files: Files, chance: Chance) -> None:
    """A memo lies beneath another one, or no longer does."""
    memo, other = one_of(files, chance, "beslisnotas/"), one_of(files, chance, "beslisnotas/")
    if memo and other and memo != other:
        text = re.sub(r"(?m)^bij:.*\n", "", files[memo].decode())
        id = other.rpartition("/")[2].removesuffix(".md")
        files[memo] = text.replace("---\n", f"---\nbij: [{id}]\n", 1).encode()


def join_both(files: Files, chance: Chance) -> None:
    """A memo goes with two letters."""
    memo = one_of(files, chance, "beslisnotas/")
    letters = {one_of(files, chance, "kamerbrieven/") for _ in range(2)} - {None}
    if memo and letters:
        ids = ", ".join(sorted(each.rpartition("/")[2].removesuffix(".md") for each in letters if each))
        text = re.sub(r"(?m)^kamerbrief:.*\n", "", files[memo].decode())
        files[memo] = text.replace("---\n", f"---\nkamerbrief: [{ids}]\n", 1).encode()


def enrol(files: Files, chance: Chance) -> None:
    """A document is of another programme."""
    path, programme = one_of(files, chance, *STUKKEN), one_of(files, chance, "programmas/")
    if path and programme:
        id = programme.rpartition("/")[2].removesuffix(".md")
        text = re.sub(r"(?m)^programmas:.*\n(?:[ -].*\n)*", "", files[path].decode())
        files[path] = text.replace("---\n", f"---\nprogrammas: [{id}]\n", 1).encode()


def introduce(files: Files, chance: Chance) -> None:
    """Somebody writes a page where the site makes one: the words stand above it."""
    path = chance.pick(("wetten/sr.md", "dossiers/28638.md", "gronden/5-1-2e.md", "over/nieuw.md"))
    if path in files and chance.happens(0.5):
        del files[path]
    else:
        files[path] = f"---\ntitle: Eigen titel {chance.between(1, 9)}\n---\nEigen woorden.\n".encode()


WITHDRAWAL = "status: ingetrokken\ningetrokken: {op: 2025-12-0%, reden: procedurefout}"

EDITS: Mapping[str, Edit] = {
    "a title": changed(r"^title: .*$", "title: Heel anders %"),
    "a programme's name": changed(r"^title: .*$", "title: Ander programma %", "programmas/"),
    "a dossier's name": changed(r"^title: .*$", "title: Ander dossier %", "dossiers/"),
    "a summary": changed(r"^description: .*$", "description: Heel anders %."),
    "a text": changed(r"\Z", "\n\nNog een zin %.\n"),
    "citations more": changed(r"\Z", f"\n\n{CITATIONS}\n", *STUKKEN),
    "citations less": changed(rf"^{re.escape(CITATIONS)}$", "Niets."),
    "a draft": changed(r"^status: openbaar$", "status: concept", *STUKKEN),
    "a draft disclosed": changed(r"^status: concept$", "status: openbaar\nopenbaar_op: 2025-11-0%", *STUKKEN),
    "a withdrawal": changed(r"^status: openbaar$", WITHDRAWAL, *STUKKEN),
    "a withdrawal undone": changed(r"^status: ingetrokken\ningetrokken: .*$", "status: openbaar", *STUKKEN),
    "another disclosure": changed(r"^openbaar_op: .*$", "openbaar_op: 2026-11-2%", *STUKKEN),
    "a stance": changed(r"standpunt: .*?(?=[,}\n])", "standpunt: staand beleid"),
    "a unit": changed(r"^  - Direct.*$", "  - Directie Anders %"),
    "a ministry": changed(r"^ministerie: .*$", "ministerie: mnre1058"),
    "ministries together": changed(r"^ministerie: .*$", "ministerie: [EZK, BZK]"),
    "keywords": keyed("trefwoorden", "[Water, gemeenten, woord %]", *STUKKEN),
    "a keyword in capitals": changed(r"^  - ([a-z])(?=[a-z ]+$)", "  - A%", *STUKKEN),
    "a former address of a list": keyed(
        "oude_adressen", "[/dossiers/3000%/, /organisaties/jenv/, /wetten/sr/]", "programmas/"
    ),
    "a memo at a Kamerstuk": keyed("kamerstuk", "[28638-%, 36410-VI-%]", "beslisnotas/"),
    "questions of a memo": keyed("kamervragen", "2023Z0000%", "beslisnotas/"),
    "an Aanhangsel": keyed("kamervragen", "ah-tk-20232024-%", "kamerbrieven/"),
    "a text that cites an Aanhangsel": changed(r"\Z", "\n\nZie Aanhangsel Handelingen II 2023/24, nr. %.\n", *STUKKEN),
    "what is asked": keyed("gevraagd", "ter informatie", "beslisnotas/"),
    "a term": keyed("beslistermijn", "2023-05-0%", "beslisnotas/"),
    "a decision": keyed("besluit", "{uitkomst: akkoord, datum: 2023-05-0%, opmerking: Graag}", "beslisnotas/"),
    "who wrote it": keyed("opgesteld_door", "[Directie %]", "beslisnotas/", "kamerbrieven/"),
    "who was asked": keyed("afgestemd_met", "Directie %", "beslisnotas/", "kamerbrieven/"),
    "who had a copy": keyed("kopie_aan", "Directie %", "beslisnotas/", "kamerbrieven/"),
    "what it encloses": keyed("bijlagen", "[Bijlage %]", "beslisnotas/", "kamerbrieven/"),
    "what came with it": keyed("bijlagen_niet_openbaar", "Bijlage %", "beslisnotas/", "kamerbrieven/"),
    "a mark in a text": changed(r"\Z", "\n\nHet nummer is [weggelaten: 5.1.2e].\n", *STUKKEN),
    "a mark without a ground": changed(r"\Z", "\n\nDe heer [weggelaten] zei dat.\n", *STUKKEN),
    "a change told": keyed("wijzigingen", "[{op: 2026-11-0%, wat: Bladzijde % is leesbaar.}]", *STUKKEN),
    "a ground": keyed("niet_openbaar", "[{onderdeel: Namen, grond: 5.1.2e}]", "beslisnotas/", "kamerbrieven/"),
    "a former address": keyed("oude_adressen", "[/oud/%/]", *STUKKEN),
    "a Kamerstuk": changed(r"^kamerstuk: .*$", "kamerstuk: 28638-%", "kamerbrieven/"),
    "a publisher": changed(r"^uitgever: .*$", "uitgever: Bureau %", "rapporten/"),
    "a recommendation less": changed(r"^  - nummer: 1\n    tekst: .*\n", "", "rapporten/"),
    "an addition": add,
    "a removal": remove,
    "another name": rename,
    "another date": move,
    "an attachment": attach,
    "a link": link,
    "an answer": answer,
    "another letter": join,
    "two letters": join_both,
    "a memo beneath another": lie,
    "another programme": enrol,
    "an introduction": introduce,
}

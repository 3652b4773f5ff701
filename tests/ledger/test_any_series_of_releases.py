"""After any series of edits, releases and withdrawals nothing that was ever public is lost: what a build lets through keeps
every address, and what it refuses is mended by the remedy that it names."""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openbaar.bridge.renderer import mkdocs_renderer
from openbaar.catalogue import Catalogue
from openbaar.catalogue.places import file_of
from openbaar.catalogue.questions.site import attached_files, written_addresses
from openbaar.cli import main
from openbaar.database import new_database
from openbaar.pages import generated_addresses
from openbaar.problems import Problem
from openbaar.publish.address_ledger import add_to_ledger, ledger_findings
from openbaar.publish.ledger_file import LEDGER
from openbaar.publish.project import Project as Published
from openbaar.publish.publish import publish
from openbaar.publish.refreshing import ProblemsFound, refresh
from openbaar.publish.scan_sources import scan_sources
from support.any_edit import EDITS, STUKKEN, Files, one_of
from support.asked_site import put
from support.project import NOW as NOW_WRITTEN
from support.project import new_project
from support.sources import NOW
from synthetic import collection
from synthetic.chance import Chance

WITHDRAW = "openbaar withdraw"
PROPOSED = re.compile(r"(docs/\S+\.md): (oude_adressen: \[.*\])$")
LIKELY = ("another name", "a removal", "an attachment", "a draft", "another disclosure", "a text", "an addition")


class Releases:
    """An editor at work on one project who releases after each edit, and does what the problems say."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root, self.chance, self.obeyed = root, Chance(seed), 0
        self.files: Files = dict(collection(7, seed))
        put(root, self.files)
        self.release()

    def edit(self, name: str) -> None:
        """One edit. What a build does not accept is mended by its remedy, or else taken back."""
        files = dict(self.files)
        if name == WITHDRAW:
            self._withdraw(files)
        else:
            EDITS[name](files, self.chance)
            put(self.root, files)
        if self._is_released():
            self.files = self._read()
        else:
            put(self.root, self.files)
            self.release()

    def _is_released(self) -> bool:
        for _ in range(3):
            try:
                self.release()
            except ProblemsFound as found:
                if not self._obey(found.problems):
                    return False
            else:
                return True
        raise AssertionError("the remedy of a problem must mend it")

    def _obey(self, problems: tuple[Problem, ...]) -> bool:
        """Do what is proposed, where that is all there is to do."""
        proposed = {match[1]: match[2] for each in problems if (match := PROPOSED.search(each.remedy))}
        if {each.code for each in problems} != {"BS013"} or len(proposed) == 0:
            return False
        for name, line in proposed.items():
            path = self.root / name
            text = re.sub(r"(?m)^oude_adressen:.*\n(?:[ -].*\n)*", "", path.read_text(encoding="utf-8"))
            path.write_text(text.replace("---\n", f"---\n{line}\n", 1), encoding="utf-8")
        self.obeyed += 1
        return all(PROPOSED.search(each.remedy) for each in problems)

    def _withdraw(self, files: Files) -> None:
        path = one_of(files, self.chance, *STUKKEN, having=r"^status: openbaar$")
        if path:
            words = ["withdraw", path.removesuffix(".md"), "--reden", "procedurefout", "--toelichting", "Een fout."]
            with contextlib.chdir(self.root), pytest.MonkeyPatch.context() as patch:
                patch.setenv("OPENBAAR_NOW", NOW_WRITTEN)
                done = CliRunner().invoke(main, words)
            assert done.exit_code in (0, 1), done.output

    def _read(self) -> Files:
        docs = self.root / "docs"
        return {each.relative_to(docs).as_posix(): each.read_bytes() for each in docs.rglob("*") if each.is_file()}

    def release(self) -> None:
        """What a release does to the ledger; ProblemsFound when it would be refused."""
        raise NotImplementedError

    def lost(self) -> list[str]:
        """The addresses of the ledger at which nothing stands."""
        raise NotImplementedError


class Unrendered(Releases):
    """Without rendering: what stands is what the site would hold."""

    db: sqlite3.Connection

    def release(self) -> None:
        self.db = new_database()
        refresh(self.db, self.root, scan_sources(self.root, {}), NOW, preview=False, jobs=1)
        add_to_ledger(self.db, self.root, NOW)

    def lost(self) -> list[str]:
        catalogue = Catalogue(self.db)
        stands = {file_of(each) for each in (*written_addresses(catalogue), *generated_addresses(catalogue))}
        stands |= {path.removeprefix("docs/") for path, _ in attached_files(catalogue)}
        advice = ledger_findings(catalogue, self.root, is_sound=True, unread=frozenset())
        told = {word for each in advice if each.code == "AD015" for word in f"{each.message} {each.remedy}".split()}
        return [
            each
            for each in addresses(self.root)
            if not {each[1:], file_of(each[1:]), f"{each[1:]}/index.html"} & stands and each not in told
        ]


class Rendered(Releases):
    """With all that a release does: what stands is what is on the disk."""

    def release(self) -> None:
        publish(Published(self.root, self.root / "site"), NOW, lambda: mkdocs_renderer, release=True)

    def lost(self) -> list[str]:
        site = self.root / "site"
        return [
            each
            for each in addresses(self.root)
            if not (site / each[1:]).is_file() and not (site / each[1:] / "index.html").is_file()
        ]


def addresses(root: Path) -> list[str]:
    lines = (root / LEDGER).read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["adres"] for line in lines]


@contextlib.contextmanager
def project() -> Iterator[Path]:
    with TemporaryDirectory(prefix="openbaar-") as folder:
        yield new_project(Path(folder)).root


NAMES = st.sampled_from([*EDITS, *LIKELY * 3, *[WITHDRAW] * 9])


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10_000), names=st.lists(NAMES, min_size=3, max_size=10))
def test_no_published_address_is_ever_without_page_file_way_on_or_tombstone(seed: int, names: list[str]) -> None:
    with project() as root:
        series = Unrendered(root, seed)
        before = addresses(root)
        for name in names:
            series.edit(name)
            assert series.lost() == [], name
        assert set(before) <= set(addresses(root))


@pytest.mark.slow
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10_000), names=st.lists(NAMES, min_size=3, max_size=10))
def test_no_address_is_lost_in_many_series(seed: int, names: list[str]) -> None:
    with project() as root:
        series = Unrendered(root, seed)
        for name in names:
            series.edit(name)
            assert series.lost() == [], name


def test_a_site_that_is_rendered_has_a_file_at_each_address_that_it_ever_had(tmp_path: Path) -> None:
    series = Rendered(new_project(tmp_path).root, 5)
    for name in ("an attachment", "another name", "a removal", WITHDRAW, "another name", "a draft", WITHDRAW):
        series.edit(name)
        assert series.lost() == [], name
    assert series.obeyed

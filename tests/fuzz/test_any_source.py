"""Whatever is in docs/ ends as a clear problem or as a right page; what ``check`` lets pass is built, now and later."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest

from fuzz import batch
from fuzz.checking import checked, moments, put, refused, without_mistakes
from openbaar.catalogue.visibility import SHOWN, visibility
from openbaar.documents import address_of
from openbaar.frontmatter import read
from openbaar.problem_codes import ADVICE
from support.project import Project, new_project
from support.rebuilding import content, rebuild

SEEDS, SOURCES = range(10), 200


def test_the_same_seed_gives_the_same_batch_and_another_seed_another() -> None:
    assert batch(3, 50) == batch(3, 50)
    assert batch(3, 50) != batch(4, 50)


def test_batches_hold_mistakes_of_nearly_every_kind_and_much_that_is_right() -> None:
    """Of each source by itself; those between sources come on top."""
    codes, right = Counter[str](), 0
    for seed in SEEDS:
        for name, data in batch(seed, SOURCES).files.items():
            if name.endswith(b".md"):
                document, problems = read("docs/" + name.decode("utf-8", "surrogateescape"), data)
                codes.update(each.code for each in problems)
                right += document is not None and not problems
    assert right > len(SEEDS) * SOURCES * 0.4
    assert len(codes) >= 28, sorted(codes)


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_each_source_is_a_clear_problem_or_a_right_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    project = new_project(tmp_path)
    put(batch(seed, SOURCES), project)
    mistakes = {
        (each["path"], each["line"], each["code"]) for each in checked(project, monkeypatch) if not each["advies"]
    }
    found = {(each.path, each.line, each.code) for each in refused(project)}
    assert found
    assert found <= mistakes
    assert {code for _, _, code in mistakes - found} <= {"RF008"}  # asked for when all others are mended
    assert not project.site.exists()
    if seed == SEEDS[0]:
        the_commands_say_so(project)
    accepted = without_mistakes(project, monkeypatch)
    assert len(accepted.documents) > SOURCES * 0.3
    for moment in moments(accepted):
        rebuild(project, moment)
        for document in accepted.documents.values():
            page = project.site / address_of(document) / "index.html"
            assert page.is_file() == (visibility(document, moment) in SHOWN), page
        everything_parses(project.site)


def the_commands_say_so(project: Project) -> None:
    """The real commands, as an editor runs them: the same problems, exit 1, and nothing written."""
    told = project.run("check")
    done = project.run("build")
    assert (told.returncode, told.stderr) == (1, "")
    assert (done.returncode, done.stderr) == (1, "")
    *lines, looked_at = told.stdout.splitlines()
    assert looked_at.startswith("Bekeken: ")
    others = [f" {code} " for code in (*ADVICE, "RF008")]
    assert [line for line in lines if not any(each in line for each in others)] == done.stdout.splitlines()
    assert not project.site.exists()


def everything_parses(site: Path) -> None:
    """Each page as the standard has it and with each id once, each feed as XML or JSON."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    for name, data in content(site).items():
        if name.endswith(".html"):
            tree = parser.parse(data.decode())
            ids = Counter(element.get("id") for element in tree.iter() if element.get("id"))
            assert [id for id, count in ids.items() if count > 1] == [], name
        elif name.endswith((".xml", ".atom")):
            ElementTree.fromstring(data)  # noqa: S314 - our own
        elif name.endswith(".json"):
            json.loads(data)

"""The documents say what is true of the code: keys, codes, commands, hooks, dependencies, files and examples."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

import click
import pytest

from openbaar.catalogue import Collection, FileFacts, Sources, collect
from openbaar.cli.main import CALLS, command
from openbaar.documents.ministeries import MINISTERIES, PREFIX, Naam
from openbaar.documents.records import RECORDS, Record, Stuk
from openbaar.documents.reference_tables import GRONDEN
from openbaar.documents.values import Bestandssoort, Gevraagd, Intrekreden, Standpunt, Status, Uitkomst
from openbaar.frontmatter import json_schema, read, snippets
from openbaar.problem_codes import CODES
from openbaar.problems import Problem
from support.beside import cannot_run

ROOT = Path(__file__).resolve().parents[1]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


REDACTIE = text("REDACTIE.md")
README = text("README.md")
ARCHITECTURE = text("ARCHITECTURE.md")
CONTRIBUTING = text("CONTRIBUTING.md")
DESIGN = text("DESIGN.md")
DEPENDENCIES = text("adr/0002-dependencies.md")
DOCUMENTS = sorted(path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *ROOT.glob("adr/*.md")))
WITH_HOOKS = os.environ | {"PYTHONPATH": str(ROOT / "hooks")}
CODE = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "hooks").rglob("*")) if path.suffix in (".py", ".sql")
)


# ---- Problem codes ----


def test_every_problem_code_has_one_row_in_the_editors_guide() -> None:
    rows = re.findall(r"^\| ([A-Z]{2}\d{3}) \|", REDACTIE, re.MULTILINE)
    missing = [code for code in CODES if code not in rows]
    assert not missing, f"add a row to REDACTIE.md for {missing}"
    assert sorted(rows) == sorted(CODES)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_document_names_a_problem_code_that_does_not_exist(document: str) -> None:
    assert set(re.findall(r"\b[A-Z]{2}\d{3}\b", text(document))) <= set(CODES)


# ---- Front matter ----


class Row(NamedTuple):
    """A row of a table of keys in the editors' guide."""

    key: str
    required: str
    example: str


TABLES: Mapping[str, type[Record]] = {
    "Elke pagina": Record,
    "Elk stuk": Stuk,
    "Een beslisnota": RECORDS["beslisnota"],
    "Een Kamerbrief": RECORDS["kamerbrief"],
    "Een rapport": RECORDS["rapport"],
}
"""The heading of each table and the record whose own keys it holds."""

PLACES: Mapping[str, str] = {
    "Elke pagina": "docs/programmas/x.md",
    "Elk stuk": "docs/rapporten/2023/x.md",
    "Een beslisnota": "docs/beslisnotas/2023/x.md",
    "Een Kamerbrief": "docs/kamerbrieven/2023/x.md",
    "Een rapport": "docs/rapporten/2023/x.md",
}

MINIMAL = {
    "title": "title: Stuk",
    "status": "status: openbaar",
    "datum": "datum: 2023-10-06",
    "openbaar_op": "openbaar_op: onbekend",
}


def table(heading: str) -> list[Row]:
    section = REDACTIE.partition(f"\n### {heading}\n")[2].partition("\n#")[0]
    cells = [re.split(r" \| ", line.strip("| ")) for line in section.splitlines() if line.startswith("| `")]
    return [Row(row[0].strip("`"), row[1], row[-1].strip("`")) for row in cells]


def own_keys(record: type[Record]) -> set[str]:
    inherited: set[str] = set()
    for parent in record.__mro__[1:]:
        if issubclass(parent, Record):
            inherited |= set(parent.model_fields)
    return set(record.model_fields) - inherited


ROWS = [(heading, row) for heading in TABLES for row in table(heading)]


@pytest.mark.parametrize("heading", TABLES)
def test_the_guide_has_a_row_for_each_key_and_for_no_other(heading: str) -> None:
    assert sorted(row.key for row in table(heading)) == sorted(own_keys(TABLES[heading]))


def test_every_kind_has_only_keys_that_stand_in_a_table() -> None:
    told = {row.key for _, row in ROWS}
    assert {key for record in RECORDS.values() for key in record.model_fields} == told


@pytest.mark.parametrize(("heading", "row"), ROWS, ids=lambda value: getattr(value, "key", value))
def test_the_guide_says_which_keys_are_required(heading: str, row: Row) -> None:
    assert (row.required == "ja") == TABLES[heading].model_fields[row.key].is_required()


@pytest.mark.parametrize(("heading", "row"), ROWS, ids=lambda value: getattr(value, "key", value))
def test_the_example_of_each_key_is_read_without_problems(heading: str, row: Row) -> None:
    assert row.example.startswith(f"{row.key}: ")
    minimal = {} if heading == "Elke pagina" else dict(MINIMAL)
    if row.key == "ingetrokken":
        minimal["status"] = "status: ingetrokken"
    lines = {"title": "title: Stuk"} | minimal | {row.key: row.example}
    source = "\n".join(["---", *lines.values(), "---", ""])
    document, problems = read(PLACES[heading], source.encode())
    assert problems == ()
    assert document is not None
    assert row.key in document.record.model_fields_set


def blocks() -> Iterator[tuple[str, str, bool]]:
    """Key of a block, key within it, and whether that is required, for every record."""
    definitions = json_schema()["$defs"]
    for record in RECORDS.values():
        for key, field in definitions[record.__name__]["properties"].items():
            reference = field.get("$ref") or field.get("items", {}).get("$ref", "")
            block: dict[str, Any] = definitions.get(reference.rpartition("/")[2], {})
            for name in block.get("properties", ()):
                yield key, name, name in block.get("required", ())


def test_the_changelog_names_every_key() -> None:
    """Who adds a key says so under Added."""
    keys = {key for record in RECORDS.values() for key in record.model_fields} | {name for _, name, _ in blocks()}
    assert [key for key in sorted(keys) if f"`{key}`" not in text("CHANGELOG.md")] == []


def test_the_guide_has_a_row_for_each_key_within_a_block() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \| ([^|]+) \|", REDACTIE, re.MULTILINE)
    assert sorted((key, name, required == "ja") for key, name, required in rows) == sorted(set(blocks()))


@pytest.mark.parametrize(
    "values", [Status, Standpunt, Bestandssoort, Intrekreden, Gevraagd, Uitkomst], ids=lambda each: each.__name__
)
def test_every_allowed_value_stands_in_the_guide(values: type[Enum]) -> None:
    assert [each.value for each in values if f"`{each.value}`" not in REDACTIE] == []


def _in_words(name: Naam) -> str:
    """From when to when a ministry had a name, as the guide says it."""
    begin, end = (str(day) if day else "" for day in (name.vanaf, name.tot))
    return " ".join(filter(None, (f"vanaf {begin}" if begin else "", f"tot en met {end}" if end else "")))


def test_every_ministry_and_ground_stands_in_the_guide_with_its_name() -> None:
    rows = dict(re.findall(r"^\| `([\d.]+\w?)` \| ([^|]+) \|$", REDACTIE, re.MULTILINE))
    assert rows == {code: ground.naam for code, ground in GRONDEN.items()}
    told = re.findall(r"^\| ([^`|]+) \| `(mnre\d+)` \| ([^|]+) \| ([^|]*) \|$", REDACTIE, re.MULTILINE)
    assert sorted(told) == sorted(
        (name.afkorting, code, name.naam.removeprefix(PREFIX), _in_words(name))
        for code, ministry in MINISTERIES.items()
        for name in ministry.namen
    )


# ---- Whole examples ----


EXAMPLES = {
    path: body.encode()
    for path, body in re.findall(
        r"`(docs/[^`<>]+\.md)`:\n\n```markdown\n(.*?)^```$", REDACTIE, re.DOTALL | re.MULTILINE
    )
}


def test_every_example_of_a_page_in_the_guide_is_found() -> None:
    assert len(EXAMPLES) == REDACTIE.count("```markdown") > 3


@pytest.mark.parametrize("path", EXAMPLES)
def test_an_example_in_the_guide_is_read_without_problems(path: str) -> None:
    document, problems = read(path, EXAMPLES[path])
    assert problems == ()
    assert document is not None


def test_the_examples_in_the_guide_fit_together() -> None:
    attachment = FileFacts(1, "0" * 64)
    collection: Collection = collect(Sources(EXAMPLES, {"docs/beslisnotas/2024/voorbeeld-nota.pdf": attachment}))
    assert collection.problems == ()


# ---- Commands, targets, hooks, dependencies ----


def command_words() -> Iterator[str]:
    for name in CALLS:
        yield f"openbaar {name}"
        for parameter in command(name).params:
            if isinstance(parameter, click.Option):
                yield from parameter.opts


@pytest.mark.parametrize("document", ["README.md", "REDACTIE.md"])
def test_every_command_and_option_stands_in_the_documents_for_users(document: str) -> None:
    told = text(document)
    assert [word for word in command_words() if f"`{word}" not in told] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_document_names_a_command_that_does_not_exist(document: str) -> None:
    named = set(re.findall(r"`(?:\.venv/bin/)?openbaar ([a-z]+)", text(document)))
    assert named <= set(CALLS)


def targets() -> list[str]:
    return re.findall(r"^([a-z-]+):.*##", text("Makefile"), re.MULTILINE)


def test_every_make_target_with_a_line_of_help_is_documented() -> None:
    told = README + CONTRIBUTING + REDACTIE
    assert targets()
    assert [target for target in targets() if f"`make {target}`" not in told] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_document_names_a_make_target_that_does_not_exist(document: str) -> None:
    known = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", text(document))) <= known


def test_every_hook_exists_and_stands_in_the_architecture_in_the_order_of_mkdocs() -> None:
    hooks = re.findall(r"^  - (hooks/\w+\.py)$", text("mkdocs.yml"), re.MULTILINE)
    assert hooks
    assert [hook for hook in hooks if not (ROOT / hook).is_file()] == []
    assert re.findall(r"^\| `(hooks/\w+\.py)` \|", ARCHITECTURE, re.MULTILINE) == hooks


def test_every_event_of_a_hook_stands_in_the_architecture() -> None:
    events = {
        event
        for path in (ROOT / "hooks").glob("*.py")
        for event in re.findall(r"^def (on_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert set(re.findall(r"^\| [^|]*\| `(on_\w+)` \|", ARCHITECTURE, re.MULTILINE)) == events


def test_every_part_of_the_package_is_a_layer_and_stands_in_the_architecture() -> None:
    contracts = tomllib.loads(text("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    layers = {name.strip() for layer in contracts[0]["layers"] for name in layer.split("|")}
    package = ROOT / "hooks" / "openbaar"
    folders = {path.parent.name for path in package.glob("*/__init__.py")}
    modules = {path.stem for path in package.glob("*.py") if not path.stem.startswith("_")}
    assert layers == folders | modules
    forbidden = {name.removeprefix("openbaar.") for name in contracts[1]["source_modules"]}
    assert forbidden == layers - {"cli", "bridge"}
    table = ARCHITECTURE.partition("\n## Layers")[2].partition("\n## ")[0]
    shown = set(re.findall(r"`(\w+)(?:/|\.py)`", "".join(line for line in table.splitlines() if line.startswith("| "))))
    assert layers <= shown


def test_every_dependency_has_its_line_in_the_record_of_dependencies_and_no_other_has() -> None:
    project = tomllib.loads(text("pyproject.toml"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[^A-Za-z0-9-]", need)[0] for need in needed}
    rows = re.findall(r"^\| (`[^|]+) \|", DEPENDENCIES, re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`([\w-]+)`", row)} == names


# ---- Design ----

STYLES = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "overrides" / "assets").glob("*.css")}
TEMPLATES = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "overrides").rglob("*.html")))
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(")


def test_every_token_is_described_and_used() -> None:
    tokens = set(re.findall(r"^\s*(--ob-[\w-]+):", STYLES["tokens.css"], re.MULTILINE))
    described = set(re.findall(r"`(--ob-[\w-]+)`", DESIGN))
    ranges = {name for name in tokens if re.fullmatch(r"--ob-(?:tint-|groot-)?\d", name)}
    assert tokens - ranges <= described
    assert described <= tokens
    assert {name for name in tokens if f"var({name})" not in "".join(STYLES.values())} == set()


def test_colours_stand_in_the_tokens_and_on_paper_alone() -> None:
    for name, style in STYLES.items():
        rules = "\n".join(line for line in style.splitlines() if not re.match(r"\s*--ob-|@page", line))
        assert COLOUR.findall(rules) == [], name


def test_every_component_that_the_design_names_exists() -> None:
    components = DESIGN.partition("## Components")[2].partition("\n## ")[0]
    macros = set(re.findall(r"{% macro (\w+)\(", TEMPLATES))
    names = set(re.findall(r"`([a-z_-]+)`", components.partition("|---|")[2]))
    assert len(names) > 20
    assert {name for name in names if name not in macros and f".{name}" not in STYLES["openbaar.css"]} == set()


# ---- Files and names ----


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_relative_link_leads_to_a_file(document: str) -> None:
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", text(document), flags=re.DOTALL)
    links = re.findall(r"\]\(([^)#\s]+)", prose)
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (ROOT / document).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize(
    "document", ["ARCHITECTURE.md", "TERMS.md", "CONTRIBUTING.md", "DESIGN.md", *(d for d in DOCUMENTS if "/" in d)]
)
def test_every_source_file_that_a_document_names_exists(document: str) -> None:
    named = set(re.findall(r"`([\w./-]+\.(?:py|html|toml|xml|yml|sql|js))`", text(document)))
    package = ROOT / "hooks" / "openbaar"
    scripts = ROOT / "overrides" / "assets" / "zoeken"
    homes = [
        ROOT,
        ROOT / ".vscode",
        ROOT / "overrides",
        scripts,
        ROOT / "tests" / "browser",
        package,
        *package.glob("**/"),
    ]
    assert [name for name in sorted(named) if not any((home / name).is_file() for home in homes)] == []


@pytest.mark.parametrize("document", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_name_in_code_that_a_document_names_exists(document: str) -> None:
    named = set(re.findall(r"`(_?[a-z]+_[a-z_]+|[A-Z][A-Z_]{3,})`", text(document)))
    known = CODE + text("mkdocs.yml")
    assert [name for name in sorted(named) if not re.search(rf"\b{name}\b", known)] == []


def test_the_script_in_the_architecture_makes_every_page_without_mkdocs() -> None:
    script = re.findall(r"```python\n(.*?)```", ARCHITECTURE, re.DOTALL)[-1]
    report = "import sys\nprint(len(pages), len(files), [name for name in ('mkdocs', 'jinja2') if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", f"{script}\n{report}"],
        cwd=ROOT,
        env=WITH_HOOKS,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    pages, files, imported = re.fullmatch(r"(\d+) (\d+) (.*)\n", done.stdout).groups()  # type: ignore[union-attr]
    assert int(pages) > 50
    assert int(files) > 5
    assert imported == "[]"


def test_every_recipe_that_is_said_to_be_tried_has_a_test_of_its_name() -> None:
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "recipes").glob("test_*.py"))
    tried = re.findall(r"^### (.+) ✓$", CONTRIBUTING, re.MULTILINE)
    assert len(tried) > 5
    assert [name for name in tried if f"def test_{re.sub('[ -]', '_', name.lower())}" not in tests] == []


def test_no_file_names_the_host_of_a_package_registry() -> None:
    hosts = [
        "py" + "pi.org",
        "python" + "hosted.org",
        "npm" + "js.org",
        "npm" + "js.com",
        "yarn" + "pkg.com",
        "crates" + ".io",
    ]
    naming = re.compile(b"|".join(re.escape(host.encode()) for host in hosts))
    assert [name for name in project_files() if naming.search((ROOT / name).read_bytes())] == []


def project_files() -> list[str]:
    """What git keeps or would keep; without git there is nothing to tell the project from what was made in it."""
    if not (ROOT / ".git").exists():
        cannot_run("this is not a git checkout")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


# ---- VS Code ----


def in_vscode(name: str) -> Any:
    return json.loads(text(f".vscode/{name}"))


def test_the_snippets_and_the_schema_for_vs_code_are_those_of_the_model() -> None:
    assert in_vscode("openbaar.code-snippets") == snippets(), "run: make schema"
    assert in_vscode("front-matter.schema.json") == json.loads(json.dumps(json_schema())), "run: make schema"


def test_every_task_that_the_guide_names_exists() -> None:
    labels = {task["label"] for task in in_vscode("tasks.json")["tasks"]}
    assert set(re.findall(r'"(Openbaar: \w+)"', REDACTIE)) == labels


def test_every_snippet_that_the_guide_names_exists() -> None:
    prefixes = {snippet["prefix"] for snippet in snippets().values() if snippet["prefix"].startswith("nieuw-")}
    assert set(re.findall(r"`(nieuw-\w+)`", REDACTIE)) == prefixes


@pytest.mark.parametrize("task", in_vscode("tasks.json")["tasks"], ids=lambda task: str(task["label"]))
def test_a_task_of_vs_code_understands_a_printed_problem(task: dict[str, Any]) -> None:
    pattern = task["problemMatcher"]["pattern"]
    problem = Problem("docs/beslisnotas/2023/x.md", 4, "FM012", "datum bestaat niet: 2023-02-30", "Kies een dag.")
    match = re.fullmatch(pattern["regexp"], str(problem))
    assert match is not None
    found = [match[pattern[part]] for part in ("file", "line", "code", "message")]
    assert found == [problem.path, "4", problem.code, f"{problem.message}. {problem.remedy}"]


def test_suggestions_are_on_in_markdown_where_vs_code_has_them_off() -> None:
    suggestions = in_vscode("settings.json")["[markdown]"]["editor.quickSuggestions"]
    assert suggestions == {"comments": "on", "other": "on", "strings": "on"}

"""What is used of MkDocs that it does not promise to keep stands in one file, and here is the list of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import mkdocs
import pytest

from support.project import REPOSITORY

HOOKS = REPOSITORY / "hooks"
THE_FILE = HOOKS / "openbaar/bridge/mkdocs_internals.py"

USED = {
    *("_SCRIPT_TEMPLATE", "_Handler", "_timestamp", "_build_page", "_build_theme_template", "_populate_page"),
    *("_serve_request", "_inject_js_into_html", "_watched_paths", "_want_rebuild", "_rebuild_cond"),
    *("_wanted_epoch", "_visible_epoch", "_epoch_cond", "_content"),
}
REPLACED = {"mkdocs.utils.write_file", "mkdocs.structure.pages.markdown"}


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


@cache
def of_mkdocs() -> set[str]:
    """Every name that begins with an underscore in the source of MkDocs."""
    folder = Path(mkdocs.__file__).parent
    trees = (
        ast.parse(path.read_text(encoding="utf-8"))
        for path in folder.rglob("*.py")
        if "tests" not in path.relative_to(folder).parts
    )
    return {name for tree in trees for name in names_in(tree)}


def names_in(tree: ast.AST) -> Iterator[str]:
    """The names that begin with an underscore: defined, imported, or asked of something."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
                found = name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                found = name
            case _:
                continue
        if is_private(found):
            yield found


def own_names(tree: ast.AST) -> set[str]:
    """The names that a module defines itself: functions, classes, variables, and attributes of ``self``."""
    found = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    for node in ast.walk(tree):
        match node:
            case (
                ast.Name(id=name, ctx=ast.Store())
                | ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store())
            ):
                found.add(name)
            case ast.arg(arg=name):
                found.add(name)
    return found


def faults(source: str) -> list[str]:
    """What a module may not do beside the one file that may: name what is private to MkDocs, or hold a module of it."""
    tree, found = ast.parse(source), list[str]()
    overriding = _names_in_heirs(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                found += [each.name for each in names if each.name.split(".")[0] == "mkdocs"]
            case ast.ImportFrom(module=str(module), names=names) if module.split(".")[0] == "mkdocs":
                found += [each.name for each in names if is_private(each.name) or _is_module(f"{module}.{each.name}")]
    return found + sorted((set(names_in(tree)) & of_mkdocs() - own_names(tree)) | overriding)


def _names_in_heirs(tree: ast.AST) -> set[str]:
    """In a class with a parent that it did not make itself: the names that are private to MkDocs."""
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    heirs = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base).split("[")[0] not in own for base in node.bases)
    ]
    server = ast.parse((Path(mkdocs.__file__).parent / "livereload/__init__.py").read_text(encoding="utf-8"))
    return {name for heir in heirs for name in names_in(heir)} & set(names_in(server)) if heirs else set()


def _is_module(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:
        return False


OTHERS = sorted(path for path in HOOKS.rglob("*.py") if path != THE_FILE)


@pytest.mark.parametrize(
    "path", [each for each in OTHERS if "mkdocs" in each.read_text(encoding="utf-8")], ids=lambda each: each.stem
)
def test_no_other_file_names_what_is_private_to_mkdocs_or_holds_a_module_of_it(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


def test_the_one_file_uses_what_is_listed_and_nothing_else() -> None:
    tree = ast.parse(THE_FILE.read_text(encoding="utf-8"))
    assert set(names_in(tree)) == USED
    assert of_mkdocs() >= USED
    modules = {each.name for node in ast.walk(tree) if isinstance(node, ast.Import) for each in node.names}
    assert modules == {name.rpartition(".")[0] for name in REPLACED}
    stores = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store))
    assert {node.attr for node in stores} == {name.rpartition(".")[2] for name in REPLACED} | {"_want_rebuild"}


@pytest.mark.parametrize(
    "source",
    [
        "from mkdocs.livereload import _timestamp",
        "import mkdocs.utils",
        "import mkdocs.utils as u\nu.write_file = None",
        "from mkdocs import utils",
        "from mkdocs.structure import pages",
        "def f(file): return file._content",
        "from mkdocs.livereload import LiveReloadServer\nclass A(LiveReloadServer):\n    def _serve_request(self): ...",
        "from x import Server\nclass A(Server):\n    def f(self): self._want_rebuild = True",
    ],
)
def test_each_way_to_do_so_is_found(source: str) -> None:
    assert faults(source)

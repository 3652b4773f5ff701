"""Sources -> documents and every problem in them: each file by itself, then all of them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openbaar.catalogue.attachments import attachment_problems, named_files
from openbaar.catalogue.body_links import link_problems
from openbaar.catalogue.corrections import correction_problems
from openbaar.catalogue.former_addresses import former_address_problems
from openbaar.catalogue.introductions import introduction_problems
from openbaar.catalogue.references import reference_problems
from openbaar.catalogue.sources import Sources, is_leftover
from openbaar.documents import Document, Ref
from openbaar.frontmatter import read
from openbaar.problems import Problem, in_order


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything that editors wrote, public or not, with all that is wrong with it whatever the clock says."""

    documents: Mapping[Ref, Document]
    sources: Sources
    problems: tuple[Problem, ...]


def collect(sources: Sources) -> Collection:
    """Read every page. Documents are sorted by path; problems are complete, sorted and each there once."""
    documents: dict[Ref, Document] = {}
    problems: list[Problem] = []
    broken: set[str] = set()
    for path in sorted(sources.pages):
        if is_leftover(path):
            continue
        document, found = read(path, sources.pages[path])
        problems.extend(found)
        if document is None:
            broken.add(path)
        elif document.ref in documents:
            problems.append(_same_id(document, documents[document.ref]))
        else:
            documents[document.ref] = document
    problems.extend(_together(documents, sources, broken))
    return Collection(documents, sources, in_order(problems))


def _same_id(document: Document, other: Document) -> Problem:
    message = f"{document.ref.soort} met id {document.ref.id} bestaat al: {other.path}"
    return Problem(document.path, 1, "BS007", message, "Geef een van beide bestanden een andere naam.")


def _together(documents: Mapping[Ref, Document], sources: Sources, broken: set[str]) -> list[Problem]:
    """Problems between documents. A page that could not be read may be what another refers to, or may name a file:
    so while there are such pages, only problems that they cannot cause are told."""
    found = [*reference_problems(documents), *former_address_problems(documents.values())]
    named = {path for document in documents.values() for _, path in named_files(document)}
    found += link_problems({document.path: document for document in documents.values()}, named, broken)
    found += correction_problems(documents.values())
    found += introduction_problems(documents)
    files = list(attachment_problems(documents.values(), sources))
    if broken:
        stems = {path.rpartition("/")[2].removesuffix(".md") for path in broken}
        folders = {path.rpartition("/")[0] for path in broken}
        found = [each for each in found if each.code != "RF001" or each.message.rpartition(" ")[2] not in stems]
        files = [each for each in files if each.code != "BS002" or each.path.rpartition("/")[0] not in folders]
    return found + files

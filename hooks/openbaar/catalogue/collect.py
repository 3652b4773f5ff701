"""Sources -> documents and every problem in them: each file by itself, then all of them together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from openbaar.catalogue.attachment_types import type_problems
from openbaar.catalogue.attachments import attachment_problems, named_files
from openbaar.catalogue.body_links import link_problems
from openbaar.catalogue.corrections import correction_problems
from openbaar.catalogue.extract import Extract, extract
from openbaar.catalogue.former_addresses import former_address_problems
from openbaar.catalogue.introductions import introduction_problems
from openbaar.catalogue.odd_entries import odd_problems
from openbaar.catalogue.places import Places, take_places
from openbaar.catalogue.references import reference_problems
from openbaar.catalogue.sources import FileFacts, Sources, is_leftover
from openbaar.catalogue.withdrawn import belongs_to_withdrawn, withdrawn_targets
from openbaar.documents import Document, Ref, Status
from openbaar.problems import Problem, in_order


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything that editors wrote, public or not, with all that is wrong with it whatever the clock says.

    ``extracts`` gives what was read of each page by its path, also of those that are no document of the collection;
    ``files`` holds every other file in docs/; ``withdrawn`` gives for each page that was withdrawn, and for each file
    that went with it, the path of that page: links to it lead there."""

    documents: Mapping[Ref, Document]
    extracts: Mapping[str, Extract]
    files: Mapping[str, FileFacts]
    problems: tuple[Problem, ...]
    withdrawn: Mapping[str, str] = field(default_factory=dict)


def collect(sources: Sources) -> Collection:
    """Read every page, and put them together."""
    pages = (path for path in sources.pages if not is_leftover(path))
    return together({path: extract(path, sources.pages[path]) for path in pages}, sources.files)


def together(extracts: Mapping[str, Extract], files: Mapping[str, FileFacts]) -> Collection:
    """Pages that were read, put together. Documents are sorted by path; problems are complete, sorted, each once."""
    documents: dict[Ref, Document] = {}
    problems: list[Problem] = []
    broken: set[str] = set()
    extracts = dict(sorted(extracts.items()))
    for path, each in extracts.items():
        problems.extend(each.problems)
        document = each.document
        if document is None:
            broken.add(path)
        elif document.ref in documents:
            problems.append(_same_id(document, documents[document.ref]))
        else:
            documents[document.ref] = document
    problems.extend(odd_problems(files))
    problems.extend(type_problems(documents.values(), files))
    withdrawn = _withdrawn(documents.values(), extracts, files)
    problems.extend(_between(documents, extracts, files, broken, withdrawn))
    return Collection(documents, extracts, files, in_order(problems), withdrawn)


def _same_id(document: Document, other: Document) -> Problem:
    message = f"{document.ref.soort} met id {document.ref.id} bestaat al: {other.path}"
    return Problem(document.path, 1, "BS007", message, "Geef een van beide bestanden een andere naam.")


def _withdrawn(
    documents: Iterable[Document], extracts: Mapping[str, Extract], files: Mapping[str, FileFacts]
) -> dict[str, str]:
    links = (link for each in extracts.values() for link in each.links)
    return withdrawn_targets(documents, links, files)


def _between(
    documents: Mapping[Ref, Document],
    extracts: Mapping[str, Extract],
    present: Mapping[str, FileFacts],
    broken: set[str],
    withdrawn: Mapping[str, str],
) -> list[Problem]:
    """Problems between documents. A page that could not be read may be what another refers to, or may name a file:
    so while there are such pages, only problems that they cannot cause are told."""
    own = {document.path: extracts[document.path] for document in documents.values()}
    stems = {path.rpartition("/")[2].removesuffix(".md") for path in broken}
    found = [*reference_problems(documents, {path: each.anchors for path, each in own.items()}, stems)]
    places = Places()
    found += take_places(documents.values(), places)
    found += former_address_problems(documents.values(), places)
    named = {path for document in documents.values() for _, path in named_files(document)}
    drafts = {document.path for document in documents.values() if document.status is Status.CONCEPT}
    pages = {path: (() if path in drafts else each.links, each.anchors) for path, each in own.items()}
    found += link_problems(pages, named, broken | withdrawn.keys())
    standing = (document for document in documents.values() if document.path not in withdrawn)
    found += correction_problems((document, own[document.path].written) for document in standing)
    found += introduction_problems(documents)
    files = [
        each
        for each in attachment_problems(documents.values(), present)
        if each.code != "BS002" or not belongs_to_withdrawn(each.path, withdrawn)
    ]
    if broken:
        folders = {path.rpartition("/")[0] for path in broken}
        files = [each for each in files if each.code != "BS002" or each.path.rpartition("/")[0] not in folders]
    return found + files

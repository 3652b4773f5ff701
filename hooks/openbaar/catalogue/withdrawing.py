"""What withdrawing a document comes to: its source as it is to be, which files and addresses go, and what names it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from openbaar.catalogue.attachments import named_files
from openbaar.catalogue.collect import Collection, collect
from openbaar.catalogue.extract import extract
from openbaar.catalogue.mentions import Mention, mentions
from openbaar.catalogue.sources import Sources
from openbaar.documents import Document, OpenbaarOp, Stuk
from openbaar.documents.parts import Intrekking
from openbaar.documents.values import Intrekreden
from openbaar.frontmatter.withdrawal import withdrawn_source
from openbaar.leaks.rules import RULES
from openbaar.leaks.waivers import ENDING
from openbaar.problems import Problem


class Withdrawal(NamedTuple):
    """What is to happen: the document, the bytes of its source, the files that go (``docs/…``), the addresses that lead
    on to the tombstone, those that lead nowhere, and what else names the document."""

    document: Document
    data: bytes
    files: tuple[str, ...]
    leading: tuple[str, ...]
    ending: tuple[str, ...]
    mentions: tuple[Mention, ...]


def planned(document: Document, why: Intrekking, sources: Sources, collection: Collection, now: datetime) -> Withdrawal:
    """What withdrawing a document of these sources comes to, at the moment ``now``. OtherForm where its keys cannot be
    edited."""
    named = [path for _, path in named_files(document)]
    others = (each for each in collection.documents.values() if each.path not in (document.path, *collection.withdrawn))
    kept = {path for other in others for _, path in named_files(other)}
    going = [path for path in dict.fromkeys(named) if path not in kept]
    waivers = [f"{path}{ENDING}" for path in (document.path, *going)]
    addresses = [path.removeprefix("docs") for path in going] if _was_public(document, now) else []
    leading = [each for each in addresses if _may_be_named(each, document, why.reden)]
    source = withdrawn_source(sources.pages[document.path].decode("utf-8", "surrogateescape"), why, leading)
    return Withdrawal(
        document,
        source.encode("utf-8", "surrogateescape"),
        tuple(path for path in (*going, *waivers) if path in sources.files),
        tuple(leading),
        tuple(each for each in addresses if each not in leading),
        mentions(collection, document.ref),
    )


def _was_public(document: Document, now: datetime) -> bool:
    record = document.record
    opened = record.openbaar_op if isinstance(record, Stuk) else None
    return not isinstance(opened, OpenbaarOp) or opened.moment() <= now


def _may_be_named(address: str, document: Document, reden: Intrekreden) -> bool:
    """Whether the address of a file may go on: its name can be what must go, unless it is that of the page."""
    return reden is Intrekreden.PROCEDUREFOUT or address.rpartition("/")[2].rpartition(".")[0] == document.ref.id


def new_problems(plan: Withdrawal, sources: Sources, collection: Collection) -> Iterator[Problem]:
    """What would be wrong afterwards and is not wrong now; among it, what the explanation tells of persons."""
    pages = {**sources.pages, plan.document.path: plan.data}
    after = collect(Sources(pages, {path: each for path, each in sources.files.items() if path not in plan.files}))
    had = set(collection.problems)
    yield from (each for each in after.problems if each not in had and not each.is_advice)
    known = {(each.rule, each.mask) for each in collection.extracts[plan.document.path].findings}
    for each in extract(plan.document.path, plan.data).findings:
        if (each.rule, each.mask) not in known:
            rule = next(rule for rule in RULES if rule.name == each.rule)
            remedy = "Schrijf de toelichting zonder gegevens van personen: zij staat op de pagina."
            yield Problem(plan.document.path, each.line, rule.code, f"{rule.message}: {each.mask}", remedy)

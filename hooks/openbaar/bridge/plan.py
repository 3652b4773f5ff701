"""What a build must look at: everything, or, where only texts changed, the pages of those texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from openbaar.bridge.state import Known
from openbaar.catalogue import Entry, downloads_of
from openbaar.documents import Ref
from openbaar.publish.before import Before
from openbaar.publish.fingerprint import Fingerprints
from openbaar.publish.kept_catalogue import KeptCatalogue
from openbaar.publish.making_shards import FOLDER
from openbaar.publish.recall import Recalled


@dataclass(frozen=True, slots=True)
class Plan:
    """``shown`` is the fingerprint of all that pages can show of one another. When it is the same as before, ``known``
    tells what was generated of it, and which pages may have changed all the same."""

    shown: str
    known: Known | None = None


def plan(before: Before, recalled: Recalled, entries: Mapping[Ref, Entry], clean: bool) -> Plan:
    """Look at some pages alone when code and settings, the whole site, and all that pages show of one another are as
    they were."""
    by_path = {entry.document.path: entry for entry in entries.values()}
    shown = _shown(recalled, by_path)
    if clean or not before.is_of_same_code() or before.state.shown != shown or not before.has_all():
        return Plan(shown)
    return Plan(shown, _known(before, _changed(before, recalled, by_path.keys()), by_path))


def plan_of_texts(before: Before, left: KeptCatalogue) -> Plan:
    """The same where only texts changed since the catalogue was left: the pages of those, and what links to them."""
    changed, by_path = before.changed(), left.catalogue.by_path
    linking = {path for target in changed for path in left.linking.get(target, ())}
    return Plan(before.state.shown, _known(before, sorted((changed | linking) & by_path.keys()), by_path))


def _known(before: Before, sources: Sequence[str], by_path: Mapping[str, Entry]) -> Known | None:
    """What is known when of all pages those of these sources alone need a look. A page whose text is generated in part,
    such as that of a programme, needs a look at everything."""
    state = before.state
    generated = frozenset(state.pages)
    if any(by_path[path].address in generated for path in sources):
        return None
    files = frozenset(name for name in state.prints if not name.startswith(f"{FOLDER}/"))
    return Known(tuple(state.pages), tuple(state.outputs), tuple(sources), files)


def _shown(recalled: Recalled, by_path: Mapping[str, Entry]) -> str:
    entries = tuple((path, entry.visibility, recalled.shown[path]) for path, entry in by_path.items())
    return Fingerprints().of(entries, sorted(downloads_of(by_path.values(), recalled.collection).items()))


def _changed(before: Before, recalled: Recalled, paths: Set[str]) -> list[str]:
    """The sources with other bytes than before, and those that link to one: MkDocs looks whether an anchor is there."""
    known = before.state.sources
    changed = {path for path in paths if path not in known or known[path].sha256 != recalled.hashes[path]}
    extracts = recalled.collection.extracts
    linking = {path for path in paths if any(link.target in changed for link in extracts[path].links)}
    return sorted(changed | linking)

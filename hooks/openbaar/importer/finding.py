"""A letterhead -> what the front matter may say. Each key is looked for once; the first that is found stays."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from openbaar.importer.blocks import Block, Remark
from openbaar.importer.facts import Facts
from openbaar.importer.facts_of_paper import take_asked, take_attachments, take_day, take_kenmerk, take_title
from openbaar.importer.facts_of_parties import take_addressees, take_ministry, take_senders, take_units
from openbaar.importer.letterhead import Letterhead
from openbaar.importer.slips import State


def facts(head: Letterhead, blocks: Sequence[Block], kind: str, printed: Mapping[str, str]) -> Facts:
    """The facts of a document. ``printed`` has what a paper of parliament prints in places of its own."""
    found = Facts()
    _states(head, found)
    take_title(head, printed, found)
    take_day(head, printed, found)
    take_kenmerk(head, found)
    take_addressees(head, printed, found)
    take_senders(head, blocks, kind, found)
    take_units(head, found)
    take_ministry(head, found, kind)
    take_asked(head, found)
    take_attachments(head, found)
    if printed.get("kamerstuk"):
        found.know("kamerstuk", printed["kamerstuk"], printed["kamerstuk_hoe"])
    if kind == "kamerbrief":
        for key in ("gevraagd", "beslistermijn"):
            found.known.pop(key, None)
    return found


def not_read(found: Facts) -> None:
    """Of a scan nobody knows whether an empty field is empty: what is blacked out is not read either."""
    labels = [label for label, state in found.states.items() if state is State.EMPTY]
    if labels:
        named = ", ".join(f"'{label}'" for label in labels)
        found.remarks.append(Remark(f"bij {named} is niets gelezen; kijk of daar iets zwart is gemaakt"))
    for label in labels:
        del found.states[label]


def _states(head: Letterhead, found: Facts) -> None:
    filled = {each.key for each in head.fields if each.key and each.state is State.FILLED}
    for each in head.fields:
        before = found.states.get(each.label, State.ABSENT)
        order = (State.ABSENT, State.EMPTY, State.WITHHELD, State.FILLED)
        found.states[each.label] = max(before, each.state, key=order.index)
        marks = [slip.text for slip in each.slips if slip.is_withheld]
        if (
            marks
            and each.key not in filled
            and each.page == min(other.page for other in head.fields if other.label == each.label)
        ):
            codes = tuple(
                dict.fromkeys(code for text in marks for code in re.findall(r"\[weggelaten: ([^\]]+)\]", text))
            )
            found.withheld.append((each.label, codes))

"""Names of sections that stand at the left of the text, on the line where that begins: a form without lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from openbaar.importer.layout import section_level
from openbaar.importer.lines import Stretch
from openbaar.importer.measures import Measures

FURTHEST = 30
"""Points: a name at the left of the text begins at least so far from it."""


def side_heads(stretches: Sequence[Stretch], measures: Measures) -> tuple[list[Stretch], list[Stretch]]:
    """The names that stand beside the text, those of more lines as one, and all other stretches."""
    aside = [each for each in stretches if each.right < measures.left - 2 and each.left < measures.left - FURTHEST]
    groups: list[list[Stretch]] = []
    for each in aside:
        last = groups[-1][-1] if groups else None
        near = last is not None and 0 < each.base - last.base < 1.55 * each.size and abs(each.left - last.left) < 2
        if near and last is not None and last.bold == each.bold:
            groups[-1].append(each)
        else:
            groups.append([each])
    heads = [group for group in groups if _is_name(group) and _has_text_beside(group[0], stretches, measures)]
    taken = {id(each) for group in heads for each in group}
    return [_one(group) for group in heads], [each for each in stretches if id(each) not in taken]


def _is_name(group: Sequence[Stretch]) -> bool:
    return section_level(_one(group).text) > 0 or all(each.bold for each in group)


def _has_text_beside(each: Stretch, stretches: Sequence[Stretch], measures: Measures) -> bool:
    return any(abs(other.left - measures.left) < 3 and abs(other.base - each.base) < 2 for other in stretches)


def _one(group: Sequence[Stretch]) -> Stretch:
    words = [word for each in group for word in (*each.words[:-1], replace(each.words[-1], blank_after=True))]
    return replace(group[0], words=tuple(words))

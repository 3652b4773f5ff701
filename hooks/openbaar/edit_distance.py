"""How many typing mistakes apart two words are: a letter left out, added, replaced, or two neighbours swapped.

The optimal string alignment distance, computed only within a band: who asks wants a small answer.
"""

from __future__ import annotations


def within(one: str, other: str, limit: int) -> int | None:
    """The distance between two words, or None where it is more than ``limit``."""
    if abs(len(one) - len(other)) > limit:
        return None
    far = limit + 1
    before: list[int] = []
    row = [column if column <= limit else far for column in range(len(other) + 1)]
    for index, letter in enumerate(one, start=1):
        previous, before_that = row, before
        row = [index if index <= limit else far, *([far] * len(other))]
        for column in range(max(index - limit, 1), min(index + limit, len(other)) + 1):
            cost = previous[column - 1] + (letter != other[column - 1])
            cost = min(cost, previous[column] + 1, row[column - 1] + 1)
            if index > 1 < column and letter == other[column - 2] and one[index - 2] == other[column - 1]:
                cost = min(cost, before_that[column - 2] + 1)
            row[column] = min(cost, far)
        before = previous
        if min(row) > limit:
            return None
    return row[-1] if row[-1] <= limit else None

"""Draws that come out the same on every machine and in every version of Python."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Chance:
    """All draws are made of ``random()`` alone: the only method of which Python promises that it never changes."""

    __slots__ = ("random",)

    def __init__(self, seed: int) -> None:
        self.random = Random(seed).random

    def below(self, limit: int) -> int:
        """A whole number from 0 up to but not including ``limit``."""
        return int(self.random() * limit)

    def between(self, low: int, high: int) -> int:
        """A whole number from ``low`` up to and including ``high``."""
        return low + int(self.random() * (high - low + 1))

    def pick(self, items: Sequence[T]) -> T:
        return items[int(self.random() * len(items))]

    def happens(self, share: float) -> bool:
        """True in ``share`` of the cases: 0.02 is one in fifty."""
        return self.random() < share

    def some(self, items: Sequence[T], count: int) -> list[T]:
        """``count`` different items, or all of them when there are fewer, in an order of chance."""
        left = list(items)
        size = len(left)
        for place in range(min(count, size)):
            other = place + int(self.random() * (size - place))
            left[place], left[other] = left[other], left[place]
        return left[:count]


class Weighted(Generic[T]):
    """Items that are drawn in proportion to their weights."""

    __slots__ = ("_items", "_sums")

    def __init__(self, items: Iterable[T], weights: Iterable[float]) -> None:
        self._items = tuple(items)
        self._sums = tuple(accumulate(weights))

    def draw(self, chance: Chance) -> T:
        return self._items[bisect(self._sums, chance.random() * self._sums[-1], 0, len(self._items) - 1)]


def zipf(count: int, exponent: float = 1.0) -> list[float]:
    """Weights of the first, the second ... of ``count``: the n-th is drawn about 1/n as often as the first."""
    return [1 / (rank + 1) ** exponent for rank in range(count)]

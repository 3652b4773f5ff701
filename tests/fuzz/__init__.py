"""Malformed sources and odd names, made by chance: ``batch(seed, count)`` is what a project's docs/ may come to hold.

In each batch some sources are right, some have one thing wrong and some are wild, so that what is accepted is fuzzed as
much as what is refused. The same seed gives the same bytes on every machine.
"""

from fuzz.batches import Batch, batch

__all__ = ["Batch", "batch"]

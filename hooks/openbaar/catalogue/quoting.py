"""A citation by a document of one thing."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.citations import Citation, Reference
from openbaar.documents import Ref


@dataclass(frozen=True, slots=True)
class Quote:
    """One document citing one thing, with the sentence in which it does."""

    van: Ref
    reference: Reference
    citation: Citation

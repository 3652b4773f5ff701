"""What a label alone does not tell: which court gave a judgment, and the number of an EU act that has a name."""

from __future__ import annotations

from .describe import act_number, describe
from .rechtspraak import court_of
from .years import year_of


def explain(id: str) -> str:
    """``Hoge Raad, 2016`` for a judgment, ``Verordening (EU) 2016/679`` for an act with a name; empty where there is
    nothing to add."""
    court, number = court_of(id), act_number(id)
    if court:
        return f"{court}, {year_of(id)}"
    return "" if number == describe(id).label else number

"""The one place that looks at the clock. ``OPENBAAR_NOW`` (ISO, with a zone) sets it, for tests and for rebuilds."""

from __future__ import annotations

import os
from datetime import UTC, datetime

VARIABLE = "OPENBAAR_NOW"


class ClockError(ValueError):
    """``OPENBAAR_NOW`` is set to something that is not a moment."""


def now() -> datetime:
    """The moment of this build, always with a time zone; ClockError when ``OPENBAAR_NOW`` cannot be read."""
    text = os.environ.get(VARIABLE)
    if not text:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise ClockError(
            f"{VARIABLE} is geen moment met een tijdzone: {text}. Schrijf bijvoorbeeld 2026-11-24T12:00+01:00."
        )
    return moment

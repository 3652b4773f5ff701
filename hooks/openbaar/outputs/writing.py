"""What formats of others can hold: moments as RFC 3339 writes them, and text without what XML 1.0 has no place for."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta

from openbaar.documents import AMSTERDAM

_NO_TEXT = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""All but ``Char`` of https://www.w3.org/TR/xml/#charsets (control characters, half pairs, U+FFFE and U+FFFF), and the
control characters that it has and advises against."""


def writable(moment: datetime) -> datetime:
    """The moment in Amsterdam time; in UTC where Amsterdam was not a whole number of minutes away from it. That was so
    until 1 July 1937, and RFC 3339 has no seconds in an offset."""
    there = moment.astimezone(AMSTERDAM)
    return moment.astimezone(UTC) if (there.utcoffset() or timedelta()) % timedelta(minutes=1) else there


def sayable(text: str) -> str:
    """The text without the characters that XML 1.0 cannot hold, and JSON in UTF-8 partly cannot either. Sources with
    them are refused; this keeps a feed whole should one come through."""
    return _NO_TEXT.sub("", text)


def json_file(value: object) -> bytes:
    """A value as a file of JSON that people read too, in UTF-8."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()

"""A console or a file that cannot hold every sign: what it cannot hold is written in a way that stays readable.

On Windows a redirected output has the code page of the machine; Python stops at the first sign outside it.
"""

from __future__ import annotations

import codecs
import io
import sys
import unicodedata

READABLE, JSON = "openbaar-readable", "openbaar-json"
"""Names of ways to write a sign that an encoding lacks: in letters that look like it, and as JSON escapes it."""

ASCII = "openbaar-ascii"
"""ASCII under another name: click takes a console in ASCII for a mistake, and writes UTF-8 to it."""

_LOOKS_LIKE = str.maketrans(
    {**dict.fromkeys("‐‑‒–—−", "-"), **dict.fromkeys("‘’", "'"), **dict.fromkeys("“”„", '"'), "•": "*", "€": "EUR"}
)


def prepare_console() -> None:
    """Let standard output and standard error write what they can of any text, and never stop at a sign."""
    codecs.register_error(READABLE, _readable)
    codecs.register_error(JSON, _json)
    codecs.register(_ascii)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            is_ascii = codecs.lookup(stream.encoding).name == "ascii"
            stream.reconfigure(encoding=ASCII if is_ascii else None, errors=READABLE)


def json_for_console(text: str) -> str:
    """JSON as every reader of JSON takes it: where standard output is no UTF-8, with all but ASCII escaped."""
    encoding = codecs.lookup(getattr(sys.stdout, "encoding", None) or "utf-8").name
    encoding = encoding if encoding == "utf-8" else "ascii"
    return text.encode(encoding, JSON).decode(encoding)


def _ascii(name: str) -> codecs.CodecInfo | None:
    if name.replace("_", "-") != ASCII:
        return None
    found = codecs.lookup("ascii")
    return codecs.CodecInfo(
        found.encode, found.decode, found.streamreader, found.streamwriter, found.incrementalencoder,
        found.incrementaldecoder, name=ASCII,
    )  # fmt: skip


def _readable(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_in_ascii, error.object[error.start : error.end])), error.end


def _json(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4)), error.end


def _in_ascii(sign: str) -> str:
    """``é`` -> ``e``, ``–`` -> ``-``, ``…`` -> ``...``; what looks like no letter of ASCII by its number."""
    parts = unicodedata.normalize("NFKD", sign).translate(_LOOKS_LIKE)
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    return plain if plain and plain.isascii() else sign.encode("ascii", "backslashreplace").decode()

"""A batch of sources and files for one project, by path in docs/."""

from __future__ import annotations

from dataclasses import dataclass, field

from fuzz.front_matter import Around, day_of, right, written, wrong
from fuzz.names import ATTACHMENTS, FILE_NAMES, odd_path
from fuzz.texts import scratched, text
from fuzz.values import FUTURE
from openbaar.documents import KINDS, Kind, kind_named
from support.files import pdf
from synthetic.chance import Chance

DOCUMENTS = tuple(map(kind_named, ("beslisnota", "kamerbrief", "rapport")))
FENCES = ("---", "--- ", "----", "+++", "", " ---", "---\n---", "\ufeff---", "\n---", "...", "--- x", "---\t")
ENCODINGS = ("utf-16", "latin-1", "utf-8-sig", "cp1252", "utf-32", "utf-7")
OF_A_REPORT, OF_A_LETTER = ("rapport-0", "rapport-1"), ("kamerbrief-0", "kamerbrief-1")
"""Reports and letters that are right and public in every batch, so that references have something to lead to."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Bytes of each file; ``odd`` are entries that are no files, by what they are (``link``, ``pipe``, ``folder``)."""

    files: dict[bytes, bytes] = field(default_factory=dict)
    odd: dict[str, str] = field(default_factory=dict)


def batch(seed: int, count: int) -> Batch:
    """``count`` pages that are right, wrong or wild, and files beside some of them."""
    chance = Chance(seed)
    found = Batch()
    around = Around({"kamerbrief": OF_A_LETTER, "rapport": OF_A_REPORT}, (), chance.some(FUTURE, 3))
    for kind, id in (("rapport", OF_A_REPORT), ("kamerbrief", OF_A_LETTER)):
        for name in id:
            keys = right(chance, kind, "2023-10-06", around) | {"status": "openbaar", "openbaar_op": "2023-10-18"}
            keys = {
                key: value for key, value in keys.items() if key not in ("ingetrokken", "kamerstuk", "oude_adressen")
            }
            _put(
                found,
                f"{kind_named(kind).folder}/2023/{name}.md",
                _bytes("\n".join(written(keys)), "## Kop\n\nTekst.\n"),
            )
    for number in range(count):
        _add_page(chance, found, number, around)
    for _ in range(count // 20):
        folder = chance.pick(("beslisnotas/2023", "over", "kamerbrieven/2023", ""))
        _put(found, f"{folder}/{chance.pick(FILE_NAMES)}".lstrip("/"), chance.pick(ATTACHMENTS))
    for _ in range(chance.between(0, 2)):
        found.odd[chance.pick(("over/link.md", "link", "over/pijp", "beslisnotas/2023/map.md"))] = chance.pick(
            ("link", "pipe", "folder")
        )
    return found


def _add_page(chance: Chance, found: Batch, number: int, around: Around) -> None:
    kind = chance.pick(DOCUMENTS) if chance.happens(0.8) else chance.pick(KINDS)
    day = day_of(chance)
    mood = chance.below(10)  # 0-4: right, 5-7: one thing wrong, 8-9: wild
    path = _path(chance, kind, day, number)
    files = _attached(chance, found, path) if kind in DOCUMENTS and chance.happens(0.15) else ()
    keys = right(chance, kind.name, day, Around(around.ids, files, around.moments))
    in_the_text = chance.happens(0.5)
    yaml = "\n".join(written(keys)) if mood < 5 or (mood < 8 and in_the_text) else wrong(chance, keys, mood >= 8)
    links = [*(f"../../{other}" for other in _pages(found)[-5:]), *files, "#kop"] if kind.per_year else []
    body = text(chance, (0.0 if mood < 5 else 0.15 if in_the_text else 0.0) if mood < 8 else 0.5, links)
    if chance.happens(0.08 if mood < 8 else 0.3):
        path = odd_path(chance, _pages(found))
    _put(found, path, _bytes(yaml, body) if mood < 8 else _broken(chance, yaml, body))


def _pages(found: Batch) -> list[str]:
    return [path.decode() for path in found.files if path.endswith(b".md") and b"\xff" not in path]


def _path(chance: Chance, kind: Kind, day: str, number: int) -> str:
    year = "2023/" if day == "onbekend" else f"{day[:4]}/"
    stem = f"{chance.between(1000, 99999)}" if kind.name == "dossier" else f"{kind.name[:4]}-{number}"
    return f"{kind.folder}/{year if kind.per_year else ''}{stem}.md"


def _attached(chance: Chance, found: Batch, path: str) -> tuple[str, ...]:
    """A file beside a page, mostly one that may be there."""
    name = f"{path.rpartition('/')[2].removesuffix('.md')}.pdf" if chance.happens(0.7) else chance.pick(FILE_NAMES)
    if chance.happens(0.9):
        _put(
            found,
            f"{path.rpartition('/')[0]}/{name}",
            pdf("x") if chance.happens(0.8) else chance.pick(ATTACHMENTS),
        )
    return (name,)


def _bytes(yaml: str, body: str) -> bytes:
    return f"---\n{yaml}\n---\n{body}".encode("utf-8", "surrogatepass")


def _broken(chance: Chance, yaml: str, body: str) -> bytes:
    """A source that was saved, cut or glued in some wrong way, or not at all."""
    begin, end = (chance.pick(FENCES) if chance.happens(0.2) else "---" for _ in range(2))
    whole = f"{begin}\n{yaml}\n{end}\n{body}"
    whole = scratched(chance, whole) if chance.happens(0.3) else whole
    whole = whole.replace("\n", chance.pick(("\r\n", "\r", "\n\n", "\x85"))) if chance.happens(0.1) else whole
    data = whole.encode("utf-8", "surrogatepass")
    if chance.happens(0.1):
        return whole.encode(chance.pick(ENCODINGS), "replace")
    if chance.happens(0.1):
        place = chance.between(0, len(data))
        return (
            data[:place]
            + chance.pick((b"\xff", b"\xc3", b"\x00", b"\xed\xa0\x80", b"\xf5\x80\x80\x80"))
            + data[place + 1 :]
        )
    return chance.pick((b"", b"---", b"---\n---\n", b"\n", data[: len(data) // 2])) if chance.happens(0.05) else data


def _put(found: Batch, path: str, data: bytes) -> None:
    name = path.encode("utf-8", "surrogatepass")
    found.files[name] = data

"""The report on an import as a page for the preview: each page of the original as a picture at the left, what was
read of it at the right. A click on the picture leads to the text, and a click on the text to its place in the
picture. It holds no script and no style of its own, for the policy of the preview allows neither."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from openbaar.importer.blocks import Block, Heading, Item, Place, Table, plain, text_of
from openbaar.importer.draft import Draft
from openbaar.importer.report import unsure

STYLE = """:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { background: Canvas; color: CanvasText; margin: 0 auto; max-width: 100rem; padding: 1rem;
overflow-wrap: anywhere }
a { color: inherit } th, td { padding: 0.2rem 1rem 0.2rem 0; text-align: left; vertical-align: top }
section { align-items: start; border-top: 1px solid; display: grid; gap: 2rem; grid-template-columns: 1fr 1fr;
padding: 1rem 0 } svg { border: 1px solid; position: sticky; top: 1rem; width: 100% }
rect { fill: transparent; stroke: transparent }
a:hover rect, rect:target { fill: #1a5fb4; fill-opacity: 0.15; stroke: #1a5fb4; stroke-width: 1 }
rect.onzeker { fill: #e5a50a; fill-opacity: 0.2; stroke: #e5a50a }
.blok { border-left: 4px solid transparent; color: inherit; display: block; margin: 0.5rem 0; padding-left: 0.75rem;
text-decoration: none } .blok:hover, .blok:target { border-color: #1a5fb4 }
.blok.onzeker { border-color: #e5a50a }
.kop { font-weight: bold }
.weg { opacity: 0.7 }
@media (max-width: 50rem) { section { grid-template-columns: 1fr } }
"""
STYLE_NAME = "verslag.css"


def picture_name(page: int) -> str:
    """The file with the picture of a page."""
    return f"blz-{page}.png"


def report_page(made: Draft, name: str, address: str) -> str:
    """The report on a draft of the file ``name``; ``address`` is where the preview shows the draft."""
    pages = "".join(_page(made, number, width, height) for number, width, height in made.imported.sizes)
    looked_at = "".join(f"<li>{escape(line)}</li>" for line in unsure(made))
    facts = "".join(
        f'<tr><th scope="row">{escape(key)}</th><td>{escape(_value(fact.value))}</td><td>{escape(fact.how)}</td></tr>'
        for key, fact in made.imported.facts.known.items()
    )
    icon = picture_name(made.imported.sizes[0][0]) if made.imported.sizes else "data:,"
    title = f"Verslag van het importeren van {escape(name)}"
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><link rel="icon" href="{icon}">'
        f'<link rel="stylesheet" href="{STYLE_NAME}"></head><body><main><h1>{title}</h1>'
        f'<p><a href="{escape(address)}">Bekijk het concept</a></p>'
        f"<h2>Niet zeker</h2><ul>{looked_at or '<li>Niets.</li>'}</ul>"
        f"<h2>Gevonden</h2><table>{facts}</table>{pages}</main></body></html>"
    )


def _value(value: object) -> str:
    return value if isinstance(value, str) else "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _page(made: Draft, number: int, width: float, height: float) -> str:
    blocks = [(place, block) for place, block in enumerate(made.imported.text.blocks) if block.place.page == number]
    doubts = [each.place for each in made.imported.text.remarks if each.place.page == number]
    areas = "".join(_area(place, block, (width, height), doubts, made) for place, block in blocks)
    texts = (
        "".join(_block(place, block, doubts, made) for place, block in blocks) or "<p>Hier is geen tekst gelezen.</p>"
    )
    left_out = [words for page, words in made.imported.text.left_out if page == number]
    furniture = "".join(f"<li>{escape(words)}</li>" for words in left_out)
    summary = f"Niet in de tekst: {len(left_out)} regels"
    return (
        f'<section aria-label="Bladzijde {number}"><svg viewBox="0 0 {width:.0f} {height:.0f}" role="group" '
        f'aria-label="Plekken op bladzijde {number}"><image role="img" href="{picture_name(number)}" '
        f'aria-label="Bladzijde {number} van het origineel" width="{width:.0f}" height="{height:.0f}"/>'
        f"{areas}</svg><div><h2>Bladzijde {number}</h2>{texts}"
        f'<details class="weg"><summary>{summary}</summary><ul>{furniture}</ul></details></div></section>'
    )


def _is_unsure(block: Block, doubts: Iterable[Place], made: Draft) -> bool:
    withheld = "[weggelaten" in text_of(block)
    near = any(block.place.top - 2 <= each.top <= block.place.bottom + 2 for each in doubts if each.top)
    return withheld or near or block.place.page in made.imported.machine_read


def _area(place: int, block: Block, size: tuple[float, float], doubts: list[Place], made: Draft) -> str:
    """A rectangle over the place of a block; one that goes on on the next page ends where its page does."""
    where, (width, height) = block.place, size
    bottom = where.bottom if where.bottom >= where.top else 0.94 * height
    kind = ' class="onzeker"' if _is_unsure(block, doubts, made) else ""
    at = f'x="{where.left - 3:.0f}" y="{where.top:.0f}"'
    wide = f'width="{max(width * 0.79 - where.left, 40):.0f}" height="{max(bottom - where.top + 4, 8):.0f}"'
    label = f"Naar de tekst: {escape(' '.join(_lines(block))[:40])}"
    return f'<a href="#tekst-{place}" aria-label="{label}"><rect id="plek-{place}"{kind} {at} {wide}/></a>'


def _block(place: int, block: Block, doubts: list[Place], made: Draft) -> str:
    unsure_here = _is_unsure(block, doubts, made)
    kinds = " ".join(["blok", *["kop"] * isinstance(block, Heading), *["onzeker"] * unsure_here])
    words = "<br>".join(map(escape, _lines(block)))
    return f'<a class="{kinds}" id="tekst-{place}" href="#plek-{place}">{words}</a>'


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from (" | ".join(plain(cell).replace("\n", " / ") for cell in row) for row in block.rows)
    elif isinstance(block, Item):
        yield f"{block.sign} {text_of(block)}"
    else:
        yield text_of(block)

"""Problems as a preview shows them: above every page, for as long as they stand. The pages are those from before."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from openbaar.catalogue.wording import counted
from openbaar.problems import Problem

STYLE_ADDRESS = "/livereload/fouten.css"
"""Where the style of the banner is: the policy forbids one in the page, and the site itself has no use for it."""

STYLE = b"""\
.voorbeeld-fouten { background: #fff4f2; border-bottom: 4px solid #a3200d; color: #1c1c1c; font: 16px/1.5 sans-serif;
  max-height: 60vh; overflow: auto; overflow-wrap: anywhere; padding: 16px 24px; }
.voorbeeld-fouten h2 { color: #a3200d; font-size: 20px; margin: 0 0 8px; }
.voorbeeld-fouten li { margin: 0 0 8px; }
.voorbeeld-fouten code { background: none; color: inherit; font-size: 14px; }
@media print { .voorbeeld-fouten { display: none; } }
"""

MOST = 50
"""Problems that are shown; the terminal has all of them."""

EMPTY_PAGE = (
    b'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Fouten in de bronnen</title></head>'
    b"<body><main><p>Er is nog geen voorbeeld: dat komt zodra de fouten weg zijn.</p></main></body></html>"
)
"""What is shown while there is no site at all, for there were problems when the preview started."""


def banner(problems: Sequence[Problem]) -> bytes:
    """What stands above a page while there are problems; nothing when there are none."""
    if not problems:
        return b""
    count = counted(len(problems), "fout", "fouten")
    items = "".join(map(_item, problems[:MOST]))
    more = f"<p>En nog {len(problems) - MOST}: zie het venster van de opdracht.</p>" if len(problems) > MOST else ""
    return (
        f'<section class="voorbeeld-fouten" id="voorbeeld-fouten" tabindex="0" aria-labelledby="voorbeeld-fouten-kop">'
        f'<h2 id="voorbeeld-fouten-kop">{count} in de bronnen</h2>'
        f"<p>U ziet de site zoals die was voordat dit fout ging.</p><ul>{items}</ul>{more}</section>"
    ).encode()


def _item(problem: Problem) -> str:
    place = escape(f"{problem.path}:{problem.line}")
    return f"<li><code>{place}</code> {problem.code} {escape(problem.message)}. {escape(problem.remedy)}</li>"


def with_banner(page: bytes, shown: bytes) -> bytes:
    """A page with a banner as the first thing in it, and the style for that."""
    start = page.find(b">", page.find(b"<body"))
    if not shown or b"<body" not in page:
        return page
    style = b'<link rel="stylesheet" href="%s">' % STYLE_ADDRESS.encode()
    return (page[: start + 1] + shown + page[start + 1 :]).replace(b"</head>", style + b"</head>", 1)

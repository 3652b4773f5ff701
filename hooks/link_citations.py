"""Citations in the rendered text -> links."""

from typing import Any

from openbaar.bridge.describing import without_declarations
from openbaar.citations import link


def on_page_content(html: str, **_: Any) -> str:
    return link(without_declarations(html))

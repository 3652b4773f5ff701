"""A piece of HTML linked by itself, for tests of where links may stand: here it is its own source."""

from openbaar.citations import link
from openbaar.citations.html_passages import passages_of_html
from openbaar.citations.link_spans import link_spans
from openbaar.citations.resolve import recognise_text


def link_alone(html: str) -> str:
    text = passages_of_html(html).text
    return link(html, tuple(link_spans(text.passages, recognise_text(text))))

"""Queries asked of the search page in Chromium: what is found, what a first query fetches, how soon the list is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from browser.searching import ANSWERED, answered

A_MOMENT = 200
"""Milliseconds after an answer: what is fetched in them, unasked, counts too."""

TIMED = f"""
(query) => new Promise((done) => {{
  const field = document.querySelector('#zoekvraag'), isAnswered = {ANSWERED.strip()}
  const start = performance.now()
  field.value = query
  field.dispatchEvent(new Event('input', {{bubbles: true}}))
  const look = () => isAnswered() ? done(performance.now() - start) : setTimeout(look, 1)
  setTimeout(look, 1)
}})
"""
"""Milliseconds from the last key until the list is there."""


class Fetched(NamedTuple):
    """What a query fetched: bytes with the heads of the answers, and requests."""

    octets: int
    requests: int


def first_query(program: Browser, address: str, ask: Callable[[Page], object]) -> Fetched:
    """What a query fetches in a browser that has loaded the page at ``address`` and nothing else."""
    context = program.new_context(locale="nl-NL")
    page = context.new_page()
    fetched: list[int] = []
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: fetched.append(int(event["encodedDataLength"])))
    page.goto(address)
    fetched.clear()
    ask(page)
    page.wait_for_timeout(A_MOMENT)
    found = Fetched(sum(fetched), len(fetched))
    context.close()
    return found


def first_queries(program: Browser, address: str, queries: Sequence[str]) -> list[Fetched]:
    """What each of these fetches as a first query on the search page of the site at ``address``."""
    return [first_query(program, f"{address}zoeken/", partial(answered, words=query)) for query in queries]


def warm(page: Page, query: str) -> float:
    """Milliseconds from the last key until the list is there, where all that it needs was fetched before."""
    answered(page, query)
    page.evaluate(TIMED, query[:-1])
    return float(page.evaluate(TIMED, query))


def middle(found: Sequence[Fetched]) -> Fetched:
    """The medians of what some queries fetched."""
    return Fetched(round(median(each.octets for each in found)), round(median(each.requests for each in found)))

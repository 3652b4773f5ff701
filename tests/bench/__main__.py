"""All measures, one after the other."""

from __future__ import annotations

from bench import citations, search

if __name__ == "__main__":
    print(citations.figures())
    print(citations.speed())
    print(search.relevance())
    print(search.costs())

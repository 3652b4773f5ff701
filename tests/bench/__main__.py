"""All measures, one after the other."""

from __future__ import annotations

from bench import citations, readers, search, shapes

if __name__ == "__main__":
    print(citations.figures())
    print(citations.speed())
    print(search.relevance())
    print(readers.told(readers.measured()))
    print(shapes.told(tuple(shapes.SHAPES)))
    print(search.costs())

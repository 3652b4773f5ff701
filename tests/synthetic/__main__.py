"""Writes an invented collection to a folder: ``python -m synthetic --documents 10000 --seed 1 --into DIR``."""

from __future__ import annotations

from pathlib import Path

import click

from synthetic import collection


@click.command()
@click.option("--documents", type=click.IntRange(min=1), required=True, help="How many memos, letters and reports.")
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed gives another collection.")
@click.option("--concept", type=click.IntRange(min=0), default=0, help="How many drafts come on top.")
@click.option("--embargoed", type=click.IntRange(min=0), default=0, help="How many embargoed documents come on top.")
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), required=True, help="Gets a folder docs.")
def main(documents: int, seed: int, concept: int, embargoed: int, into: Path) -> None:
    """Write a whole docs folder of invented documents into a folder; a docs that holds anything is refused."""
    docs = into / "docs"
    if docs.exists() and any(docs.iterdir()):
        raise click.ClickException(f"{docs} is not empty: choose another folder, or remove it first")
    pages = collection(documents, seed, concept=concept, embargoed=embargoed)
    for path, data in pages.items():
        target = docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    click.echo(f"{len(pages)} pages in {docs}")


if __name__ == "__main__":
    main()

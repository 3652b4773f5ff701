"""``openbaar withdraw``: a document becomes a tombstone, its text and files leave the project's folder."""

from __future__ import annotations

from datetime import date

import click

from openbaar.catalogue import Collection, collect
from openbaar.catalogue.withdrawing import Withdrawal, new_problems, planned
from openbaar.cli.project import moment, project_root
from openbaar.cli.telling import tell
from openbaar.documents import AMSTERDAM, Document, Ref, Status
from openbaar.documents.kinds import STUKKEN
from openbaar.documents.parts import Intrekking
from openbaar.documents.values import Intrekreden
from openbaar.frontmatter.withdrawal import OtherForm
from openbaar.nearest_words import did_you_mean
from openbaar.oddities import printable
from openbaar.problems import shortened
from openbaar.publish.read_sources import read_sources
from openbaar.publish.withdrawal import withdraw_files

REMAINS = """\
Wat blijft, en wat u nog doet:
1. Bouw de site opnieuw (openbaar build --publiceer). Laat de beheerder op de server en in caches weghalen wat niet meer
   in de site staat.
2. In het bestand staan de sleutels nog, zoals titel en samenvatting. Ze komen niet op de site. Mogen ze ook niet in het
   project staan, haal ze dan weg; title, status, datum, openbaar_op en ingetrokken blijven nodig.
3. De geschiedenis van het project (git) heeft het stuk nog. Is het project openbaar, of moet het ook daar weg? Overleg
   met de beheerder: de geschiedenis kan worden herschreven (git filter-repo), ook op de server en in elke kopie.
4. Anderen kunnen een kopie hebben: zoekmachines, webarchieven, lezers. De landelijke zoekvoorziening haalt het stuk
   weg bij haar volgende ronde. data/ingetrokken.json vertelt wie het kopieerde dat het is ingetrokken. Vraag een
   zoekmachine of archief zelf om het weg te halen."""


REASONS = [each.value for each in Intrekreden]


@click.command()
@click.argument("id", metavar="ID")
@click.option("--reden", required=True, metavar="REDEN", type=click.Choice(REASONS), help=f"{' of '.join(REASONS)}.")
@click.option("--toelichting", required=True, metavar="TEKST", help="Uitleg voor de lezer. Staat op de pagina.")
@click.option("--vervangen-door", metavar="ID", help="Het stuk dat ervoor in de plaats komt, van dezelfde soort.")
def withdraw(id: str, reden: str, toelichting: str, vervangen_door: str | None) -> None:
    """Trek het stuk met dit ID in: een korte pagina blijft, tekst en bestanden gaan weg."""
    root, now = project_root(), moment()
    sources = read_sources(root)
    collection = collect(sources)
    document = _document(id, collection)
    why = _why(now.astimezone(AMSTERDAM).date(), reden, toelichting, vervangen_door, document, collection)
    try:
        plan = planned(document, why, sources, collection, now)
    except OtherForm as error:
        message = f"{document.path}: zet de sleutels onder elkaar, elk op een eigen regel. Er is niets veranderd."
        raise click.UsageError(message) from error
    new = tuple(new_problems(plan, sources, collection))
    if new:
        click.echo("Er is niets veranderd: zo ingetrokken zou dit fout zijn.", err=True)
        tell(new)
    withdraw_files(root / document.path, plan.data, [root / path for path in plan.files])
    _tell(plan)


def _why(
    day: date, reden: str, toelichting: str, door: str | None, document: Document, collection: Collection
) -> Intrekking:
    words, other = _words(toelichting), _replacement(door, document, collection)
    return Intrekking.model_construct(op=day, reden=Intrekreden(reden), toelichting=words, vervangen_door=other)


def _document(id: str, collection: Collection) -> Document:
    """The document that an editor means: by its id, by kind and id, or by its path; a wrong call where there is none,
    or where it cannot be withdrawn."""
    stem = id.removesuffix(".md").removeprefix("docs/")
    stukken = [each for each in collection.documents.values() if each.ref.soort in STUKKEN]
    found = [each for each in stukken if stem in (each.ref.id, "/".join(each.ref), each.path[5:-3])]
    if not found:
        remedy = did_you_mean(stem, [each.ref.id for each in stukken], "Schrijf de naam van het bestand, zonder .md.")
        raise click.UsageError(f"Er is geen stuk met id {shortened(id)}. {remedy}")
    if len(found) > 1:
        names = ", ".join("/".join(each.ref) for each in found)
        raise click.UsageError(f"Er zijn meer stukken met id {id}. Kies uit: {names}.")
    if found[0].status is Status.INGETROKKEN:
        raise click.UsageError(f"{found[0].path} is al ingetrokken.")
    if found[0].status is Status.CONCEPT:
        raise click.UsageError(f"{found[0].path} is een concept en staat niet op de site. Gooi het gewoon weg.")
    return found[0]


def _words(toelichting: str) -> str:
    words = " ".join(toelichting.split())
    if not words:
        raise click.UsageError("De toelichting is leeg. Schrijf in een zin waarom het stuk weg is.")
    return words


def _replacement(id: str | None, document: Document, collection: Collection) -> str | None:
    if id is None:
        return None
    if id == document.ref.id:
        raise click.UsageError("Een stuk kan niet zichzelf vervangen.")
    if Ref(document.ref.soort, id) not in collection.documents:
        known = [ref.id for ref in collection.documents if ref.soort == document.ref.soort]
        remedy = did_you_mean(id, known, "Maak eerst dat stuk.")
        raise click.UsageError(f"Er is geen {document.kind.een} met id {shortened(id)}. {remedy}")
    return id


def _tell(plan: Withdrawal) -> None:
    parts = ("de tekst", *(path.rpartition("/")[2] for path in plan.files))
    click.echo(printable(f"{plan.document.path} is ingetrokken. Weg uit docs/: {', '.join(parts)}."))
    for address in plan.leading:
        click.echo(printable(f"Leidt naar de korte pagina: {address}"))
    for address in plan.ending:
        remedy = "Zegt de naam niets wat weg moet? Zet het dan bij oude_adressen"
        click.echo(printable(f"Leidt nergens meer heen: {address}. {remedy}."))
    click.echo()
    if plan.mentions:
        click.echo("Dit noemt het stuk nog. Kijk of die tekst zo kan blijven; links leiden naar de korte pagina:")
        for each in plan.mentions:
            click.echo(printable(f"  {each}"))
        click.echo()
    click.echo(REMAINS)
    click.echo()
    paths = " ".join((plan.document.path, *plan.files))
    click.echo(printable(f"Terugdraaien, als het stuk in git stond: git checkout -- {paths}"))

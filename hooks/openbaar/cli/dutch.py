"""Click's own words in Dutch. Click asks ``gettext`` for each of them, by the name ``_`` in its modules; a table
here answers, so that no compiled catalogue need be kept."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "Usage:": "Zo gebruikt u het:",
        "Usage: ": "Zo gebruikt u het: ",
        "Options": "Opties",
        "Commands": "Opdrachten",
        "Show this message and exit.": "Toon deze uitleg.",
        "Error: {message}": "Fout: {message}",
        "Try '{command} {option}' for help.": "Typ '{command} {option}' voor uitleg.",
        "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
        "No such option: {name}": "De optie {name} bestaat niet.",
        "No such option {name!r}.": "De optie {name!r} bestaat niet.",
        "Did you mean {possibility}?": "Bedoelde u {possibility}?",
        "Did you mean {possibility!r}?": "Bedoelde u {possibility!r}?",
        "Invalid value: {message}": "Dat kan niet: {message}",
        "Invalid value for {param_hint}: {message}": "Dat kan niet bij {param_hint}: {message}",
        "Missing argument": "Er ontbreekt een waarde:",
        "Missing option": "Er ontbreekt een optie:",
        "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
        "{name} {filename!r} does not exist.": "{filename!r} bestaat niet.",
        "{value!r} is not a valid {number_type}.": "{value!r} is geen heel getal.",
        "{value} is not in the range {range}.": "{value} ligt niet in {range}.",
        "Option {name!r} does not take a value.": "Bij {name!r} hoort geen waarde.",
        "Could not open file {filename!r}: {message}": "{filename!r} kan niet worden gelezen: {message}",
        "Aborted!": "Gestopt.",
        "default: {default}": "standaard: {default}",
        "required": "verplicht",
    }
)
COUNTED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "Option {name!r} requires an argument.": (
            "Bij {name!r} hoort een waarde.",
            "Bij {name!r} horen {nargs} waarden.",
        ),
        "{value!r} is not {choice}.": ("{value!r} is niet {choice}.", "{value!r} is niet een van {choices}."),
        "Got unexpected extra argument ({args})": ("Dit is te veel: {args}", "Dit is te veel: {args}"),
        "(Did you mean one of: {possibilities}?)": ("(Bedoelde u {possibilities}?)", "(Bedoelde u {possibilities}?)"),
        "Did you mean {possibility}?": ("Bedoelde u {possibility}?", "(Bedoelde u een van {possibilities}?)"),
    }
)
"""Words that come in singular and plural."""


def speak_dutch() -> None:
    """Let click find its words here; what is not in the tables stays as click has it."""
    for module in (click.core, click.decorators, click.exceptions, click.formatting, click.parser, click.types):
        for name, function in (("_", _word), ("ngettext", _counted)):
            if hasattr(module, name):
                setattr(module, name, function)


def _word(words: str) -> str:
    return WORDS.get(words, words)


def _counted(one: str, many: str, count: int) -> str:
    return COUNTED.get(one, (one, many))[count != 1]

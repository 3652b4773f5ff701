"""What a page asks of the catalogue is written down while it is made: a page is stale when an answer is another.

A question is a function of the catalogue and of plain arguments, with a key that says what it looks at
(``document beslisnota/x``); a change touches keys (``touching.py``). Questions that ask others need no key: they have
those of the others. The idea is that of verifying traces in "Build systems à la carte" by Mokhov, Mitchell and Peyton
Jones: only questions with a touched key are asked again, and only pages whose answers differ are made again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Concatenate, Generic, NamedTuple, ParamSpec, TypeVar

from openbaar.documents import Ref
from openbaar.fingerprint import Fingerprints

P = ParamSpec("P")
A = TypeVar("A")

MOST_ANSWERS = 25_000
"""So many answers are held at a time: a process that makes every page of a large site would hold them all."""


class NoAnswer(KeyError):  # noqa: N818 - it says what there is not
    """What is asked for is not there, or not any more."""


class Asked(NamedTuple):
    """A question that was asked: its name, and its arguments."""

    name: str
    arguments: tuple[Any, ...]

    @property
    def text(self) -> str:
        """The question as it is kept: ``document ["beslisnota", "x"]``."""
        return _text(self)

    @classmethod
    def of_text(cls, text: str) -> Asked:
        """The question that was kept as this text. The only lists among arguments are identities."""
        name, _, arguments = text.partition(" ")
        return cls(name, tuple(Ref(*each) if isinstance(each, list) else each for each in json.loads(arguments)))


@lru_cache(maxsize=1 << 16)
def _text(asked: Asked) -> str:
    return f"{asked.name} {json.dumps(asked.arguments, ensure_ascii=False)}"


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer, and the keys of all that was looked at for it."""

    answer: Any
    keys: tuple[str, ...]


class Asking:
    """Who asks: holds the connection and the answers of this moment, and writes down what is asked."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self._answers: dict[Asked, Answered] = {}
        self._digests: dict[Asked, str] = {}
        self._keys: list[dict[str, None]] = []
        self._asked: dict[Asked, None] | None = None

    def rows(self, query: str, *arguments: object) -> list[tuple[Any, ...]]:
        """The rows that a query gives. Only questions call this."""
        return self.db.execute(query, arguments).fetchall()

    def ask(self, question: Question[..., Any], arguments: tuple[Any, ...]) -> Any:
        """The answer to a question, found once."""
        asked = Asked(question.name, arguments)
        found = self._answers.get(asked)
        if found is None:
            found = self._answer(question, asked)
        if self._keys:
            self._keys[-1].update(dict.fromkeys(found.keys))
        elif self._asked is not None:
            self._asked[asked] = None
        return found.answer

    def _answer(self, question: Question[..., Any], asked: Asked) -> Answered:
        if len(self._answers) > MOST_ANSWERS:
            self.forget()
        keys: dict[str, None] = dict.fromkeys(question.keys_of(asked.arguments))
        self._keys.append(keys)
        try:
            answer = question.function(self, *asked.arguments)
        finally:
            self._keys.pop()
        found = self._answers[asked] = Answered(answer, tuple(keys))
        return found

    @contextmanager
    def traced(self) -> Iterator[dict[Asked, None]]:
        """Within this the questions that are asked are written down, each once."""
        asked: dict[Asked, None] = {}
        outside, self._asked = self._asked, asked
        try:
            yield asked
        finally:
            self._asked = outside

    def forget(self) -> None:
        """Forget all answers: the catalogue is another now."""
        self._answers.clear()
        self._digests.clear()

    def knows(self, other: Asking) -> None:
        """Take over the answers of another one, which looks at the same catalogue at the same moment."""
        self._answers.update(other._answers)
        self._digests.update(other._digests)

    def digest(self, asked: Asked) -> str:
        """A short text that is another when the answer is."""
        found = self._digests.get(asked)
        if found is None:
            question = QUESTIONS[asked.name]
            found = self._digests[asked] = question.digest(self.ask(question, asked.arguments))
        return found

    def keys(self, asked: Asked) -> tuple[str, ...]:
        """The keys of a question that was asked."""
        self.ask(QUESTIONS[asked.name], asked.arguments)
        return self._answers[asked].keys


@dataclass(frozen=True)
class Question(Generic[P, A]):
    """A question: what it is called, the function that answers it, its keys (forms in which ``{0}`` is the first
    argument), and what tells two answers apart."""

    name: str
    function: Callable[Concatenate[Any, P], A]
    keys: tuple[str, ...] = ()
    digest: Callable[[A], str] = field(default=lambda answer: Fingerprints().of(answer))

    def __call__(self, asking: Asking, *arguments: P.args, **_: P.kwargs) -> A:
        answer: A = asking.ask(self, arguments)
        return answer

    def keys_of(self, arguments: Iterable[Any]) -> list[str]:
        """The keys for these arguments; an identity is written ``beslisnota/x``."""
        written = ["/".join(each) if isinstance(each, Ref) else each for each in arguments]
        return [form.format(*written) for form in self.keys]


QUESTIONS: dict[str, Question[..., Any]] = {}
"""Every question by its name. Filled as the modules with questions are imported, and never after."""


def question(
    *keys: str, digest: Callable[[Any], str] | None = None
) -> Callable[[Callable[Concatenate[Any, P], A]], Question[P, A]]:
    """Makes a function of the catalogue a question with these keys; without keys it has those of what it asks."""

    def made(function: Callable[Concatenate[Any, P], A]) -> Question[P, A]:
        name = function.__qualname__
        assert name not in QUESTIONS, f"two questions are called {name}"
        found = Question(name, function, keys, digest) if digest else Question(name, function, keys)
        found.__dict__["__doc__"] = function.__doc__
        QUESTIONS[name] = found
        return found

    return made

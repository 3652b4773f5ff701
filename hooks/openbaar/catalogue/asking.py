"""What a page asks of the catalogue, written down while it is made, and how those questions are answered now.

A page is up to date as long as all that it asked has the answer that it had ("verifying traces" in "Build systems à la
carte" by Mokhov, Mitchell and Peyton Jones). A question is a short text, such as ``document beslisnota/x``; its answer
is a text that is another when the page could be another. What no question is written down for cannot be asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NoReturn, TypeVar

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.quoting import Quoted, Quotes
from openbaar.catalogue.relations import Relations
from openbaar.catalogue.views.wording import roughly
from openbaar.documents import Ref

K = TypeVar("K")
V = TypeVar("V")

NAMED = 21
"""So many of those who cite something are part of the answer: no page of a document names more."""


class Asked:
    """The catalogue for who makes one page after another, and the questions that were asked since the last ``take``."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._questions: dict[str, None] = {}
        note = self._questions.setdefault
        relations = catalogue.relations
        self.catalogue = replace(
            catalogue,
            entries=_Noted(catalogue.entries, lambda ref: note(f"document {_name(ref)}", None)),
            by_path=_Closed(),
            files=_Noted(catalogue.files, lambda path: note(f"file {path}", None)),
            relations=Relations(
                _Noted(relations.forward, lambda key: note(f"to {_name(key[0])} {key[1]}", None)),
                _Noted(relations.backward, lambda key: note(f"back {_name(key[0])} {key[1]}", None)),
            ),
            quotes=_NotedQuotes(catalogue.quotes, note),
            kamerstukken=_Noted(catalogue.kamerstukken, lambda kst: note(f"kamerstuk {kst}", None)),
            dossiers=_Closed(),
            beside=_Noted(catalogue.beside, lambda ref: note(f"beside {_name(ref)}", None)),
            register=(),
            publishers=_Noted(catalogue.publishers, lambda slug: note(f"publisher {slug}", None)),
            withdrawn=_Closed(),
        )

    def take(self) -> tuple[str, ...]:
        """The questions of the page that was just made, each once, in the order in which they came."""
        found = tuple(self._questions)
        self._questions.clear()
        return found


class Answers(Mapping[str, str]):
    """The answer to each question, found when it is asked for. ``shown`` gives the fingerprint of all that pages can
    show of a source (``docs/…``)."""

    def __init__(self, catalogue: Catalogue, shown: Mapping[str, str]) -> None:
        self._catalogue, self._shown, self._known = catalogue, shown, dict[str, str]()

    def __getitem__(self, question: str) -> str:
        answer = self._known.get(question)
        if answer is None:
            kind, _, about = question.partition(" ")
            answer = self._known[question] = ANSWERS[kind](self, about)
        return answer

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def _document(self, about: str) -> str:
        entry = self._catalogue.entries.get(_ref(about))
        return f"{entry.visibility.name} {self._shown[entry.document.path]}" if entry else ""

    def _to(self, about: str) -> str:
        name, _, soort = about.rpartition(" ")
        return _names(self._catalogue.relations.to(_ref(name), soort))

    def _back(self, about: str) -> str:
        name, _, soort = about.rpartition(" ")
        return _names(self._catalogue.relations.back(_ref(name), soort))

    def _others(self, about: str) -> str:
        """One who cites it as well sees one less than all."""
        count = len(self._catalogue.quotes.citing.get(about, ()))
        return f"{roughly(count - 1)}, {roughly(count)}"

    def _citing(self, about: str) -> str:
        return _names(list(self._catalogue.quotes.citing.get(about, ()))[:NAMED])

    def _kamerstuk(self, about: str) -> str:
        return _names([ref]) if (ref := self._catalogue.kamerstukken.get(about)) else ""

    def _beside(self, about: str) -> str:
        pair = self._catalogue.beside.get(_ref(about), (None, None))
        return ", ".join(_name(ref) if ref else "" for ref in pair)

    def _publisher(self, about: str) -> str:
        return _names(self._catalogue.publishers.get(about, ()))

    def _file(self, about: str) -> str:
        file = self._catalogue.files.get(about)
        return f"{file.size} {file.sha256}" if file else ""


ANSWERS: Mapping[str, Callable[[Answers, str], str]] = {
    "document": Answers._document,
    "to": Answers._to,
    "back": Answers._back,
    "others": Answers._others,
    "citing": Answers._citing,
    "kamerstuk": Answers._kamerstuk,
    "beside": Answers._beside,
    "publisher": Answers._publisher,
    "file": Answers._file,
}
"""How each kind of question is answered."""


@dataclass(frozen=True, slots=True)
class _Noted(Mapping[K, V]):
    held: Mapping[K, V]
    note: Callable[[K], Any]

    def __getitem__(self, key: K) -> V:
        self.note(key)
        return self.held[key]

    def __iter__(self) -> NoReturn:
        raise NotAQuestion

    def __len__(self) -> NoReturn:
        raise NotAQuestion


class _Closed(Mapping[Any, Any]):
    def __getitem__(self, _: Any) -> NoReturn:
        raise NotAQuestion

    def __iter__(self) -> NoReturn:
        raise NotAQuestion

    def __len__(self) -> NoReturn:
        raise NotAQuestion


class NotAQuestion(LookupError):  # noqa: N818 - it says what was asked
    """The page of a document was made of something for which no question is written down (see ``ANSWERS``)."""


class _NotedQuotes(Quotes):
    def __init__(self, quotes: Quotes, note: Callable[[str, None], Any]) -> None:
        super().__init__(quotes.cited)
        object.__setattr__(self, "_of", quotes)
        object.__setattr__(self, "_note", note)

    _of: Quotes
    _note: Callable[[str, None], Any]

    def by_document(self, ref: Ref) -> Quoted:
        self._note(f"document {_name(ref)}", None)
        return self._of.by_document(ref)

    def others(self, id: str, than: Ref) -> int:
        self._note(f"others {id}", None)
        return self._of.others(id, than)

    @property
    def citing(self) -> Mapping[str, Mapping[Ref, None]]:
        return _Noted(self._of.citing, lambda cited: self._note(f"citing {cited}", None))

    def by_id(self, _: str) -> NoReturn:
        raise NotAQuestion

    @property
    def by_group(self) -> NoReturn:
        raise NotAQuestion


def _name(ref: Ref) -> str:
    return f"{ref.soort}/{ref.id}"


def _ref(name: str) -> Ref:
    soort, _, id = name.partition("/")
    return Ref(soort, id)


def _names(refs: Any) -> str:
    return " ".join(map(_name, refs))

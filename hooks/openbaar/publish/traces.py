"""What each page of a document was made of, kept for the next build: its own source, and what it asked of the catalogue
with the answers that it got. A page of which nothing of that is another need not even be described."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Traces:
    """``own`` tells by path within the site what a page was made of but for the catalogue, ``asked`` which of the
    ``questions`` it asked, by their places; ``answers`` has the answer to each."""

    own: Mapping[str, str] = field(default_factory=dict)
    asked: Mapping[str, Sequence[int]] = field(default_factory=dict)
    questions: Sequence[str] = ()
    answers: Sequence[str] = ()

    def unchanged(self, own: Mapping[str, str], answers: Mapping[str, str]) -> set[str]:
        """Those of the pages (path -> what it is made of now) that have nothing new."""
        same = [answers[each] == answer for each, answer in zip(self.questions, self.answers, strict=True)]
        return {
            name
            for name, made_of in own.items()
            if self.own.get(name) == made_of and name in self.asked and all(same[place] for place in self.asked[name])
        }


def renewed(
    before: Traces,
    kept: Iterable[str],
    own: Mapping[str, str],
    asked: Mapping[str, Sequence[str]],
    answers: Mapping[str, str],
) -> Traces:
    """The traces of the pages that were made now (``asked`` gives their questions), and of those that were ``kept``."""
    questions: dict[str, int] = {}
    found: dict[str, Sequence[int]] = {}
    for name in kept:
        if name in before.asked:
            found[name] = [questions.setdefault(before.questions[each], len(questions)) for each in before.asked[name]]
    for name, each in asked.items():
        found[name] = [questions.setdefault(question, len(questions)) for question in each]
    own = {name: own.get(name, before.own.get(name, "")) for name in found}
    return Traces(own, found, tuple(questions), tuple(answers[question] for question in questions))

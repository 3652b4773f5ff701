"""Values that are packed come back equal, and bytes from elsewhere give values of ours or are refused."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, time
from typing import Any, NamedTuple

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbaar.catalogue import Collection
from openbaar.catalogue.packed import PACKING
from openbaar.documents import Ref
from openbaar.packing import DATE, OURS, SET, TIME, Packing
from support.any_edit import EDITS
from support.sources import collected
from synthetic import collection
from synthetic.chance import Chance


class Colour(enum.Enum):
    RED = "rood"
    BLUE = "blauw"


class Pair(NamedTuple):
    one: Any
    other: Any


@dataclass(frozen=True)
class Leaf:
    value: Any = None


PACK = Packing((Colour, Pair, Leaf))

REFUSED = (ValueError, TypeError, LookupError, cbor2.CBORError)
"""What bytes from elsewhere may raise, and nothing else."""

PLAIN = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(), st.binary(), st.dates(), st.times(),
    st.sampled_from(Colour), st.frozensets(st.text()), st.frozensets(st.integers()),
)  # fmt: skip
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.lists(inner).map(tuple),
        st.dictionaries(st.text(), inner),
        st.builds(Pair, inner, inner),
        st.builds(Leaf, inner),
    ),
    max_leaves=20,
)


def alike(one: Any, other: Any) -> bool:
    """Equal, and of the same types all through."""
    if type(one) is not type(other):
        return False
    match one:
        case tuple():
            return len(one) == len(other) and all(map(alike, one, other))
        case dict():
            return list(one) == list(other) and all(map(alike, one.values(), other.values()))
        case Leaf():
            return alike(one.value, other.value)
    return bool(one == other)


@given(VALUES)
def test_any_value_comes_back_equal(value: Any) -> None:
    assert alike(PACK.unpack(PACK.pack(value)), value)
    assert PACK.pack(PACK.unpack(PACK.pack(value))) == PACK.pack(value)


@given(st.frozensets(st.one_of(st.dates(), st.sampled_from(Colour), st.builds(Pair, st.text(), st.dates()))))
def test_a_set_of_our_own_values_comes_back_equal(value: frozenset[Any]) -> None:
    assert PACK.unpack(PACK.pack(value)) == value


@pytest.mark.parametrize("value", [object(), [1], {1, 2}, bytearray(b"x"), Ref("a", "b"), (object(),), {"a": [1]}])
def test_what_is_no_value_of_ours_is_refused_before_it_is_packed(value: Any) -> None:
    with pytest.raises(TypeError, match="no value of ours"):
        PACK.pack(value)


def test_every_value_of_a_collection_comes_back_equal() -> None:
    for seed in range(3):
        found: Collection = collected({path[:-3]: data for path, data in collection(40, seed + 1).items()})
        for each in found.extracts.values():
            assert each.document
            for value in (each.document.record, each.citations, each.problems, tuple(each.document.lines.items())):
                assert PACKING.unpack(PACKING.pack(value)) == value


def test_every_problem_that_editors_can_make_comes_back_equal() -> None:
    files = dict(collection(40, 1))
    chance, problems = Chance(1), 0
    for name in EDITS:
        EDITS[name](files, chance)
    for path, data in files.items():
        if path.endswith(".md"):
            broken = collected({path[:-3]: data[: len(data) // 3]}).problems
            problems += len(broken)
            assert PACKING.unpack(PACKING.pack(broken)) == broken
    assert problems


def unpacked(data: bytes) -> object:
    """What bytes give: a value that can be packed again, or one of the refusals."""
    try:
        return PACKING.unpack(data)
    except REFUSED as error:
        return error


CBOR = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.binary(), st.sampled_from([0, DATE, TIME, SET]),
        st.integers(OURS - 3, OURS + 40),
    ),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.one_of(st.text(), st.integers()), inner)),
)  # fmt: skip


@given(st.one_of(st.binary(), CBOR.map(cbor2.dumps)))
def test_bytes_from_elsewhere_give_a_value_or_are_refused(data: bytes) -> None:
    unpacked(data)


@given(st.data())
def test_bytes_of_ours_with_some_changed_give_a_value_or_are_refused(data: st.DataObject) -> None:
    packed = bytearray(PACK.pack((Pair(Leaf(date(2023, 1, 2)), Colour.RED), time(12), frozenset("ab"), {"a": 1.5})))
    for place in data.draw(st.lists(st.integers(0, len(packed) - 1), min_size=1, max_size=4)):
        packed[place] = data.draw(st.integers(0, 255))
    try:
        PACK.unpack(bytes(packed))
    except REFUSED:
        return


DEEP = 200_000
STRANGE = {
    "deep lists": b"\x81" * DEEP + b"\x00",
    "lists that are quite deep": b"\x82\x00" * 390 + b"\x00",
    "half a text": b"\x7b\xff\xff\xff\xff\xff\xff\xff\xffx",
    "half a list": b"\x9a\x7f\xff\xff\xff",
    "a strange tag": cbor2.dumps(cbor2.CBORTag(35, "(")),
    "a shared value in itself": bytes.fromhex("d81c81d81d00"),
    "no tag": cbor2.dumps([]),
    "a tag of nothing": cbor2.dumps([OURS + 10_000, 1]),
    "a day that is none": cbor2.dumps([DATE, -1]),
    "a day far away": cbor2.dumps([DATE, 1 << 80]),
    "a day without a number": cbor2.dumps([DATE]),
    "a set of lists": cbor2.dumps([SET, [[1]]]),
    "a set of no list": cbor2.dumps([SET, 1]),
    "an infinite day": cbor2.dumps([DATE, float("inf")]),
    "a big number for a tag": cbor2.dumps([1 << 200, 1]),
    "a list for a tag": cbor2.dumps([[1], 1]),
    "a list for a key": bytes.fromhex("a1810101"),
    "nothing": b"",
    "more after it": cbor2.dumps(1) + b"\xff",
}


@pytest.mark.parametrize("strange", STRANGE)
def test_strange_bytes_are_refused_or_are_a_value(strange: str) -> None:
    unpacked(STRANGE[strange])

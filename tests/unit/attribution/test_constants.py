"""Closed sets of constants."""

from __future__ import annotations

from typing import ClassVar

from reader.attribution.text.constants import Constants


class Tide(Constants):
    """A set of two."""

    HIGH: ClassVar[Tide]
    LOW: ClassVar[Tide]


def test_each_name_is_one_instance() -> None:
    assert Tide.HIGH is Tide.HIGH
    assert Tide.HIGH is not Tide.LOW
    assert isinstance(Tide.LOW, Tide)


def test_they_are_listed_in_order_and_named_in_messages() -> None:
    assert Tide.members() == [Tide.HIGH, Tide.LOW]
    assert repr(Tide.LOW) == "Tide.LOW"

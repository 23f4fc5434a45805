"""Passives say of whom words are, and not whose: "Lind was called “late”", "Minister accused of “lying”"."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    "text",
    [
        "Bo Lind was accused of “lying to the House” on Monday.",
        "Bo Lind, accused of “lying to the House”, left.",
        "The firm was criticised for “a shameful delay” on Monday.",
        "Bo Lind was called “a real disgrace” there.",
        "Bo Lind was described as “a real disgrace”.",
        "Bo Lind was praised for “rare courage” at sea.",
    ],
)
def test_they_are_nobodys_where_nobody_is_named(text: str) -> None:
    found = told(f"Ana Ruiz won. “It is late,” she said. {text}")
    assert [speaker for speaker, _, _ in found] in (["Ana Ruiz", ""], ["Ana Ruiz"])


@pytest.mark.parametrize(
    "text",
    [
        "The firm was accused by Ana Ruiz of “lying to the House”.",
        "Bo Lind was accused of “lying to the House” by Ana Ruiz.",
        "Bo Lind was branded “a disgrace” by Ana Ruiz.",
        "Ana Ruiz accused Bo Lind of “lying to the House”.",
        "Ana Ruiz said Bo Lind was branded “a real liar” there.",
        "Bo Lind was branded “a real liar” there, Ana Ruiz said.",
        "Bo Lind was told “get out now” by Ana Ruiz.",
        "Bo Lind told “get out now” by Ana Ruiz.",
        "Bo Lind was asked “why so late?” by Ana Ruiz on Monday.",
    ],
)
def test_they_are_of_whom_the_sentence_names(text: str) -> None:
    assert told(text)[-1][0] == "Ana Ruiz"

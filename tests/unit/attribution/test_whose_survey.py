"""A survey is whose name stands in front of it or behind "by", whatever tells when it was made."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    "sentence",
    [
        "A Fenn Polling study finished last week found that half of the town kept bees.",
        "A Fenn Polling survey found that half of the town kept bees.",
        "A survey conducted by Fenn Polling in spring found that half of the town kept bees.",
        "A 2019 survey by Fenn Polling found that half of the town kept bees.",
    ],
)
def test_who_made_it_says_what_it_found(sentence: str) -> None:
    assert [name for name, _, _ in told(sentence)] == ["Fenn Polling"]


def test_an_office_is_the_author_of_a_review() -> None:
    assert [name for name, _, _ in told("A review by the state auditor found that the hives were bare.")] == [
        "state auditor"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "A March survey found that half of the town kept bees.",
        "A survey published last week found that half of the town kept bees.",
        "A recently unearthed letter kept by Ilka Dorn shows that the town kept bees.",
        "A short memo dated 3 May says that the town kept bees.",
    ],
)
def test_a_writing_of_nobody_has_only_its_words(sentence: str) -> None:
    assert [(name, kind) for name, kind, _ in told(sentence)] == [("", "indirect")]

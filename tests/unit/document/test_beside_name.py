"""What stands beside a speaker's name, and what the name says already."""

from __future__ import annotations

import pytest

from reader.document import Speaker, SpeakerKind
from reader.document.speakers.described import beside_name


@pytest.mark.parametrize(
    ("name", "role", "affiliation", "expected"),
    [
        ("Ana Ruiz", "harbour master", "Hexley", ["harbour master", "Hexley"]),
        ("Ana Ruiz", "", "Hexley", ["Hexley"]),
        ("owner of a cafe", "owner of a cafe", "", []),
        ("Tide Board spokesman", "spokesman", "Tide Board", []),
        ("Ana Ruiz", "head of the Tide Board", "tide board", ["head of the Tide Board"]),
    ],
)
def test_what_the_name_says_is_not_said_again(name: str, role: str, affiliation: str, expected: list[str]) -> None:
    assert beside_name(Speaker("s", name, SpeakerKind.PERSON, role, affiliation)) == expected

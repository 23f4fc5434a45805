"""Bodies in subjects: with a clause that tells what they do, of several members, for what they stand."""

from __future__ import annotations

import pytest

from reader.attribution import attribute, paragraphs_of
from reader.document.model import QuotationKind


def listed(text: str) -> list[str]:
    """The names of the list of speakers below a headline."""
    return [speaker.name for speaker in attribute(paragraphs_of(f"A headline\n\n{text}")).speakers]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "A company that sends bills for more than 300 hospitals and clinics has said that it was robbed.",
            ["company"],
        ),
        ("A firm that makes pumps for the army has said that it will close.", ["firm"]),
        ("Citizens for a Smaller Tab, an anti-tax group, was glad. “Good,” it said.", ["Citizens for a Smaller Tab"]),
        ("Netherby and Dale Hospitals Trust said it was late.", ["Netherby and Dale Hospitals Trust"]),
        ("A bloc of roughly 40 members said they would stay.", ["bloc"]),
        ("The finding fits with a handful of reports of frost in May.", []),
        ("Stoltz chided lawmakers for rejecting his plan to borrow the money.", ["lawmakers"]),
    ],
)
def test_who_is_listed(text: str, names: list[str]) -> None:
    assert listed(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The park has a pool and a nightly kids’ show called “Captain Acorn’s Party”.",
        "He runs a festival called “Sea Days”.",
    ],
)
def test_a_thing_called_so_says_nothing(text: str) -> None:
    found = attribute(paragraphs_of(f"A headline\n\n{text}"))
    assert [q.kind for q in found.quotations] == [QuotationKind.SCARE]
    assert not found.speakers

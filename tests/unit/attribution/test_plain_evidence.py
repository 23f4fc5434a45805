"""What is plainly somebody’s carries no question mark: a new source beside a verb, what goes straight on."""

from __future__ import annotations

import pytest

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure
from reader.document.model import QuotationKind, speakers_by_id

GOES_ON = (
    "Two parties want the seat.\n\n“Nobody has counted the islands yet,” said one Tern Bay Liberal. “When they do, the "
    "night will be long. Ask me again at four.”"
)
CLOSES = "The bridge is “a monument to one man’s patience and nobody’s money”, Ottilie Brandvold told the committee."
NARRATOR = "The poem is a joke. “I was born in a boat,” says the poem. “I shall be buried in a bucket.”"


def quoted(text: str) -> list[tuple[str, bool]]:
    """Who says each passage in marks, and whether that is sure."""
    document = attribute(paragraphs_of(text))
    speakers = speakers_by_id(document)
    marked = (q for q in document.quotations if q.kind in (QuotationKind.DIRECT, QuotationKind.PARTIAL))
    return [(speakers[q.speaker].name if q.speaker else "", is_sure(q)) for q in marked]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (GOES_ON, "Tern Bay Liberal"),
        (CLOSES, "Ottilie Brandvold"),
    ],
)
def test_plain_evidence_is_sure(text: str, speaker: str) -> None:
    assert set(quoted(text)) == {(speaker, True)}


def test_a_writing_that_says_something_stays_inferred() -> None:
    assert not any(sure for _, sure in quoted(NARRATOR))

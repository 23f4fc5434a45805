"""The article behind the bundled document, as it was published: every quotation, and whose it is.

It is its publisher's, so it is not here. Name a copy of your own, as plain text, in ``QUOTE_READER_ORIGINAL``.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.attribution import attribute, paragraphs_of
from reader.document.model import QuotationKind, speakers_by_id, words_of
from reader.document.yaml.read import load_file

ORIGINAL = os.environ.get("QUOTE_READER_ORIGINAL", "")
RETOLD = Path(__file__).parents[3] / "data" / "the-walk-in-hanoi.yaml"


@pytest.mark.skipif(not ORIGINAL, reason="QUOTE_READER_ORIGINAL names no copy of the article")
def test_every_quotation_of_the_original() -> None:
    expected = load_file(RETOLD)
    names = {id: s.name for id, s in speakers_by_id(expected).items()}
    text = Path(ORIGINAL).read_text(encoding="utf-8").partition("\nX\n")[0]
    found = attribute(paragraphs_of(text.replace("\u00a0", " ")))
    speakers = speakers_by_id(found)
    marked = [q for q in found.quotations if q.kind is not QuotationKind.INDIRECT]
    assert len(marked) == 32
    assert [(words_of(found, q), speakers[q.speaker].name if q.speaker else None) for q in marked] == [
        (words_of(expected, q).replace("\u00a0", " "), names[q.speaker] if q.speaker else None)
        for q in expected.quotations
    ]
    assert all(speakers[q.speaker].role for q in marked if q.speaker)

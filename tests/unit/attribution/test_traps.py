"""Small articles, each around one structural trap, with the speaker of every passage in a table beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.attribution import attribute, paragraphs_of
from reader.document.model import speakers_by_id, words_of

TRAPS = sorted((Path(__file__).parents[2] / "fixtures" / "attribution-traps").glob("*.txt"))


def test_there_are_two_of_each_kind() -> None:
    assert len(TRAPS) >= 60


@pytest.mark.parametrize("path", TRAPS, ids=lambda p: p.stem)
def test_whose_words_they_are_in(path: Path) -> None:
    document = attribute(paragraphs_of(path.read_text(encoding="utf-8")))
    speakers = speakers_by_id(document)
    found = {words_of(document, q): q for q in document.quotations}
    for line in path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines():
        words, kinds, names = line.split("\t")
        quotation = found[words]
        assert quotation.kind in kinds.split("|"), words
        name = speakers[quotation.speaker].name if quotation.speaker else ""
        assert name in names.split("|"), words

"""Articles that we wrote, each around a trap, with the quotations and speakers that a reader finds in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.attribution import attribute
from reader.document.model import Document, speakers_by_id, words_of
from reader.document.yaml.read import load, load_file
from reader.document.yaml.write import dump

ARTICLES = sorted((Path(__file__).parents[2] / "fixtures" / "attribution").glob("*.yaml"))


def said(document: Document) -> list[tuple[str, str, str | None, str | None, str]]:
    """Every quotation as words, kind, speaker's name, relayer's name, cue; in reading order."""
    speakers = speakers_by_id(document)

    def name(speaker: str | None) -> str | None:
        return speakers[speaker].name if speaker else None

    return [
        (words_of(document, q), q.kind.value, name(q.speaker), name(q.via), q.cue.lower()) for q in document.quotations
    ]


def test_there_are_enough_of_them() -> None:
    assert len(ARTICLES) >= 40


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_every_quotation_and_speaker_of(path: Path) -> None:
    expected = load_file(path)
    found = attribute(replace(expected, quotations=(), speakers=()))
    assert [s[:4] for s in said(found)] == [s[:4] for s in said(expected)]
    assert load(dump(found)) == found
    for record in expected.speakers:
        match = next(s for s in found.speakers if s.name == record.name)
        assert match.kind is record.kind
        if record.role:
            assert match.role == record.role

"""An edit is as wide as what changes the meaning, and no wider."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Document, Paragraph
from reader.verify.check import check_words
from reader.verify.judging.meaning import meaning_of
from reader.verify.judging.narrowing import pieces
from reader.verify.source import Source
from reader.verify.word_lists import word_lists


@pytest.mark.parametrize(
    ("was", "now", "edits"),
    [
        ("We will never ever sell the old mill", "We will gladly sell the old mill",
         [("never", "gladly"), ("ever", "")]),
        ("It cost 43 million crowns to mend it", "It cost 34 billion marks to mend it",
         [("43 million", "34 billion"), ("crowns", "marks")]),
        ("They say we must not close the old gate", "They say we may soon close the old gate",
         [("must not", "may"), ("", "soon")]),
    ],
)  # fmt: skip
def test_the_words_around_are_edits_of_their_own(was, now, edits):
    text = f"That was before. {was} for the boats of the valley. That was after."
    source = Source.of(Document("", (Paragraph("p1", text),)), "speech")
    verdict = check_words(f"{now} for the boats of the valley.", [source])
    assert [(edit.was, edit.now) for edit in verdict.edits] == edits
    assert [edit.meaning is not None for edit in verdict.edits] == [True, *[False] * (len(edits) - 1)]


WORDS = st.lists(
    st.sampled_from("not never may must will 43 34 million all some if mill gate the of".split()), max_size=7
)


@given(WORDS, WORDS)
def test_pieces_are_the_whole_and_one_has_its_meaning(was, now):
    lists = word_lists("en")
    meaning = meaning_of(was, now, lists)
    if meaning is None:
        return
    found = pieces(was, now, meaning, lists, "")
    assert [piece.meaning for piece in found if piece.meaning] == [meaning]
    for side, words in (("was", was), ("now", now)):
        assert [word for piece in found for word in words[slice(*getattr(piece, side))]] == words

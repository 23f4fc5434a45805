"""Sentences of running text, in several languages and scripts."""

from __future__ import annotations

import pytest
from articles import PROSE
from hypothesis import given
from hypothesis import strategies as st

from reader.text.sentences import abbreviations, sentence_at, sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It rained. It stopped.", 2),
        ("“We won’t go.” She left.", 2),
        ("Mr. Okafor met Gov. B. J. Lind at the U.S. base.", 1),
        ("They paid 3.5 million. Why? Nobody knows!", 3),
        ("One… two", 2),
        ("No end", 1),
        ("", 0),
        ("   ", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    spans = sentences(text, lower_case=True)
    assert len(spans) == count
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)


@given(st.text(alphabet="Ab. “”?!…\n", max_size=40))
def test_sentences_leave_out_white_space_only(text: str) -> None:
    spans = sentences(text, lower_case=True)
    assert spans == tuple(sorted(spans))
    kept = {at for span in spans for at in range(*span)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in kept)


@pytest.mark.parametrize(
    ("text", "at", "sentence"),
    [
        ("One goes. Two comes. Three stays.", "Two", "Two comes."),
        ("Mr. Abara met Dr. Quill on Feb. 3. They spoke.", "Quill", "Mr. Abara met Dr. Quill on Feb. 3."),
        ("The U.S. Senate met. J. B. Vance left.", "Vance", "J. B. Vance left."),
        ("It cost $3.5 million in No. 7. Nobody paid.", "cost", "It cost $3.5 million in No. 7."),
        ("“Is it?” she asked. He left.", "asked", "“Is it?” she asked."),
        ("He said: “It is. It was.” Then he left.", "was", "He said: “It is. It was.”"),
        ("He said: “It is. It was.” Then he left.", "Then", "Then he left."),
        ("風が強い。波も高い。船は出ない。", "波", "波も高い。"),
        ("no stop and no capital", "stop", "no stop and no capital"),
    ],
)
def test_a_sentence(text, at, sentence):
    quoted = [(text.index("“") + 1, text.index("”"))] if "“" in text else []
    start, end = sentence_at(text, text.index(at), whole=quoted)
    assert text[start:end] == sentence


@given(PROSE.filter(bool), st.data())
def test_every_place_is_in_one_sentence(text, data):
    offset = data.draw(st.integers(0, len(text) - 1))
    start, end = sentence_at(text, offset)
    assert 0 <= start <= offset
    assert offset < end or text[end : offset + 1].isspace()
    if end > start:
        assert sentence_at(text, start) == (start, end)


@pytest.mark.parametrize(
    ("language", "text", "pieces"),
    [
        ("de", "Das gilt bzw. Galt früher. Dr. Ines Kolb kam am 3. Mai z. B. Nicht.", 2),
        ("de-AT", "Ing. Huber kam nicht. Er schrieb.", 3),
        ("en", "“Is it?” she asked. “It is.” He left.", 3),
        ("en", "1. The first of them. 2. The second.", 2),
        ("en", "nobody writes capitals here. not even one. fine", 3),
        ("ja", "風が強い。「波も高い。」船は出ない。", 3),
        ("xx", "Mr. Oke met Mrs. Dahl. They left.", 2),
        ("ar", "ذهب الولد. عاد الأب.", 2),
    ],
)
def test_sentences_of_a_language(language: str, text: str, pieces: int) -> None:
    assert len(sentences(text, language)) == pieces


@given(st.text(alphabet="AbcД。. “”?!…\n1", max_size=60))
def test_a_sentence_is_the_same_from_either_side(text: str) -> None:
    for start, end in sentences(text):
        found = sentence_at(text, start)
        assert text[found[0] : found[1]].strip() == text[start:end]


def test_the_abbreviations_are_those_of_the_language() -> None:
    assert "Mrs" in abbreviations("en-GB")
    assert "bzw" in abbreviations("de")
    assert "bzw" not in abbreviations("en")
    assert abbreviations("xx") == abbreviations("en")

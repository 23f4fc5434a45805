"""The query language: what each operator means, and that nothing anybody types can raise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.fold import fold_text
from reader.search.query import KINDS, Phrase, Word, kind_named, parse


def test_words_are_folded_and_the_last_one_is_open() -> None:
    assert parse("Presure  wroks").words == (Word("presure", "Presure"), Word("wroks", open=True))


@pytest.mark.parametrize("text", ["pressure ", "pressure.", "pressure, "])
def test_a_word_with_something_behind_it_is_finished(text: str) -> None:
    assert parse(text).words == (Word("pressure"),)


def test_a_hyphenated_word_is_two() -> None:
    assert [w.text for w in parse("pre-negotiations").words] == ["pre", "negotiations"]


@pytest.mark.parametrize(
    "text", ['"maximum pressure"', "“Maximum Pressure”", "„maximum pressure“", "«maximum pressure»"]
)
def test_phrases(text: str) -> None:
    query = parse(text)
    assert query.phrases == (Phrase("maximum pressure", cased="Maximum Pressure" if "M" in text else ""),)
    assert query.words == ()


def test_a_phrase_without_its_end_is_still_being_typed() -> None:
    assert parse('the "maximum pre').phrases == (Phrase("maximum pre", open=True),)
    assert parse('the "maximum ').phrases == (Phrase("maximum"),)


def test_an_apostrophe_makes_one_word_exact() -> None:
    assert parse("'exact other").phrases == (Phrase("exact"),)
    assert parse("'exact").phrases == (Phrase("exact", open=True),)


def test_an_apostrophe_within_a_word_is_none() -> None:
    query = parse("don't shan’t")
    assert query.phrases == ()
    assert [w.text for w in query.words] == ["dont", "shant"]


@pytest.mark.parametrize(
    "text", ["@murphy", "speaker:murphy", "by:murphy", "SPEAKER:murphy", '@"murphy"', "speaker:“murphy”"]
)
def test_speakers(text: str) -> None:
    query = parse(text)
    assert [s.lower() for s in query.speakers] == ["murphy"]
    assert not query.wanted
    assert query.filtered


def test_a_speaker_of_two_words() -> None:
    assert parse('sanctions @"chris murphy"').speakers == ("chris murphy",)


def test_an_at_within_a_word_is_none() -> None:
    assert parse("ada@example.org").speakers == ()


def test_kinds_by_their_beginning() -> None:
    assert parse("kind:direct").kinds == ("direct",)
    assert parse("kind:narr").kinds == ("narrative",)
    assert kind_named("") is None
    assert all(kind_named(kind) == kind for kind in KINDS)


def test_an_unknown_kind_is_words() -> None:
    query = parse("kind:zebra")
    assert query.kinds == ()
    assert [w.text for w in query.words] == ["kind", "zebra"]


@pytest.mark.parametrize("text", ["@", "speaker:", "kind:", '"', "-", "¶", ":", "'", "…", '""', '@""', "- - -"])
def test_an_operator_alone_asks_for_nothing(text: str) -> None:
    assert not parse(text)


def test_what_must_not_be_there() -> None:
    query = parse('talks -sanctions -"maximum pressure" -@murphy -kind:partial')
    assert query.excluded == (Phrase("sanctions"), Phrase("maximum pressure"))
    assert query.excluded_speakers == ("murphy",)
    assert query.excluded_kinds == ("partial",)
    assert [w.text for w in query.words] == ["talks"]


@pytest.mark.parametrize("text", ["¶12", ":12", "¶ 12", "pressure ¶12", ":12 pressure"])
def test_paragraphs(text: str) -> None:
    assert parse(text).paragraph == 12


@pytest.mark.parametrize("text", ["12:30", "a:12", ":12th", ":"])
def test_what_only_looks_like_a_paragraph(text: str) -> None:
    assert parse(text).paragraph is None


OPERATORS = st.lists(
    st.one_of(
        st.sampled_from(
            ['"', "“", "”", "'", "’", "@", "-", "¶", ":", "12", "speaker:", "kind:", "direct", " ", "«", "»"]
        ),
        st.text(max_size=6),
    ),
    max_size=12,
).map("".join)


@given(OPERATORS)
def test_nothing_raises_and_what_comes_out_is_folded(text: str) -> None:
    query = parse(text)
    folded = [w.text for w in query.words] + [p.text for p in query.phrases + query.excluded]
    assert all(f and f == fold_text(f) for f in folded)
    assert sum(w.open for w in query.words) + sum(p.open for p in query.phrases) <= 1


def test_a_capital_in_exact_words_makes_capitals_count() -> None:
    assert parse('"Maximum Pressure" \'Fed -"The Hill" "small"').phrases == (
        Phrase("maximum pressure", cased="Maximum Pressure"),
        Phrase("fed", cased="Fed"),
        Phrase("small"),
    )
    assert parse('-"The Hill"').excluded == (Phrase("the hill", cased="The Hill"),)
    assert parse("-Hill Maximum").excluded == (Phrase("hill"),)

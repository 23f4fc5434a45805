"""Two people's corrections as one: all of both where they differ, and never less than the other one's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from articles import harbour
from hypothesis import given
from hypothesis import strategies as st

from reader.document.correcting import correct
from reader.document.correcting.combine import NotCombinedError, combine
from reader.document.correcting.head import HEAD, correct_head, value_of
from reader.document.model import Document, Span, words_of
from reader.document.yaml.read import load
from reader.document.yaml.write import dump

BASE = harbour()


def given_to(document: Document, number: int, name: str) -> Document:
    document, speaker = correct.add_speaker(document, name)
    return correct.attribute(document, number, speaker)


def speaker_of(document: Document, words: str) -> str | None:
    quotation = next(q for q in document.quotations if words in words_of(document, q))
    return next((s.name for s in document.speakers if s.id == quotation.speaker), None)


def test_corrections_of_different_quotations_are_both_there() -> None:
    both = combine(BASE, given_to(BASE, 0, "Ida Holm"), given_to(BASE, 1, "Ben Quill"))
    assert both.yielded == 0
    assert speaker_of(both.document, "We have a wall") == "Ida Holm"
    assert speaker_of(both.document, "You do not need") == "Ben Quill"
    assert load(dump(both.document)) == both.document


def test_of_the_same_quotation_theirs_stands_and_it_is_told() -> None:
    both = combine(BASE, given_to(BASE, 0, "Ida Holm"), given_to(BASE, 0, "Ben Quill"))
    assert both.yielded == 1
    assert speaker_of(both.document, "We have a wall") == "Ben Quill"


def test_the_same_correction_twice_is_one() -> None:
    both = combine(BASE, given_to(BASE, 0, "Ida Holm"), given_to(BASE, 0, "ida holm"))
    assert both.yielded == 0
    assert [s.name for s in both.document.speakers].count("ida holm") == 1


def test_new_speakers_of_one_id_stay_two() -> None:
    ours, theirs = given_to(BASE, 0, "Ida-Holm"), given_to(BASE, 1, "Ida Holm")
    both = combine(BASE, ours, theirs).document
    assert speaker_of(both, "We have a wall") == "Ida-Holm"
    assert speaker_of(both, "You do not need") == "Ida Holm"
    assert load(dump(both)) == both


def test_a_speaker_that_one_merged_away_stays_where_the_other_has_just_quoted_them() -> None:
    first, second = BASE.speakers[0].id, BASE.speakers[1].id
    later = next(n for n, q in enumerate(BASE.quotations) if q.speaker not in (first, second))
    both = combine(BASE, correct.merge(BASE, first, second), correct.attribute(BASE, later, first)).document
    assert both.quotations[0].speaker == second
    assert both.quotations[later].speaker == first
    assert load(dump(both)) == both


def test_new_quotations_of_the_same_words_are_one_and_of_others_two() -> None:
    bare = replace(BASE, quotations=BASE.quotations[3:])
    places = [(q.paragraph, q.span, q.speaker) for q in BASE.quotations[:2]]
    ours, theirs = (correct.add_quotation(bare, paragraph, span, who)[0] for paragraph, span, who in places)
    both = combine(bare, ours, theirs)
    assert len(both.document.quotations) == len(bare.quotations) + 2
    assert len({q.id for q in both.document.quotations}) == len(both.document.quotations)
    paragraph, span, who = places[0]
    shorter, _ = correct.add_quotation(bare, paragraph, Span(span.start, span.start + 8), who)
    both = combine(bare, shorter, ours)
    assert both.yielded == 1
    assert both.document.quotations == ours.quotations


def test_other_texts_are_not_combined() -> None:
    other = replace(BASE, paragraphs=(replace(BASE.paragraphs[0], text="Other words."), *BASE.paragraphs[1:]))
    with pytest.raises(NotCombinedError):
        combine(BASE, given_to(BASE, 0, "Ida Holm"), other)


def steps(document: Document, chosen: list[tuple[int, int, int]]) -> Document:
    for kind, a, b in chosen:
        number, speakers = a % len(document.quotations), document.speakers
        one, other = speakers[a % len(speakers)].id, speakers[b % len(speakers)].id
        try:
            match kind:
                case 0:
                    document = given_to(document, number, f"New {b % 3}")
                case 1:
                    document = correct.attribute(document, number, other)
                case 2:
                    document = correct.to_scare(document, number)
                case 3:
                    document = correct.merge(document, one, other)
                case 4:
                    document = correct.rename(document, one, f"Name {b % 4}")
                case _:
                    document = correct.split(document, number, other)
        except correct.CorrectionError:
            continue
    return document


CHANGES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 40), st.integers(0, 40)), max_size=5)


@given(CHANGES, CHANGES)
def test_whatever_two_do_it_is_a_document_with_all_that_the_other_one_did(mine, others) -> None:
    ours, theirs = steps(BASE, mine), steps(BASE, others)
    both = combine(BASE, ours, theirs)
    assert load(dump(both.document)) == both.document
    for before, after, found in zip(BASE.quotations, theirs.quotations, both.document.quotations, strict=True):
        assert found.parts == after.parts
        if after != before:
            assert found == after
    changed = sum(
        own not in (b, t) for own, b, t in zip(ours.quotations, BASE.quotations, theirs.quotations, strict=True)
    )
    assert both.yielded <= changed


@given(CHANGES, CHANGES)
def test_to_take_back_what_one_did_leaves_what_the_other_did(mine, others) -> None:
    ours, theirs = steps(BASE, mine), steps(BASE, others)
    both = combine(BASE, ours, theirs)
    back = combine(ours, BASE, both.document)
    if not both.yielded and not back.yielded:
        for after, found in zip(theirs.quotations, back.document.quotations, strict=True):
            assert found.parts == after.parts
    alone = combine(ours, BASE, ours)
    assert alone.document == BASE


HEADS = {
    "title": ("Wall waits", "Wall still open"),
    "deck": ("A vote, again", "No vote"),
    "byline": ("Ida Holm", "Ben Quill"),
    "publisher": ("The Mole", "The Quay"),
    "published": ("2026-05-03", "2026-05"),
    "url": ("https://mole.example/a", "https://quay.example/b"),
}


@pytest.mark.parametrize("field", HEAD)
@pytest.mark.parametrize("other", HEAD)
def test_fields_of_the_head_are_merged_one_by_one(field: str, other: str) -> None:
    ours, theirs = correct_head(BASE, field, HEADS[field][0]), correct_head(BASE, other, HEADS[other][1])
    both = combine(BASE, ours, theirs)
    assert value_of(both.document, other) == HEADS[other][1]
    assert both.yielded == (field == other)
    if field != other:
        assert value_of(both.document, field) == HEADS[field][0]
        assert set(both.document.source.corrected) == {field, other}


@pytest.mark.parametrize("field", HEAD)
def test_undoing_a_field_leaves_what_others_corrected_since(field: str) -> None:
    ours = correct_head(BASE, field, HEADS[field][0])
    assert combine(ours, BASE, ours).document == BASE
    since = given_to(ours, 0, "Ida Holm")
    undone = combine(ours, BASE, since).document
    assert undone == given_to(BASE, 0, "Ida Holm")
    assert field not in undone.source.corrected

"""What a person corrected is taken over into a new import of the source, by the words and what stands around them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from articles import article

from reader.document.correcting import correct
from reader.document.model import BY_HAND, Document, Part, Quotation, Span, Speaker
from reader.ingest.corrections import carried, with_names

BEFORE = article(
    "“Not now,” said Berit Aas.",
    "The pier was closed in the autumn, and the ferry with it.",
    "“Not now,” said Olav Moe, who had been asked the same.",
)


def corrected(document: Document, *parts: Part) -> Document:
    return replace(
        document,
        speakers=(Speaker("s", "Olav Moe"),),
        quotations=tuple(Quotation(f"q{n}", (part,), "s", rule=BY_HAND) for n, part in enumerate(parts)),
    )


def taken_over(before: Document, after: Document) -> list[Part]:
    return [quotation.parts[0] for quotation in carried(before, after).quotations]


@pytest.mark.parametrize("paragraph", [0, 2])
def test_words_that_stand_twice_are_told_apart_by_what_is_around_them(paragraph: int) -> None:
    before = corrected(BEFORE, Part(paragraph, Span(1, 9)))
    assert taken_over(before, BEFORE) == [Part(paragraph, Span(1, 9))]
    after = article("Somebody put this first.", *(p.text for p in BEFORE.paragraphs))
    assert taken_over(before, after) == [Part(paragraph + 1, Span(1, 9))]


def test_words_that_stand_once_are_taken_whatever_is_around_them() -> None:
    before = corrected(BEFORE, Part(1, Span(4, 8)))
    after = article("Everything else was written anew, on another day.", "Nobody mentions a pier again.")
    assert taken_over(before, after) == [Part(1, Span(18, 22))]


def test_words_that_are_gone_are_left_out() -> None:
    before = corrected(BEFORE, Part(1, Span(0, 33)))
    after = article("The pier was closed in the winter, and the ferry with it.")
    assert taken_over(before, after) == []


def test_two_corrections_never_take_the_same_words() -> None:
    before = corrected(BEFORE, Part(0, Span(1, 9)), Part(2, Span(1, 9)))
    after = article("“Not now,” said somebody.")
    assert taken_over(before, after) == [Part(0, Span(1, 9))]


def test_who_was_renamed_or_merged_is_so_in_the_next_import_though_nothing_else_was_decided_by_hand() -> None:
    one, two, three = Speaker("aas", "Berit Aas", aliases=("Aas",)), Speaker("b", "B. Aas"), Speaker("moe", "Olav Moe")
    made = replace(BEFORE, speakers=(one, two, three))
    before = correct.rename(correct.merge(made, "b", "aas"), "moe", "Ola Moe")
    after = with_names(before, made)
    assert [speaker.name for speaker in after.speakers] == ["Berit Aas", "Ola Moe"]
    assert with_names(made, made) == made

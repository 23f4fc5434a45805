"""Marks as exports have them."""

from __future__ import annotations

from articles import article, fifty, harbour, quoting_articles
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.anchoring import anchored
from reader.annotations.excerpt import noted
from reader.annotations.marks import Mark, MarkScope, new_mark, quotes_of
from reader.document import Part, Span
from reader.export.noted import Note


def on_quotation(document, number, note="", tags=()):
    quotation = document.quotations[number]
    mark = new_mark(MarkScope.QUOTATION, quotes_of(document, quotation.parts))
    return Mark(mark.id, mark.on, mark.target, note=note, tags=tags, bookmarked=True)


def on_words(document, on, part, note=""):
    mark = new_mark(on, quotes_of(document, (part,)))
    return Mark(mark.id, mark.on, mark.target, note=note, bookmarked=True)


def exported(document, *marks, **options):
    return noted(document, "name", anchored(document, marks), **options)


def test_notes_go_to_their_quotations_and_the_rest_are_passages():
    document = harbour()
    whole = Part(0, Span(0, len(document.paragraphs[0].text)))
    excerpt = exported(
        document,
        on_words(document, MarkScope.SELECTION, Part(5, Span(4, 8)), "b"),
        on_quotation(document, 9, "why", ("a",)),
        on_words(document, MarkScope.PARAGRAPH, whole, "a"),
        on_quotation(document, 9, "", ("A", "b")),
        on_quotation(document, 2),
    )
    assert excerpt.noted
    assert excerpt.indices == (2, 9)
    assert dict(excerpt.notes) == {2: Note(), 9: Note("why", ("a", "b"))}
    assert [(passage.words, passage.note.text) for passage in excerpt.passages] == [
        (document.paragraphs[0].text, "a"), ("wall", "b")
    ]  # fmt: skip


def test_words_that_are_gone_are_there_as_they_were():
    before, after = article("{a:They were never seen again at all}"), article("Something entirely different.")
    excerpt = exported(after, on_quotation(before, 0, "where?"))
    assert excerpt.indices == ()
    (passage,) = excerpt.passages
    assert (passage.words, passage.parts, passage.note.text) == ("They were never seen again at all", (), "where?")


def test_only_what_carries_a_tag_and_only_quotations_that_are_wanted():
    document = harbour()
    marks = [
        on_quotation(document, 0, tags=("wall",)),
        on_quotation(document, 1, tags=("Wall", "x")),
        on_quotation(document, 2),
        on_words(document, MarkScope.SELECTION, Part(5, Span(4, 8))),
    ]
    assert exported(document, *marks, tag="#wall").indices == (0, 1)
    assert exported(document, *marks, only=(1, 2)).indices == (1, 2)
    assert exported(document, *marks, only=(1, 2)).passages == ()
    assert exported(document, *marks, only=(2,), tag="wall").indices == ()


@fifty
@given(quoting_articles(), st.data())
def test_every_mark_is_exported_once(document, data):
    numbers = data.draw(st.lists(st.sampled_from(range(len(document.quotations) or 1)), unique=True))
    numbers = [number for number in numbers if number < len(document.quotations)]
    placed = [(on_quotation(document, number), document.quotations[number].parts) for number in numbers]
    excerpt = noted(document, "name", placed)
    assert excerpt.indices == tuple(sorted(numbers))
    assert set(excerpt.notes) == set(numbers)

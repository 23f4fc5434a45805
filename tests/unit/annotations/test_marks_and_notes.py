"""Bookmarks and notes: what is kept of them, and that no change of them is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace

import pytest
from articles import article, harbour
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.marks import (
    Mark,
    MarkScope,
    has_tag,
    mark_of,
    mark_record,
    new_mark,
    quotes_of,
    tags_in,
)
from reader.annotations.notes import (
    Edit,
    NotedDocument,
    all_notes,
    all_tags,
    change_notes,
    edited,
    marks_of,
    notes_path,
    read_notes,
)
from reader.document import Part, Span
from reader.document.anchoring.text_quote import CONTEXT, TextQuote
from reader.document.clean import clean
from reader.storage.store import StoreError

TEXTS = st.text(max_size=40).filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text))
WALL = NotedDocument("/articles/wall.html", "The wall", "https://example.org/wall")


@pytest.fixture(autouse=True)
def _state(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


def mark(**given: object) -> Mark:
    """A bookmark on words of the harbour article."""
    quotation = harbour().quotations[0]
    made = new_mark(MarkScope.QUOTATION, quotes_of(harbour(), quotation.parts), "Dorothea Quill")
    return replace(made, **({"bookmarked": True} | given))


def test_the_words_are_kept_with_what_stands_around_them():
    document = article("One two three.", "Four {a:five six} seven.")
    quote = quotes_of(document, document.quotations[0].parts)[0]
    assert quote == TextQuote("five six", "One two three.\nFour “", "” seven.", 1, 6)
    whole = quotes_of(document, [Part(0, Span(0, 14))])[0]
    assert (whole.prefix, whole.suffix) == ("", "\nFour “five six” seven.")
    assert max(len(quote.prefix), len(quote.suffix)) <= CONTEXT


@given(
    st.lists(TEXTS, max_size=4).map(lambda tags: tags_in(" ".join(tags))),
    TEXTS,
    TEXTS.filter(clean),
    st.sampled_from(MarkScope),
    st.booleans(),
)
def test_what_is_written_is_read_again(tags, note, words, on, bookmarked):
    made = replace(mark(), on=on, tags=tags, note=note, bookmarked=bookmarked)
    made = replace(made, target=(TextQuote(words, note, note, 3, 7),))
    read = mark_of(json.loads(json.dumps(mark_record(made))))
    cleaned = TextQuote(clean(words), clean(note), clean(note), 3, 7)
    assert read == replace(made, note=clean(note), target=(cleaned,))


@pytest.mark.parametrize(
    "change",
    [
        {"id": ""},
        {"id": 3},
        {"on": "shelf"},
        {"target": []},
        {"target": ["words"]},
        {"target": [{"exact": ""}]},
        {"target": [{"exact": "words", "start": -1}]},
        {"target": [{"exact": "words", "paragraph": True}]},
        {"tags": "wall"},
        {"tags": [3]},
        {"bookmarked": 1},
        {"note": None},
    ],
)
def test_what_is_no_mark_is_refused(change):
    with pytest.raises((ValueError, TypeError)):
        mark_of(mark_record(mark()) | change)


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("", ()),
        ("#wall, later", ("wall", "later")),
        ("Wall wall WALL", ("Wall",)),
        ("a\x1b[31mb ## #", ("ab",)),
        ("follow-up #follow-up", ("follow-up",)),
    ],
)
def test_tags_are_words_each_once(typed, tags):
    assert tags_in(typed) == tags


def test_a_tag_is_the_same_however_it_is_written():
    assert has_tag(mark(tags=("Wall",)), "#wall")
    assert not has_tag(mark(tags=("walls",)), "wall")


def test_notes_are_kept_with_the_name_of_their_document():
    path = notes_path(WALL.source)
    made = mark(note="Ask again", tags=("wall",))
    assert change_notes(path, WALL, [Edit(None, made)]).marks[0].id == made.id
    notes = read_notes(path)
    assert notes.about == WALL
    assert [(m.note, m.tags, m.target) for m in notes.marks] == [("Ask again", ("wall",), made.target)]
    assert marks_of(WALL.source) == [*notes.marks]
    assert json.loads(path.read_text())["title"] == "The wall"
    assert marks_of("/articles/other.html") == []


def test_notes_of_all_documents_come_by_title_and_a_broken_file_does_not_hide_the_others():
    change_notes(notes_path("/b"), NotedDocument("/b", "Zoo"), [Edit(None, mark(tags=("x", "y")))])
    change_notes(notes_path("/a"), NotedDocument("/a", "Ark"), [Edit(None, mark(tags=("y",)))])
    newer = notes_path("/c")
    newer.write_text('{"quote-reader": "notes", "version": 99}')
    broken = notes_path("/d")
    broken.write_text('{"quote-reader": "notes", "version": 1, "marks": [{}]}')
    found = [*all_notes()]
    assert [n.about.title for n in found if not isinstance(n, StoreError) and n.marks] == ["Ark", "Zoo"]
    assert sum(isinstance(n, StoreError) for n in found) == 1
    assert any("kept as" in n.notice for n in found if not isinstance(n, StoreError))
    assert all_tags() == ("y", "x")
    assert not broken.exists()


# Two readers at once


def test_changes_of_different_notes_are_both_kept():
    one, other = mark(note="one"), mark(note="other")
    after = edited(edited((), [Edit(None, one)]).marks, [Edit(None, other)]).marks
    assert {m.note for m in after} == {"one", "other"}


def test_of_two_texts_on_one_note_none_is_lost():
    base = mark(note="base")
    theirs, ours = replace(base, note="theirs"), replace(base, note="ours")
    after = edited((theirs,), [Edit(base, ours)])
    assert [(m.note, m.beside) for m in after.marks] == [("ours", ""), ("theirs", base.id)]
    assert "another reader" in after.notice
    assert after.marks[1].id != base.id


def test_a_note_that_another_reader_has_changed_is_not_deleted():
    base = mark(note="base")
    after = edited((replace(base, note="theirs"),), [Edit(base, None)])
    assert [m.note for m in after.marks] == ["theirs"]
    assert "stays" in after.notice


def test_a_note_that_another_reader_has_deleted_comes_back_when_it_is_changed():
    base = mark(note="base")
    assert [m.note for m in edited((), [Edit(base, replace(base, note="ours"))]).marks] == ["ours"]


def test_tags_and_bookmarks_of_both_are_kept():
    base = mark(tags=("old", "gone"), bookmarked=False)
    theirs = replace(base, tags=("old", "gone", "theirs"), bookmarked=True)
    ours = replace(base, tags=("old", "ours"))
    after = edited((theirs,), [Edit(base, ours)])
    assert [(m.tags, m.bookmarked) for m in after.marks] == [(("old", "theirs", "ours"), True)]
    assert not after.notice


STATES = st.builds(
    lambda note, tags, bookmarked: mark(note=note, tags=tags, bookmarked=bookmarked),
    st.sampled_from(["", "a", "b", "c"]),
    st.sampled_from([(), ("x",), ("y", "x")]),
    st.booleans(),
)


@given(STATES, STATES, STATES)
def test_no_text_that_somebody_wrote_is_lost_and_trying_twice_changes_nothing(base, theirs, ours):
    theirs, ours = (replace(m, id=base.id) for m in (theirs, ours))
    edit = Edit(base, None if ours.empty else ours)
    there = () if theirs.empty else (theirs,)
    after = edited(there, [edit])
    texts = {m.note for m in after.marks}
    if theirs.note and theirs.note != base.note:
        assert theirs.note in texts
    if ours.note and ours.note != base.note:
        assert ours.note in texts
    again = edited(after.marks, [edit])
    assert [(m.id, m.note, m.tags, m.bookmarked) for m in again.marks] == [
        (m.id, m.note, m.tags, m.bookmarked) for m in after.marks
    ]


@given(STATES, STATES)
def test_taking_a_change_back_brings_back_what_was_there(before, after):
    after = replace(after, id=before.id)
    edit = Edit(None if before.empty else before, None if after.empty else after)
    kept = edited(edited(() if before.empty else (before,), [edit]).marks, [edit.undone]).marks
    said = [(m.note, {*m.tags}, m.bookmarked) for m in kept]
    assert said == ([] if before.empty else [(before.note, {*before.tags}, before.bookmarked)])


WRITER = """
import sys
from dataclasses import replace
from reader.annotations.marks import MarkScope, new_mark
from reader.document.anchoring.text_quote import TextQuote
from reader.annotations.notes import NotedDocument, Edit, change_notes, notes_path
for number in range(15):
    made = replace(new_mark(MarkScope.SELECTION, (TextQuote("words"),)), note=f"{sys.argv[1]} {number}")
    change_notes(notes_path("/shared"), NotedDocument("/shared", "Shared"), [Edit(None, made)])
"""


def test_processes_that_write_at_once_lose_nothing():
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, name]) for name in "abc"]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    assert sorted(m.note for m in marks_of("/shared")) == sorted(f"{w} {n}" for w in "abc" for n in range(15))

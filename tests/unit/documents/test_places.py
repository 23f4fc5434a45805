"""Where one left a document: found again by its words."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from articles import article, harbour
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.anchoring.finder import Finder
from reader.document.anchoring.joined_text import JoinedText
from reader.document.anchoring.text_quote import FOLLOWING, PRECEDING, TextQuote, quote_position
from reader.document.position import Position
from reader.documents import places
from reader.documents.open import OpenOptions
from reader.documents.opened_document import OpenedDocument
from reader.documents.place import Place, file_of, folder
from reader.documents.places import open_as_before, open_where_left, recall, remember
from reader.documents.recent import bring_back, forget, last_read, matching, recents
from reader.storage.store import StoreError

WORDS = "the wall of the harbour was surveyed again and nobody at the table wanted another winter like the last".split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=30).map(" ".join)
NUMBERED = st.lists(SENTENCES, min_size=1, max_size=8).map(
    lambda texts: [f"{text} in year {1900 + n}, and {text[::-1]}" for n, text in enumerate(texts)]
)
WHEN = "2026-03-01T10:00:00Z"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for kind in ("DATA", "STATE", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    return tmp_path


def spot_in(texts: list[str], draw: st.DataObject) -> Position:
    paragraph = draw.draw(st.integers(0, len(texts) - 1))
    return Position(paragraph, draw.draw(st.integers(0, len(texts[paragraph]))))


@given(NUMBERED, st.data())
def test_in_an_unchanged_text_it_is_the_same_place(texts, data):
    spot = spot_in(texts, data)
    assert Finder(texts).find_position(quote_position(texts, spot)) == spot


@given(st.lists(st.text(max_size=20), max_size=6), st.integers(-5, 9), st.integers(-9, 30))
def test_any_place_can_be_kept_and_found_in_any_text(texts, paragraph, offset):
    kept = quote_position(texts, Position(paragraph, max(offset, 0)))
    assert len(kept.exact) <= FOLLOWING
    assert len(kept.prefix) <= PRECEDING
    text = Finder(texts)
    for found in (text.find_position(kept), text.clamped(kept.position)):
        if found is not None and found.paragraph >= 0 and texts:
            assert found.offset <= len(texts[found.paragraph])


@given(NUMBERED, NUMBERED, st.data())
def test_what_is_put_in_or_taken_out_elsewhere_does_not_move_it(texts, others, data):
    """Its own sentence and its neighbours are as they were: then it is exactly there, however far that is."""
    texts = [f"{n}: {text}" for n, text in enumerate(texts)]
    spot = spot_in(texts, data)
    kept = quote_position(texts, spot)
    at = data.draw(st.integers(0, max(spot.paragraph - 2, 0)))
    cut = data.draw(st.integers(0, max(spot.paragraph - 1 - at, 0)))
    before = [f"new {n} {other}" for n, other in enumerate(others)]
    edited = [*texts[:at], *before, *texts[at + cut :]] if spot.paragraph > 1 else texts
    moved = Position(spot.paragraph + len(edited) - len(texts), spot.offset)
    tail = Finder(edited).find_position(kept)
    if len(kept.exact) == FOLLOWING:  # at the very end there is little to tell it by
        assert tail == moved


PROSE = [paragraph.text for paragraph in harbour().paragraphs if len(paragraph.text) > 120]


@settings(max_examples=200)
@given(st.data())
def test_words_changed_around_it_leave_it_within_a_few_words(data):
    """One word in five of its paragraph is another, and a paragraph stands before: it is found near where it was."""
    texts = list(PROSE)
    paragraph = data.draw(st.integers(0, len(texts) - 1))
    words = texts[paragraph].split(" ")
    number = data.draw(st.integers(0, len(words) - 1))
    spot = Position(paragraph, len(" ".join(words[:number])) + (1 if number else 0))
    kept = quote_position(texts, spot)
    for n in range(data.draw(st.integers(0, 4)), len(words), 5):
        words[n] = data.draw(st.sampled_from(["xyzzy", "", "a", "quite another"]))
    texts[paragraph] = " ".join(words)
    edited = ["Somebody put this first.", *texts]
    text, found = JoinedText(edited), Finder(edited).find_position(kept)
    assert found is not None
    shift = len(" ".join(words[:number])) - spot.offset
    assert abs(text.index_of(found) - text.index_of(Position(paragraph + 1, spot.offset + shift))) < 30


def test_of_the_same_words_in_several_places_the_neighbours_decide_and_then_the_distance():
    same = "We have been asked to survey the wall again, and again, and again, and we have said so at every meeting."
    texts = ["One. " + same, "Two. " + same, "Three. " + same]
    kept = quote_position(texts, Position(1, 5))
    assert Finder(["New.", *texts]).find_position(kept) == Position(2, 5)
    assert Finder([same, same, same]).find_position(TextQuote(same[:FOLLOWING], paragraph=2)) == Position(2, 0)


def test_in_a_text_that_is_another_it_is_nowhere():
    kept = quote_position([harbour().paragraphs[8].text], Position(0, 40))
    assert (
        Finder(["Quite different things are told here, of a mill and of its miller."] * 9).find_position(kept) is None
    )


# What is kept of a document


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


NOTE = """The bridge at Holm

Mayor Ada Moor said on Tuesday: “We will rebuild the bridge by spring.”

Tom Hill, a plumber, called that “wishful thinking” and laughed.

“Nobody asked us,” he said.
"""


def left(opened: OpenedDocument, number: int = 1, **more: object) -> Place:
    quotation = opened.document.quotations[number]
    spot = Position(quotation.paragraph, quotation.span.start)
    return Place(spot, spot, above=2, quotation=number, read=0.4)._replace(**more)


def test_a_place_comes_back_whole(tmp_path):
    opened = open_where_left(written(tmp_path / "note.txt", NOTE))
    assert opened.place is None
    only = opened.document.quotations[0].speaker
    place = left(opened, only=only, quotations_only=True, order="name", measure=92)
    remember(opened, opened.document, place, WHEN)
    assert open_where_left(opened.source).place == place


def test_what_nobody_chose_is_not_kept_as_a_choice(tmp_path):
    opened = open_where_left(written(tmp_path / "note.txt", NOTE))
    remember(opened, opened.document, left(opened), WHEN)
    place = open_where_left(opened.source).place
    assert (place.quotations_only, place.order, place.measure, place.only) == (None, "", 0, None)


def test_after_the_file_was_edited_the_place_and_the_quotation_are_those_of_the_words(tmp_path):
    path = tmp_path / "note.txt"
    opened = open_where_left(written(path, NOTE))
    remember(opened, opened.document, left(opened), WHEN)
    written(path, NOTE.replace("Mayor", "A storm took it in March.\n\n“It went at once,” said Ida Berg.\n\nMayor"))
    again = open_where_left(str(path))
    number = again.place.quotation
    part = again.document.quotations[number].parts[0]
    assert again.document.paragraphs[part.paragraph].text[part.span.start : part.span.end] == "wishful thinking"
    assert again.place.at == Position(part.paragraph, part.span.start)


def test_how_far_one_ever_got_stays(tmp_path):
    opened = open_where_left(written(tmp_path / "note.txt", NOTE))
    remember(opened, opened.document, left(opened, read=0.9), WHEN)
    remember(opened, opened.document, left(opened, read=0.1), WHEN)
    (recent,) = recents().documents
    assert (recent.read, recent.furthest) == (0.1, 0.9)


def test_it_opens_again_as_it_was_asked_for(tmp_path):
    path = written(tmp_path / "note.txt", NOTE)
    opened = open_where_left(path, OpenOptions(keep_all=True, language="de"))
    remember(opened, opened.document, left(opened, 0), WHEN)
    again = open_as_before(path, "fr")
    assert (again.keep_all, again.language, again.document.language) == (True, "de", "de")
    assert again.place is not None
    asked = open_where_left(path)
    assert (asked.keep_all, asked.language, asked.document.language) == (False, "", "en"), "here flags would say so"
    remember(asked, asked.document, left(asked), WHEN)
    assert open_as_before(path, "fr").language == "fr", "nothing was asked for the last time"
    assert open_as_before(written(tmp_path / "new.txt", NOTE)).keep_all is False


def test_what_was_kept_before_it_said_how_is_understood(tmp_path):
    opened = open_where_left(written(tmp_path / "note.txt", NOTE))
    remember(opened, opened.document, left(opened), WHEN)
    file = Path(file_of(opened.source))
    value = json.loads(file.read_text())
    del value["keep all"], value["language"]
    file.write_text(json.dumps(value))
    again = open_as_before(opened.source)
    assert again.place is not None
    assert (again.notice, again.keep_all, again.language) == (None, False, "")
    file.write_text("{")
    assert open_as_before(opened.source).notice != ""


def test_a_relative_path_is_the_same_document(tmp_path, monkeypatch):
    path = written(tmp_path / "note.txt", NOTE)
    opened = open_where_left(path)
    remember(opened, opened.document, left(opened), WHEN)
    monkeypatch.chdir(tmp_path)
    assert open_where_left("note.txt").place is not None
    assert recents().documents[0].source == path


def test_a_name_that_is_no_text_is_kept(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - bytes
        file.write(NOTE)
    opened = open_where_left(os.fsdecode(path))
    remember(opened, opened.document, left(opened), WHEN)
    assert recents().documents[0].source == os.fsdecode(path)
    assert not recents().documents[0].gone


@pytest.mark.parametrize(
    "change",
    [
        {"at": None},
        {"at": {"paragraph": "1", "offset": 0, "exact": "", "prefix": ""}},
        {"read": 7},
        {"read": True},
        {"speakers": "Ada"},
        {"only": []},
        {"top": {}},
        {"measure": 1.5},
        {"title": None},
    ],
    ids=str,
)
def test_a_file_that_cannot_be_one_of_ours_is_set_aside_and_said(tmp_path, change):
    opened = open_where_left(written(tmp_path / "note.txt", NOTE))
    remember(opened, opened.document, left(opened), WHEN)
    file = Path(file_of(opened.source))
    file.write_text(json.dumps(json.loads(file.read_text()) | change))
    again = open_where_left(opened.source)
    assert again.place is None
    assert "could not be understood; it is kept as" in again.notice
    assert recents().documents == ()


def test_a_folder_that_cannot_be_written_is_an_error_of_the_store(tmp_path):
    opened = open_where_left(written(tmp_path / "note.txt", NOTE))
    (tmp_path / "state").write_text("in the way")
    with pytest.raises(StoreError, match="cannot write in"):
        remember(opened, opened.document, left(opened), WHEN)
    assert open_where_left(opened.source).place is None
    assert recents().documents == ()


def test_the_oldest_go_when_there_are_too_many(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "KEPT", 3)
    for number in range(5):
        opened = open_where_left(written(tmp_path / f"note-{number}.txt", NOTE))
        remember(opened, opened.document, left(opened), WHEN)
        os.utime(file_of(opened.source), ns=(number, number))
    assert {Path(document.source).stem for document in recents().documents} == {"note-2", "note-3", "note-4"}
    assert len([*Path(folder()).iterdir()]) == 6, "with a lock each"


def test_what_was_set_aside_is_never_one_of_those_that_go(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "KEPT", 1)
    aside = Path(folder()) / "note.unreadable-1.json"
    aside.parent.mkdir(parents=True)
    aside.write_text("somebody's")
    os.utime(aside, ns=(0, 0))
    for name in ("a.txt", "b.txt"):
        opened = open_where_left(written(tmp_path / name, NOTE))
        remember(opened, opened.document, left(opened), WHEN)
    assert aside.read_text() == "somebody's"
    assert len(recents().documents) == 1


def test_recall_of_what_was_piped_in_asks_nothing():
    opened = OpenedDocument(article("a {a:b}"), "x", source="stdin-1", piped=True)
    assert recall(opened) is opened


# The list


def test_the_last_read_comes_first_and_what_is_forgotten_can_come_back(tmp_path):
    for number in (1, 2, 3):
        opened = open_where_left(written(tmp_path / f"note-{number}.txt", NOTE))
        remember(opened, opened.document, left(opened), f"2026-03-0{number}T10:00:00Z")
        os.utime(file_of(opened.source), ns=(number * 10**9, number * 10**9))
    names = [Path(document.source).stem for document in recents().documents]
    assert names == ["note-3", "note-2", "note-1"]
    assert last_read() == recents().documents[0]
    value = forget(recents().documents[0])
    assert last_read() == recents().documents[0]
    assert len(recents().documents) == 2
    (tmp_path / "note-3.txt").unlink()
    bring_back(replace(recents().documents[0], source=str(tmp_path / "note-3.txt")), value)
    assert last_read().gone


def test_nothing_was_read():
    assert (recents().documents, last_read()) == ((), None)


@given(st.text(max_size=30))
def test_any_query_is_answered(query):
    document = recents_like("A title", "Gazette")
    assert set(matching([document], query)) <= {document}
    assert matching([document], "") == [document]


def recents_like(title: str, publisher: str):
    from reader.documents.recent import Recent

    return Recent("/x/y.txt", title, publisher, ("Ines Ferrant",), WHEN, 0.5, 0.5)

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from articles import harbour
from driving import opened

from reader.document import BY_HAND, Document, QuotationKind, Removed, Span, words_of
from reader.document.correcting import correct as by_hand
from reader.document.yaml.read import load_file
from reader.document.yaml.write import dump, save_file
from reader.documents.open import open_to_read
from reader.documents.saving import CorrectionWriter
from reader.tui.app import ReaderApp


def names(document: Document) -> list[str]:
    return [speaker.name for speaker in document.speakers]


async def test_a_new_speaker_is_made_by_typing_a_name_that_nobody_has():
    async with opened(harbour()) as driven:
        await driven.press("n", "a", *"Ida", "space", *"Holm")
        screen = driven.app.screen
        listed = screen.query_one("#choices")
        assert any(choice.about == "a new speaker" for choice in listed.listed)
        while listed.listed[listed.chosen].about != "a new speaker":
            await driven.press("down")
        await driven.press("enter")
        document = driven.reading.indexed.document
        assert "Ida Holm" in names(document)
        assert driven.reading.indexed.speaker_of(0).name == "Ida Holm"


async def test_the_first_name_of_the_speaker_who_is_shown_makes_no_new_one():
    async with opened(harbour()) as driven:
        await driven.press("n")
        before = driven.reading.indexed.document
        speaker = driven.reading.indexed.speaker_of(0)
        await driven.press("a")
        listed = driven.app.screen.query_one("#choices")
        assert speaker.name not in [choice.name for choice in listed.listed if choice.key == f"speaker:{speaker.id}"]
        await driven.press(*speaker.name.split()[0])
        assert (listed.listed[0].name, listed.listed[0].about) == (speaker.name, "as shown: confirm it")
        await driven.press("enter")
        document = driven.reading.indexed.document
        assert names(document) == names(before)
        assert (document.quotations[0].speaker, document.quotations[0].rule) == (speaker.id, BY_HAND)


async def test_a_quotation_becomes_a_scare_quote_and_back():
    async with opened(harbour()) as driven:
        await driven.press("n", "a", *"nobody", "enter")
        assert driven.reading.indexed.document.quotations[0].kind is QuotationKind.SCARE
        await driven.press("a", *"it", "space", *"is", "enter")
        quotation = driven.reading.indexed.document.quotations[0]
        assert quotation.kind is not QuotationKind.SCARE
        assert quotation.rule == BY_HAND


async def test_the_head_says_corrected_until_everything_is_undone(home):
    note = home / "note.txt"
    note.write_text("The bridge at Holm\n\nMayor Ada Moor said on Tuesday: “We will rebuild it by spring.”\n")
    found = open_to_read(str(note))
    async with opened(app=ReaderApp(found.document, save=CorrectionWriter(found).save, opened=found)) as driven:
        await driven.press("n", "a", *"nobody", "enter")
        assert " corrected · " in driven.rows()[0]
        await driven.press("U")
        assert "corrected" not in driven.rows()[0]
        await driven.press("ctrl+r")
        assert " corrected · " in driven.rows()[0]
        await driven.press("U")
    found = open_to_read(str(note))
    async with opened(app=ReaderApp(found.document, save=CorrectionWriter(found).save, opened=found)) as driven:
        assert "corrected" not in driven.rows()[0]


@pytest.mark.parametrize(("action", "then"), [("merge", "abara"), ("split", "abara")])
async def test_speakers_are_merged_and_split(action, then):
    async with opened(harbour()) as driven:
        await driven.press("1", "a", *action, "enter")
        await driven.press(*then, "enter")
        document = driven.reading.indexed.document
        assert "Dorothea Quill" not in names(document), "she talked first, so all of her quotations went"
        assert document.quotations[0].speaker == "abara"


async def test_a_speaker_is_renamed():
    async with opened(harbour()) as driven:
        await driven.press("1", "a", *"rename", "enter")
        await driven.press(*"Dora", "enter")
        assert "Dora" in names(driven.reading.indexed.document)
        assert any("Dora" in row for row in driven.rows())


async def test_selected_words_become_a_quotation():
    document = harbour()
    bare = replace(document, quotations=document.quotations[1:])
    place = document.quotations[0].parts[0]
    async with opened(bare) as driven:
        driven.article.select(place.paragraph, Span(place.span.start - 1, place.span.end + 1))
        await driven.press("a", *"quill", "enter")
        corrected = driven.reading.indexed.document
        assert words_of(corrected, corrected.quotations[0]) == words_of(document, document.quotations[0])
        assert driven.reading.current == 0
        driven.article.select(place.paragraph, place.span)
        await driven.press("a", *"abara", "enter")
        assert "already" in driven.told
        assert driven.reading.indexed.document == corrected


async def test_every_correction_is_saved_at_once_and_a_failure_is_said():
    saved: list[Document] = []
    async with opened(harbour()) as driven:
        driven.app.session.corrections.save = saved.append
        await driven.press("n", "a", *"vance", "enter")
        assert saved == [driven.reading.indexed.document]
        await driven.press("U")
        assert saved[-1] == harbour()

        def full(_: Document) -> None:
            raise OSError(28, "No space left on device")

        driven.app.session.corrections.save = full
        await driven.press("a", *"vance", "enter")
        assert driven.told.startswith("Not saved (No space left on device)")
        assert driven.reading.indexed.document.quotations[0].speaker == "vance", "it is kept in memory"
        await driven.press("j")
        assert "not saved" in driven.rows()[0]
        driven.app.session.corrections.save = saved.append
        await driven.press("U", "j")
        assert "not saved" not in driven.rows()[0]


async def test_one_reads_on_while_a_correction_is_saved():
    async with opened(harbour()) as driven:
        on_the_disk, saved = Event(), []

        def slow(document: Document) -> None:
            assert on_the_disk.wait(20)
            saved.append(document)

        driven.app.session.corrections.save = slow
        await driven.burst("n", "a", *"vance", "enter", "n", "n")
        assert driven.reading.current == 2
        assert driven.reading.indexed.document.quotations[0].speaker == "vance"
        assert (saved, driven.told) == ([], "")
        on_the_disk.set()
        await driven.saved()
        assert len(saved) == 1
        assert driven.told.startswith("Attributed to Margit Vance")


async def test_the_search_knows_the_corrected_document():
    async with opened(harbour()) as driven:
        await driven.press("/", *"wall", "enter", "escape")
        await driven.press("1", "a", *"rename", "enter")
        await driven.press(*"Zebediah", "enter")
        await driven.press("/", *"@zebediah")
        results = driven.app.screen.query_one("#results")
        assert results.hits
        assert {hit.passage.speaker for hit in results.hits if hit.passage.kind == "quotation"} == {"quill"}


async def test_what_was_cut_is_shown_with_its_reason():
    document = replace(harbour(), removed=(Removed("We use [cookies] here", "cookie notice", 41),))
    async with opened(document) as driven:
        await driven.press("R")
        shown = "\n".join(driven.rows())
        assert "41  We use [cookies] here" in shown
        assert "cookie notice" in shown
        await driven.press("escape")
        assert driven.app.screen is driven.desk


@pytest.fixture
def wall(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    save_file(harbour(), tmp_path / "wall.yaml")
    return str(tmp_path / "wall.yaml")


def another_reader(path: str, number: int, name: str) -> None:
    """Corrects the same file, in an app of its own."""
    found = open_to_read(path)
    document, speaker = by_hand.add_speaker(found.document, name)
    CorrectionWriter(found).save(by_hand.attribute(document, number, speaker))


def speaker_of(document: Document, number: int) -> str:
    return next(s.name for s in document.speakers if s.id == document.quotations[number].speaker)


async def test_what_another_reader_corrects_meanwhile_is_shown_and_survives_undo(wall):
    found = open_to_read(wall)
    async with opened(app=ReaderApp(found.document, save=CorrectionWriter(found).save, opened=found)) as driven:
        another_reader(wall, 1, "Ben Hart")
        await driven.press("n", "a", *"Ida", "enter")
        assert driven.told == "Saved, with what another reader has corrected meanwhile"
        for document in (driven.reading.indexed.document, load_file(wall)):
            assert (speaker_of(document, 0), speaker_of(document, 1)) == ("Ida", "Ben Hart")
        assert any("Ben Hart" in row for row in driven.rows())
        await driven.press("U")
        for document in (driven.reading.indexed.document, load_file(wall)):
            assert (speaker_of(document, 0), speaker_of(document, 1)) == ("Dorothea Quill", "Ben Hart")
        another_reader(wall, 0, "Cy Dale")
        await driven.press("ctrl+r")
        assert "theirs stands" in driven.told
        assert speaker_of(load_file(wall), 0) == speaker_of(driven.reading.indexed.document, 0) == "Cy Dale"


async def test_a_text_that_somebody_edits_meanwhile_is_never_overwritten(wall):
    found = open_to_read(wall)
    async with opened(app=ReaderApp(found.document, save=CorrectionWriter(found).save, opened=found)) as driven:
        edited = dump(found.document).replace("fish hall", "town hall")
        Path(wall).write_text(edited)
        await driven.press("n", "a", *"Ida", "enter")
        assert driven.told == (
            "Not corrected: the text of wall.yaml was changed meanwhile; r reads it again; "
            "yours is kept in wall.corrected-1.yaml"
        )
        assert speaker_of(load_file(str(Path(wall).with_name("wall.corrected-1.yaml"))), 0) == "Ida"
        assert Path(wall).read_text() == edited
        assert driven.reading.indexed.document == found.document, "it does not look as if it had been made"
        await driven.press("U")
        assert driven.told == "Nothing to undo"

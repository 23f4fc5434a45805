"""The head is corrected in the app: saved, undone, and kept when the source is imported again."""

from __future__ import annotations

from pathlib import Path

import pytest
from articles import harbour
from driving import NARROW, TINY, WIDE, Driven, opened

from reader.document import Document
from reader.document.correcting.head import HEAD, value_of
from reader.document.yaml.read import load_file
from reader.document.yaml.write import save_file
from reader.documents.open import open_to_read
from reader.documents.saving import CorrectionWriter
from reader.tui.app import ReaderApp
from reader.tui.dialogs.form import FormInput, FormScreen

VALUES = {
    "title": "Wall waits another winter",
    "deck": "The vote was put off a third time",
    "byline": "Ida Holm",
    "publisher": "The Mole Courier",
    "published": "2026-05-03",
    "url": "https://mole.example/wall",
}


@pytest.fixture
def wall(tmp_path: Path) -> str:
    path = tmp_path / "wall.yaml"
    save_file(harbour(), path)
    return str(path)


def document(driven: Driven) -> Document:
    return driven.reading.indexed.document


async def write(driven: Driven, field: str, value: str) -> None:
    """Empty a field and type into it."""
    await driven.press("H")
    assert isinstance(driven.app.screen, FormScreen)
    await driven.press(*["tab"] * HEAD.index(field))
    assert isinstance(driven.app.focused, FormInput)
    assert driven.app.focused.field.key == field
    await driven.press("home", "ctrl+k", *value)


@pytest.mark.parametrize("field", HEAD)
async def test_a_field_is_corrected_saved_and_undone(field, wall):
    found = open_to_read(wall)
    before = value_of(found.document, field)
    async with opened(app=ReaderApp(found.document, save=CorrectionWriter(found).save, opened=found)) as driven:
        await write(driven, field, VALUES[field])
        await driven.press("enter")
        assert driven.app.screen is driven.desk
        assert driven.told.startswith("Corrected the ")
        assert "U undoes it" in driven.told
        for held in (document(driven), load_file(wall)):
            assert value_of(held, field) == VALUES[field]
            assert held.source.corrected == (field,)
        await driven.press("U")
        for held in (document(driven), load_file(wall)):
            assert value_of(held, field) == before
            assert held.source.corrected == ()
        await driven.press("ctrl+r")
        assert value_of(load_file(wall), field) == VALUES[field]


async def test_several_fields_are_one_correction():
    async with opened(harbour()) as driven:
        await write(driven, "title", VALUES["title"])
        await driven.press("down", "home", "ctrl+k", *VALUES["deck"], "enter")
        assert driven.told.startswith("Corrected the headline, deck; ")
        assert (document(driven).title, document(driven).deck) == (VALUES["title"], VALUES["deck"])
        assert VALUES["title"] in driven.rows()[0]
        await driven.press("U")
        assert document(driven) == harbour()


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [("published", "soon", "is no date"), ("published", "2026-02-30", "is no date"), ("url", "mole", "is no address")],
)
@pytest.mark.parametrize("size", [WIDE, NARROW, TINY])
async def test_what_cannot_be_is_said_and_stays_to_be_mended(field, value, said, size):
    async with opened(harbour(), size=size) as driven:
        await write(driven, field, value)
        await driven.press("enter")
        assert isinstance(driven.app.screen, FormScreen)
        assert said in driven.shown()
        assert driven.app.focused.value == value
        await driven.press("home", "ctrl+k", *VALUES[field], "enter")
        assert driven.app.screen is driven.desk
        assert value_of(document(driven), field) == VALUES[field]


async def test_nothing_changed_is_no_correction():
    async with opened(harbour()) as driven:
        await driven.press("H", "enter")
        assert driven.app.screen is driven.desk
        await driven.press("H", "x", "backspace", "escape")
        assert driven.app.screen is driven.desk
        await driven.press("U")
        assert driven.told == "Nothing to undo"


@pytest.mark.parametrize(("answer", "kept"), [("s", True), ("d", False)])
async def test_what_was_typed_is_asked_about(answer, kept):
    async with opened(harbour()) as driven:
        await write(driven, "byline", "Ida Holm")
        await driven.press("escape")
        assert "Save it?" in driven.shown()
        await driven.press("escape", *" and Ben Quill", "escape", answer)
        assert driven.app.screen is driven.desk
        assert document(driven).byline == ("Ida Holm and Ben Quill" if kept else harbour().byline)


async def test_keys_of_one_burst_find_the_field():
    async with opened(harbour()) as driven:
        await driven.press("H", "tab", "tab", "home", "ctrl+k")
        await driven.burst(*"Ida", "space", *"Holm", "enter", "n")
        assert document(driven).byline == "Ida Holm"
        assert driven.reading.current == 0


async def test_it_says_where_a_value_comes_from():
    async with opened(harbour()) as driven:
        await write(driven, "byline", "Ida Holm")
        await driven.press("enter", "H", "tab", "tab")
        assert "corrected by hand" in driven.shown()
        await driven.press("tab", "tab", "tab")
        assert ("as the source states it" if harbour().source.url else "the source states none") in driven.shown()


async def test_the_role_of_a_speaker():
    async with opened(harbour()) as driven:
        await driven.press("n", "a", *"role of", "enter")
        assert isinstance(driven.app.screen, FormScreen)
        await driven.press("home", "ctrl+k", *"warden", "enter")
        speaker = driven.reading.indexed.speaker_of(0)
        assert (speaker.role, speaker.corrected) == ("warden", ("role",))
        assert driven.told.startswith("Corrected the role of Dorothea Quill; ")
        await driven.press("U")
        assert document(driven) == harbour()

"""Exporting from the app: what, as what, and where to; nothing is written over unasked."""

from __future__ import annotations

import csv
import io
import json
import threading
from dataclasses import replace

import pytest
from articles import article, harbour
from driving import NARROW, TINY, opened
from hypothesis import given
from hypothesis import strategies as st
from keyed_marking import until_saved

from reader.export.excerpt import Excerpt
from reader.export.formats.formats import FORMATS
from reader.storage.files import save_text
from reader.tui.cards.quotation import CardScreen
from reader.tui.dialogs.picker import Picker
from reader.tui.export.file_names import beside, path_label, target_of
from reader.tui.export.offers import offers


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


async def done(driven):
    """Wait for what is written in a thread."""
    await driven.app.workers.wait_for_complete()
    await driven.frame()


def named(name):
    return next(form for form in FORMATS if form.name == name)


NAME = "harbour-wall-vote-is-put-off-again"


async def test_with_nothing_typed_it_is_the_article_as_markdown_in_this_folder(tmp_path):
    async with opened() as driven:
        await driven.press("x", "enter", "enter", "enter")
        await done(driven)
        assert driven.told == f"Wrote the article (12 quotations) as Markdown to {NAME}.md"
        written = (tmp_path / f"{NAME}.md").read_text(encoding="utf-8")
        assert written == named("markdown").render([Excerpt(harbour(), harbour().title)])


@pytest.mark.parametrize("form", FORMATS, ids=[form.name for form in FORMATS])
async def test_every_format_is_written_as_it_is_rendered(form, tmp_path):
    async with opened() as driven:
        await driven.press("x", "enter", *["down"] * FORMATS.index(form), "enter", "enter")
        await done(driven)
        assert driven.told.endswith(f"as {form.label} to {NAME}{form.suffix}")
        written = (tmp_path / f"{NAME}{form.suffix}").read_bytes().decode()
        assert written == form.render([Excerpt(harbour(), harbour().title)])


async def test_one_speaker(tmp_path):
    async with opened() as driven:
        await driven.press("5", "x", *"what", "enter", *"json", "enter", "enter")
        await done(driven)
        assert driven.told == f"Wrote 2 quotations as JSON to {NAME}-margit-vance.json"
        (record,) = json.loads((tmp_path / f"{NAME}-margit-vance.json").read_text())["documents"]
        assert {row["speaker"] for row in record["quotations"]} == {"Margit Vance"}


async def test_the_filter_decides_whose(tmp_path):
    async with opened() as driven:
        await driven.press("2", "f", "G", "x")
        assert "What Tunde Abara says" in driven.shown()


async def test_what_the_search_finds(tmp_path):
    async with opened() as driven:
        await driven.press("x")
        assert "search finds" not in driven.shown()
        await driven.press("escape", "/", *"dyalisis", "enter", "x", *"search", "enter", *"csv", "enter", "enter")
        await done(driven)
        assert driven.told == f"Wrote 1 quotation as CSV to {NAME}-dyalisis.csv"
        rows = list(csv.DictReader(io.StringIO((tmp_path / f"{NAME}-dyalisis.csv").read_text())))
        assert "dialysis" in rows[0]["text"]
        await driven.press("escape", "x")
        assert "search finds" not in driven.shown()


async def test_a_search_that_finds_narrative_alone_writes_nothing(tmp_path):
    async with opened() as driven:
        await driven.press("/", *'"timetable began"', "enter", "x", *"search", "enter", "enter", "enter")
        await done(driven)
        assert driven.told == "Nothing to export: the search finds no quotation"
        assert list(tmp_path.iterdir()) == []


async def test_one_quotation_from_its_card(tmp_path):
    async with opened() as driven:
        await driven.press("5", "enter", "x", *"this", "enter", "enter", "enter")
        await done(driven)
        assert isinstance(driven.app.screen, CardScreen)
        assert f"Wrote 1 quotation as Markdown to {NAME}-quotation-9.md" in driven.shown()
        assert (tmp_path / f"{NAME}-quotation-9.md").exists()


async def test_a_file_that_is_there_is_asked_about(tmp_path):
    old = tmp_path / f"{NAME}.md"
    old.write_text("mine")
    async with opened() as driven:
        await driven.press("x", "enter", "enter", "enter")
        assert isinstance(driven.app.screen, Picker)
        assert "is there already" in driven.shown()
        await driven.press("enter")
        await done(driven)
        assert driven.told.endswith(f"to {NAME}-2.md")
        assert old.read_text() == "mine"
        await driven.press("x", "enter", "enter", "enter", "escape")
        await done(driven)
        assert sorted(path.name for path in tmp_path.iterdir()) == [f"{NAME}-2.md", f"{NAME}.md"]
        await driven.press("x", "enter", "enter", "enter", *"another", "enter", *"other", "enter")
        await done(driven)
        assert driven.told.endswith("to other.md")
        assert old.read_text() == "mine"
        await driven.press("x", "enter", "enter", "enter", *"replace", "enter")
        await done(driven)
        assert driven.told.endswith(f"to {NAME}.md")
        assert old.read_text(encoding="utf-8").partition("\n---\n")[2].startswith("\n# Harbour")


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("wall", "wall.md"),
        ("wall.txt", "wall.txt"),
        ("new/folder/wall", "new/folder/wall.md"),
        ("there", f"there/{NAME}.md"),
        ("new/", f"new/{NAME}.md"),
        ("~/wall", "home/wall.md"),
        ("[b]wall[/b]", "[b]wall[/b].md"),
        ("~nobody-of-that-name", "~nobody-of-that-name.md"),
    ],
)
async def test_where_to(typed, path, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "there").mkdir()
    async with opened() as driven:
        await driven.press("x", "enter", "enter")
        await driven.type(typed)
        await driven.press("enter")
        await done(driven)
        written = [file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_file()]
        assert written == [path]
        assert driven.told.endswith(f" to {path}")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("file/below", "Not a directory"), ("x" * 300, "File name too long"), ("/dev/null/x", "Not a directory")],
)
async def test_where_nothing_can_be_written_that_is_said(typed, reason, tmp_path):
    (tmp_path / "file").write_text("")
    async with opened() as driven:
        await driven.press("x", "enter", "enter")
        driven.app.screen.query_one("Field").value = typed
        await driven.frame()
        await driven.press("enter")
        await done(driven)
        assert driven.told.startswith("Not written to ")
        assert reason in driven.told or "exists" in driven.told
        assert [path.name for path in tmp_path.iterdir()] == ["file"]


async def test_no_name_is_no_file(tmp_path):
    async with opened() as driven:
        await driven.press("x", "enter", "enter", "backspace")
        assert "Write" not in driven.shown()
        await driven.press("enter")
        await done(driven)
        assert driven.told.startswith("Copied the article")
        assert list(tmp_path.iterdir()) == []


async def test_the_format_of_last_time_is_chosen_the_next_time():
    async with opened() as driven:
        await driven.press("x", "enter", *"ris", "enter", "escape", "x", "enter")
        assert driven.app.screen.chosen_key() == "ris"


async def test_an_article_without_quotations_or_title_can_be_exported(tmp_path):
    async with opened(replace(article("Nobody speaks."), title="")) as driven:
        assert [offer.choice.key for offer in offers(driven.desk)] == ["document"]
        await driven.press("x", "enter", "enter", "enter")
        await done(driven)
        assert driven.told == "Wrote the article (0 quotations) as Markdown to nobody-speaks.md"


@pytest.mark.parametrize("size", [NARROW, TINY])
async def test_it_fits_a_small_terminal(size):
    async with opened(size=size) as driven:
        await driven.press("x")
        assert "The article" in driven.shown()
        await driven.press("enter", "enter")
        assert "Write harbour" in driven.shown()


async def test_bookmarks_and_notes_with_what_was_written(tmp_path):
    async with opened() as driven:
        await driven.press("x")
        assert "Bookmarks and notes" not in driven.shown()
        await driven.press("escape", "n", "m", "n", "e", *"ask", "tab", *"ferry", "ctrl+s")
        await until_saved(driven)  # and the editor has closed
        await driven.press("G", "B")
        await until_saved(driven)
        await driven.press("x", *"notes", "enter", *"json", "enter", "enter")
        await done(driven)  # what was said of it may have made room for what is said of the notes by now
        (record,) = json.loads((tmp_path / f"{NAME}-notes.json").read_text())["documents"]
        assert [(row["number"], row["comment"], row["tags"]) for row in record["quotations"]] == [
            (1, "", []), (2, "ask", ["ferry"])
        ]  # fmt: skip
        assert [row["text"] for row in record["passages"]] == [harbour().paragraphs[-1].text]


async def test_from_the_list_of_marks_what_is_listed_there(tmp_path):
    async with opened() as driven:
        await driven.press("n", "m", "n", "e", "tab", *"ferry", "ctrl+s")
        await until_saved(driven)
        await driven.press("apostrophe", "#", *"fer", "tab", "x", *"csv", "enter", "enter")
        await done(driven)
        assert "Wrote 1 quotation as CSV" in driven.told
        assert "Wrote 1 quotation as CSV" in driven.shown()
        (row,) = csv.DictReader(io.StringIO((tmp_path / f"{NAME}-notes.csv").read_text(encoding="utf-8")))
        assert (row["number"], row["tags"]) == ("2", "ferry")
        await driven.press("slash", *"zzzz", "tab", "x")
        assert "Nothing here to export" in driven.shown()


async def test_what_takes_long_says_so_and_one_reads_on(monkeypatch, tmp_path):
    go = threading.Event()

    def slow(text, path):
        go.wait(60)
        save_text(text, path)

    monkeypatch.setattr("reader.storage.files.save_text", slow)
    async with opened() as driven:
        await driven.press("x", "enter", "enter", "enter")
        for _ in range(500):
            if driven.told == "Exporting …":
                break
            await driven.pilot.pause(0.01)
        assert driven.told == "Exporting …"
        await driven.press("n")
        assert driven.reading.current == 0
        go.set()
        await done(driven)
        assert driven.told.startswith("Wrote the article")
        assert (tmp_path / f"{NAME}.md").exists()


async def test_a_folder_that_is_gone_meanwhile_is_said(tmp_path, monkeypatch):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    async with opened() as driven:
        await driven.press("x", "enter", "enter", "enter")
        await done(driven)
        assert driven.told.startswith(f"Not written to {NAME}.md: No such file")


@given(st.text(max_size=12) | st.lists(st.sampled_from(["~", "/", "..", ".", "\0", "a", "x" * 300])).map("".join))
def test_whatever_is_typed_means_some_file_or_none(typed):
    target = target_of(typed, "wall.md", ".md")
    assert path_label(target)
    assert beside(target) != target


async def test_a_speaker_whom_nobody_quotes_has_nothing_to_export():
    async with opened(article("He said {a:we go on} there.", speakers="ab")) as driven:
        await driven.press("n", "f", "2")  # only the second, who is never quoted
        assert driven.reading.only == "b"
        await driven.press("x")
        assert "What Ada B says" in driven.shown()

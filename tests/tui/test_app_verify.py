"""The check in the app: sources are asked for, verdicts come, faults are looked at, seen, exported."""

from __future__ import annotations

import json
import shlex
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from articles import HARBOUR
from driving import LASTING, NARROW, TINY, WIDE, Driven, app_on, end, opened, until, until_drawn
from rich.style import Style
from textual import events

from reader.annotations.notes import marks_of
from reader.config import Config
from reader.documents.open import open_to_read
from reader.reading.quotation_index import tag_of
from reader.tui.documents.wait import NotOpenedScreen, WaitScreen
from reader.tui.verify.comparison import Comparison
from reader.tui.verify.opening import SourcePicker
from reader.tui.verify.running import Check
from reader.tui.verify.screen import VerifyScreen
from reader.tui.verify.verdict_list import Entry, Heading, VerdictList
from reader.tui.widgets.field import Field
from reader.verify.check import check
from reader.verify.verdict import Category, Meaning

SPEECH = """\
Meeting in the fish hall

Dorothea Quill: We have a wall with a hole in it, and we have a town behind the wall. You do need an instrument \
to see what happens next.

Margit Vance: People say to me, Margit, it is only a wall. But the wall is the reason that there is flat water behind \
it, and the flat water is the reason that there is a ferry, and the ferry is the reason that my neighbour gets to her \
dialysis on a Monday. And so when they say one more survey, I hear four more winters.

Tunde Abara: I share your impatience and I share most of your conclusions, and I will not spend the money of the town \
on figures that are as old as these, whatever the weather does to us in the meantime.
"""
NEGATED, ABARA = 1, 2
"""The numbers of the quotation whose "not" the speech does not have, and of one with other words."""


pytestmark = pytest.mark.usefixtures("home")


@asynccontextmanager
async def harbour_app(size: tuple[int, int] = WIDE, theme: str = "ink") -> AsyncIterator[Driven]:
    app = app_on(open_to_read(str(HARBOUR)), Config(LASTING.settings._replace(tour=False, theme=theme)))
    async with opened(app=app, size=size) as driven:
        yield driven
    end(app)


def check_of(driven: Driven) -> Check:
    check = driven.app.session.check
    assert isinstance(check, Check)
    return check


def verdicts(driven: Driven) -> VerdictList:
    return driven.app.screen.query_one(VerdictList)


def chosen(driven: Driven) -> int:
    entry = verdicts(driven).entry_chosen
    assert entry is not None
    return entry.checked.number


async def ask(driven: Driven, source: Path | str) -> None:
    """Name a source where one is asked for."""
    await until(driven, lambda: isinstance(driven.app.screen, SourcePicker))
    await until(driven, lambda: driven.app.screen._recents is not None)
    await driven.burst(*str(source))
    await driven.press("enter")
    await until(driven, lambda: not isinstance(driven.app.screen, SourcePicker | WaitScreen))


async def compare(driven: Driven, source: Path | str) -> None:
    await driven.press("V")
    await ask(driven, source)
    await until(driven, lambda: isinstance(driven.app.screen, VerifyScreen) and check_of(driven).done)


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    path = tmp_path / "speech.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return path


@pytest.mark.parametrize("size", [WIDE, NARROW, TINY])
async def test_the_gravest_fault_is_first_and_named(speech, size):
    async with harbour_app(size) as driven:
        await compare(driven, speech)
        check = check_of(driven)
        numbers = driven.reading.indexed.counted
        assert [one.number for one in check.checked] == [index for index, number in enumerate(numbers) if number]
        listed = verdicts(driven).listed
        headings = [row.words for row in listed if isinstance(row, Heading)]
        assert headings[0] == "The meaning is touched"
        assert headings.index("Not found") < headings.index("As the source has it")
        entry = listed[1]
        assert isinstance(entry, Entry)
        assert (entry.checked.number, entry.checked.verdict.meaning) == (NEGATED, Meaning.NEGATION)
        shown = driven.shown()
        assert "negation: + not" in shown
        assert "¶ 2 ↔" in shown  # what was compared with what
        for row in driven.rows():
            assert "✓" not in row


@pytest.mark.parametrize("between", [" ", "\n", "\r\n"])
async def test_several_sources_are_pasted_at_once(tmp_path, between):
    turns = SPEECH.split("\n\n")
    names = ["first speech.txt", "gone.txt", "second.txt"]
    (tmp_path / names[0]).write_text("\n\n".join(turns[:3]), encoding="utf-8")
    (tmp_path / names[2]).write_text("\n\n".join([turns[0], turns[3]]), encoding="utf-8")
    (tmp_path / names[1]).write_text("", encoding="utf-8")
    async with harbour_app() as driven:
        await driven.press("V")
        await until(driven, lambda: isinstance(driven.app.screen, SourcePicker))
        await until(driven, lambda: driven.app.screen._recents is not None)
        pasted = between.join(shlex.quote(str(tmp_path / name)) for name in names)
        driven.app.screen.query_one(Field).post_message(events.Paste(pasted))
        await until(driven, lambda: "compare with 3 sources" in driven.shown())
        await driven.press("enter")
        await until_drawn(driven, NotOpenedScreen)
        assert "empty" in driven.shown()  # the second one; what is right is taken
        await driven.press("escape")
        await until(driven, lambda: isinstance(driven.app.screen, VerifyScreen) and check_of(driven).done)
        assert [Path(source.info.name).name for source in check_of(driven).sources] == [names[0], names[2]]
        assert {one.verdict.passages[0].source for one in check_of(driven).checked if one.verdict.passages} == {
            source.info.name for source in check_of(driven).sources
        }


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_word_that_changes_the_meaning_is_reversed(speech, size):
    async with harbour_app(size) as driven:
        await compare(driven, speech)
        lines = driven.app.screen.query_one(Comparison).lines
        reversed_words = [
            part.text.strip() for line in lines for part in line if isinstance(part.style, Style) and part.style.reverse
        ]
        assert "not" in reversed_words
        words = ["".join(part.text for part in line) for line in lines]
        if size == WIDE:
            row = next(row for row in words if "instrument" in row)
            left, right = row.split(" │ ")
            assert left.index("instrument") - 1 == right.index("instrument")  # the same cell of both columns
        else:
            assert any(row.startswith(" - ") and "instrument" in row for row in words)
            assert any(row.startswith(" + ") and "not" in row for row in words)


async def test_the_tags_in_the_article_carry_the_signs(speech):
    async with harbour_app() as driven:
        await compare(driven, speech)
        await driven.press("escape")
        indexed = driven.reading.indexed
        assert tag_of(indexed, NEGATED).endswith("≠")
        assert not tag_of(indexed, 0).endswith("≠")
        assert any(f"{tag_of(indexed, NEGATED)}\u00a0“You do not" in row for row in driven.article_rows())
        await driven.press("V")  # the verdicts are still there
        assert isinstance(driven.app.screen, VerifyScreen)
        assert chosen(driven) == NEGATED
        assert "negation: + not" in driven.shown()


async def test_n_goes_through_the_faults_and_no_further(speech):
    async with harbour_app() as driven:
        await compare(driven, speech)
        found = [chosen(driven)]
        for _ in range(30):
            await driven.press("n")
            found.append(chosen(driven))
        faults = {one.number for one in check_of(driven).checked if one.verdict.is_fault}
        assert set(found) == faults
        assert "last fault" in driven.shown()
        await driven.press("N")
        assert chosen(driven) in faults
        assert chosen(driven) != found[-1]


async def test_a_fault_that_was_seen_is_kept_with_the_notes(speech):
    async with harbour_app() as driven:
        await compare(driven, speech)
        await driven.press(".")
        await driven.type("heard it myself")
        await driven.press("enter")
        await until(driven, lambda: check_of(driven).report().reason(NEGATED) == "heard it myself")
        headings = [row.words for row in verdicts(driven).listed if isinstance(row, Heading)]
        assert "Seen" in headings
        assert "seen: heard it myself" in driven.shown()
        await until(driven, lambda: bool(marks_of(str(HARBOUR))))
        assert [mark.note for mark in marks_of(str(HARBOUR))] == ["heard it myself"]
        assert not tag_of(driven.reading.indexed, NEGATED).endswith("≠")
        assert NEGATED not in {one.number for one in check_of(driven).report().faults()}
        await driven.press(".")  # not seen after all
        await until(driven, lambda: check_of(driven).report().reason(NEGATED) is None)
        assert tag_of(driven.reading.indexed, NEGATED).endswith("≠")


async def test_what_was_seen_is_undone_in_the_check(speech):
    async with harbour_app() as driven:
        await compare(driven, speech)
        await driven.press(".", "enter")
        await until(driven, lambda: check_of(driven).report().reason(NEGATED) == "")
        await driven.press("U")
        await until(driven, lambda: check_of(driven).report().reason(NEGATED) is None)


async def test_the_first_verdict_is_shown_while_others_are_awaited(speech, monkeypatch):
    goes_on = threading.Event()

    def slowly(*arguments, **options):
        for n, one in enumerate(check(*arguments, **options)):
            if n == 1:
                goes_on.wait(60)
            yield one

    monkeypatch.setattr("reader.tui.verify.running.check", slowly)
    async with harbour_app() as driven:
        await driven.press("V")
        await ask(driven, speech)
        await until(driven, lambda: len(check_of(driven).checked) == 1)
        assert not check_of(driven).done
        assert "1 compared so far" in driven.shown()
        assert chosen(driven) == 0
        goes_on.set()
        await until(driven, lambda: check_of(driven).done)
        assert chosen(driven) == NEGATED  # nothing was chosen by hand: the gravest


async def test_reading_a_source_can_be_stopped(tmp_path):
    pipe = tmp_path / "endless.txt"
    pipe.write_text("Nobody: words and words.\n" * 200_000, encoding="utf-8")
    async with harbour_app() as driven:
        await driven.press("V")
        await until(driven, lambda: driven.app.screen._recents is not None)
        await driven.burst(*str(pipe))
        await driven.press("enter")
        assert isinstance(driven.app.screen, WaitScreen)
        await driven.press("escape")
        await until(driven, lambda: driven.app.screen is driven.desk)
        assert "Stopped" in driven.told
        assert not check_of(driven).sources


async def test_enter_opens_the_source_there_and_back_comes_back(speech):
    async with harbour_app() as driven:
        await compare(driven, speech)
        await driven.press("enter")
        assert driven.app.session.opened.source == str(speech)
        assert "You do need an instrument" in " ".join(driven.lit_words())
        await driven.press("<")
        await until(driven, lambda: isinstance(driven.app.screen, VerifyScreen) and driven.app.screen.is_mounted)
        await until(driven, lambda: verdicts(driven).entry_chosen is not None)
        assert chosen(driven) == NEGATED
        await driven.press("escape")
        assert driven.app.session.opened.source == str(HARBOUR)
        assert tag_of(driven.reading.indexed, NEGATED).endswith("≠")


async def test_a_second_source_joins_the_first_and_the_best_verdict_counts(speech, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Dorothea Quill: You do not need an instrument to see what happens next, she told them all.\n")
    async with harbour_app() as driven:
        await compare(driven, speech)
        await driven.press("V")
        await ask(driven, other)
        await until(driven, lambda: check_of(driven).done)
        by_number = {one.number: one.verdict for one in check_of(driven).checked}
        assert by_number[NEGATED].category is Category.VERBATIM
        assert by_number[NEGATED].passages[0].source == "other.txt"
        assert by_number[0].passages[0].source == "speech.txt"


async def test_the_report_is_exported(speech, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with harbour_app() as driven:
        await compare(driven, speech)
        await driven.press("x")
        await driven.type("sarif")
        await driven.press("enter", "enter")
        await until(driven, lambda: "Wrote the report" in driven.told)
        written = [*tmp_path.glob("*.sarif")]
        assert len(written) == 1
        results = json.loads(written[0].read_text(encoding="utf-8"))["runs"][0]["results"]
        assert any("instrument" in json.dumps(result) for result in results)


GERMAN = (
    "Das ist ein Text, der nicht in der Sprache des Artikels geschrieben ist, und er sagt nichts über das, was sie \
sagte, als sie im Rat über die Mauer und über das Geld sprach, das es nicht gibt und das auch nicht kommt. "
    * 4
)


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("empty.txt", "", "empty"),
        ("german.txt", GERMAN, "another language"),
        ("copy.yaml", HARBOUR.read_text(encoding="utf-8"), "the article itself"),
        ("broken.pdf", "%PDF-1.4 nothing", "broken.pdf"),
        ("missing.txt", None, "No such file"),
    ],
)
async def test_a_source_that_is_none_is_refused_with_a_clear_word(tmp_path, monkeypatch, name, text, word):
    monkeypatch.chdir(tmp_path)  # the name is short then, and no line of the box ends within the word
    path = f"./{name}"
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    async with harbour_app() as driven:
        await driven.press("V")
        await ask(driven, path)
        await until_drawn(driven, NotOpenedScreen)
        assert word.casefold() in " ".join(driven.shown().split()).casefold()
        assert "Not compared with" in driven.shown()
        assert not check_of(driven).sources
        await driven.press("escape")
        assert driven.app.screen is driven.desk


async def test_a_hostile_source_draws_no_codes_and_is_no_markup(tmp_path):
    path = tmp_path / "hostile.txt"
    path.write_text(
        "Dorothea Quill: You do [bold]really[/b] need an instrument to see what happens next \u202e\u0007 [/]\n"
        "We have a wall with a hole\u200b in it, and we have a town [red]behind the wall.\n",
        encoding="utf-8",
    )
    async with harbour_app() as driven:
        await compare(driven, path)
        shown = driven.shown()
        for _ in range(16):
            await driven.press("j")
            shown += driven.shown()
        assert "[bold]really[/b]" in shown
        assert "[red]behind" in shown
        assert "\u202e" not in shown
        assert "\u0007" not in shown


async def test_what_is_refused_or_not_there_is_said(speech):
    async with harbour_app() as driven:
        await driven.press(".")
        assert "Nothing is compared yet" in driven.told
        await compare(driven, speech)
        await driven.press("G")
        await driven.press(".")
        assert "no fault" in driven.shown()


@pytest.mark.parametrize("size", [WIDE, NARROW, TINY, (20, 8)])
async def test_it_follows_the_size_of_the_terminal(speech, size):
    async with harbour_app() as driven:
        await compare(driven, speech)
        await driven.resize(*size)
        rows = driven.rows()
        assert len(rows) == size[1]
        assert rows[0].startswith(" Verify")
        assert chosen(driven) == NEGATED

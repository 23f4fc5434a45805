"""Labels over what is in view."""

from __future__ import annotations

import pytest
from driving import MEDIUM, NARROW, TINY, WIDE, Driven, opened

from reader.document import Document, Paragraph
from reader.tui.jump_labels.letters import labels
from reader.tui.jump_labels.screen import Labelled, LabelsScreen
from reader.tui.jump_labels.targets import JumpTarget, targets


def labelled(driven: Driven) -> dict[str, JumpTarget]:
    found = targets(driven.desk)
    return dict(zip(labels(len(found)), found, strict=True))


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW, TINY])
async def test_every_label_is_drawn_where_its_quotation_or_speaker_stands(size):
    async with opened(size=size) as driven:
        await driven.press("n", "n", "n")
        before, marks = driven.rows(), labelled(driven)
        await driven.press(";")
        rows = driven.rows()
        assert len(rows[-1].rstrip()) <= size[0]
        document, drawn = driven.reading.indexed.document, 0
        for label, target in marks.items():
            if target.at is not None:
                x, y = target.at
                assert rows[y][x : x + len(label)] == label
                if target.begins:
                    quotation = document.quotations[target.quotation]
                    words = document.paragraphs[quotation.paragraph].text[quotation.span.start :]
                    assert before[y][x:].lstrip("\u00a0“").startswith(words[:4])
                drawn += 1
            if target.beside is not None:
                x, y = target.beside
                assert rows[y][x + 1 - len(label) : x + 1] == label
                drawn += 1
        assert drawn >= len(marks) > 0
        changed = sum(
            a != b for old, new in zip(before[:-1], rows[:-1], strict=True) for a, b in zip(old, new, strict=True)
        )
        assert changed <= sum(len(label) * 2 for label in marks), "nothing but the labels is drawn anew"


async def test_each_label_leads_where_it_says_and_what_is_in_view_does_not_move():
    async with opened() as driven:
        for number in range(len(targets(driven.desk))):
            await driven.press("g", "n")
            marks = labelled(driven)
            label, target = list(marks.items())[number]
            top = driven.top
            await driven.press(";", *label)
            assert driven.app.screen is driven.desk
            if target.quotation is None:
                assert driven.speaker() == target.speaker
            else:
                assert driven.reading.current == target.quotation
                assert driven.top == top or not target.begins


async def test_a_capital_selects_the_words_or_leaves_only_the_speaker():
    async with opened() as driven:
        await driven.press("n")
        marks = labelled(driven)
        quotation = next(label for label, target in marks.items() if target.quotation == 2)
        await driven.press(";", *quotation[:-1], quotation[-1].upper(), "y")
        words = driven.app.clipboard
        assert words.startswith("impatience, and most of her")
        await driven.press("escape")
        speaker = next(label for label, target in labelled(driven).items() if target.speaker == "abara")
        await driven.press(";", *speaker[:-1], speaker[-1].upper())
        assert driven.reading.only == "abara"


async def test_escape_a_key_that_is_no_label_and_a_letter_taken_back():
    async with opened() as driven:
        await driven.press("n")
        place = driven.place
        await driven.press(";", "escape")
        assert (driven.app.screen, driven.place) == (driven.desk, place)
        await driven.press(";", "z", "1", "space", "tab", "down", "enter")
        assert isinstance(driven.app.screen, LabelsScreen)
        long = next(label for label in labelled(driven) if len(label) == 2)
        picture = driven.app.screen.query_one(Labelled)
        await driven.press(long[0])
        assert picture.typed == long[0]
        await driven.press("backspace")
        assert picture.typed == ""
        await driven.press("q", "escape")
        assert (driven.app.screen, driven.place) == (driven.desk, place)


async def test_labels_that_cannot_be_reached_any_more_are_quiet():
    async with opened() as driven:
        await driven.press("n", ";")
        marks = labelled(driven)
        long = next(label for label in marks if len(label) == 2)
        picture, match = driven.app.screen.query_one(Labelled), driven.desk.palette.match

        def lit() -> int:
            rows = (picture.render_line(y) for y in range(picture.size.height - 1))
            return sum(s.style is not None and s.style.bgcolor == match.bgcolor for row in rows for s in row)

        everything = lit()
        await driven.press(long[0])
        assert 0 < lit() < everything


async def test_a_click_takes_a_label_or_leaves():
    async with opened() as driven:
        await driven.press("n")
        target = next(target for target in targets(driven.desk) if target.quotation == 3)
        await driven.press(";")
        await driven.pilot.click(offset=target.at)
        await driven.frame()
        assert (driven.app.screen, driven.reading.current) == (driven.desk, 3)
        await driven.press(";")
        await driven.pilot.click(offset=(50, 1))
        await driven.frame()
        assert (driven.app.screen, driven.reading.current) == (driven.desk, 3)


async def test_keys_in_one_burst():
    async with opened() as driven:
        await driven.burst("n", ";", "d", "f")
        assert (driven.reading.current, driven.reading.only) == (2, "abara")


async def test_a_resize_leaves():
    async with opened() as driven:
        await driven.press("n", ";")
        await driven.resize(100, 30)
        assert driven.app.screen is driven.desk


async def test_nothing_to_label_says_what_to_press():
    async with opened(Document(title="T", paragraphs=(Paragraph(id="a", text="Nothing is said."),))) as driven:
        await driven.press(";")
        assert driven.app.screen is driven.desk
        assert "No quotation" in driven.told

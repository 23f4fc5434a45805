"""What the keys of the groups Jump and Search do."""

from __future__ import annotations

from driving import Driven
from keyed import checks

from reader.reading.resume import CONTEXT
from reader.tui.dialogs.picker import Picker
from reader.tui.widgets.field import Field


def landed(driven: Driven, quotation: int) -> None:
    """The quotation is the current one, in view with two rows above it, and every pane says so."""
    reading = driven.reading
    assert reading.current == quotation
    assert reading.at == reading.indexed.starts[quotation]
    row = driven.row_of(reading.at)
    assert row == CONTEXT or driven.top in (0, driven.article.max_scroll_y)
    assert 0 <= row < driven.article.size.height
    assert driven.quotations.chosen == quotation
    speaker = reading.indexed.speaker_of(quotation)
    chosen = driven.speakers.chosen
    assert (None if chosen is None else driven.speakers.speaker_at(chosen)) == (speaker and speaker.id)
    assert f"quotation {driven.reading.indexed.called(quotation)} of 12" in driven.rows()[0]


@checks("quotation.next")
async def quotation_next(driven: Driven, key: str) -> None:
    for number in range(len(driven.reading.indexed.starts)):
        await driven.press(key)
        landed(driven, number)
    await driven.press(key)
    landed(driven, 13)
    assert driven.told == "That was the last quotation"


@checks("quotation.previous")
async def quotation_previous(driven: Driven, key: str) -> None:
    await driven.press("n", "n", "n", "n", key)
    landed(driven, 2)
    await driven.press(key, key)
    landed(driven, 0)
    await driven.press(key)
    assert driven.told == "That was the first quotation"


@checks("quotation.next-of-speaker")
async def quotation_next_of_speaker(driven: Driven, key: str) -> None:
    await driven.press("n", key)
    landed(driven, 1)
    await driven.press(key)
    landed(driven, 7)
    await driven.press(key)
    landed(driven, 13)
    await driven.press(key)
    landed(driven, 13)
    assert driven.told == "That was their last quotation"


@checks("quotation.previous-of-speaker")
async def quotation_previous_of_speaker(driven: Driven, key: str) -> None:
    await driven.press("n", "]", "]", key)
    landed(driven, 1)
    await driven.press(key, key)
    landed(driven, 0)
    assert driven.told == "That was their first quotation"


_THEIRS = [[0, 1, 7, 13], [2, 10, 11], [4], [5, 6], [8, 9]]


def _check_speaker(number: int) -> None:
    async def check(driven: Driven, key: str) -> None:
        if number > len(_THEIRS):
            before = driven.place
            await driven.press(key)
            assert driven.told == "There are 5 speakers"
            assert driven.place == before
            return
        theirs = _THEIRS[number - 1]
        for quotation in [*theirs, theirs[0]]:
            await driven.press(key)
            landed(driven, quotation)

    checks(f"speaker.{number}")(check)


for _number in range(1, 10):
    _check_speaker(_number)


@checks("speaker.pick")
async def speaker_pick(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert isinstance(driven.app.screen, Picker)
    await driven.type("fery")
    await driven.press("enter")
    landed(driven, 8)
    await driven.press(key, "escape")
    landed(driven, 8)


@checks("jump.back")
async def jump_back(driven: Driven, key: str) -> None:
    await driven.press("n", "2", "5", key)
    landed(driven, 2)
    await driven.press(key)
    landed(driven, 0)
    await driven.press(key)
    assert driven.reading.current is None
    assert driven.top == 0
    await driven.press(key)
    assert driven.told == "No earlier jump"


@checks("jump.forward")
async def jump_forward(driven: Driven, key: str) -> None:
    await driven.press("n", "2", "5", "<", "<", key)
    landed(driven, 2)
    await driven.press(key)
    landed(driven, 8)
    await driven.press(key)
    assert driven.told == "No later jump"


@checks("search.open")
async def search_open(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.desk.searching
    assert isinstance(driven.app.focused, Field)
    assert {"search-bar", "results"} <= driven.visible()
    assert "foot" not in driven.visible()


@checks("undo")
async def undo(driven: Driven, key: str) -> None:
    await driven.press("n", "f", key)
    assert driven.reading.only is None
    landed(driven, 0)
    await driven.press(key)
    assert driven.told == "Nothing to take back; q quits"

"""What the keys do that show the article in another way: focus, what was cut."""

from __future__ import annotations

from driving import Driven
from keyed import checks

from reader.tui.cards.speaker import SpeakerCardScreen
from reader.tui.said_map.screen import SaidMapScreen


@checks("focus")
async def focus(driven: Driven, key: str) -> None:
    await driven.press("n", "n", "n", key)
    assert driven.reading.focused
    assert driven.visible() == {"article", "head", "foot"}
    await driven.press(key)
    assert not driven.reading.focused
    assert driven.visible() == {"article", "head", "foot", "ruler", "speakers", "quotations"}


@checks("removed")
async def removed(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "Nothing was cut from this text"
    assert driven.app.focused is driven.article


@checks("said-map")
async def said_map(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert isinstance(driven.app.screen, SaidMapScreen)
    await driven.press("n", "enter")
    assert driven.app.screen is driven.desk
    assert driven.reading.current == 1
    await driven.press(key, "escape")
    assert driven.reading.current == 1


@checks("speaker.card")
async def speaker_card(driven: Driven, key: str) -> None:
    await driven.press("2", key)
    assert isinstance(driven.app.screen, SpeakerCardScreen)
    assert driven.app.screen.speaker == "abara"
    await driven.press("j", "enter")
    assert driven.app.screen is driven.desk
    assert driven.reading.current == 10

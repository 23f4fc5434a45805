"""What the key that selects does."""

from __future__ import annotations

from driving import Driven
from keyed import checks
from keyed_marking import until_saved

from reader.document import Span


def selected(driven: Driven) -> str:
    found = driven.article.selected_span()
    assert found is not None
    paragraph, span = found
    return driven.reading.indexed.document.paragraphs[paragraph].text[span.start : span.end]


@checks("select")
async def select(driven: Driven, key: str) -> None:
    await driven.press("n", key)
    assert selected(driven) == "We"
    await driven.press("w", "w")
    assert selected(driven) == "We have a"
    await driven.press("b", "l", "l")
    assert selected(driven) == "We have a "[: len(selected(driven))]
    await driven.press("j", "end")
    long = selected(driven)
    assert len(long) > 60
    await driven.press(key)
    paragraph = driven.reading.indexed.document.quotations[0].paragraph
    assert driven.article.selected_span() == (
        paragraph,
        Span(0, len(driven.reading.indexed.document.paragraphs[paragraph].text)),
    )
    await driven.press("escape", "j")
    assert driven.article.selected_span() is None
    await driven.press("g", "n", key, "3", "w", "2", "h")
    assert selected(driven) == "We have a wa"
    assert driven.reading.current == 0
    await driven.press("0", "dollar_sign", "circumflex_accent")
    assert selected(driven)
    await driven.press("G")
    last = len(driven.reading.indexed.document.paragraphs) - 1
    assert driven.article.selected_parts()[-1].paragraph == last
    await driven.press("g", "g", "pagedown", "e")
    assert driven.app.screen is not driven.desk  # a note on what is selected, as the foot line says
    await driven.press("escape", "escape")
    await driven.press(key, "}", "}")
    assert len(driven.article.selected_parts()) == 2
    await driven.press("m")
    await until_saved(driven)
    assert "Bookmarked" in driven.told

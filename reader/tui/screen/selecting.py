"""Select words with the keyboard: a cursor that motions move, from where one began."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events

from reader.compact.lazy import Computed
from reader.document.position import Position
from reader.reading.text_motions import by_characters, paragraph_edge, word_end, word_start
from reader.tui.keys.hints import key_hint
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.terminal.input.key_names import event_name

_MOVES: dict[str, tuple[str, int]] = {
    **dict.fromkeys(("l", "right", "shift+right"), ("character", 1)),
    **dict.fromkeys(("h", "left", "shift+left"), ("character", -1)),
    **dict.fromkeys(("w", "e", "ctrl+right", "ctrl+shift+right"), ("word", 1)),
    **dict.fromkeys(("b", "ctrl+left", "ctrl+shift+left"), ("word", -1)),
    **dict.fromkeys(("j", "down", "shift+down"), ("row", 1)),
    **dict.fromkeys(("k", "up", "shift+up"), ("row", -1)),
    **dict.fromkeys(("pagedown", "ctrl+f", "ctrl+d"), ("page", 1)),
    **dict.fromkeys(("pageup", "ctrl+b", "ctrl+u"), ("page", -1)),
    **dict.fromkeys(("0", "circumflex_accent", "home"), ("edge", -1)),
    **dict.fromkeys(("dollar_sign", "end"), ("edge", 1)),
    **dict.fromkeys(("g", "ctrl+home"), ("text", -1)),
    **dict.fromkeys(("G", "ctrl+end"), ("text", 1)),
    "right_curly_bracket": ("paragraph", 1),
    "left_curly_bracket": ("paragraph", -1),
    "percent_sign": ("percent", 1),
}
"""The keys that move the cursor while one selects, as vi and less have them: what they move by, and which way.

A key that does something with what is selected does that instead: `e` writes a note."""

_DOES = {"quotation.copy": "copy", "attribute": "quotation", "bookmark": "bookmark", "note": "note"}
"""What can be done with a selection, by the ids of the commands."""

_MOST = 999
"""No motion runs more often."""


class Selecting:
    """A selection that is being made with the keyboard on one screen."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._anchor: Position | None = None
        self._cursor = Position(0, 0)
        self._count = ""

    def begin(self) -> None:
        """Select the first word of the current quotation, or of the line one is at; again: the whole paragraph."""
        screen = self._screen
        texts = self._texts()
        self._count = ""
        if not texts:
            screen.tell("There is no text to select")
            return
        if self._anchor is not None:
            end = len(texts[self._cursor.paragraph])
            self._anchor, self._cursor = Position(self._cursor.paragraph, 0), Position(self._cursor.paragraph, end)
            self._show()
            return
        top, end_of_view = screen.article.view()
        at = screen.reading.at
        if screen.reading.current is not None:
            start = screen.reading.indexed.starts[screen.reading.current]
            at = start if top <= start < end_of_view else at
        self._anchor = at if at.paragraph >= 0 else Position(0, 0)
        self._cursor = word_end(texts, self._anchor)
        self._show()
        ways = ("h j k l w b } move", "v paragraph", *self._does())
        screen.hint("Selecting: " + "  ".join(filter(None, ways)))

    def end(self) -> None:
        """No more is selected with the keyboard: take what was said of it away."""
        if self._anchor is not None:
            self._anchor, self._count = None, ""
            self._screen.tell("")

    def _does(self) -> list[str]:
        """What can be done with a selection, by the keys that are bound to it."""
        return [key_hint(self._screen.commands, id, does) for id, does in _DOES.items()]

    def takes(self, event: events.Key) -> bool:
        """Move the cursor; any other key ends this and does what it does, with what is selected."""
        if self._anchor is None:
            return False
        if not self._screen.selections:  # it was let go of
            self.end()
            return False
        digit = event.character or ""
        if digit.isascii() and digit.isdigit() and (digit != "0" or self._count):
            self._count = (self._count + digit)[: len(str(_MOST))]
            return True
        count, self._count = self._count, ""
        move = _MOVES.get(event.key)
        if move is None or any(self._is(id, event) for id in _DOES):
            if not self._is("select", event):
                self.end()
            return False
        what, step = move
        if what == "percent" and not count:
            self._screen.tell("Type a number first, as in 50%")
            return True
        self._move(what, step, int(count or 1))
        self._show()
        return True

    def _is(self, id: str, event: events.Key) -> bool:
        """Whether a key is that of a command."""
        return event.key in map(event_name, self._screen.commands.find(id).keys)

    def _move(self, what: str, step: int, count: int) -> None:
        """Move the cursor so many times, or as far as it goes; by percent, ``count`` is where to."""
        if what == "percent":
            self._cursor = self._at_percent(count)
            return
        if what == "page":
            what, count = "row", count * self._screen.page
        for _ in range(count):
            before, self._cursor = self._cursor, self._moved(what, step)
            if self._cursor == before:
                break

    def _moved(self, what: str, step: int) -> Position:
        texts, at = self._texts(), self._cursor
        if what in {"row", "edge"}:
            return self._by_rows(what, step)
        if what == "text":
            return Position(0, 0) if step < 0 else Position(len(texts) - 1, len(texts[-1]))
        if what == "word":
            return word_end(texts, at) if step > 0 else word_start(texts, at)
        moves: dict[str, Callable[..., Position]] = {"character": by_characters, "paragraph": paragraph_edge}
        return moves[what](texts, at, step)

    def _at_percent(self, percent: int) -> Position:
        """The first position behind that percentage of the rows."""
        layout = self._screen.article.layout_rows
        if percent >= 100:
            return self._moved("text", 1)
        return max(layout.position_at((layout.height - 1) * percent // 100), Position(0, 0))

    def _by_rows(self, what: str, step: int) -> Position:
        """A row on or back, or to the end or the start of this one."""
        layout, at = self._screen.article.layout_rows, self._cursor
        last = Position(at.paragraph, max(at.offset - 1, 0)) if step > 0 else at
        row = layout.row_at(last)
        if what == "row":
            target = layout.position_at(max(row + step, 0))
            while step > 0 and target <= at and row + step < layout.height:  # rows between paragraphs
                row += 1
                target = layout.position_at(row + step)
            column = at.offset - layout.position_at(layout.row_at(last)).offset
            end = self._end_of_row(layout.row_at(target))
            return Position(target.paragraph, min(target.offset + max(column, 0), end)) if target.paragraph >= 0 else at
        start = layout.position_at(row)
        return start if step < 0 else Position(start.paragraph, self._end_of_row(row))

    def _end_of_row(self, row: int) -> int:
        layout = self._screen.article.layout_rows
        start = layout.position_at(row)
        following = layout.position_at(min(row + 1, layout.height - 1))
        if start.paragraph < 0 or (following.paragraph == start.paragraph and following > start):
            return following.offset
        return len(self._texts()[start.paragraph])

    def _texts(self) -> Sequence[str]:
        """The text of each paragraph, read only where a motion comes by."""
        paragraphs = self._screen.document.paragraphs
        return Computed(len(paragraphs), lambda number: paragraphs[number].text)

    def _show(self) -> None:
        """Draw the selection, with the cursor in view."""
        assert self._anchor is not None
        article = self._screen.article
        start, end = sorted((self._anchor, self._cursor))
        if start == end:
            end = by_characters(self._texts(), end, 1)
        article.select_range(start, end)
        row, top = article.layout_rows.row_at(self._cursor), article.scroll_offset.y
        if not top <= row < top + article.size.height:
            article.scroll_to(y=max(row - article.size.height // 2, 0), animate=False)

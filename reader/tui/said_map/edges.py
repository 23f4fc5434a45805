"""The edges of the said map: the paragraph numbers above, and below it what the cursor is on."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from reader.document import speakers_by_id, words_of
from reader.document.certainty import is_inferred
from reader.document.head import name_of
from reader.document.pages import place_of_words
from reader.document.paragraph_numbers import paragraph_count
from reader.document.speakers.shares import count_words
from reader.export.styles.cite import quoted
from reader.tui.keys.command import Commands
from reader.tui.keys.hints import key_hint
from reader.tui.said_map.voices import View
from reader.tui.style.palette import speaker_sign
from reader.tui.style.text import Line, counted, fit_width, segment, wrapped_rows


def _keys(commands: Commands, width: int) -> str:
    """The keys that matter here, as far as there is room for them, in cells."""
    named = (
        "←→ their next  ↑↓ speaker",
        key_hint(commands, "quotation.next", "next of all"),
        "1-9 speaker  ⏎ go there  esc close",
    )
    whole = "  ".join(filter(None, named))
    return whole if cell_len(whole) < width else "←→ theirs  ↑↓ speaker  ⏎ go  esc close"


class _Drawn(Widget):
    """A part of the map that draws a view."""

    def __init__(self, view: View, commands: Commands) -> None:
        super().__init__()
        self._commands = commands
        self._view = view

    def show(self, view: View) -> None:
        """Draw another view."""
        self._view = view
        self.refresh()


class MapHead(_Drawn):
    """The title, the paragraph numbers, and a sign for where one reads."""

    def render_line(self, y: int) -> Strip:
        """The title, the numbers, the rule."""
        view, width = self._view, self.size.width
        palette = view.palette
        if y == self.size.height - 2:
            return fit_width([segment(_numbers(view), palette.muted)], width, palette.text)
        if y == self.size.height - 1:
            rule = ["─"] * view.map.scale.cells
            for cell, _ in view.map.axis:
                rule[cell] = "┬"
            line: Line = [Segment(" " * view.gutter, palette.text)]
            line.append(Segment("".join(rule[: view.here]), palette.number))
            line.append(Segment("▼", palette.heading))
            line.append(Segment("".join(rule[view.here + 1 :]), palette.number))
            return fit_width(line, width, palette.text)
        found, indexed = view.map, view.reading.indexed
        ground = palette.selected
        voices = sum(voice.number is not None for voice in found.voices)
        paragraphs = paragraph_count(indexed.document)
        right = f"{counted(voices, 'speaker')} · {counted(len(found.row_of), 'quotation')} · {paragraphs:,} ¶ "
        left = fit_width(
            [segment(f" Said map · {name_of(indexed.document)}", ground + Style(bold=True))],
            max(width - cell_len(right) - 2, 1),
            ground,
        )
        return Strip([*left, segment(f"  {right}", palette.selected_muted)]).adjust_cell_length(width, ground)


class MapFoot(_Drawn):
    """A sign below the cursor; who it is, where, and the first words; the keys."""

    def render_line(self, y: int) -> Strip:
        """The rule, who and where, the words, the keys."""
        view, width = self._view, self.size.width
        palette = view.palette
        if y == 0:
            rule = ["─"] * view.map.scale.cells
            for cell in view.cursor_cells:
                rule[cell] = "▲"
            legend = fit_width([segment(_legend(view), palette.muted)], view.gutter, palette.text)
            return fit_width([*legend, Segment("".join(rule), palette.number)], width, palette.text)
        if y == self.size.height - 1:
            keys = _keys(self._commands, width)
            return fit_width([segment(f" {keys}", palette.selected_muted)], width, palette.selected)
        if view.cursor is None:
            return Strip.blank(width, palette.text)
        if y == 1:
            return fit_width(_who(view, view.cursor), width, palette.text)
        document = view.reading.indexed.document
        words = quoted(document, document.quotations[view.cursor])[: width * 3].replace("\n", " ")
        rows = wrapped_rows(words, width - 4)
        last = self.size.height - 4
        row = rows[y - 2] if y - 2 < len(rows) else None
        if row is None:
            return Strip.blank(width, palette.text)
        stop = len(words) if y - 2 == last else row.stop
        number = view.map.voices[view.map.row_of[view.cursor]].number
        return fit_width(
            [Segment("   ", palette.text), segment(words[row.start : stop], view.ink(number).plain)],
            width - 1,
            palette.text,
        ).adjust_cell_length(width, palette.text)


def _legend(view: View) -> str:
    """What the arrows are, where the map has any; no longer than the names of the voices."""
    if not view.map.relays:
        return ""
    return next(words for words in (" ↑↓ passes on their words", "↑↓ passed on") if cell_len(words) <= view.gutter)


def _who(view: View, cursor: int) -> Line:
    """Who says what the cursor is on, where, how much, and through whom."""
    indexed, palette = view.reading.indexed, view.palette
    quotation = indexed.document.quotations[cursor]
    number = view.map.voices[view.map.row_of[cursor]].number
    sign = "?" if number is None else speaker_sign(view.colour(number))
    line: Line = [segment(f" {sign} {view.name(number)}", view.ink(number).sign + Style(bold=True))]
    about = [
        place_of_words(indexed.document, quotation.parts),
        counted(count_words(words_of(indexed.document, quotation)), "word"),
    ]
    if quotation.via is not None:
        about.insert(0, f"relayed by {speakers_by_id(indexed.document)[quotation.via].name}")
    if is_inferred(quotation):
        about.append("inferred")
    line.append(segment(f" · {' · '.join(about)}", palette.muted))
    return line


def _numbers(view: View) -> str:
    """The numbers of paragraphs, each where its cells begin."""
    line = [" "] * (view.gutter + view.map.scale.cells + 8)
    if view.gutter >= 2:
        line[view.gutter - 2] = "¶"
    for cell, number in view.map.axis:
        for at, figure in enumerate(str(number)):
            line[view.gutter + cell + at] = figure
    return "".join(line).rstrip()

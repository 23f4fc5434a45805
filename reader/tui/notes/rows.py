"""The rows of the list of bookmarks and notes."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.annotations.marks import MarkScope
from reader.document import Part
from reader.document.certainty import is_paraphrased
from reader.document.paragraph_numbers import paragraph_number
from reader.reading.placed_marks import PlacedMark
from reader.reading.quotation_index import Position, QuotationIndex, tag_of
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, segment
from reader.tui.widgets.row_list import RowList

GONE = "No longer in the text"
_BAR = "▌"


class MarkRows(RowList):
    """A row with sign, place, speaker and words; below it the note's first line and the tags, if there are any."""

    def __init__(self, indexed: QuotationIndex, palette: Palette) -> None:
        super().__init__(palette, id="marks")
        self._indexed = indexed
        self._entries: list[PlacedMark | str] = []
        self._width_of_number = 1

    def show_marks(self, placed: Sequence[PlacedMark], chosen: str | None, empty: Sequence[str]) -> None:
        """Show these, with the chosen one by its id, else the first."""
        there = [each for each in placed if each.place]
        gone = [each for each in placed if not each.place]
        self._entries = [*there, *([GONE] if gone else []), *gone]
        self.empty = tuple(empty)
        self._width_of_number = len(str(len(self._indexed.document.paragraphs)))
        ids = [None if isinstance(entry, str) else entry.mark.id for entry in self._entries]
        at = (
            ids.index(chosen)
            if chosen in ids and chosen is not None
            else next((n for n, i in enumerate(ids) if i), None)
        )
        self.replace([self._height(entry) for entry in self._entries], at)

    def placed(self, index: int | None) -> PlacedMark | None:
        """The mark of an entry."""
        if index is None or not 0 <= index < len(self._entries):
            return None
        entry = self._entries[index]
        return None if isinstance(entry, str) else entry

    def selectable(self, index: int) -> bool:
        """Marks, not what stands between them."""
        return self.placed(index) is not None

    @staticmethod
    def _height(entry: PlacedMark | str) -> int:
        return 1 if isinstance(entry, str) or not (entry.mark.note or entry.mark.tags) else 2

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """A mark, or the heading above those whose words are gone."""
        palette = self.palette
        entry = self._entries[index]
        if isinstance(entry, str):
            return [[segment(f" {entry}", palette.heading)]]
        mark, place = entry
        lit = index == self.chosen
        ground = self.fill(index)
        over = _on(ground)
        quiet = palette.selected_muted if lit else palette.muted
        number = f"{self._number(place):>{self._width_of_number}}"
        tag, ink = self._speaker(entry)
        open_, close = (
            ("“", "”") if self._is_in_marks(entry) else ("…", "…") if mark.on is MarkScope.SELECTION else ("", "")
        )
        words = " ".join(mark.words.split())[:300]
        lines: list[Line] = [
            [
                Segment(_BAR if lit else " ", palette.heading + over),
                Segment(f"{entry.sign} ", palette.heading + over),
                Segment(f"¶ {number}  ", quiet),
                segment(f"{tag:<5}", (ink + Style(bold=True) if ink is not None else quiet) + over),
                segment(f"{open_}{words}{close}", (ink if ink is not None else ground) + over),
            ]
        ]
        if self._height(entry) == 2:
            lines.append(self._below(entry, width, ground, quiet))
        return lines

    def _below(self, entry: PlacedMark, width: int, ground: Style, quiet: Style) -> Line:
        mark = entry.mark
        tags = "".join(f" #{tag}" for tag in mark.tags)
        note = " ".join(mark.note.split())[:300]
        if mark.beside:
            note = f"(another reader wrote) {note}"
        indent = " " * (7 + self._width_of_number)
        room = max(width - len(indent) - cell_len(tags) - 1, width // 3)
        if cell_len(note) > room:
            note = note[: max(room - 1, 1)].rstrip() + "…"
        bar = Segment("▌" if ground is self.palette.selected else " ", self.palette.heading + _on(ground))
        return [bar, Segment(indent[1:], ground), segment(note, ground), segment(tags if note else tags[1:], quiet)]

    def _number(self, place: Sequence[Part] | None) -> str:
        """The number of the paragraph; a dash where the words are gone, a dot beside the body of the text."""
        return str(paragraph_number(self._indexed.document, place[0].paragraph) or "·") if place else "–"

    def _speaker(self, entry: PlacedMark) -> tuple[str, Style | None]:
        """The tag and the colour of the speaker who is quoted there now."""
        quotation = self._quotation(entry)
        if quotation is None:
            return "", None
        return tag_of(self._indexed, quotation), self.palette.ink(self._indexed.colour_of(quotation)).sign

    def _is_in_marks(self, entry: PlacedMark) -> bool:
        """Whether it is a quotation, and no reported speech."""
        if entry.mark.on is not MarkScope.QUOTATION:
            return False
        quotation = self._quotation(entry)
        if quotation is None:
            return entry.mark.in_marks
        return not is_paraphrased(self._indexed.document.quotations[quotation])

    def _quotation(self, entry: PlacedMark) -> int | None:
        """The index of the quotation at a mark; None where there is none."""
        if not entry.place or entry.mark.on is MarkScope.PARAGRAPH:
            return None
        first = entry.place[0]
        return self._indexed.quotation_at(Position(first.paragraph, first.span.start))


def _on(ground: Style) -> Style:
    return Style(bgcolor=ground.bgcolor)

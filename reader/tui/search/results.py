"""The pane of search results: grouped, each with its speaker, its place, and the letters that matched lit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.document.paragraph_numbers import paragraph_place
from reader.reading.placed_marks import NOTE
from reader.reading.quotation_index import QuotationIndex
from reader.tui.style.palette import Palette, speaker_sign
from reader.tui.style.runs import Run, layer, row_line
from reader.tui.style.snippet import snippet
from reader.tui.style.text import Line, segment, wrapped_rows
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from reader.search.document import PassageHit, Results

GROUP_NAMES = {"quotation": "Quotations", "note": "Your notes", "narrative": "Narrative", "speaker": "Speakers"}
_SNIPPET_ROWS = 2


class ResultsPane(RowList):
    """What a search found. Entries are group headings and hits; keys stay in the search field."""

    def __init__(
        self, indexed: QuotationIndex, palette: Palette, preview: Callable[[], None], land: Callable[[], None]
    ) -> None:
        """``preview`` shows the chosen hit in the article, ``land`` stays there."""
        super().__init__(palette, id="results")
        self._preview, self._land = preview, land
        self._indexed = indexed
        self._entries: list[str | PassageHit] = []
        self.border_title = "Search"

    @property
    def hits(self) -> list[PassageHit]:
        """The hits, in the order shown."""
        return [entry for entry in self._entries if not isinstance(entry, str)]

    def show_results(self, results: Results | None) -> None:
        """Show what was found, the first hit chosen; None: nothing was asked yet."""
        self._entries, self.empty = [], ()
        if results is None or not results.query.text.strip():
            self.empty = (
                "Type it, mistakes and all.",
                "",
                "“exact words”  in a row",
                "“Exact” 'Word  capitals count",
                "@name          one speaker",
                "kind:direct    one kind",
                "#tag           your notes with it",
                "-word          without it",
                "¶12            a paragraph",
                "",
                "up             what you asked before",
            )
        elif not results.hits:
            if results.suggestion:
                more = (f"Nearest: {results.suggestion}", "tab takes it")
            else:
                more = ("Fewer words, or only the", "beginning of one, find more.")
            self.empty = ("Nothing found.", "", *more)
        else:
            group = ""
            for hit in results.hits:
                name = GROUP_NAMES.get(hit.group, hit.group) + (" · close" if hit.close else "")
                if name != group:
                    self._entries.append(name)
                    group = name
                self._entries.append(hit)
        heights = [1 if isinstance(e, str) else 1 + _SNIPPET_ROWS for e in self._entries]
        self.replace(heights, 1 if self._entries else None)
        found = (
            "" if results is None else f" · {results.total}" + (f" + {results.close} close" if results.close else "")
        )
        self.border_title = f"Search{found if self._entries else ''}"

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Another hit is chosen."""
        event.stop()
        self._preview()

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        """A hit was clicked."""
        event.stop()
        self._preview()
        self._land()

    def selectable(self, index: int) -> bool:
        """Headings are passed over."""
        return not isinstance(self._entries[index], str)

    def hit_at(self, index: int) -> PassageHit | None:
        """The hit of an entry."""
        if not 0 <= index < len(self._entries):
            return None
        entry = self._entries[index]
        return None if isinstance(entry, str) else entry

    def number_of(self, index: int) -> int:
        """Which hit an entry is, from 1."""
        return sum(not isinstance(entry, str) for entry in self._entries[: index + 1])

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """A heading, or a hit: who and where, then the words."""
        palette = self.palette
        entry = self._entries[index]
        if isinstance(entry, str):
            return [[segment(f" {entry}", palette.heading)]]
        lit = index == self.chosen
        passage = entry.passage
        number = None if passage.speaker is None else self._indexed.number.get(passage.speaker)
        coloured = None if passage.speaker is None else self._indexed.colours.get(passage.speaker)
        ink = palette.ink(coloured)
        ground = palette.selected if lit else palette.text
        quiet = palette.selected_muted if lit else palette.muted
        over = Style(bgcolor=ground.bgcolor)
        where = f"{paragraph_place(self._indexed.document, passage.paragraph)} " if passage.paragraph >= 0 else ""
        who = passage.kind if number is None else self._indexed.shares[number].speaker.name
        sign = "" if coloured is None else f"{speaker_sign(coloured)} "
        if passage.kind == "note":
            sign = f"{NOTE} "
        head = f"{sign}{who}"
        room = max(width - 1 - len(where), 4)
        head = head if cell_len(head) <= room else head[: room - 1] + "…"
        bar = Segment("▌" if lit else " ", ink.sign + over)
        style = quiet if number is None else ink.sign + over
        lines: list[Line] = [[bar, segment(head, style), segment(" " * max(room - cell_len(head), 0) + where, quiet)]]
        words, spans = snippet(passage.text.replace("\n", " "), entry.spans, (width - 3) * _SNIPPET_ROWS)
        runs = layer(
            [Run(0, len(words), ground if passage.kind != "speaker" else quiet)] if words else [],
            [Run(s.start, s.end, palette.match) for s in spans],
        )
        rows = wrapped_rows(words, width - 2)[:_SNIPPET_ROWS]
        lines += [[bar, Segment(" ", ground), *row_line(words, runs, row)] for row in rows]
        while len(lines) < 1 + _SNIPPET_ROWS:
            lines.append([bar])
        return lines

"""What one may jump to on the screen as it stands: each quotation and speaker in view, and the cells they are at."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

from reader.document.quotation_marks import with_marks
from reader.reading.quotation_index import tag_of
from reader.tui.article.view import ArticleView
from reader.tui.panes.quotations import QuotationsPane
from reader.tui.panes.speakers import SpeakersPane
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.widgets.row_list import RowList

Cell = tuple[int, int]
"""A column and a row of the terminal."""


@dataclass(frozen=True, slots=True)
class JumpTarget:
    """A quotation, an index into `Document.quotations`, or a speaker by id.

    ``at`` is the cell before its words in the article, where they can be seen; ``beside`` the first cell of its row
    in a list. ``begins`` says that the beginning of the quotation is in view, so that there is no need to scroll.
    """

    quotation: int | None
    speaker: str
    at: Cell | None = None
    beside: Cell | None = None
    begins: bool = False


def targets(screen: ReadingScreen) -> list[JumpTarget]:
    """Everything in view: the quotations of the article, the speakers, then the quotations of the list."""
    seen = _in_article(screen)
    listed = {
        pane.quotation_at(index): cell
        for pane in screen.query(QuotationsPane)
        for index, cell in _entries_in_view(pane)
    }
    top, end = screen.article.view()
    starts = screen.reading.indexed.starts
    found = [
        JumpTarget(quotation, "", cell, listed.get(quotation), top <= starts[quotation] < end)
        for quotation, cell in seen.items()
    ]
    for pane in screen.query(SpeakersPane):
        listed_here = ((pane.speaker_at(index), cell) for index, cell in _entries_in_view(pane))
        found += [JumpTarget(None, speaker, beside=cell) for speaker, cell in listed_here if speaker is not None]
    return found + [
        JumpTarget(quotation, "", beside=cell) for quotation, cell in listed.items() if quotation not in seen
    ]


def _entries_in_view(pane: RowList) -> list[tuple[int, Cell]]:
    """The entries of a list whose first row is in view, with the cell where it begins."""
    if not pane.display or not pane.region.area:
        return []
    return [(index, (pane.content_region.x, pane.content_region.y + row)) for index, row in pane.in_view()]


def _in_article(screen: ReadingScreen) -> dict[int, Cell]:
    """The quotations that can be seen, in reading order: the cell before their words, or their first."""
    article, indexed = screen.article, screen.reading.indexed
    if not article.display or not article.region.area:
        return {}
    pieces = _pieces(article)
    found: dict[int, Cell] = {}
    for item in pieces:
        block = article.layout_rows.blocks[item]
        if block.paragraph < 0:
            continue
        tagged, words = article.layout_rows.wrapped(item).tagged, indexed.document.paragraphs[block.paragraph].text
        for quotation in indexed.in_paragraph(block.paragraph):
            if quotation in found:
                continue
            has_tag = bool(tag_of(indexed, quotation))
            for number, part in enumerate(indexed.document.quotations[quotation].parts):
                span = with_marks(words, part.span) if part.paragraph == block.paragraph else None
                if span is None or span.start >= block.end or span.end <= block.start:
                    continue
                first = tagged.index_of(max(span.start, block.start)) - (
                    has_tag and number == 0 and span.start >= block.start
                )
                cell = _first_seen(pieces[item], first, tagged.end_of(min(span.end, block.end)))
                if cell is not None:
                    found[quotation] = cell
                    break
    return found


Piece = tuple[int, str, Cell]
"""The index of the first code point of what is drawn, the words, and the cell where they begin."""


def _pieces(article: ArticleView) -> dict[int, list[Piece]]:
    """What of each item stands where on the screen."""
    pieces: dict[int, list[Piece]] = {}
    for y, strip in enumerate(article.render_lines(article.size.region)):
        x = article.region.x
        for segment in strip:
            offset = segment.style.meta.get("offset") if segment.style is not None else None
            if offset is not None:
                start, item = offset
                pieces.setdefault(item, []).append((start, segment.text, (x, article.region.y + y)))
            x += cell_len(segment.text)
    return pieces


def _first_seen(pieces: list[Piece], first: int, end: int) -> Cell | None:
    """The cell of the first index in ``[first, end)`` that can be seen."""
    for start, words, (x, y) in pieces:
        at = max(first, start)
        if at < min(end, start + len(words)):
            return x + cell_len(words[: at - start]), y
    return None

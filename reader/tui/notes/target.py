"""What a key would mark: the selection, the quotation one is on, or the paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reader.annotations.marks import Mark, MarkScope
from reader.document import Part, Span, is_inferred, speakers_by_id
from reader.document.certainty import is_paraphrased
from reader.document.quotation_marks import with_marks
from reader.tui.screen.reading_screen import ReadingScreen

_NAMED = 28


class Markable(NamedTuple):
    """What a key would mark."""

    on: MarkScope
    parts: tuple[Part, ...]
    speaker: str
    words: str
    inferred: bool = False
    paraphrased: bool = False

    @property
    def in_marks(self) -> bool:
        """Whether the words are somebody's own, which stand in quotation marks."""
        return self.on is MarkScope.QUOTATION and not self.paraphrased


def target(screen: ReadingScreen, paragraph: bool = False) -> Markable | None:
    """The selection, else the quotation one is on, else the paragraph; only the paragraph if that is asked for."""
    reading = screen.reading
    document = reading.indexed.document
    selection = () if paragraph else screen.article.selected_parts()
    parts = _trimmed(screen, selection)
    if parts:
        quotation = _same_quotation(screen, parts)
        if quotation is None:
            return Markable(MarkScope.SELECTION, parts, "", _words(screen, parts))
    else:
        quotation = None if paragraph else reading.current
    if quotation is not None:
        found = document.quotations[quotation]
        speaker = speakers_by_id(document).get(found.speaker or "")
        name = speaker.name if speaker is not None else ""
        words = _words(screen, found.parts)
        told = is_inferred(found), is_paraphrased(found)
        return Markable(MarkScope.QUOTATION, found.parts, name, words, *told)
    at = max(reading.at.paragraph, 0)
    if at >= len(document.paragraphs) or not document.paragraphs[at].text:
        return None
    whole = (Part(at, Span(0, len(document.paragraphs[at].text))),)
    return Markable(MarkScope.PARAGRAPH, whole, "", _words(screen, whole))


def _trimmed(screen: ReadingScreen, parts: Iterable[Part]) -> tuple[Part, ...]:
    """A selection without the blanks at its ends."""
    kept = []
    for part in parts:
        text = screen.reading.indexed.document.paragraphs[part.paragraph].text[part.span.start : part.span.end]
        start = part.span.start + len(text) - len(text.lstrip())
        if text.strip():
            kept.append(Part(part.paragraph, Span(start, start + len(text.strip()))))
    return tuple(kept)


def _same_quotation(screen: ReadingScreen, parts: tuple[Part, ...]) -> int | None:
    """The quotation that is selected whole, with its marks or without."""
    document = screen.reading.indexed.document
    for number in screen.reading.indexed.in_paragraph(parts[0].paragraph):
        its = document.quotations[number].parts
        marked_too = tuple(Part(p.paragraph, with_marks(document.paragraphs[p.paragraph].text, p.span)) for p in its)
        if parts in (its, marked_too):
            return number
    return None


def _words(screen: ReadingScreen, parts: Iterable[Part]) -> str:
    paragraphs = screen.reading.indexed.document.paragraphs
    return " ".join(paragraphs[p.paragraph].text[p.span.start : p.span.end] for p in parts)


def named(marked: Markable | Mark) -> str:
    """The first words, for a notice; in quotation marks where they are somebody's own, not where they are reported."""
    one_line = " ".join(marked.words.split()).strip('“”"„«»')
    short = one_line if len(one_line) <= _NAMED else one_line[: _NAMED - 1].rstrip() + "…"
    return f"“{short}”" if marked.in_marks else short

"""The rows of a speaker's card: facts, introductions, and quotations that lead into the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style

from reader.document import QuotationKind, speakers_by_id
from reader.document.certainty import NOBODY, doubt, has_speaker, is_inferred
from reader.document.paragraph_numbers import paragraph_place
from reader.document.speakers.mentions import Introduction, introductions, passed_on, spoken_of
from reader.document.speakers.shares import Share
from reader.export.styles.cite import quoted
from reader.reading.quotation_index import Position
from reader.reading.speakers import described
from reader.reading.state import Reading
from reader.tui.style.palette import Ink, Palette, speaker_sign
from reader.tui.style.runs import Run, layer, row_line
from reader.tui.style.text import Line, bar, counted, segment, wrapped, wrapped_rows

_ROWS = 6
"""Most rows of one quotation; its card shows the whole."""

_MANY = 400
"""From this many quotations on, each is one row with its first words."""

_BAR = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """Some rows of the card, and the quotation or the place in the text that they lead to, None for nowhere.

    A quotation without rows takes one row, which is made when it comes into view.
    """

    rows: tuple[Line, ...]
    place: int | Position | None = None

    @property
    def height(self) -> int:
        """How many rows it takes."""
        return len(self.rows) or 1


def card(reading: Reading, palette: Palette, share: Share, width: int) -> Iterator[Entry]:
    """All entries of a speaker's card, ``width`` cells wide."""
    indexed, speaker = reading.indexed, share.speaker
    document = indexed.document
    coloured = indexed.colours[speaker.id]
    ink = palette.ink(coloured)
    yield Entry(tuple(_identity(share, palette, ink, coloured, width)))
    told = introductions(document, speaker)
    if told:
        yield _heading("How the article introduces them", palette)
        for introduction in told:
            yield _introduced(reading, palette, ink, introduction, width)
    theirs = indexed.of_speaker.get(speaker.id, ())
    yield _heading(f"What they say · {len(theirs):,}", palette)
    yield from _quotations(reading, palette, theirs, width, named=False)
    if not theirs:
        yield _nothing("They are not quoted themselves.", palette)
    passed, spoken = passed_on(document, speaker), spoken_of(document, speaker)
    if passed:
        yield _heading(f"What they pass on from others · {len(passed):,}", palette)
        yield from _quotations(reading, palette, passed, width, named=True)
    yield _heading("What others say of them" + (f" · {len(spoken):,}" if spoken else ""), palette)
    yield from _quotations(reading, palette, spoken, width, named=True)
    if not spoken:
        yield _nothing("Nobody else who is quoted here names them.", palette)


def _quotations(
    reading: Reading, palette: Palette, found: Sequence[int], width: int, *, named: bool
) -> Iterator[Entry]:
    """Quotations in full with what is known about them; one row each if there are very many."""
    if len(found) > _MANY:
        return (Entry((), index) for index in found)
    return (_said(reading, palette, index, width, named=named) for index in found)


def _heading(words: str, palette: Palette) -> Entry:
    return Entry(([], [segment(words, palette.heading)]))


def _nothing(words: str, palette: Palette) -> Entry:
    return Entry(([segment(words, palette.muted)],))


def _identity(share: Share, palette: Palette, ink: Ink, coloured: int, width: int) -> Iterator[Line]:
    """Name, role, kind and other names, share of the quoted words."""
    speaker = share.speaker
    yield [segment(f"{speaker_sign(coloured)} {speaker.name}", ink.sign + Style(bold=True))]
    for words in wrapped(described(share), width):
        yield [segment(words, palette.text)]
    about = f"{speaker.kind}"
    if speaker.aliases:
        about += f" · also called {', '.join(speaker.aliases)}"
    for words in wrapped(about, width):
        yield [segment(words, palette.muted)]
    shown, quoted = f"{share.said_share:.0%}", f"{share.share:.0%} of the quoted words"
    part = quoted if quoted.startswith(f"{shown} ") else f"{shown} of what is said, {quoted}"  # the list has the first
    counts = f"{part} · {counted(share.count, 'quotation')}, {counted(share.words, 'word')}"
    filled = bar(share.said_share, _BAR)
    drawn: Line = [Segment(filled, ink.sign), Segment("░" * (_BAR - len(filled)), palette.number)]
    if _BAR + 2 + len(counts) <= width:
        yield [*drawn, segment(f"  {counts}", palette.muted)]
        return
    yield drawn
    for words in wrapped(counts, width):
        yield [segment(words, palette.muted)]


def _introduced(reading: Reading, palette: Palette, ink: Ink, found: Introduction, width: int) -> Entry:
    """A sentence, with their names in their colour and their role in bold."""
    paragraph = reading.indexed.document.paragraphs[found.paragraph].text
    words = paragraph[found.span.start : found.span.end]
    shift = found.span.start
    marked = sorted(
        [Run(span.start - shift, span.end - shift, ink.sign + Style(bold=True)) for span in found.names]
        + [Run(span.start - shift, span.end - shift, palette.text + Style(bold=True)) for span in found.role],
        key=lambda run: run.start,
    )
    runs = layer([Run(0, len(words), palette.muted)], marked)
    label = paragraph_place(reading.indexed.document, found.paragraph)
    lines: list[Line] = []
    for row in wrapped_rows(words, width - len(label) - 2):
        number = segment(f"{'' if lines else label:<{len(label) + 2}}", palette.muted)
        lines.append([number, *row_line(words, runs, row)])
    return Entry(tuple(lines), Position(found.paragraph, found.span.start))


def _said(reading: Reading, palette: Palette, index: int, width: int, *, named: bool) -> Entry:
    """A quotation, and below it its paragraph, how it is attributed and how sure that is."""
    indexed = reading.indexed
    quotation = indexed.document.quotations[index]
    speaker = indexed.speaker_of(index)
    ink = palette.ink(indexed.colour_of(index))
    words = quoted(indexed.document, quotation)[: width * _ROWS].replace("\n", " ")
    rows = wrapped_rows(words, width)[:_ROWS]
    style = ink.plain + Style(italic=True) if quotation.kind is QuotationKind.INDIRECT else ink.plain
    lines: list[Line] = [[segment(words[row.start : row.stop], style)] for row in rows]
    if rows and rows[-1].stop < len(words):
        lines[-1].append(segment("…", style))
    about = [paragraph_place(indexed.document, quotation.paragraph)]
    if named:
        about.insert(0, NOBODY if speaker is None else speaker.name + doubt(quotation))
    about += _attributed(reading, index)
    lines += [[segment(f"  {piece}", palette.muted)] for piece in wrapped(" · ".join(about), width - 2)]
    return Entry(tuple(lines), index)


def preview(reading: Reading, palette: Palette, index: int, width: int) -> Line:
    """A quotation in one row: its paragraph and its first words."""
    indexed = reading.indexed
    quotation = indexed.document.quotations[index]
    ink = palette.ink(indexed.colour_of(index))
    words = quoted(indexed.document, quotation)[:width].replace("\n", " ")
    return [
        segment(f"{paragraph_place(indexed.document, quotation.paragraph)}  ", palette.muted),
        segment(words, ink.plain),
    ]


def _attributed(reading: Reading, index: int) -> Iterable[str]:
    """The cue, who relayed it, whether they are its own words, and how sure the attribution is."""
    quotation = reading.indexed.document.quotations[index]
    if quotation.cue:
        yield quotation.cue
    if quotation.via is not None:
        yield f"relayed by {speakers_by_id(reading.indexed.document)[quotation.via].name}"
    if quotation.kind is QuotationKind.INDIRECT:
        yield "reported, not their words"
    if has_speaker(quotation):
        unsure = is_inferred(quotation)
        yield f"inferred, {quotation.confidence:.0%}" if unsure else f"{quotation.confidence:.0%} sure"

"""The card of a speaker: who they are, how the article introduces them, all they said, and who speaks of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.document import QuotationKind, speakers_by_id
from reader.document.model import UNSURE
from reader.document.shares import Share
from reader.export.cite import quoted
from reader.tui.mentions import Introduction, introductions, passed_on, spoken_of
from reader.tui.outline import Position
from reader.tui.page import cell_graphemes
from reader.tui.palette import Ink, Palette, mark
from reader.tui.reading import Reading
from reader.tui.rows import Line, RowList, entitle, room_inside, text
from reader.tui.runs import Run, overlay
from reader.tui.speakers import bar, described, ordered
from reader.wrap import wrap

WIDEST = 92
"""Cells of the card."""

_BESIDE = 6
"""Cells of the card that are not text: borders, padding, the scrollbar, the bar of what is chosen."""

_ROWS = 6
"""Rows of a quotation at most; the whole of it is one key away."""

_BAR = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """Some rows of the card, and the quotation or the place in the text to which they lead, None for nowhere."""

    rows: tuple[Line, ...]
    place: int | Position | None = None


class CardRows(RowList):
    """The entries of a card, of which those that lead somewhere can be chosen."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="speaker-rows")
        self.entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry], chosen: int | None) -> None:
        """Show other entries, with one of them chosen."""
        self.entries = entries
        self.replace([len(entry.rows) for entry in entries], chosen)

    def selectable(self, index: int) -> bool:
        """Whether an entry leads somewhere."""
        return self.entries[index].place is not None

    def fill(self, index: int) -> Style:
        """The chosen entry stands on another ground."""
        return self.palette.selected if index == self.chosen else self.palette.text

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """The rows of an entry, with a bar beside them where it is chosen."""
        if index != self.chosen:
            return [[Segment(" ", self.palette.text), *row] for row in self.entries[index].rows]
        over = Style(bgcolor=self.palette.selected.bgcolor)
        bar = Segment("▌", self.palette.heading + over)
        return [
            [bar, *(Segment(part.text, (part.style or Style.null()) + over) for part in row)]
            for row in self.entries[index].rows
        ]

    def move(self, step: int) -> None:
        """Choose the next entry that leads somewhere; above the first and below the last, scroll."""
        before = self.chosen
        super().move(step)
        if self.chosen == before:
            self.scroll_relative(y=step, animate=False)


class SpeakerCardScreen(ModalScreen[Position | int | None]):
    """A speaker's card above the article; it gives the quotation to go to, by its index, or a place in the text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i", "leave", "Close", show=False),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
        Binding("g,home", "edge(-1)", show=False),
        Binding("G,end", "edge(1)", show=False),
        Binding("tab,n,right", "speaker(1)", show=False),
        Binding("shift+tab,N,left", "speaker(-1)", show=False),
    ]
    DEFAULT_CSS = f"""
    SpeakerCardScreen {{ align: center middle; }}
    SpeakerCardScreen > Vertical {{
        width: {WIDEST}; max-width: 96%; height: auto; max-height: 90%;
        border: round $primary; border-title-color: $foreground; border-subtitle-color: $foreground;
        background: $background; padding: 0 1;
    }}
    """

    def __init__(self, reading: Reading, palette: Palette, speaker: str) -> None:
        super().__init__()
        self._reading = reading
        self._palette = palette
        self._everyone = ordered(reading)
        self._at = next(n for n, share in enumerate(self._everyone) if share.speaker.id == speaker)

    def compose(self) -> ComposeResult:
        """A box with the entries in it."""
        with Vertical():
            yield CardRows(self._palette)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one(CardRows).focus()

    def on_resize(self) -> None:
        """Wrap to the terminal, at the same entry."""
        rows = self.query_one(CardRows)
        self._fill(rows.chosen if rows.entries else None)

    def _fill(self, chosen: int | None = None) -> None:
        """Show the card from its top; the current quotation is chosen, or their first, where it is in view there."""
        share = self._everyone[self._at]
        rows, box = self.query_one(CardRows), self.query_one(Vertical)
        width = max(min(WIDEST, self.size.width * 96 // 100) - _BESIDE, 16)
        entries = list(card(self._reading, self._palette, share, width))
        room = room_inside(self.size.height)
        if chosen is None:
            chosen = _first_chosen(entries, self._reading.current, room)
        rows.show_entries(entries, chosen)
        rows.styles.height = min(sum(len(entry.rows) for entry in entries), room)
        keys = "⏎ go there  n next speaker  esc close" if self.size.width >= 60 else "⏎ there  n next  esc"
        entitle(box, f"Speaker {self._at + 1} of {len(self._everyone)}", keys)

    @property
    def speaker(self) -> str:
        """The id of the speaker whose card it is."""
        return self._everyone[self._at].speaker.id

    # Keys

    def action_speaker(self, step: int) -> None:
        """The next or previous speaker's card, round the ends."""
        self._at = (self._at + step) % len(self._everyone)
        self._fill()

    def action_move(self, step: int) -> None:
        """To the next or previous quotation."""
        self.query_one(CardRows).move(step)

    def action_page(self, pages: int) -> None:
        """Scroll by views."""
        self.query_one(CardRows).scroll_page(pages)

    def action_edge(self, edge: int) -> None:
        """To the first or last entry that leads somewhere, and to that end of the card."""
        rows = self.query_one(CardRows)
        leading = [n for n, entry in enumerate(rows.entries) if entry.place is not None]
        if leading:
            rows.choose(leading[0 if edge < 0 else -1])
        rows.scroll_to(y=0 if edge < 0 else rows.virtual_size.height, animate=False)

    @on(RowList.Picked)
    def go(self, event: RowList.Picked) -> None:
        """Go where an entry leads."""
        self.dismiss(self.query_one(CardRows).entries[event.index].place)

    def action_leave(self) -> None:
        """Back to where one was."""
        self.dismiss(None)


def _first_chosen(entries: Sequence[Entry], current: int | None, room: int) -> int | None:
    """The entry of the current quotation, else of the first, if it is among the first rows."""
    bottoms = list(accumulate(len(entry.rows) for entry in entries))
    seen = [n for n, entry in enumerate(entries) if isinstance(entry.place, int) and bottoms[n] <= room]
    return next((n for n in seen if entries[n].place == current), seen[0] if seen else None)


# What stands on the card


def card(reading: Reading, palette: Palette, share: Share, width: int) -> Iterator[Entry]:
    """All entries of a speaker's card, for so many cells."""
    outline, speaker = reading.outline, share.speaker
    document = outline.document
    ink = palette.ink(outline.number[speaker.id])
    yield Entry(tuple(_identity(share, palette, ink, outline.number[speaker.id], width)))
    told = introductions(document, speaker)
    if told:
        yield _heading("How the article introduces them", palette)
        for introduction in told:
            yield _introduced(reading, palette, ink, introduction, width)
    theirs = outline.of_speaker.get(speaker.id, ())
    yield _heading(f"What they say · {len(theirs)}", palette)
    yield from (_said(reading, palette, index, width, named=False) for index in theirs)
    if not theirs:
        yield _nothing("They are not quoted themselves.", palette)
    for heading, found in (
        ("What they pass on from others", passed_on(document, speaker)),
        ("What others say of them", spoken_of(document, speaker)),
    ):
        if found:
            yield _heading(f"{heading} · {len(found)}", palette)
            yield from (_said(reading, palette, index, width, named=True) for index in found)
    if not spoken_of(document, speaker):
        yield _heading("What others say of them", palette)
        yield _nothing("Nobody else who is quoted here names them.", palette)


def _heading(words: str, palette: Palette) -> Entry:
    return Entry(([], [text(words, palette.heading)]))


def _nothing(words: str, palette: Palette) -> Entry:
    return Entry(([text(words, palette.muted)],))


def _identity(share: Share, palette: Palette, ink: Ink, number: int, width: int) -> Iterator[Line]:
    """Name, role, kind and other names, share of the quoted words."""
    speaker = share.speaker
    yield [text(f"{mark(number)} {speaker.name}", ink.mark + Style(bold=True))]
    for words in _split(described(share), width):
        yield [text(words, palette.text)]
    about = f"{speaker.kind}"
    if speaker.aliases:
        about += f" · also called {', '.join(speaker.aliases)}"
    for words in _split(about, width):
        yield [text(words, palette.muted)]
    counts = (
        f"{share.share:.0%} of the quoted words · {_count(share.count, 'quotation')}, {_count(share.words, 'word')}"
    )
    filled = bar(share.share, _BAR)
    drawn: Line = [Segment(filled, ink.mark), Segment("░" * (_BAR - len(filled)), palette.number)]
    if _BAR + 2 + len(counts) <= width:
        yield [*drawn, text(f"  {counts}", palette.muted)]
        return
    yield drawn
    for words in _split(counts, width):
        yield [text(words, palette.muted)]


def _introduced(reading: Reading, palette: Palette, ink: Ink, found: Introduction, width: int) -> Entry:
    """A sentence, their names in it in their colour and what they are in bold."""
    paragraph = reading.outline.document.paragraphs[found.paragraph].text
    words = paragraph[found.span.start : found.span.end]
    shift = found.span.start
    marked = sorted(
        [Run(span.start - shift, span.end - shift, ink.mark + Style(bold=True)) for span in found.names]
        + [Run(span.start - shift, span.end - shift, palette.text + Style(bold=True)) for span in found.role],
        key=lambda run: run.start,
    )
    runs = overlay([Run(0, len(words), palette.muted)], marked)
    label = f"¶ {found.paragraph + 1}"
    lines: list[Line] = []
    for row in wrap(words, max(width - len(label) - 2, 8), cell_graphemes):
        line: Line = [text(f"{'' if lines else label:<{len(label) + 2}}", palette.muted)]
        for run in runs:
            start, end = max(run.start, row.start), min(run.end, row.stop)
            if start < end:
                line.append(text(words[start:end], run.style))
        lines.append(line)
    return Entry(tuple(lines), Position(found.paragraph, found.span.start))


def _said(reading: Reading, palette: Palette, index: int, width: int, *, named: bool) -> Entry:
    """A quotation, and below it where it stands, how it is attributed and how sure that is."""
    outline = reading.outline
    quotation = outline.document.quotations[index]
    speaker = outline.speaker_of(index)
    ink = palette.ink(None if speaker is None else outline.number[speaker.id])
    words = quoted(outline.document, quotation)[: width * _ROWS].replace("\n", " ")
    rows = wrap(words, width, cell_graphemes)[:_ROWS]
    style = ink.plain + Style(italic=True) if quotation.kind is QuotationKind.INDIRECT else ink.plain
    lines: list[Line] = [[text(words[row.start : row.stop], style)] for row in rows]
    if rows and rows[-1].stop < len(words):
        lines[-1].append(text("…", style))
    about = [f"¶ {quotation.paragraph + 1}"]
    if named:
        about.insert(0, "speaker unknown" if speaker is None else speaker.name)
    about += _attributed(reading, index)
    lines += [[text(f"  {piece}", palette.muted)] for piece in _split(" · ".join(about), width - 2)]
    return Entry(tuple(lines), index)


def _attributed(reading: Reading, index: int) -> Iterable[str]:
    """The cue, who relayed it, whether they are its own words, and how sure the attribution is."""
    quotation = reading.outline.document.quotations[index]
    if quotation.cue:
        yield quotation.cue
    if quotation.via is not None:
        yield f"relayed by {speakers_by_id(reading.outline.document)[quotation.via].name}"
    if quotation.kind is QuotationKind.INDIRECT:
        yield "reported, not their words"
    if quotation.speaker is not None:
        unsure = quotation.confidence < UNSURE
        yield f"inferred, {quotation.confidence:.0%}" if unsure else f"{quotation.confidence:.0%} sure"


def _split(words: str, width: int) -> list[str]:
    return [words[row.start : row.stop] for row in wrap(words, max(width, 8), cell_graphemes)] if words else []


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

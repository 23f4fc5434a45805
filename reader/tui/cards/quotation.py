"""The card of a quotation: all of it, who said it, and how that is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.document import BY_HAND, QuotationKind, SpeakerKind, speakers_by_id, words_of
from reader.document.certainty import NOBODY, doubt, has_speaker, is_certain, runners_up
from reader.document.pages import page_place
from reader.document.paragraph_numbers import paragraph_place
from reader.document.reasons import shown, why
from reader.export.styles.cite import quoted
from reader.reading.placed_marks import BOOKMARK, NOTE, PlacedMark, PlacedMarks
from reader.reading.state import Reading
from reader.tui.dialogs.text_box import TextBox
from reader.tui.keys.command import Commands
from reader.tui.keys.hints import hint
from reader.tui.style.palette import Palette, speaker_sign
from reader.tui.style.runs import Run, row_line
from reader.tui.style.text import Line, segment, wrapped, wrapped_lines, wrapped_rows

HANDED_ON = (
    "quotation.next",
    "quotation.previous",
    "quotation.next-of-speaker",
    "quotation.previous-of-speaker",
    "only-speaker",
    "quotation.copy",
    "quotation.copy-attributed",
    "quotation.cite",
    "export",
    "speaker.card",
    "bookmark",
    "note",
    "change.undo",
    "change.redo",
)
"""Commands that work on the card as they do in the article."""

_KINDS = {
    QuotationKind.DIRECT: "direct quotation",
    QuotationKind.PARTIAL: "a phrase quoted in the reporter’s sentence",
    QuotationKind.INDIRECT: "reported speech, not their words",
    QuotationKind.SCARE: "marked words that nobody is quoted as saying",
}
_CONTEXT = 220


def certainty(confidence: float, rule: str) -> str:
    """How sure an attribution is, in words and in figures."""
    if rule == BY_HAND:
        return "attributed by hand" + (f", not certain ({confidence:.0%})" if confidence < 0.95 else "")
    word = "certain" if confidence >= 0.95 else "sure" if is_certain(confidence) else "inferred: check it"
    return f"{word} ({confidence:.0%})"


def facts(reading: Reading, number: int) -> list[tuple[str, str]]:
    """What is known about a quotation, as label and value."""
    document = reading.indexed.document
    quotation = document.quotations[number]
    everyone = speakers_by_id(document)
    speaker = everyone.get(quotation.speaker or "")
    rows: list[tuple[str, str]] = []
    if speaker is not None:
        role = ", ".join(part for part in (speaker.role, speaker.affiliation) if part)
        if role:
            rows.append(("role", role))
        if speaker.kind is not SpeakerKind.PERSON:
            rows.append(("source", f"{speaker.kind}"))
    rows.append(("kind", _KINDS[quotation.kind]))
    if has_speaker(quotation):
        relay = everyone.get(quotation.via or "")
        told = f"relayed by {relay.name}" if relay is not None else "told directly"
        rows.append(("attributed", f"{told}; cue: {quotation.cue}" if quotation.cue else told))
        rows.append(("how sure", certainty(quotation.confidence, quotation.rule)))
    if quotation.rule != BY_HAND and (reason := why(document, number)):
        rows.append(("why", reason))
    if others := runners_up(quotation, speaker):
        rows.append(("or else", ", ".join(map(shown, others))))
    places = [paragraph_place(document, quotation.parts[at].paragraph) for at in (0, -1)]
    paged = page_place(document, quotation.parts)
    rows.append(("stands in", ", ".join(filter(None, (paged, "–".join(dict.fromkeys(places)).replace("–¶ ", "–"))))))
    if quotation.note:
        rows.append(("note", quotation.note))
    return rows


def noted(marks: Sequence[PlacedMark]) -> list[tuple[str, str]]:
    """The bookmarks and notes on it, as label and value; each line of a note is a row."""
    rows: list[tuple[str, str]] = []
    for found, _ in marks:
        if found.bookmarked:
            rows.append((f"{BOOKMARK} bookmark", found.modified[:16].replace("T", " ")))
        label = f"{NOTE} note" if not found.beside else f"{NOTE} another’s"
        for line in found.note.split("\n") if found.note else ():
            rows.append((label, line))
            label = ""
        if found.tags:
            rows.append(("tags", " ".join(f"#{tag}" for tag in found.tags)))
    return rows


_NAMED = {
    "quotation.copy": "copy",
    "quotation.cite": "cite",
    "speaker.card": "speaker",
    "quotation.next": "next",
    "quotation.next-of-speaker": "same speaker",
    "bookmark": "bookmark",
    "note": "note",
}
"""The keys that the card names at its foot, those that matter most first."""


def keys_line(commands: Commands, room: int) -> str:
    """As many of these keys as fit into ``room`` cells, and the key that closes the card."""
    line, out = "", "esc close"
    for known, label in _NAMED.items():
        key = commands.find(known).label
        longer = f"{line}{key} {label}  " if key else line
        if cell_len(longer) + len(out) > room:
            break
        line = longer
    return line + out


class CardScreen(TextBox):
    """The card, above the article. It follows `n`, `N`, `]`, `[` as the article does."""

    WIDEST = 84
    FOLLOWED: ClassVar[Mapping[str, str]] = {**{known: f"ask('{known}')" for known in HANDED_ON}, **TextBox.FOLLOWED}

    def __init__(
        self,
        reading: Reading,
        palette: Palette,
        commands: Commands,
        ask: Callable[[str], tuple[Reading, str]],
        marks: Callable[[int], Sequence[PlacedMark]] = lambda _: (),
    ) -> None:
        """``ask`` runs a command by its id on the article; it gives the reading afterwards and what was said.

        ``marks`` gives the bookmarks and notes on a quotation.
        """
        super().__init__(palette, commands)
        self._marks = marks
        self.reading = reading
        self._ask = ask
        self._said = ""

    def titles(self) -> tuple[str, str]:
        """Which quotation it is; the keys, or what was just done."""
        room = min(self.WIDEST, self.size.width * 96 // 100) - 6
        indexed, current = self.reading.indexed, self.reading.current
        title = f"Quotation {indexed.called(current)} of {indexed.count}"
        if current is not None and not indexed.counted[current]:
            title = "Scare quotes"
        return title, self._said or keys_line(self.commands, room)

    def rows_for(self, width: int) -> list[Line]:
        """The card of the current quotation."""
        number = self.reading.current
        if number is None:
            return [
                [
                    segment(
                        "No quotation here" + hint(self.commands, "quotation.next", "goes to the next"),
                        self.palette.muted,
                    )
                ]
            ]
        return [[], *self._lines(self.reading, number, width), []]

    def hear(self, words: str) -> None:
        """Say what was done, in the lower border."""
        self._said = words
        if self.is_mounted:
            self.fill_titles()

    def action_ask(self, command: str) -> None:
        """Pass a command on to the article, and follow it."""
        self.reading, self._said = self._ask(command)
        self.fill()

    def follow_marks(self, marks: PlacedMarks) -> None:
        """A bookmark or note was changed."""
        self.fill()

    def _lines(self, reading: Reading, number: int, width: int) -> list[Line]:
        palette, indexed = self.palette, reading.indexed
        quotation = indexed.document.quotations[number]
        speaker = indexed.speaker_of(number)
        ink = palette.ink(indexed.colour_of(number))
        bold = ink.sign + Style(bold=True)
        if speaker is None:
            lines: list[Line] = [[segment("Nobody" if quotation.kind is QuotationKind.SCARE else NOBODY, bold)]]
        else:
            lines = [[segment(f"{speaker_sign(indexed.colours[speaker.id])} {speaker.name}{doubt(quotation)}", bold)]]
        lines.append([])
        lines += wrapped_lines(quoted(indexed.document, quotation), width, ink.plain)
        lines.append([])
        for label, value in (*facts(reading, number), *noted(self._marks(number))):
            for n, words in enumerate(wrapped(value, width - 13) or [""]):
                lines.append([Segment(f"{label if n == 0 else '':<13}", palette.muted), segment(words, palette.text)])
        before, after = _context(reading, number)
        lines += [[], [segment("in context", palette.muted)]]
        whole = f"{before}{words_of(indexed.document, quotation)}{after}".replace("\n", " ")
        start, end = len(before), len(whole) - len(after)
        runs = [Run(0, start, palette.muted), Run(start, end, ink.plain), Run(end, len(whole), palette.muted)]
        lines += [row_line(whole, runs, row) for row in wrapped_rows(whole, width)]
        return lines


def _context(reading: Reading, number: int) -> tuple[str, str]:
    """The text before and after the quotation in its paragraphs, cut off between words."""
    document = reading.indexed.document
    parts = document.quotations[number].parts
    first, last = parts[0], parts[-1]
    before = document.paragraphs[first.paragraph].text[: first.span.start]
    after = document.paragraphs[last.paragraph].text[last.span.end :]
    if len(before) > _CONTEXT:
        before = "…" + before[before.find(" ", len(before) - _CONTEXT) :].lstrip()
    if len(after) > _CONTEXT:
        after = after[: after.rfind(" ", 0, _CONTEXT)] + " …"
    return before, after

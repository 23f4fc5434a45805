"""The card of a hit: the whole quotation, who said it, where it was printed, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style

from reader.document import Span
from reader.document.certainty import is_certain
from reader.library.engine import UNDATED, Person, Record
from reader.library.entry import iso_day
from reader.plain.library import printed, who
from reader.tui.library.drawing import ink_of, sign_of, word_lines
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, counted, segment, wrapped_lines


@dataclass(frozen=True, slots=True)
class About:
    """What the library knows besides: the person, and the other printings of the words."""

    person: Person | None = None
    copies: tuple[Record, ...] = ()


def card_lines(record: Record, spans: Sequence[Span], about: About | None, width: int, palette: Palette) -> list[Line]:
    """The card, ``width`` cells wide. ``about`` is None until the library was asked."""
    name = wrapped_lines(f"{sign_of(record)} {who(record)}", width, ink_of(record, palette).sign + Style(bold=True))
    lines: list[Line] = [*name]
    role = ", ".join(filter(None, (record.role, record.affiliation)))
    lines += wrapped_lines(role, width, palette.muted)
    lines.append([])
    lines += word_lines(record, spans, width, 0, palette, palette.text)
    lines.append([])
    lines += wrapped_lines(printed(record), width, palette.text)
    lines += wrapped_lines(record.title, width, palette.title)
    lines += wrapped_lines(record.source, width, palette.number)
    sure = "" if not record.speaker else " · certain" if is_certain(record.sure) else f" · {record.sure:.0%} sure"
    rule = f" · {record.rule}" if record.rule else ""
    lines += wrapped_lines(f"{record.kind}{sure}{rule}", width, palette.muted)
    if about is not None:
        lines += _about(record, about, width, palette)
    return lines


def _about(record: Record, about: About, width: int, palette: Palette) -> list[Line]:
    lines: list[Line] = []
    person = about.person
    if person is not None:
        when = "–".join(dict.fromkeys(filter(None, (iso_day(person.first)[:4], iso_day(person.last)[:4]))))
        total = f"{counted(person.quotations, 'quotation')} in {counted(person.documents, 'document')}"
        lines += [[], *wrapped_lines(f"{total}{f', {when}' if when else ''}", width, palette.text)]
        others = [name for name in person.names if name != record.speaker][:6]
        if others:
            lines += wrapped_lines(f"also printed as {', '.join(others)}", width, palette.muted)
    if about.copies:
        sources = {copy.source for copy in about.copies} - {record.source}
        places = list(dict.fromkeys(printed(copy) for copy in about.copies if copy.source in sources))
        older = [copy for copy in about.copies if copy.day < min(record.day, UNDATED)]
        lines += [[], [Segment(f"also in {len(sources)}", palette.heading)]] if sources else []
        for place in places[:6]:
            lines.append([segment(place, palette.muted)])
        if older:
            first = min(older, key=lambda copy: copy.day)
            lines += wrapped_lines(f"first printed {printed(first)}", width, palette.text)
    return lines

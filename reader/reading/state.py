"""The state of reading as a plain value: where one is, what is shown, and the way back.

Functions take a `Reading` and return the next one. Nothing here knows a screen: widgets draw the value and post what
the user asked for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from reader.reading.quotation_index import TOP, Position, QuotationIndex

JUMPS_KEPT = 200


class Order(StrEnum):
    """How the speakers are listed."""

    SHARE = "share"
    APPEARANCE = "appearance"
    NAME = "name"


class Place(NamedTuple):
    """A place to return to: the position at the top of the view, and the current quotation."""

    at: Position
    current: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """Where one is in a document.

    ``at`` is the position that a jump went to or that scrolling brought to the top; ``current`` the quotation
    one is on, an index into `Document.quotations`; ``only`` a speaker id to which all is narrowed;
    ``matches`` the places of a search that was landed on, ascending, through which `n` and `N` then go.
    ``focused`` leaves the paragraph one is on alone bright, without panes; ``removed`` is the block that one is
    on while the pane of removed text is open, an index into `Document.removed`. ``filters`` are the names of the fields
    that hide or mark text now, in the order in which they were set (`with_filters`).
    """

    indexed: QuotationIndex
    at: Position = TOP
    current: int | None = None
    only: str | None = None
    quotations_only: bool = False
    focused: bool = False
    removed: int | None = None
    order: Order = Order.SHARE
    matches: tuple[Position, ...] = ()
    filters: tuple[str, ...] = ()
    back: tuple[Place, ...] = ()
    forward: tuple[Place, ...] = ()

    @property
    def place(self) -> Place:
        """What a jump back returns to."""
        return Place(self.at, self.current)


def shown(reading: Reading) -> Sequence[int]:
    """The quotations that are not narrowed away, in reading order."""
    if reading.only is None:
        return range(len(reading.indexed.starts))
    return reading.indexed.of_speaker.get(reading.only, ())


def jump(reading: Reading, at: Position, current: int | None) -> Reading:
    """Go to a position and remember the current one. Going to where one already is changes nothing."""
    if Place(at, current) == reading.place:
        return reading
    back = (*reading.back, reading.place)[-JUMPS_KEPT:]
    return replace(reading, at=at, current=current, back=back, forward=())


def jump_to(reading: Reading, quotation: int | None) -> Reading:
    """Go to a quotation by its index; None goes nowhere."""
    return reading if quotation is None else jump(reading, reading.indexed.starts[quotation], quotation)


def _neighbour(reading: Reading, among: Sequence[int], step: int) -> int | None:
    """The next (1) or previous (-1) of some ascending quotations, from the current one or from where one is."""
    if reading.current is None:
        before = after = bisect_left(among, reading.indexed.first_at(reading.at))
    else:
        before, after = bisect_left(among, reading.current), bisect_right(among, reading.current)
    if step > 0:
        return among[after] if after < len(among) else None
    return among[before - 1] if before > 0 else None


def next_quotation(reading: Reading, step: int = 1) -> int | None:
    """The next or previous quotation that is shown, or None at the end."""
    return _neighbour(reading, shown(reading), step)


def next_of_speaker(reading: Reading, step: int = 1) -> int | None:
    """The next or previous quotation of the current speaker; None at the ends, and without a current speaker."""
    speaker = reading.indexed.speaker_of(reading.current)
    return None if speaker is None else _neighbour(reading, reading.indexed.of_speaker.get(speaker.id, ()), step)


def steps_ahead(reading: Reading, following: Callable[[Reading], int | None], times: int) -> tuple[int | None, int]:
    """The quotation ``times`` steps ahead, or the last one on the way, and the number of steps taken."""
    found: int | None = None
    for done in range(times):
        step = following(reading)
        if step is None:
            return found, done
        found = step
        reading = replace(reading, at=reading.indexed.starts[step], current=step)
    return found, times


def of_speaker(reading: Reading, speaker: str) -> int | None:
    """The quotation to go to for a speaker: their next one, and after the last one their first."""
    theirs = reading.indexed.of_speaker.get(speaker, ())
    if not theirs:
        return None
    here = reading.indexed.speaker_of(reading.current)
    if here is None or here.id != speaker:
        return theirs[0]
    following = _neighbour(reading, theirs, 1)
    return theirs[0] if following is None else following


def paragraph_along(reading: Reading, step: int) -> tuple[Position | None, int]:
    """The start of the paragraph ``step`` steps ahead, or the last one on the way, and the number of steps taken."""
    found: Position | None = None
    for done in range(abs(step)):
        following = next_paragraph(reading, 1 if step > 0 else -1)
        if following is None:
            return found, done
        found = following
        reading = replace(reading, at=following)
    return found, abs(step)


def next_paragraph(reading: Reading, step: int = 1) -> Position | None:
    """The beginning of the next paragraph, or of this one or the one before it; None at the ends."""
    here = reading.at
    if step > 0:
        target = max(here.paragraph + 1, 0)
        return Position(target, 0) if target < len(reading.indexed.document.paragraphs) else None
    if here.paragraph < 0:
        return None
    if here.offset > 0:
        return Position(here.paragraph, 0)
    return Position(here.paragraph - 1, 0) if here.paragraph > 0 else TOP


def next_match(reading: Reading, step: int = 1) -> Position | None:
    """The match ``step`` steps on or back, wrapping at the ends; None without a search."""
    matches = reading.matches
    if not matches:
        return None
    first = bisect_right(matches, reading.at) if step > 0 else bisect_left(matches, reading.at) - 1
    return matches[(first + step - (1 if step > 0 else -1)) % len(matches)]


def go_back(reading: Reading) -> Reading:
    """Return to where one was before the last jump; the same reading where there was none."""
    if not reading.back:
        return reading
    place = reading.back[-1]
    return replace(
        reading,
        at=place.at,
        current=place.current,
        back=reading.back[:-1],
        forward=(*reading.forward, reading.place),
    )


def go_forward(reading: Reading) -> Reading:
    """Undo a step back; the same reading where there was none."""
    if not reading.forward:
        return reading
    place = reading.forward[-1]
    return replace(
        reading,
        at=place.at,
        current=place.current,
        back=(*reading.back, reading.place),
        forward=reading.forward[:-1],
    )


def swap(reading: Reading) -> Reading:
    """Go to where one was before the last jump, as a jump: doing it again returns here."""
    if not reading.back:
        return reading
    return jump(reading, reading.back[-1].at, reading.back[-1].current)


def scrolled(reading: Reading, top: Position, end: Position) -> Reading:
    """Follow a scroll: the view now shows ``[top, end)``.

    The current quotation stays current while its beginning is in view. After that, the shown quotation nearest to the
    edge over which it left is current; None where no quotation is in view.
    """
    starts = reading.indexed.starts
    if reading.current is not None and top <= starts[reading.current] < end:
        return replace(reading, at=top)
    visible = _between(reading, top, end)
    if not visible:
        return replace(reading, at=top, current=None)
    below = reading.current is not None and starts[reading.current] >= end
    return replace(reading, at=top, current=visible[-1] if below else visible[0])


def _between(reading: Reading, top: Position, end: Position) -> list[int]:
    """The shown quotations that begin in ``[top, end)``."""
    first, last = reading.indexed.first_at(top), reading.indexed.first_at(end)
    speaker = reading.only
    quotations = reading.indexed.document.quotations
    return [q for q in range(first, last) if speaker is None or quotations[q].speaker == speaker]


def only_speaker(reading: Reading, speaker: str | None) -> Reading:
    """Show one speaker only, or all again (None)."""
    return replace(reading, only=speaker)


def reorder(reading: Reading) -> Reading:
    """The next order of the speakers."""
    orders = list(Order)
    return replace(reading, order=orders[(orders.index(reading.order) + 1) % len(orders)])


_UNFILTERED: dict[str, object] = {
    "focused": False,
    "quotations_only": False,
    "only": None,
    "removed": None,
    "matches": (),
}
"""The fields of `Reading` that hide or mark text, with the values that do not."""


def with_filters(reading: Reading) -> Reading:
    """Bring ``filters`` up to what is set: what was set since comes last."""
    on = [name for name, off in _UNFILTERED.items() if getattr(reading, name) != off]
    known = tuple(name for name in reading.filters if name in on)
    filters = (*known, *(name for name in on if name not in known))
    return reading if filters == reading.filters else replace(reading, filters=filters)


def lift_filter(reading: Reading) -> Reading:
    """Lift one thing that hides or marks text, the one that was set last first."""
    reading = with_filters(reading)
    if not reading.filters:
        return reading
    last = reading.filters[-1]
    return with_filters(replace(reading, **{last: _UNFILTERED[last]}))  # type: ignore[arg-type]


def focused_paragraphs(reading: Reading) -> frozenset[int]:
    """The paragraphs that focus mode leaves bright: the current one, or all of a quotation that runs on."""
    here = reading.at.paragraph
    if reading.current is not None:
        paragraphs = {part.paragraph for part in reading.indexed.document.quotations[reading.current].parts}
        if here in paragraphs:
            return frozenset(paragraphs)
    return frozenset((here,))


def follow_focus(reading: Reading) -> Reading:
    """In focus mode, make a quotation of the bright paragraph current, or none; else the same reading."""
    if not reading.focused:
        return reading
    among = reading.indexed.in_paragraph(reading.at.paragraph)
    if reading.current in among:
        return reading
    quotations = reading.indexed.document.quotations
    found = (q for q in among if reading.only is None or quotations[q].speaker == reading.only)
    return replace(reading, current=next(found, None))


def removed_ahead(reading: Reading) -> int | None:
    """The first removed block at or after the current paragraph, else the last; None where nothing was removed."""
    removed = reading.indexed.document.removed
    here = max(reading.at.paragraph, 0)
    ahead = (n for n, block in enumerate(removed) if block.before is not None and block.before >= here)
    return next(ahead, len(removed) - 1) if removed else None

"""The speakers of a document as they are listed: in which order, and how each is described."""

from __future__ import annotations

from reader.document import SpeakerKind
from reader.document.speakers.described import beside_name
from reader.document.speakers.scripts import mixed
from reader.document.speakers.shares import Share, apart, by_appearance
from reader.reading.state import Order, Reading


def ordered(reading: Reading) -> list[Share]:
    """The speakers in the order that was chosen for the list; who speaks in passing comes last."""
    main, also = main_and_also(reading)
    return [*main, *also]


def main_and_also(reading: Reading) -> tuple[list[Share], list[Share]]:
    """The speakers in the order that was chosen, and apart who speaks in passing: paraphrased once, or not at all.

    Where everybody who speaks does so in passing, only those who don't speak stand apart.
    """
    everyone = list(reading.indexed.shares)
    if reading.order is Order.APPEARANCE:
        everyone = by_appearance(everyone)
    elif reading.order is Order.NAME:
        everyone.sort(key=_by_name)
    main = [share for share in everyone if not share.in_passing] or [share for share in everyone if share.count]
    ids = {share.speaker.id for share in main}
    also = [share for _, group in apart(everyone) for share in group if share.speaker.id not in ids]
    return main, also


def _by_name(share: Share) -> tuple[str, str, int]:
    """Persons by surname; described speakers and organisations by their whole name."""
    name = share.speaker.name.casefold()
    surname = name.split()[-1] if share.speaker.kind is SpeakerKind.PERSON and name.split() else name
    return surname, name, share.number


def described(share: Share) -> str:
    """A speaker's role and affiliation in one line; an empty string where neither is known or the name says them.

    Before them stands that the name mixes scripts: it may be spelt to look like somebody else's.
    """
    spelt = mixed(share.speaker.name)
    return ", ".join(part for part in (spelt, *beside_name(share.speaker)) if part)

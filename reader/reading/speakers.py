"""The speakers of a document as they are listed: in which order, and how each is described."""

from __future__ import annotations

from reader.document import SpeakerKind
from reader.document.scripts import mixed
from reader.document.shares import Share, apart
from reader.reading.state import Order, Reading


def ordered(reading: Reading) -> list[Share]:
    """The speakers in the order that was chosen for the list; who is not quoted comes last."""
    everyone = list(reading.indexed.shares)
    if reading.order is Order.SHARE:
        everyone.sort(key=lambda s: (-s.share, -s.count, s.number))
    elif reading.order is Order.NAME:
        everyone.sort(key=_by_name)
    return [share for _, group in apart(everyone) for share in group]


def _by_name(share: Share) -> tuple[str, str, int]:
    """Persons by surname; described speakers and organisations by their whole name."""
    name = share.speaker.name.casefold()
    surname = name.split()[-1] if share.speaker.kind is SpeakerKind.PERSON and name.split() else name
    return surname, name, share.number


def described(share: Share) -> str:
    """A speaker's role and affiliation in one line; an empty string where neither is known.

    Before them stands that the name mixes scripts: it may be spelt to look like somebody else's.
    """
    spelt = mixed(share.speaker.name)
    return ", ".join(part for part in (spelt, share.speaker.role, share.speaker.affiliation) if part)

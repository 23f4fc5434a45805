"""Which colour and sign each speaker has: they stay when speakers are added, and neighbours differ. Pure.

They are the same on the screen, in exports and in print.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from reader.document.model import Document
from reader.document.speakers.shares import Share

COLOURS = 12
"""How many colours there are; the next number has the first colour again."""

SIGNS = 12
"""How many signs there are. They are shifted by one with every round of colours, so that pairs repeat late."""

TERMINAL_COLOURS = 6
"""How many colours there are in a theme of the terminal's own."""

ALWAYS_APART = 9
"""So many of a document's speakers have their own place in its list as their number, whoever stands beside them."""


def sign_of(number: int) -> int:
    """The sign (from 0) that goes with a colour number (from 0)."""
    return (number + number // COLOURS) % SIGNS


def alike(one: int, other: int) -> bool:
    """Whether two colour numbers share their colour, in any theme, or their sign."""
    return one % TERMINAL_COLOURS == other % TERMINAL_COLOURS or sign_of(one) == sign_of(other)


def colours_of(document: Document, everyone: Sequence[Share], kept: Mapping[str, int] | None = None) -> dict[str, int]:
    """The number (from 0) of each speaker's colour and sign, by id. ``everyone`` are the document's `shares`.

    ``kept`` are the numbers that some have already, from before a correction.
    """
    speakers = [speaker.id for speaker in document.speakers]
    return speaker_colours(speakers, [share.speaker.id for share in everyone], kept or {})


def speaker_colours(speakers: Sequence[str], shown: Sequence[str], kept: Mapping[str, int]) -> dict[str, int]:
    """A number (from 0) of colour and sign for each speaker, by id; no two have the same.

    ``speakers`` are the ids in the order of the document, to which new ones are added at the end, so that a number
    stays when the document is opened again. ``shown`` is the order of the list on the screen. ``kept`` are the numbers
    that some have already. From the tenth on, nobody's number is `alike` one beside them in the list.
    """
    found = {speaker: kept[speaker] for speaker in speakers if speaker in kept}
    taken = set(found.values())
    place = {speaker: n for n, speaker in enumerate(shown)}
    for index, speaker in enumerate(speakers):
        if speaker in found:
            continue
        beside = list(_beside(place[speaker], shown, found))
        first = index < ALWAYS_APART and index not in taken
        number = next(n for n in count(index) if n not in taken and (first or not any(alike(n, o) for o in beside)))
        found[speaker] = number
        taken.add(number)
    return found


def _beside(place: int, shown: Sequence[str], found: Mapping[str, int]) -> Iterator[int]:
    """The numbers of those who stand beside a place in the list, as far as they have any."""
    for near in (place - 1, place + 1):
        if 0 <= near < len(shown) and shown[near] in found:
            yield found[shown[near]]

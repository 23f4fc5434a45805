"""What somebody's word on two persons needs: the mention that stands for a person, who says so, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from getpass import getuser

from reader.library.engine import KnownMention, People, PersonId


@dataclass(frozen=True, slots=True)
class Signature:
    """Who says so, an empty string where the system does not know, and when (ISO 8601)."""

    by: str
    at: str


def signature() -> Signature:
    """Of whoever runs this, now."""
    try:
        by = getuser()
    except (OSError, KeyError):
        by = ""
    return Signature(by, datetime.now(UTC).isoformat(timespec="seconds"))


def mention_for(people: People, person: PersonId) -> KnownMention:
    """The mention that stands for a person: the one with the most quotations, of equals the first.

    Raises:
        ValueError: there is no such person.
    """
    return max(people.mentions(person), key=lambda mention: (mention.quotations, -mention.id))

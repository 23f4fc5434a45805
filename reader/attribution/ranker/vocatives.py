"""Whom words speak to: "You settled it, Duke", "And the invoice, Ms Kerr?", "I did not, Senator"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.attribution.entities.entity import Entity, folded
from reader.document.model import SpeakerKind
from reader.text.patterns import later

_SENTENCE = later(r"[?!]|(?<=[^\W\d_]{3})\.(?:\s|$)")
"""The end of a sentence, which the point of "Mr." is not."""
CALL = 3
"""So many words at the most call somebody, a title among them."""


def speaks_to(text: str, entity: Entity) -> bool:
    """Whether words call somebody by a name or an office, parted by a comma from the rest of their sentence."""
    if entity.kind is not SpeakerKind.PERSON or not entity.named:
        return False
    names = entity.key.split()
    return any(call in names or call in entity.heads for call in _calls(text))


def speaks_to_kin(text: str, kin: frozenset[str]) -> bool:
    """Whether words call somebody "Dad" or "Mum", parted by a comma from the rest of their sentence."""
    return bool(kin) and any(call in kin for call in _calls(text))


def _calls(text: str) -> Iterator[str]:
    """The last words of what stands apart by commas and may call somebody, folded: they are few, it has a capital."""
    for sentence in _SENTENCE.split(text):
        parts = sentence.split(",")
        for part in parts if len(parts) > 1 else ():
            words = part.strip(' ;:…”’“‘"').split()
            last = part is parts[-1] and len(words) == 1  # "I would, chair."
            if 0 < len(words) <= CALL and (words[-1][:1].isupper() or last):
                yield folded(words[-1])

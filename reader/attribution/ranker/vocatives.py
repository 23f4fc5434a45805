"""Whom words speak to or of: "You settled it, Duke", "And the invoice, Ms Kerr?", "Ana Ruiz is right"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.attribution.attribution import Undecided
from reader.attribution.coreference.focus import How
from reader.attribution.entities.entity import Entity, folded
from reader.document.model import SpeakerKind
from reader.text.patterns import later

_SENTENCE = later(r"[?!]|(?<=[^\W\d_]{3})\.(?:\s|$)")
"""The end of a sentence, which the point of "Mr." is not."""
CALL = 3
"""So many words at the most call somebody, a title among them."""
UNNAMED = frozenset((How.PRONOUN, How.FLOATING, How.TURNED_TO, How.GUESSED))
"""How somebody is found whom no word beside the passage names."""


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


def spoken_of(entity: Entity, case: Undecided) -> bool:
    """Whether words that only a pronoun or nothing gives to somebody have their full name; few say their own."""
    if case.how not in UNNAMED or entity.kind is not SpeakerKind.PERSON or entity.joint:
        return False
    name = entity.name
    if " " not in name:
        return False
    at = case.text.find(name)
    before = case.text[:at].split()[-2:] if at > 0 else []
    return at >= 0 and not any(word.lower() in case.introducing for word in before)

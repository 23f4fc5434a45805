"""Whom words speak to or of: "You settled it, Duke", "And the invoice, Ms Kerr?", "Ana Ruiz is right"."""

from __future__ import annotations

import re
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
SHORTEST = 4
"""So many letters has a name at least by which words tell of somebody: "Will" opens questions, and "Al" lists."""
_CALLED = re.compile(r"[‘'“][^‘’“”]*[’'”]")
"""Words inside the words, which may call who says them: "She said, ‘Walt, go home.’"."""
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
    """Whether words that only a pronoun or nothing gives to somebody have their name; few say their own.

    So do those of "the designer", where the text has not called them so.
    """
    subject = case.claim.subject
    described = case.how is How.DESCRIBED and subject is not None and subject.head not in entity.heads
    if not (case.how in UNNAMED or described) or entity.kind is not SpeakerKind.PERSON or entity.joint:
        return False
    words = entity.name.split()
    if len(words) < 2:
        return False
    for part in (entity.name, words[0], words[-1]):
        if len(part) < SHORTEST or part not in case.text:
            continue
        found = re.search(rf"\b{re.escape(part)}\b", _CALLED.sub("", case.text))
        if found is None or found.string[found.end() :][:1] in ("-", "&"):
            continue
        if part != entity.name and not _means_person(found, words, case):
            continue
        before = found.string[: found.start()].split()[-2:]
        return not any(word.lower() in case.grammar.introducing for word in before)
    return False


def _means_person(found: re.Match[str], words: list[str], case: Undecided) -> bool:
    """Whether part of a name inside words means a person: not "in Paris", "the Bishop", "Marsh Foods"."""
    ahead, behind = found.string[: found.start()].split(), found.string[found.end() :]
    if found[0] in case.grammar.lexicon.places:
        return False
    last = ahead[-1].strip('“‘"') if ahead else ""
    if not last or last.endswith((".", "!", "?", ":")):  # "Nils is right", not "Florence is full", she said
        is_ = bool(behind.split()) and behind.split()[0] in case.grammar.introducing
        return case.how is How.DESCRIBED and found[0] == words[0] and is_
    longer = last[0].isupper() and last not in words  # "Santa Cruz"
    longer = longer or (behind[:1] == " " and behind[1:2].isupper() and behind.split()[0] not in words)
    return not longer and last.lower() not in case.grammar.no_person_ahead

"""Whom "she" means where the text has only a name of which nothing else tells that it is a person's."""

from __future__ import annotations

from collections.abc import Sequence

from reader.attribution.coreference.focus import Focus, Standing
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention
from reader.document.model import SpeakerKind

NEAR = 1
"""Sentences back in which such a name stands."""
LEAST = 0.25
"""How likely the name is that of a person, at the least, by what stands around it."""
LEAST_SPOKEN = 0.15
"""How likely that is at the least of who has just said something."""


def unknown_name(near: Sequence[Focus], mention: Mention, sentence: int, grammar: Grammar) -> Entity | None:
    """The only full name of the last sentence, where "she" can be nobody else: "It went to Ottavia Brekke."."""
    if mention.gender not in ("male", "female") or grammar.own_rules:
        return None
    here = [f for f in near if sentence - NEAR <= f.sentence]
    spoke = {f.entity for f in here if f.kind is Standing.SPEAKER}
    found = {f.entity for f in here if _may_be_person(f.entity, LEAST_SPOKEN if f.entity in spoke else LEAST, grammar)}
    one = next(iter(found)) if len(found) == 1 else None
    return one if one is not None and one.leaning in ("", mention.gender) else None


def _may_be_person(entity: Entity, least: float, grammar: Grammar) -> bool:
    """Whether a name has two words or more, and nothing shows that it is that of a body, a place or a thing."""
    likely = entity.typed[0] >= least or not sum(entity.typed)
    full = entity.named and " " in entity.key and entity.kind is SpeakerKind.PERSON
    return full and likely and not entity.placed and entity.name not in grammar.lexicon.places

"""Whom "she" means where the text has only a name of which nothing else tells that it is a person's."""

from __future__ import annotations

from collections.abc import Sequence

from reader.attribution.coreference.focus import Focus
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention
from reader.document.model import SpeakerKind

NEAR = 1
"""Sentences back in which such a name stands."""
LEAST = 0.25
"""How likely the name is that of a person, at the least, by what stands around it."""


def unknown_name(near: Sequence[Focus], mention: Mention, sentence: int, grammar: Grammar) -> Entity | None:
    """The only full name of the last sentence, where "she" can be nobody else: "It went to Ottavia Brekke."."""
    if mention.gender not in ("male", "female") or grammar.capital_nouns or grammar.romance:
        return None
    here = (f.entity for f in near if sentence - NEAR <= f.sentence and f.token >= 0)
    found = {entity for entity in here if _may_be_person(entity, grammar)}
    one = next(iter(found)) if len(found) == 1 else None
    return one if one is not None and one.leaning in ("", mention.gender) else None


def _may_be_person(entity: Entity, grammar: Grammar) -> bool:
    """Whether a name has two words or more, and nothing shows that it is that of a body, a place or a thing."""
    likely = entity.typed[0] >= LEAST or not sum(entity.typed)
    full = entity.named and " " in entity.key and entity.kind is SpeakerKind.PERSON
    return full and likely and not entity.placed and entity.name not in grammar.lexicon.places

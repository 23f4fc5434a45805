"""Whom ages mean: "the 71-year-old", and "der Mann" behind a sentence that describes somebody by an age."""

from __future__ import annotations

from reader.attribution.coreference.ages import of_age
from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.focus import Focus, Standing
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.ages import is_age
from reader.attribution.phrases.mention import Mention
from reader.attribution.phrases.participles import is_participle
from reader.document.model import SpeakerKind

INTRODUCED = 3
"""So many sentences back somebody is named of whom the text then says how old or what they are."""


def aged_meant(mention: Mention, stack: list[Focus], registry: Registry, sentence: int) -> Entity | None:
    """The one person of that age; where the text tells nobody's, the only one near, or the only one just introduced."""
    grammar = registry.grammar
    if mention.head != grammar.aged or not mention.definite or mention.plural or mention.possessed or mention.owner:
        return None
    if grammar.own_rules:
        return None
    alike = of_age(mention, registry, sentence)
    if alike:
        return alike[0] if len(alike) == 1 else None
    near = {f.entity for f in stack if sentence - f.sentence <= INTRODUCED and f.entity.kind is SpeakerKind.PERSON}
    near = {entity for entity in near if not contradicts(entity, mention)}
    if len(near) > 1:
        sources = {f.entity for f in stack if f.kind is Standing.SPEAKER and f.entity.roles}  # "Doctor Obi said"
        near = {entity for entity in near - sources if entity.places[:1] == [sentence - 1]}
    only = near.pop() if len(near) == 1 else None
    return only if only is not None and only.named and only.solid and " " in only.name else None


def aged_before(
    mention: Mention, mentioned: list[Focus], sentence: int, paragraph: int, grammar: Grammar
) -> Entity | None:
    """The only one whom the sentence before tells by an age: "Die Wehr fand den 71 Jahre alten Mieter. Der Mann sagte".

    ``mentioned`` are all who were, also those of whom the sentences are not. Nobody is it where that sentence names
    somebody else who can be meant.
    """
    if not grammar.capital_nouns or not mention.is_one_noun:
        return None
    if is_age(mention, grammar):
        return _told_by_participle(mention, mentioned, sentence, paragraph, grammar)
    if mention.head not in grammar.plain_people:
        return None
    before = [f for f in mentioned if f.paragraph == paragraph and f.sentence == sentence - 1]
    near = {f.entity for f in before if not f.entity.plural and not contradicts(f.entity, mention)}
    if any(entity.kind is SpeakerKind.PERSON and entity.named for entity in near):
        return None
    aged = {entity for entity in near if entity.kind is SpeakerKind.ANONYMOUS and entity.name[:1].isdigit()}
    return aged.pop() if len(aged) == 1 else None


def _told_by_participle(
    mention: Mention, mentioned: list[Focus], sentence: int, paragraph: int, grammar: Grammar
) -> Entity | None:
    """Whom an age means behind a sentence about one described by a participle: "Der Festgenommene schwieg"."""
    before = [f for f in mentioned if f.paragraph == paragraph and f.sentence == sentence - 1]
    about = {f.entity for f in before if f.kind is Standing.TOPIC and not f.entity.plural}
    only = about.pop() if len(about) == 1 else None
    if only is None or only.kind is not SpeakerKind.ANONYMOUS or contradicts(only, mention):
        return None
    return only if any(is_participle(head, "der", grammar) for head in only.heads) else None

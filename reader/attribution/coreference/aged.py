"""Whom "der Mann" and "die Frau" mean in German: whom the sentence before describes by an age and does not name."""

from __future__ import annotations

from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.focus import Focus
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention
from reader.document.model import SpeakerKind


def aged_before(
    mention: Mention, mentioned: list[Focus], sentence: int, paragraph: int, grammar: Grammar
) -> Entity | None:
    """The only one whom the sentence before tells by an age: "Die Wehr fand den 71 Jahre alten Mieter. Der Mann sagte".

    ``mentioned`` are all who were, also those of whom the sentences are not. Nobody is it where that sentence names
    somebody else who can be meant.
    """
    if not grammar.capital_nouns or mention.head not in grammar.plain_people or not mention.definite:
        return None
    if mention.plural or mention.owner or mention.tail or " " in mention.text:
        return None
    before = [f for f in mentioned if f.paragraph == paragraph and f.sentence == sentence - 1]
    near = {f.entity for f in before if not f.entity.plural and not contradicts(f.entity, mention)}
    if any(entity.kind is SpeakerKind.PERSON and entity.named for entity in near):
        return None
    aged = {entity for entity in near if entity.kind is SpeakerKind.ANONYMOUS and entity.name[:1].isdigit()}
    return aged.pop() if len(aged) == 1 else None

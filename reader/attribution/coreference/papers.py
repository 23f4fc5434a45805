"""Which paper or broadcaster a German text means again: the "Talbote", and then "das Blatt"."""

from __future__ import annotations

from reader.attribution.coreference.focus import Focus
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

FAR = 8
"""So many sentences back a paper was named that is meant again."""


def paper_meant(mention: Mention, stack: list[Focus], sentence: int, grammar: Grammar) -> Entity | None:
    """The paper or broadcaster named last, which a noun for one means: "dem Blatt zufolge", "dieselbe Zeitung"."""
    if not grammar.capital_nouns or mention.ref is not Ref.ORGANISATION or mention.head not in grammar.media:
        return None
    told = mention.name or mention.owner or mention.tail or mention.plural or mention.possessed
    if told or not mention.definite:
        return None
    named = (f.entity for f in reversed(stack) if 0 <= sentence - f.sentence <= FAR)
    return next((entity for entity in named if _is_paper(entity, grammar)), None)


def _is_paper(entity: Entity, grammar: Grammar) -> bool:
    """Whether a body has the name of a paper, or the text calls it one."""
    if entity.kind is not SpeakerKind.ORGANISATION or not entity.named or entity.plural:
        return False
    called = entity.bodies | entity.heads.keys() | {word.lower() for name in entity.names for word in name.split()}
    endings = tuple(grammar.lexicon.word_class("paper-name"))
    return not called.isdisjoint(grammar.media) or any(word.endswith(endings) for word in called)

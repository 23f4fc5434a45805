"""Whose "the ruling", "the grounds" or "the decision" is in German: of the court or council that a text is about."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.coreference.focus import PROMINENT, Focus
from reader.attribution.coreference.only_bodies import is_such, only_such_body
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind


def ruling_body(
    mention: Mention, foci: list[Focus], decider: Entity | None, sentence: int, registry: Registry
) -> Entity | None:
    """The body whose ruling a writing is: the only court so far, the one that a text is about, else who decided.

    ``foci`` are all of the text so far, ``decider`` is the body that decided something last. Without an article it is a
    ruling behind "laut" alone: "laut Beschluss".
    """
    grammar = registry.grammar
    if mention.name or mention.owner or mention.plural or mention.ref in (Ref.PERSON, Ref.PRONOUN):
        return None
    if mention.tail or mention.possessor or not (mention.definite or mention.end - mention.start == 1):
        return None
    noun = mention.noun.rpartition("-")[2]
    if not noun.endswith(tuple(grammar.rulings)):
        return None
    found = {only_such_body(replace(mention, head=court), registry, sentence) for court in grammar.courts} - {None}
    if len(found) == 1:
        return found.pop()
    court = _court_told_of(foci, sentence, grammar)
    return court or (decider if noun.endswith(tuple(grammar.decisions)) else None)


def _court_told_of(foci: list[Focus], sentence: int, grammar: Grammar) -> Entity | None:
    """The one of several courts that the sentence before is about, else the only one that any sentence was about."""
    about = [f for f in foci if f.kind in PROMINENT and _is_court(f.entity, grammar)]
    near = {f.entity for f in about if f.sentence >= sentence - 1}
    courts = near or {f.entity for f in about}
    only = courts.pop() if len(courts) == 1 else None
    return only if only is not None and f" {grammar.joiner} " not in only.name else None


def _is_court(entity: Entity, grammar: Grammar) -> bool:
    body = entity.kind is SpeakerKind.ORGANISATION and entity.named
    return body and any(is_such(entity, court, grammar) for court in grammar.courts)

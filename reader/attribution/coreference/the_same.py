"""Whom a description says to be the same as before: "lance la même habitante", "dit ce conseiller"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.focus import PROMINENT, Focus
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind


def the_same(mention: Mention, stack: Sequence[Focus], grammar: Grammar) -> Entity | None:
    """The last one in focus without a name whom "la même habitante" can mean; None for other descriptions."""
    opening = mention.text.partition(" ")[0].lower()
    same = opening in grammar.lexicon.word_class("the-same")
    this = grammar.romance and mention.pointing and not mention.guessed  # "dit ce conseiller"
    if not (same or this) or mention.ref is not Ref.ROLE or mention.plural:
        return None
    if this and not same:
        return _just_told_of(mention, stack)
    near = (f.entity for f in reversed(stack) if f.kind in PROMINENT and not contradicts(f.entity, mention))
    return next((one for one in near if one.kind is SpeakerKind.ANONYMOUS and not one.plural), None)


def _just_told_of(mention: Mention, stack: Sequence[Focus]) -> Entity | None:
    """Who has no name and was in focus last, whom "ce conseiller" can mean; None where somebody with a name was."""
    last = next((f.entity for f in reversed(stack) if f.kind in PROMINENT), None)
    unnamed = last is not None and last.kind is SpeakerKind.ANONYMOUS and not last.plural
    return last if unnamed and last is not None and not contradicts(last, mention) else None

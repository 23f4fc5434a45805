"""Whom a description says to be the same as before: "lance la même habitante", "insistió el mismo vecino"."""

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
    if opening not in grammar.lexicon.word_class("the-same") or mention.ref is not Ref.ROLE or mention.plural:
        return None
    near = (f.entity for f in reversed(stack) if f.kind in PROMINENT and not contradicts(f.entity, mention))
    return next((one for one in near if one.kind is SpeakerKind.ANONYMOUS and not one.plural), None)

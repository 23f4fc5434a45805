"""Whom "die Chefin" means in a portrait of a firm: the only one of whom the text has said that they run it."""

from __future__ import annotations

from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.meant_again import gendered
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.phrases.mention import Mention, Ref


def leader_meant(mention: Mention, leaders: list[Entity], registry: Registry) -> Entity | None:
    """The only one of ``leaders`` whom a word for a head means; None where the text calls somebody with a name so."""
    if mention.head not in registry.grammar.leaders or mention.ref is not Ref.ROLE or not mention.is_one_noun:
        return None
    if any(entity.named for entity in registry.by_head[mention.head]):
        return None
    told = gendered(mention, registry.grammar)
    fitting = {entity for entity in leaders if not contradicts(entity, told)}
    return fitting.pop() if len(fitting) == 1 else None

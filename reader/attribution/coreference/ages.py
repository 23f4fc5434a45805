"""Ages: whom "the 71-year-old" means where the text tells how old its people are."""

from __future__ import annotations

from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.phrases.ages import age_of, is_age
from reader.attribution.phrases.mention import Mention


def has_other_age(entity: Entity, mention: Mention) -> bool:
    """Whether the text tells that somebody is of another age than a description."""
    age = age_of(mention) if entity.ages else 0
    return age > 0 and age not in entity.ages


def just_as_old(mention: Mention, registry: Registry, sentence: int) -> Entity | None:
    """The only one so far of whom a German text tells the very age: "ein 71-jähriger Mieter", "der 71-Jährige"."""
    if not is_age(mention, registry.grammar) or not mention.definite or mention.plural or mention.tail:
        return None
    alike = [e for e in of_age(mention, registry, sentence) if not e.plural and _is_of_gender(e, mention)]
    return alike[0] if len(alike) == 1 else None


def _is_of_gender(entity: Entity, mention: Mention) -> bool:
    """Whether nothing tells that somebody is of another gender than a description."""
    told = entity.leaning or entity.gender
    return not (told in ("male", "female") and mention.gender in ("male", "female") and told != mention.gender)


def of_age(mention: Mention, registry: Registry, sentence: int) -> list[Entity]:
    """Those named so far who have the age of a description; empty where it tells none."""
    age = age_of(mention)
    if not age:
        return []
    return [e for e in registry.entities if age in e.ages and e.near(sentence) <= sentence]

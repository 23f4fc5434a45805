"""Two people as one: who speaks together, and "Dan and Jean Pole", who are a couple with a surname that stands once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.attribution.coreference.focus import Focus
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.kin import kin_called, kin_returned
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Token
from reader.document.model import SpeakerKind

SPOKE = 9
"""Sentences back in which two spoke as one whom "the two lawmakers" can mean."""
LATELY = 12
"""Sentences back in which one of a couple was named who can be "the couple"."""


def with_surnames(names: Sequence[Mention], tokens: list[Token], grammar: Grammar) -> None:
    """Give a first name the surname of the full name that "and" joins to it."""
    for one, other in pairwise(names):
        joined = other.start == one.end + 1 and tokens[one.end].low == grammar.joiner
        if joined and _first_name(one, grammar) and _full_name(other, grammar):
            one.gender = one.gender or grammar.given.get(given_part(one.name), "")
            one.name = f"{one.name} {other.name.rpartition(' ')[2]}"


def of_one_surname(one: Mention, other: Mention, tokens: list[Token], grammar: Grammar) -> bool:
    """Whether "and" joins two full names of one surname."""
    joined = other.start == one.end + 1 and tokens[one.end].low == grammar.joiner
    return joined and " " in one.name and one.name.rpartition(" ")[2] == other.name.rpartition(" ")[2]


def joint(registry: Registry, one: Mention, other: Mention, place: int) -> Entity:
    """Two people who say something together: an entity of its own under both names."""
    return together(registry, registry.named(one, place), registry.named(other, place), place)


def together(registry: Registry, one: Entity, other: Entity, place: int) -> Entity:
    """The entity of two people as one, entered if new."""
    both = one, other
    key = " and ".join(e.key for e in both)
    found = registry.by_name.get(key)
    turned = registry.by_name.get(" and ".join(e.key for e in reversed(both)))
    if found is None and turned is not None and turned.joint:
        found, both = turned, both[::-1]  # the same two in the other order
    if found is None:
        found = registry.add(Entity(key, SpeakerKind.PERSON, plural=True, joint=True))
        registry.by_name[key] = found
    found.names.clear()
    found.names[f" {registry.grammar.joiner} ".join(e.name for e in both)] = 1
    found.places.append(place)
    return found


def pair_near(stack: list[Focus], sentence: int) -> Entity | None:
    """Who "the two lawmakers" are: two people who lately spoke as one."""
    for focus in reversed(stack):
        if focus.entity.joint and sentence - focus.sentence <= SPOKE:
            return focus.entity
    return None


def couple_near(registry: Registry, place: int) -> Entity | None:
    """Who "the couple" is: the last couple of whom one was named lately, where nobody has spoken with another yet."""
    for one, other in reversed(registry.couples):
        if min(one.near(place), other.near(place)) <= LATELY:
            return together(registry, one, other, place)
    return None


def _first_name(mention: Mention, grammar: Grammar) -> bool:
    alone = mention.ref is Ref.PERSON and " " not in mention.name and not mention.titled
    return alone and given_part(mention.name) in grammar.given


def _full_name(mention: Mention, grammar: Grammar) -> bool:
    words = mention.name.split()
    return mention.ref is Ref.PERSON and len(words) == 2 and given_part(words[0]) in grammar.given


def bereaved_meant(mention: Mention, registry: Registry) -> Entity | None:
    """Whom "die Witwe" or "die Mutter" means: the only one of whom "ihr Mann" or "ihr Sohn" was told."""
    kin = {other for noun, other in registry.grammar.kin_by_kin if noun == mention.head}
    if not kin or not mention.is_one_noun or mention.possessed or registry.by_head[mention.head]:
        return None
    fitting = [e for e, heads in registry.kin.items() if heads & kin and e.leaning == mention.gender and not e.plural]
    return fitting[0] if len(fitting) == 1 and fitting[0].solid else None


def both_as_one(mention: Mention, grammar: Grammar) -> Mention:
    """Two descriptions as one, "students and teachers"; any other phrase as it is."""
    second = mention.also
    if second is None or mention.ref is not Ref.ROLE or second.ref is not Ref.ROLE or mention.definite:
        return mention
    both = f"{mention.description} {grammar.joiner} {second.description}"
    return replace(mention, text=both, tail="", also=None, plural=True)


def relative_of(owner: Entity | None, mention: Mention, registry: Registry) -> Entity | None:
    """Who "his wife" or "his sister" is: the only other one of his surname whom the text has named and who may be."""
    if owner is None or not owner.named:
        return None
    returned = kin_returned(owner, mention, registry.grammar)
    if returned is not None:
        return returned
    if mention.head not in registry.grammar.surname_kin:
        return None
    registry.kin[owner].add(mention.head)
    told = kin_called(owner, mention.head, registry.entities)
    if told is not None:
        return told  # "her sister, a teacher", who is "her sister Ciara"
    if mention.head in registry.grammar.kin:  # "Becky and Liam Thorne", and "her husband"
        married = [one if other is owner else other for one, other in registry.couples if owner in (one, other)]
        if len(set(married)) == 1 and married[0].leaning in ("", mention.gender):
            return married[0]
    family = registry.by_last[owner.key.rpartition(" ")[2]]
    others = [e for e in family if e is not owner and " " in e.key and not e.joint and e.places]
    fitting = [e for e in others if e.leaning in ("", mention.gender)]
    shown = len(others) == 1 or (len(fitting) == 1 and fitting[0].leaning == mention.gender != "")
    return fitting[0] if fitting and shown else None

"""Which of several people of one surname it means where it stands alone."""

from __future__ import annotations

from reader.attribution.coreference.focus import PROMINENT, Focus
from reader.attribution.entities.entity import Entity, folded
from reader.attribution.entities.registry import RECENT, Registry
from reader.attribution.phrases.mention import Mention

LATELY = 6
"""Sentences back in which somebody living was named whom the surname of somebody dead means."""


def namesake_here(
    mention: Mention, stack: list[Focus], registry: Registry, sentence: int, paragraph: int
) -> Entity | None:
    """Whom the paragraph is about, or the sentence before it; None where neither has anybody of the name.

    Of two whom other paragraphs name it is the one whom the text calls by the surname alone: "Saul Lund" is "Lund", and
    his wife stays "Irma Lund".
    """
    surname = folded(mention.name)
    beside = _only_beside(mention, stack, surname, sentence, paragraph)
    if beside is not None:
        return beside
    for focus in reversed(stack):
        entity = focus.entity
        if focus.sentence < sentence - 1 and focus.paragraph != paragraph:
            return None
        if focus.kind not in PROMINENT or " " not in entity.key or entity.joint or focus.sentence == sentence:
            continue
        may_be = not (mention.gender and entity.told_gender) or entity.told_gender == mention.gender
        if may_be and entity.key.endswith(f" {surname}"):
            only = _called_so(surname, registry) if focus.paragraph != paragraph else None
            return only if only is not None and not mention.gender else entity
    return None


def _only_beside(mention: Mention, stack: list[Focus], surname: str, sentence: int, paragraph: int) -> Entity | None:
    """Who of "Mrs Kettle" the sentence before names in full: "Sarah and Michael Kettle came"; None where two can be."""
    if mention.gender not in ("male", "female"):
        return None
    near = {f.entity for f in stack if f.sentence == sentence - 1 and f.paragraph == paragraph}
    family = {e for e in near if " " in e.key and not e.joint and e.key.endswith(f" {surname}")}
    fitting = {e for e in family if e.told_gender in ("", mention.gender)}
    return fitting.pop() if len(fitting) == 1 and len(family) > 1 else None  # not a grandchild "Robin Kettle"


def living_namesake(entity: Entity, registry: Registry, sentence: int) -> Entity | None:
    """Who of the same surname speaks where somebody is dead: the only other one whom the text has lately named."""
    if not entity.died or entity.spoke or " " not in entity.key:
        return None
    family = registry.by_last[entity.key.rpartition(" ")[2]][-RECENT:]
    living = [e for e in family if e is not entity and " " in e.key and not (e.died or e.joint)]
    return living[0] if len(living) == 1 and living[0].near(sentence) <= LATELY else None


def _called_so(surname: str, registry: Registry) -> Entity | None:
    """The only one of a surname whom the text calls by it alone."""
    called = [e for e in registry.by_last[surname][-RECENT:] if surname in map(folded, e.shorts)]
    return called[0] if len(called) == 1 else None

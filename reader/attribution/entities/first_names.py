"""Who has a first name only in words in marks or above the text: “Tom Boyd did it,” she said, and elsewhere "Boyd"."""

from __future__ import annotations

from collections.abc import Iterable

from reader.attribution.entities.entity import Entity, folded
from reader.attribution.entities.registry import Registry
from reader.document.model import SpeakerKind
from reader.text.patterns import later

_FULL_NAME = later(r"\b([^\W\d_a-z][^\W\d_]+) ([^\W\d_a-z][\w’'-]*[^\W\d_])")
OFTEN = 2
"""So many mentions at the least has somebody whom the text is about."""
_NO_PERSON = frozenset(("apposed-body", "its", "which", "place", "plural-verb", "article", "body-noun-last"))
"""Signs of a body or a place, which no first name elsewhere overrules."""


def tell_first_names(registry: Registry, texts: Iterable[str]) -> None:
    """Give those whom the text only calls by a surname the first name that other words of it tell, if that is one.

    ``texts`` are the words in marks, and the lines above the text. A surname alone is easily taken for a body.
    """
    alone = {e.key: e for e in registry.entities if _is_surname(e, registry)}
    if not alone:
        return
    found: dict[str, set[str]] = {}
    for text in texts:
        for first, last in _FULL_NAME.findall(text):
            key = folded(last.removesuffix("’s").removesuffix("'s"))
            if key in alone and first.lower() in registry.grammar.given:
                found.setdefault(key, set()).add(first)
    for key, firsts in found.items():
        if len(firsts) == 1:
            _tell(alone[key], firsts.pop(), registry)


def _is_surname(entity: Entity, registry: Registry) -> bool:
    """Whether an entity is called by one word of which the text does not show that it is a body's or a place's."""
    if not entity.named or " " in entity.key or entity.joint or entity.name in registry.grammar.lexicon.places:
        return False
    if entity.kind not in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION) or len(registry.by_last[entity.key]) > 1:
        return False
    return entity.signs.isdisjoint(_NO_PERSON) and not entity.bodies and not entity.name.isupper()


def _tell(entity: Entity, first: str, registry: Registry) -> None:
    gender = registry.grammar.given[first.lower()]
    if gender in ("male", "female") and entity.leaning not in ("", gender):
        return
    entity.kind = SpeakerKind.PERSON
    entity.evidence += len(entity.places) >= OFTEN  # who is only told of once is hardly who speaks
    surname = entity.name
    registry.person(f"{first} {surname}", gender)

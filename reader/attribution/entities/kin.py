"""Whose brother or wife somebody is whom the text names beside it: "Ana Ruiz, who farms with her brother Hal"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.attribution.entities.entity import Entity, folded
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention
from reader.document.model import SpeakerKind

MOST = 50
"""So many of those of one surname are looked at."""


def note_kin(
    entity: Entity,
    mention: Mention,
    whose: str,
    noun: str,
    before: list[tuple[int, Entity]],
    surnamed: Mapping[str, Sequence[Entity]],
    grammar: Grammar,
) -> None:
    """Note whose kin a name is behind "her brother", where the sentence names one person before it who can be "her".

    ``whose`` is "her" and ``noun`` "brother"; ``before`` are those whom the sentence names so far, by
    token; ``surnamed`` are all by surname. Who is taken for their own kin is the only other one of the name, also from
    then on: "Mr Pole, who fishes with his brother Gus".
    """
    owner = ("", False) if whose in grammar.whose else grammar.owners.get(whose)
    if noun and not grammar.capital_nouns:
        entity.kin_noun = entity.kin_noun or noun
    if owner is None or noun not in grammar.surname_kin or owner[1]:
        return
    gender = owner[0]
    known = {e for start, e in before if start < mention.start and e is not entity}
    known = {e for e in known if _may_be(e, gender)}
    known = {e for e in known if e.leaning} or known
    own = [n for n, (start, e) in enumerate(before) if start < mention.start and e is entity]
    if own:
        family = surnamed.get(entity.key.rpartition(" ")[2], ())[-MOST:]
        others = [e for e in family if e is not entity and " " in e.key and _may_be(e, gender)]
        known = set(others) if len(others) == 1 else set()
        for n in own if known else ():
            before[n] = (before[n][0], others[0])
            others[0].places.append(entity.places[-1])
    if len(known) == 1:
        entity.kin_of, entity.kin_noun = known.pop(), noun


def _may_be(entity: Entity, gender: str) -> bool:
    """Whether an entity is one person of a gender, or of none that the text tells; every one where it is empty."""
    agrees = not gender or entity.leaning in ("", gender)
    return agrees and entity.kind is SpeakerKind.PERSON and not entity.joint


def whose_kin(mention: Mention, people: Sequence[tuple[int, Entity]]) -> Entity | None:
    """Whom a surname means of whom the same sentence names a relative of that name behind it: "his husband Gus"."""
    surname = folded(mention.name)
    kin = {
        e.kin_of for start, e in people if start > mention.start and e.kin_of is not None and e.key.endswith(surname)
    }
    owner = kin.pop() if len(kin) == 1 else None
    return owner if owner is not None and owner.key.rpartition(" ")[2] == surname else None


def kin_called(owner: Entity, noun: str, entities: list[Entity]) -> Entity | None:
    """The only one of whom the text has said that they are somebody's ``noun``: "her brother"."""
    known = [e for e in entities if e.kin_of is owner and noun in e.heads]
    return known[0] if len(known) == 1 else None


def kin_returned(owner: Entity, mention: Mention, grammar: Grammar) -> Entity | None:
    """Who "her husband" is where the text has named her as "his wife": the one whose wife she is."""
    other = owner.kin_of
    noun = grammar.also_called.get(mention.head, mention.head)
    if other is None or other is owner or (noun, owner.kin_noun) not in grammar.kin_by_kin:
        return None
    return other if mention.gender in ("", other.leaning) or not other.leaning else None


def kin_surnamed(mention: Mention, entities: list[Entity]) -> Entity | None:
    """Whom "Mr Prosser" means beside a woman of that surname: her only brother or husband, named without his."""
    surname = folded(mention.name).rpartition(" ")[2]
    kin = [e for e in entities if e.kin_of is not None and e.kin_of.key.rpartition(" ")[2] == surname]
    fitting = [e for e in kin if " " not in e.key and mention.gender != "" and e.leaning == mention.gender]
    return fitting[0] if len(fitting) == 1 else None


def spouse_alone(mention: Mention, entities: list[Entity], grammar: Grammar) -> Entity | None:
    """The last wife or husband of whom the text has told no surname, of the gender that a title tells."""
    for entity in reversed(entities):
        alone = entity.gender == mention.gender and " " not in entity.key
        if alone and any(word in grammar.kin for role, _ in entity.roles for word in role.lower().split()):
            return entity
    return None

"""Whose brother or wife somebody is whom the text names beside it: "Ana Ruiz, who farms with her brother Hal"."""

from __future__ import annotations

from reader.attribution.entities.entity import Entity, folded
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind


def note_kin(
    entity: Entity, mention: Mention, opening: str, before: list[tuple[int, Entity]], grammar: Grammar
) -> None:
    """Note whose kin a name is behind "her brother", where the sentence names one person before it who can be "her".

    ``opening`` is the word in front of the name with its noun; ``before`` are those whom the sentence names so far, by
    token.
    """
    owner = grammar.owners.get(mention.possessor or opening)
    noun = mention.role.rpartition(" ")[2].lower()
    if owner is None or mention.ref is not Ref.PERSON or noun not in grammar.surname_kin or owner[1]:
        return
    known = {e for start, e in before if start < mention.start and e is not entity}
    known = {e for e in known if e.kind is SpeakerKind.PERSON and e.leaning in ("", owner[0]) and not e.joint}
    known = {e for e in known if e.leaning} or known
    if len(known) == 1:
        entity.kin_of = known.pop()


def kin_called(owner: Entity, noun: str, entities: list[Entity]) -> Entity | None:
    """The only one of whom the text has said that they are somebody's ``noun``: "her brother"."""
    known = [e for e in entities if e.kin_of is owner and noun in e.heads]
    return known[0] if len(known) == 1 else None


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

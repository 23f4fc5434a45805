"""Bodies that a text calls by a part of their name: "Pellworth" for "Pellworth Paper", "the Trust" for another."""

from __future__ import annotations

from collections import defaultdict

from reader.attribution.entities.entity import SAID, Entity
from reader.attribution.entities.registry import RECENT, Registry
from reader.attribution.entities.typing import HARD
from reader.attribution.phrases.body_names import given_part
from reader.document.model import SpeakerKind


def join_short_names(registry: Registry, people: dict[int, list[tuple[int, Entity]]]) -> None:
    """Make one of a body and of the first words or the noun of its name, where they name nobody else and no place.

    ``people`` are those whom each sentence names; the body takes the place of its short name there.
    """
    longer: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in registry.entities:
        if entity.kind is not SpeakerKind.ORGANISATION or not entity.named or not entity.places:
            continue
        words = entity.key.split()
        for end in range(1, len(words)):
            longer[" ".join(words[:end])].append(entity)
        for word in set(words[1:]) & registry.grammar.organisation:
            longer[word].append(entity)  # "the Trust" for "Hexley Trust", "the Guild" for "National Guild of Ringers"
        if len(words) > 2 and entity.name.split()[0] in registry.grammar.lexicon.places:
            longer[words[1]].append(entity)  # "Buckeye" for "Ohio Buckeye Gas"
    same: dict[Entity, Entity] = {}
    for entity in registry.entities:
        bodies = longer.get(entity.key, ())
        if len(bodies) == 1 and _may_be(entity, bodies[0], registry):
            same[entity] = bodies[0]
    for short, body in same.items():
        body.shorts.update(short.names)
        body.signs |= short.signs
        body.bodies |= short.bodies
        body.places = sorted([*body.places, *short.places])
        body.introduced = len(body.places)
    if same:
        registry.replace(same)
        for named in people.values():
            named[:] = [(start, same.get(entity, entity)) for start, entity in named]


def _may_be(entity: Entity, body: Entity, registry: Registry) -> bool:
    """Whether a short name that is said to say something may be that of a body which the text has named before."""
    grammar = registry.grammar
    if entity is body or not entity.named or entity.fixed_id or entity.joint or entity.roles or not entity.places:
        return False
    person = entity.kind is SpeakerKind.PERSON and (" " in entity.key or entity.signs & HARD)
    place = "place" in entity.signs or entity.name in grammar.lexicon.places
    known = given_part(entity.key) in grammar.given or entity.name in grammar.lexicon.not_person
    if person or place or known or body.places[0] > entity.places[0] or not {"speaks", "acts", SAID} & entity.signs:
        return False
    word = entity.key.rpartition(" ")[2]
    return all(
        " " not in other.key or other.kind is not SpeakerKind.PERSON for other in registry.by_last[word][-RECENT:]
    )

"""Persons out of their mentions, and who of them is perhaps the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from reader.library.engine import UNDATED, KnownMention, Person, PersonId, Suggestion, Verdict
from reader.library.people.roles import Description, contradiction
from reader.library.people.rules import Judged, blocks, perhaps_same

_IN_A_BLOCK = 60
"""Persons with one surname that are compared with each other, the most quoted first."""


def described(id: PersonId, mentions: Sequence[KnownMention]) -> Person:
    """A person out of all mentions of theirs: the name that most quotations have, of equals the longer."""
    names: Counter[str] = Counter()
    roles: Counter[str] = Counter()
    for each in mentions:
        names[each.mention.name] += max(each.quotations, 1)
        role = ", ".join(filter(None, (each.mention.role, each.mention.affiliation)))
        if role:
            roles[role] += max(each.quotations, 1)
    days = [each.day for each in mentions if each.day < UNDATED and each.quotations]
    ordered = sorted(names, key=lambda name: (-names[name], -len(name), name))
    return Person(
        id,
        ordered[0],
        mentions[0].mention.kind,
        tuple(ordered),
        tuple(sorted(roles, key=lambda role: (-roles[role], role))),
        sum(each.quotations for each in mentions),
        len({each.source for each in mentions}),
        min(days, default=UNDATED),
        max(days, default=UNDATED),
    )


def suggestions(
    mentions: Sequence[KnownMention], judgements: Iterable[Judged], person: PersonId | None = None
) -> list[Suggestion]:
    """Pairs of persons who are perhaps the same, with one reason each; of one person, or of all.

    Two whom somebody judged to be different are no pair. The most quoted come first.
    """
    if person is not None:
        mentions = _near(mentions, person)
    people: dict[PersonId, list[KnownMention]] = defaultdict(list)
    of: dict[int, PersonId] = {}
    for each in mentions:
        people[each.person].append(each)
        of[each.id] = each.person
    apart = {
        frozenset((of[j.one], of[j.other]))
        for j in judgements
        if j.verdict is Verdict.DIFFERENT and j.one in of and j.other in of
    }
    known_as = {id: described(id, found) for id, found in people.items()}
    found: list[Suggestion] = []
    for one, other in _pairs(people, known_as, person):
        if frozenset((one, other)) in apart:
            continue
        why = _why(people[one], people[other])
        if why:
            found.append(Suggestion(known_as[one], known_as[other], why))
    found.sort(key=lambda s: (-min(s.one.quotations, s.other.quotations), -s.one.quotations, s.one.id, s.other.id))
    return found


def _near(mentions: Sequence[KnownMention], person: PersonId) -> list[KnownMention]:
    """The mentions of a person and of all who share a word of a name with them: nobody else can be offered."""
    known: dict[tuple[str, str], frozenset[str]] = {}
    of: list[frozenset[str]] = []
    for each in mentions:
        key = each.mention.kind, each.mention.name
        if key not in known:
            known[key] = frozenset(blocks(each.mention))
        of.append(known[key])
    own = frozenset[str]().union(*(found for each, found in zip(mentions, of, strict=True) if each.person == person))
    near = {each.person for each, found in zip(mentions, of, strict=True) if found & own} | {person}
    return [each for each in mentions if each.person in near]


def _pairs(
    people: dict[PersonId, list[KnownMention]], known_as: dict[PersonId, Person], person: PersonId | None
) -> Iterator[tuple[PersonId, PersonId]]:
    """Persons that share a word of a name, each pair once, the more quoted of the two first."""
    found: dict[str, dict[PersonId, None]] = defaultdict(dict)
    for id in sorted(people, key=lambda id: (-known_as[id].quotations, id)):
        for block in {block for each in people[id] for block in blocks(each.mention)}:
            found[block][id] = None
    seen: set[tuple[PersonId, PersonId]] = set()
    for ids in found.values():
        if person is not None and person not in ids:
            continue
        some = list(ids) if person is not None else list(ids)[:_IN_A_BLOCK]
        for pair in combinations(some, 2):
            if pair not in seen and (person is None or person in pair):
                seen.add(pair)
                yield pair


def _why(one: Sequence[KnownMention], other: Sequence[KnownMention]) -> str:
    """The reason that two persons may be one: the first that some of their names give, with what speaks against it."""
    for mine in _different(one):
        for theirs in _different(other):
            why = perhaps_same(mine.mention, theirs.mention)
            if why:
                against = contradiction(_described(mine), _described(theirs))
                return f"{why}, but {against}" if against else why
    return ""


def _different(mentions: Sequence[KnownMention]) -> list[KnownMention]:
    """One mention for every name."""
    return list({each.mention.name: each for each in reversed(mentions)}.values())[:8]


def _described(mention: KnownMention) -> Description:
    said = mention.mention
    return Description(said.role, said.affiliation, None if mention.day >= UNDATED else mention.day)

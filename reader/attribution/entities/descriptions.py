"""Who a description means: somebody introduced with that role, an earlier source, or a new one."""

from __future__ import annotations

import math
from collections.abc import Iterable

from reader.attribution.entities.entity import Entity, folded
from reader.attribution.entities.owners import of_other_owner
from reader.attribution.entities.registry import RECENT, Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.ages import ages_of
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

LEAD = 6
"""So many sentences at the start may speak of somebody before they name them."""
AHEAD = 3
"""So many sentences ahead at most somebody is named whom a description already means."""
LATELY = 2
"""Sentences back in which somebody was named whom "Lind’s mother" means."""
NEVER = 10_000
"""`Entity.near` of somebody whom the text has not mentioned yet."""


def described(registry: Registry, mention: Mention, place: int) -> Entity | None:
    """Whom a description means that the text has used or prepared: an earlier source, or who has that role."""
    known = registry.by_description.get(folded(mention.description))
    if known is not None and registry.grammar.capital_nouns and known.plural and not mention.plural and mention.gender:
        known = None  # "Schäfer fordern Zäune", and "der Schäfer"
    if known is not None and (mention.definite or mention.owner or mention.plural):
        return _named_body(registry, mention, place) or known
    kin = bool(mention.owner) and mention.head in registry.grammar.relatives
    related = _relative_of(registry, mention) or _namesake_of(registry, mention, place) if kin else None
    if related is not None:
        return related
    opening, _, rest = mention.text.lower().partition(" ")
    if mention.definite and rest and opening in registry.grammar.ordinals:
        known = registry.by_description.get(folded(rest))
        if known is not None:
            return known  # "the first source", beside a second one
    if mention.ref is Ref.ORGANISATION and mention.end - mention.start == 1:
        return _only_such(registry, mention, place)
    if mention.plural:
        return _several(registry, mention, place)
    if not mention.definite:
        return None if mention.other else _announced(registry, mention, place)  # "one senator", "another nurse"
    fitting = [e for e in registry.by_head[mention.head][-RECENT:] if _agrees(e, mention)]
    fitting = [e for e in fitting if not _of_other_rank(e, mention, registry)]
    fitting = [e for e in fitting if not (e.named and _of_other_portfolio(e, mention, registry))]
    if not registry.grammar.capital_nouns:
        fitting = [e for e in fitting if not (e.named and _of_other_name(e, mention))]
        fitting = [e for e in fitting if not (e.named and of_other_owner(e, mention, registry))]
    words = _words(mention.description) - {mention.head}
    best = max(
        fitting,
        key=lambda e: (
            len(words & _told(e)),
            not _is_limited(e, mention, registry),
            -min(e.near(place), 60),
            e.heads[mention.head],
        ),
        default=None,
    )
    only = [e for e in fitting if e.named]
    if (
        best is not None
        and best.near(place) >= NEVER
        and len(only) == 1
        and mention.head not in registry.grammar.source | registry.grammar.affiliations
        and not _of_another(mention, registry)
        and not _is_somebodys(mention, registry)
        and not (registry.grammar.romance and _far_ahead(only[0], place))
        and _is_of_that_calling(only[0], mention, registry)
    ):
        return only[0]  # "The mayor", whom the next paragraph names
    if (
        best is None
        or best.near(place) >= NEVER
        or _holds_another(best, mention, words)
        or (best.named and words - best.traits and best.near(place) > 1 and _elsewhere(registry, words, best))
    ):
        return None
    return best


def _is_limited(entity: Entity, mention: Mention, registry: Registry) -> bool:
    """Whether somebody only once held an office, or a part of it: "the former mayor" beside "the mayor"."""
    held = (role.lower().split() for role, _ in entity.roles)
    ahead = [words[: words.index(mention.head)][-1:] for words in held if mention.head in words]
    return bool(ahead) and all(not registry.grammar.limiting.isdisjoint(words) for words in ahead)


def _is_somebodys(mention: Mention, registry: Registry) -> bool:
    """Whether a description is of somebody's by a pronoun and no kin: "his student" is none named elsewhere so."""
    kin = mention.head in registry.grammar.relatives or mention.head in registry.grammar.kin
    return mention.possessed and not kin


def _told(entity: Entity) -> set[str]:
    """The words by which the text has described somebody: "port" of "a spokesman for the port"."""
    return entity.traits if entity.named else entity.traits | _words(entity.name)


def _words(description: str) -> set[str]:
    """The words of a description, whoever's it is: "port" of "the port’s lawyer"."""
    return {word.removesuffix("'s") for word in folded(description.replace("’", "'")).split()}


def _of_another(mention: Mention, registry: Registry) -> bool:
    """Whether a description is the kin of whom a pronoun means: nobody whom only a later line names."""
    return mention.possessor in registry.grammar.owners and mention.head in registry.grammar.relatives


def _relative_of(registry: Registry, mention: Mention) -> Entity | None:
    """Whom the text has told to be the mother of somebody of a surname: "Ruiz’s mother"."""
    owner = folded(mention.owner).rpartition(" ")[2]
    for entity in registry.entities:
        for role, _ in entity.roles:
            of, _, noun = role.rpartition("’s ")
            if entity.named and noun.rpartition(" ")[2] == mention.head and folded(of).rpartition(" ")[2] == owner:
                return entity
    return None


def _namesake_of(registry: Registry, mention: Mention, place: int) -> Entity | None:
    """Who of the same surname was just named, where the text says "Bo Lind’s mother": Ana Lind, and nobody else."""
    owner = folded(mention.owner)
    family = registry.by_last.get(owner.rpartition(" ")[2], [])[-RECENT:]
    near = [e for e in family if e.kind is SpeakerKind.PERSON and " " in e.key and e.near(place) <= LATELY]
    others = [e for e in near if e.key != owner and not e.joint and not (set(e.heads) & registry.grammar.relatives)]
    return others[0] if " " in owner and len(others) == 1 and others[0].leaning == mention.gender != "" else None


def _is_of_that_calling(entity: Entity, mention: Mention, registry: Registry) -> bool:
    """Whether the compound of a description is in somebody’s roles: "die Dienstchefin" is no "Geschäftsführerin"."""
    noun = mention.noun
    if not registry.grammar.capital_nouns:
        return not _of_other_portfolio(entity, mention, registry)
    if mention.ref is Ref.ORGANISATION:
        return False  # "die Firma" is none that the text has not named yet
    if noun == mention.head:
        return True
    told = [word for role, _ in entity.roles for word in role.lower().split()]
    same = registry.grammar.same_offices
    return any(noun.endswith(word) or word.endswith(noun) or (noun, word) in same for word in told)


def _of_other_portfolio(entity: Entity, mention: Mention, registry: Registry) -> bool:
    """Whether somebody holds such an office for something else: "general secretary" for "the health secretary"."""
    told = set(mention.text.lower().split()) - {mention.head}
    if mention.head not in registry.grammar.portfolios or not told:
        return False
    roles = [set(role.lower().split()) for role, _ in entity.roles]
    same = [words - {mention.head} for words in roles if mention.head in words]
    return bool(same) and all(words and words.isdisjoint(told) for words in same)


def _of_other_name(entity: Entity, mention: Mention) -> bool:
    """Whether somebody holds such an office of a body with another name: "Harbour coach" for "the Plains coach"."""
    told = _capitals(mention.text, mention.head)
    held = [_capitals(role, mention.head) for role, _ in entity.roles if mention.head in role.lower().split()]
    return bool(told and held) and all(names and names.isdisjoint(told) for names in held)


def _capitals(words: str, head: str) -> set[str]:
    """The words with a capital, without the noun they tell more of: "Texas" of "Republican from Texas"."""
    return {word for word in words.split() if word[:1].isupper() and word.lower() != head}


def _far_ahead(entity: Entity, place: int) -> bool:
    """Whether the text names somebody only several sentences behind a place."""
    return min((p for p in entity.places if p > place), default=place) > place + AHEAD


def _holds_another(entity: Entity, mention: Mention, words: set[str]) -> bool:
    """Whether somebody unnamed has another office of that noun: "the prime minister", "the minister for ports"."""
    told = set(folded(entity.name).split()) - {mention.head}
    return bool(mention.tail) and not entity.named and bool(told) and not told & words


def _several(registry: Registry, mention: Mention, place: int) -> Entity | None:
    """Whom "the authors" means: the last ones of whom more was told, "the report's authors"."""
    if not mention.definite or mention.tail or mention.owner or " " in mention.text:
        return None
    known = [e for e in registry.by_head[mention.head][-RECENT:] if e.plural and not e.named and e.near(place) < NEVER]
    known = [e for e in known if any(w.endswith(("'s", "’s")) for w in e.name.split()) or _has_tail(registry, e)]
    return known[-1] if known else None


def _only_such(registry: Registry, mention: Mention, place: int) -> Entity | None:
    """Whom a bare "police" means: the one police of which the text has told whose it is."""
    such = [
        e
        for e in registry.entities
        if e.kind is SpeakerKind.ORGANISATION
        and e.near(place) < NEVER
        and " " in e.name
        and e.name.lower().endswith(f" {mention.head}")
    ]
    return such[0] if len(such) == 1 else None


def _has_tail(registry: Registry, entity: Entity) -> bool:
    """Whether a description says behind its noun whose or of what somebody is: "Beobachter der OSZE"."""
    noun, _, rest = entity.name.partition(" ")
    behind = registry.grammar.capital_nouns and noun[0].isupper() and bool(rest)
    return behind or any(word in registry.grammar.tail_prepositions for word in rest.split())


def _named_body(registry: Registry, mention: Mention, place: int) -> Entity | None:
    """The one named body of which the text has said meanwhile that it is "the group"."""
    if mention.ref is not Ref.ORGANISATION or not mention.definite or mention.owner:
        return None
    told = [e for e in registry.by_head[mention.head][-RECENT:] if e.named and mention.head in e.bodies]
    return told[0] if len(told) == 1 and told[0].near(place) < NEVER else None


def _announced(registry: Registry, mention: Mention, place: int) -> Entity | None:
    """Whom the first lines mean by "a federal judge": the one judge that the next lines name."""
    if place > LEAD or mention.owner:
        return None
    told = folded(mention.description)  # "A clerk in Hexley", of whom the next paragraph opened with the name
    known = (e for e in registry.by_head[mention.head] if e.named)
    same = next((e for e in known if any(folded(role) == told for role, _ in e.roles)), None)
    if same is not None or mention.tail or mention.head in registry.grammar.source:
        return same
    named = [e for e in registry.by_head[mention.head] if e.named and e.kind is SpeakerKind.PERSON]
    last = math.inf if mention.head in registry.grammar.one_of_court else place + LEAD
    if len(named) == 1 and any(place < p <= last for p in named[0].places):
        return named[0]
    return None


def _elsewhere(registry: Registry, words: set[str], entity: Entity) -> bool:
    """Whether a description's words belong to somebody else: "the Texas senator" is not the one from Florida."""
    if words & entity.traits:
        return False
    return any(e is not entity for word in words for e in registry.by_trait[word][:2])


def introduce(registry: Registry, mention: Mention, place: int) -> Entity:
    """A new entity of a description: an unnamed source, a body or a writing."""
    kind = {
        Ref.ROLE: SpeakerKind.ANONYMOUS,
        Ref.ORGANISATION: SpeakerKind.ORGANISATION,
        Ref.DOCUMENT: SpeakerKind.DOCUMENT,
    }[mention.ref]
    description = mention.description
    before = registry.by_description.get(folded(description))
    if mention.other and not mention.plural and before is not None and min(before.places, default=place) < place:
        description = f"{mention.other} {description}"  # "One nurse said it.", and then "Another nurse said"
    entity = registry.described_as(description, place, kind)
    entity.plural, entity.gender = mention.plural, mention.gender
    entity.of_gender = registry.grammar.owners.get(mention.possessor, ("", False))[0]
    entity.heads[mention.head] += 1
    if registry.grammar.capital_nouns:
        entity.ages |= ages_of(mention)
    entity.pair = mention.head in registry.grammar.pairs
    registry.by_head[mention.head].append(entity)
    return entity


def _agrees(entity: Entity, mention: Mention) -> bool:
    if entity.plural != mention.plural:
        return False
    return not (
        mention.gender in ("male", "female") and entity.gender in ("male", "female") and entity.gender != mention.gender
    )


def _of_other_rank(entity: Entity, mention: Mention, registry: Registry) -> bool:
    """Whether somebody holds another office by that noun: "the home secretary" and "the shadow home secretary"."""
    ranks, meant = registry.grammar.ranks, mention.description.lower().split()
    told = [role.lower().split() for role, _ in entity.roles] if entity.named else [entity.name.lower().split()]
    same = [words for words in told if mention.head in words]
    return bool(same) and all(ranks.isdisjoint(words) != ranks.isdisjoint(meant) for words in same)


def may_hold(entity: Entity, mention: Mention, registry: Registry, least: int) -> bool:
    """Whether somebody may hold an office: who has it, or whom the text tells no role and names ``least`` times.

    That somebody runs for an office tells of none that they have.
    """
    if mention.head in entity.heads:
        return not _of_other_rank(entity, mention, registry)
    held = any(role.rpartition(" ")[2].lower() not in registry.grammar.candidacies for role, _ in entity.roles)
    return not held and len(set(entity.places)) >= least


def _as_printed(words: Iterable[str]) -> str:
    """Words in capitals as names are printed."""
    return " ".join(w.capitalize() if w.isupper() and len(w) > 1 else w for w in words)


def labelled(registry: Registry, label: str, place: int) -> Entity:
    """The speaker of a transcript's label: "SEN. RUIZ", "THE PRESIDENT", "Ana Ruiz"."""
    grammar = registry.grammar
    words = label.split()
    lettered = len(words) == 2 and len(words[1]) == 1 and words[0].lower().removesuffix(".") not in grammar.courtesies
    if words[-1].isdecimal() or lettered:  # "Speaker 1", "Speaker B" of an automatic transcript
        return registry.described_as(label, place)
    if words[0].lower() in grammar.unseen_voices and words[-1].islower():
        return registry.described_as(label.lower(), place)  # "Voice from the floor"
    bare = [w for w in words if w.lower() not in grammar.title_words]
    if all(w.lower() in grammar.determiners for w in bare):
        bare = words  # "THE PRESIDENT"
    elif words[-1] not in bare:  # "UNIDENTIFIED SPEAKER", "Government senators"
        plain = (w.lower() for w in words if w.lower() not in grammar.determiners)
        return registry.described_as(" ".join(plain), place)
    bare = _behind_office(bare, grammar)
    keys = [folded(w) for w in bare]
    if label != label.lower() and keys[-1] in grammar.media_names:
        return registry.organisation(_as_printed(w for w in bare if w.lower() not in grammar.determiners), place)
    source = registry.by_description.get(keys[-1]) if len(bare) == 1 else None
    if source is not None:  # "DER BOTE:", then "BOTE:"
        source.places.append(place)
        return source
    known = registry.by_last[keys[-1]][-RECENT:]
    candidates = [e for e in known if " " in e.key] or known
    if candidates and (len(bare) == 1 or candidates[0].key.split()[0] == keys[0]):
        entity = max(candidates, key=lambda e: e.salience)
        shouted = entity.name.isupper() and entity.name.partition(" ")[0].lower() in grammar.title_words
        if shouted:
            del entity.names[entity.name]  # "MR HOLT", as the heading of a record has it
        if shouted or len(bare) > 1 or entity.name.isupper():
            entity.names[_as_printed(bare)] += 1
    elif bare[0].lower() in grammar.determiners or (keys[-1] in grammar.nouns and not _is_full_name(bare, grammar)):
        role = [w.lower() for w in bare if w.lower() not in grammar.determiners]
        heads = registry.by_head[grammar.lexicon.singular.get(keys[-1], keys[-1])]
        entity = heads[0] if heads else registry.described_as(" ".join(role) or label.lower(), place)
    else:
        entity = registry.person(_as_printed(bare))
    entity.places.append(place)
    return entity


def _behind_office(words: list[str], grammar: Grammar) -> list[str]:
    """The words of a label behind an office of more than one word: "Okafor" of "City Manager Okafor"."""
    office = next((k for k in range(len(words) - 2, 0, -1) if words[k].lower() in grammar.person), 0)
    name = words[-1].lower() not in grammar.nouns and words[0].lower() not in grammar.given
    return words[office + 1 :] if office and name else words


def _is_full_name(words: list[str], grammar: Grammar) -> bool:
    """Whether a label begins with a given name, whatever its surname means: "Oona Brand"."""
    return len(words) == 2 and words[0].lower() in grammar.given


def so_called(body: Entity, subject: Mention, registry: Registry) -> bool:
    """Whether a named body is what a phrase says, by its own name or by what the text calls it."""
    own, grammar = body.bodies | set(body.heads) | set(body.key.split()), registry.grammar
    firms = grammar.companies | grammar.firm_endings
    if subject.head in own or (subject.head in grammar.companies and bool(own & firms)):
        return True
    return subject.head in grammar.plain_bodies and _only_voice(body, registry)


def _only_voice(body: Entity, registry: Registry) -> bool:
    """Whether no other named body of the text is said to say anything, and this one is."""
    bodies = (e for e in registry.entities if e.kind is SpeakerKind.ORGANISATION and e.named and "speaks" in e.signs)
    return [*bodies] == [body]

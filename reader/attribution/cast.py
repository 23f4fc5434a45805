"""The cast: everybody that a text names, entered with their roles before any quotation is judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.attribution.coreference.couples import of_one_surname, with_surnames
from reader.attribution.entities.entity import Entity, folded, name_words
from reader.attribution.entities.first_names import tell_first_names
from reader.attribution.entities.kin import note_kin
from reader.attribution.entities.registry import Registry
from reader.attribution.entities.said_it import tell_bodies
from reader.attribution.entities.short_names import join_short_names
from reader.attribution.entities.typing import settle, signs
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Reads, RoleOf, Sentence
from reader.attribution.phrases.acronyms import acronym_behind
from reader.attribution.phrases.ages import age_beside
from reader.attribution.phrases.bodies import is_nickname, names_several, plural_verb, told_of
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.kinship import kin_beside
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.relatives import gender_behind
from reader.attribution.phrases.roles import by_name, party
from reader.attribution.phrases.told_callings import calling_told, home_told
from reader.attribution.text.tokens import Kind, Token
from reader.attribution.text.transcript import Turn
from reader.document.model import ParagraphKind, SpeakerKind


@dataclass(slots=True)
class _Named:
    """A mention of somebody by name in a sentence, and what the words around it tell of them."""

    sentence: int
    mention: Mention
    told: tuple[str, str]
    party: tuple[str, str]
    signs: set[str]
    body: str
    nickname: bool
    by_name: str = ""
    wed: bool = False
    age: int = 0
    kin: tuple[str, str] = ("", "")
    relative: str = ""
    short: str = ""
    calling: str = ""
    home: str = ""


def introduce(reads: Reads, registry: Registry, turns: dict[int, Turn]) -> None:
    """Enter everybody that the text names, with their roles; not from headings, for their capitals mislead."""
    grammar = registry.grammar
    mentions: list[_Named] = []
    headings: list[Read] = []
    couples: list[tuple[Mention, Mention]] = []
    for item in reads:
        if item.paragraph.kind is ParagraphKind.HEADING:
            headings.append(item)
            continue
        turn = turns.get(item.index)
        for sentence in item.sentences:
            said = sentence if turn is None else _without_label(item, sentence, turn)
            names = reads.names_of(item.tokens, said.start, said.end, grammar)
            role_of = reads.role_of if turn is None else _role_in_turn(reads.role_of)
            # not "DEAR MARRIED: …"
            names = [name for name in names if name.text.split()[0].lower() not in grammar.salutations]
            with_surnames(names, item.tokens, grammar)
            couples += ((a, b) for a, b in pairwise(names) if of_one_surname(a, b, item.tokens, grammar))
            mentions += (_named(item, said, mention, role_of, grammar) for mention in names)
    registry.called.update(_called(mentions))
    for named in mentions:
        if named.nickname:
            continue
        if named.mention.ref is Ref.ORGANISATION and " " in named.mention.name:
            registry.organisation(named.mention.name)
        elif named.mention.ref is Ref.PERSON and " " in named.mention.name:
            registry.person(named.mention.name, named.mention.gender)
    for named in mentions:
        mention = named.mention
        entity = (registry.nicknamed(mention) if named.nickname else None) or registry.named(mention, named.sentence)
        entity.signs |= named.signs
        if named.body:
            registry.tell_body(entity, named.body)
        if named.short:
            registry.by_name.setdefault(folded(named.short), entity)
        if mention.ref is Ref.ORGANISATION and grammar.capital_nouns:
            entity.bodies |= {word for word in mention.text.lower().split() if _tells_more(word, named.body)}
        registry.marry(entity, wed=named.wed)
        if mention.ref is Ref.PERSON:
            # A title, a given name, or a full name that is later cut to its surname, make a person.
            given = " " in mention.name and given_part(mention.name.split()[0]) in grammar.given
            shortened = " " not in mention.name and " " in entity.name
            entity.evidence += mention.titled + given + shortened + bool(named.relative)
            if named.relative:
                entity.hints[named.relative] += 1
            registry.give_role(entity, mention.role, mention.affiliation if mention.titled else "")
            registry.give_role(entity, *named.told)
            registry.give_role(entity, named.by_name)
            registry.give_calling(entity, named.calling, named.home)
            registry.give_traits(entity, named.party)
            if " " in mention.name or not registry.ambiguous(mention):
                registry.give_age(entity, named.age)
            before = reads.people.get(named.sentence, [])
            note_kin(entity, mention, *named.kin, before, registry.by_last, grammar)
        reads.people.setdefault(named.sentence, []).append((mention.start, entity))
    registry.couples = [(registry.person(one.name), registry.person(other.name)) for one, other in couples]
    _hint_genders(reads)
    for entity in registry.entities:
        entity.introduced = len(entity.places)
        if not grammar.capital_nouns:
            settle(entity, grammar.either)
            registry.forget_bodies(entity)
    if not grammar.capital_nouns:
        tell_first_names(registry, reads.aside())
        _names_of_bodies(registry)
        join_short_names(registry, reads.people)
    for item in headings:
        for sentence in item.sentences:
            reads.people[sentence.number] = _known_in(item.tokens, sentence, registry)


def _tells_more(word: str, noun: str) -> bool:
    """Whether a word is a compound that tells more of a body than its noun: "Trägergesellschaft"."""
    return bool(noun) and word != noun and word.endswith(noun)


def _without_label(item: Read, sentence: Sentence, turn: Turn) -> Sentence:
    """A sentence of a turn without the label in front: a label is no part of it, and its capitals no acronym."""
    words = range(sentence.start, sentence.end)
    return replace(sentence, start=next((k for k in words if item.tokens[k].start >= turn.start), sentence.end))


def _role_in_turn(role_of: RoleOf) -> RoleOf:
    """The roles told in a turn: an office that opens its sentence is spoken to ("Senator, Ana Ruiz said so")."""

    def told(found: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> tuple[str, str]:
        comma = mention.start - 1
        address = comma > start and found[comma].text == "," and found[start].low not in grammar.leading
        if address and all(token.kind is Kind.CAPITAL for token in found[start:comma]):
            return "", ""
        return role_of(found, mention, start, end, grammar)

    return told


def _names_of_bodies(registry: Registry) -> None:
    """Take for bodies what nothing shows to be people and a longer name of a body begins with: "Alma Rock School"."""
    bodies = [e.key for e in registry.entities if e.kind is SpeakerKind.ORGANISATION and e.key.count(" ") > 1]
    for entity in registry.entities:
        if entity.kind is not SpeakerKind.PERSON or not entity.named or entity.roles or entity.joint:
            continue
        shown = entity.shorts or entity.hints.total() > 1 or entity.signs & {"titled", "who", "age", "speaks"}
        plain = " " in entity.key and not shown
        if plain and any(key.startswith(f"{entity.key} ") for key in bodies):
            entity.kind = SpeakerKind.ORGANISATION


def _called(mentions: list[_Named]) -> Iterator[tuple[str, str]]:
    """The names that people go by, each with the surname: ("tam", "ford") for "Ford came. They call him Tam"."""
    last: _Named | None = None
    for named in mentions:
        if named.nickname and " " not in named.mention.name:
            if last is not None and named.sentence - last.sentence <= 2:
                yield folded(named.mention.name), name_words(last.mention.name)[-1]
        elif named.mention.ref is Ref.PERSON:
            last = named


def _hint_genders(reads: Reads) -> None:
    """Count for each person the pronouns that can mean nobody else: they alone are named before it."""
    grammar = reads.grammar
    before: set[Entity] = set()
    last: list[tuple[int, Entity]] = []
    opened = 0
    for item in reads:
        for sentence in item.sentences:
            people = reads.people.get(sentence.number, [])
            if last and not grammar.capital_nouns:
                tell_bodies(last, opened, item.tokens, sentence.start, sentence.end, grammar)
            last, opened = people, sentence.start
            for k in range(sentence.start, sentence.end):
                low = item.tokens[k].low
                gender = (grammar.pronouns.get(low) or grammar.owners.get(low) or ("", False))[0]
                if gender not in ("male", "female"):
                    continue
                named = {entity for start, entity in people if start < k}
                if not named and k - sentence.start < 3:
                    named = before
                named = {e for e in named if e.kind is SpeakerKind.PERSON and e.gender in ("", gender)}
                if len(named) == 1:
                    named.pop().hints[gender] += 1
                break
            before = {entity for _, entity in people}
    for entity in {e for people in reads.people.values() for _, e in people}:
        first = given_part(entity.name)
        if not entity.gender and " " not in entity.name and first not in grammar.surnames:
            entity.hints[grammar.given.get(first, "")] += 1  # "Agnes", who has no other name here


def _named(item: Read, sentence: Sentence, mention: Mention, role_of: RoleOf, grammar: Grammar) -> _Named:
    told = side = ("", "")
    if mention.ref is Ref.PERSON:
        told = role_of(item.tokens, mention, sentence.start, sentence.end, grammar)
        side = party(item.tokens, mention, sentence.end, grammar)
    body = told_of(item.tokens, mention, sentence.start, sentence.end, grammar)
    if mention.ref is Ref.ORGANISATION and mention.head in grammar.told_by_noun:
        body = mention.head  # "der Verein Offenes Moor"
    only_body = body in grammar.organisation and body not in grammar.person
    if not mention.titled and (body in grammar.either or only_body):
        told = ("", "")  # "Homefield, the developer," may be a body
    found = signs(item.tokens, mention, sentence.start, sentence.end, told[0], grammar)
    here = item.tokens, mention, sentence.start, sentence.end, grammar
    if not mention.titled and (plural_verb(item.tokens, mention, sentence.end, grammar) or names_several(*here)):
        found.add("plural-verb")
    known = body in grammar.organisation or body in grammar.either
    nickname = is_nickname(item.tokens, mention, sentence.start, grammar)
    before = item.tokens[mention.start - 1] if mention.start > sentence.start else None
    wed = before is not None and before.low in grammar.marrying
    calling = by_name(item.tokens, mention, sentence.start, grammar) if mention.ref is Ref.PERSON else ""
    age = age_beside(item.tokens, mention, told[0], sentence.end, grammar) if mention.ref is Ref.PERSON else 0
    predicate = calling_told(*here) if mention.ref is Ref.PERSON else ""
    home = home_told(item.tokens, mention, told[0], sentence.start, grammar) if mention.ref is Ref.PERSON else ""
    noun = body if known else ""
    kin = _kin(item, sentence, mention, grammar) if mention.ref is Ref.PERSON else ("", "")
    if kin[1] and not grammar.capital_nouns:
        found.add("titled")  # "her husband, Piet," is nobody's town
    relative = gender_behind(item.tokens, mention, sentence.start, sentence.end, grammar)
    german_body = grammar.capital_nouns and mention.ref is Ref.ORGANISATION
    short = acronym_behind(item.tokens, mention) if german_body else ""
    behind = calling, wed, age, kin, relative, short, predicate, home
    return _Named(sentence.number, mention, told, side, found, noun, nickname, *behind)


def _kin(item: Read, sentence: Sentence, mention: Mention, grammar: Grammar) -> tuple[str, str]:
    """The words that tell whose relative a name is: ("his", "wife")."""
    if grammar.capital_nouns:
        opening = item.tokens[mention.start - 1].low if mention.start > sentence.start else ""
        return mention.possessor or opening, mention.role.rpartition(" ")[2].lower()
    at, noun = kin_beside(item.tokens, mention.start, sentence.start, sentence.end, grammar)
    return (item.tokens[at].low, noun) if at >= 0 else ("", "")


def _known_in(found: list[Token], sentence: Sentence, registry: Registry) -> list[tuple[int, Entity]]:
    people = []
    for i in range(sentence.start, sentence.end):
        token = found[i]
        if token.kind is Kind.CAPITAL:
            candidates = [e for e in registry.by_last.get(token.low, ()) if e.names]
            if candidates:
                people.append((i, max(candidates, key=lambda e: e.salience)))
    return people

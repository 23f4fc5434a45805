"""Everybody the text names, one entry a person or body, found again by surname, acronym, role or description."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain

from reader.attribution.entities.entity import Entity, folded, name_words, slips
from reader.attribution.entities.generations import generation, is_other, of_generation
from reader.attribution.entities.kin import kin_surnamed, spouse_alone
from reader.attribution.entities.role_nouns import gender_of, listed_nouns, offices_held, tidied, unlisted_nouns
from reader.attribution.entities.titles import by_title, note_title, title_of
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import body_noun
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import Speaker, SpeakerKind

MOST = 100
"""So many surnames of one initial are looked at for a slip of the pen."""
LONG = 7
"""In a surname of more letters, behind a title, two may be wrong."""
RECENT = 50
"""So many of the last entities under one surname or role are looked at; more is a telephone book."""


def _without_particles(name: str, words: tuple[str, ...], grammar: Grammar) -> tuple[str, ...]:
    """The words of a name behind its particles: "Brosse" of "de la Brosse"; all of "Della Lund", who is a woman."""
    if name[:1].isupper() and words and words[0] in grammar.given:
        return words
    first = 0
    while first < len(words) - 1 and words[first] in grammar.particles:
        first += 1
    return words[first:]


class Registry:
    """The people and bodies of one document."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.entities: list[Entity] = []
        self.by_last: dict[str, list[Entity]] = defaultdict(list)
        self.called: dict[str, str] = {}
        self.by_initial: dict[str, dict[str, None]] = defaultdict(dict)
        self.by_any: dict[str, list[Entity]] = defaultdict(list)
        self.by_name: dict[str, Entity] = {}
        self.by_head: dict[str, list[Entity]] = defaultdict(list)
        self.by_description: dict[str, Entity] = {}
        self.by_trait: dict[str, list[Entity]] = defaultdict(list)
        self.couples: list[tuple[Entity, Entity]] = []
        self.headliner: Entity | None = None
        self.portrayed: Entity | None = None  # whom alone the title names
        self.kin: dict[Entity, set[str]] = defaultdict(set)

    def add(self, entity: Entity) -> Entity:
        """Enter a new entity."""
        self.entities.append(entity)
        return entity

    def person(self, name: str, gender: str = "", place: int | None = None) -> Entity:
        """The person of a full name, entered if new: same surname and first names that agree."""
        words = name_words(name)
        if not words:
            words = (folded(name) or name,)
        key = " ".join(words)
        found = self.by_name.get(key)
        if found is None and len(words) > 1:
            found = self._same_person(words)
        if found is None and len(words) > 1:
            found = self._by_surname_only(words[-1], gender)
        word = generation(name)
        apart = found is not None and is_other(found, word)
        if apart:
            found = of_generation(self.by_last[words[-1]][-RECENT:], word)
        if found is None:
            found = self.add(Entity(key, SpeakerKind.PERSON))
            self._index(found, words)
        elif len(words) > 1:
            self._index(found, words)
        if not apart:
            self.by_name[key] = found
        found.names[name] += 1
        if gender in ("male", "female") and not found.gender:
            found.gender = gender
        if place is not None:
            found.places.append(place)
        return found

    def _by_surname_only(self, surname: str, gender: str) -> Entity | None:
        """Who has no other name in the text, where a heading gives the full one: "Ada Lund wins" above "Lund said"."""
        found = self.by_last.get(surname, [])
        alone = len(found) == 1 and found[0].key == surname and found[0].kind is SpeakerKind.PERSON
        alone = alone and {found[0].gender, gender} != {"male", "female"}
        return found[0] if alone and not found[0].joint and found[0].places else None

    def _index(self, entity: Entity, words: tuple[str, ...]) -> None:
        if entity not in self.by_last[words[-1]][-RECENT:]:
            self.by_last[words[-1]].append(entity)
        if len(words) > 1 and len(words[-1]) > 4 and len(self.by_initial[words[-1][0]]) < MOST:
            self.by_initial[words[-1][0]][words[-1]] = None
        halves = words[-1].split("-") if "-" in words[-1] else []  # "Jo Lind-Berg", and then "Lind"
        for word in (*words[:-1], *halves):
            if len(word) > 1 and entity not in self.by_any[word][-RECENT:]:
                self.by_any[word].append(entity)

    def _same_person(self, words: tuple[str, ...]) -> Entity | None:
        """Somebody known under the same surname whose first name is the same, an initial, or a typing slip of it."""
        first, last = words[0], words[-1]
        if self.called.get(first) == last and self.by_last[last]:
            return self.by_last[last][0]
        for entity in self.by_last[last][-RECENT:]:
            for known in [name_words(n) for n in entity.names]:
                if len(known) < 2 or entity.kind is not SpeakerKind.PERSON:
                    continue
                if known[0] == first or (first[0] == known[0][0] and (len(first) == 1 or len(known[0]) == 1)):
                    return entity
                if self._nickname(first, known[0]):
                    return entity
                if first in known[1:-1] or known[0] in words[1:-1]:
                    return entity
        for entity in self.by_any[first][-RECENT:]:
            for known in [name_words(n) for n in entity.names]:
                slip = len(known) > 1 and known[0] == first and len(last) > 4 and len(known[-1]) > 4
                if slip and slips(known[-1], last):
                    return entity
                if len(known) == 3 == len(words) + 1 and known[:2] == words:
                    return entity
                if self.grammar.subject_dropped and len(words) == 3 == len(known) + 1 and words[:2] == known:
                    return entity  # "Luis Prado", and then "Luis Prado Gil"
        return None

    def _nickname(self, a: str, b: str) -> bool:
        """Whether one first name is the other cut short: "Jeff" and "Jeffrey", "Bill" and "William"."""
        short, long = sorted((a, b), key=len)
        return len(short) > 2 and (long.startswith(short) or long in self.grammar.lexicon.nicknames.get(short, ()))

    def organisation(self, name: str, place: int | None = None, kind: SpeakerKind = SpeakerKind.ORGANISATION) -> Entity:
        """The body of a name or acronym, entered if new."""
        key = folded(re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE))
        found = self.by_name.get(key)
        if found is None:
            found = self.add(Entity(key, kind))
            self.by_name[key] = found
            initials = "".join(w[0] for w in name.replace("-", " ").split() if w[0].isupper()).lower()
            if len(initials) > 2:
                self.by_name.setdefault(initials, found)
            words = key.split()
            last = body_noun(key, self.grammar)
            if self.grammar.gendered_things and words:  # "Fiscalía de Renes": the noun comes first
                first = re.match(r"\w*", name)
                last = first.group().lower() if first else last
            one = self.grammar.lexicon.singular.get(last, last)
            last = one if one in self.grammar.companies else last  # "Varnholt Airlines"
            if last in self.grammar.organisation:
                self.by_head[last].append(found)
                found.heads[last] += 1
        found.names[name] += 1
        if place is not None:
            found.places.append(place)
        return found

    def give_role(self, entity: Entity, role: str, affiliation: str = "") -> None:
        """Note a role; its nouns find the entity again ("the senator")."""
        role = role.strip()
        if not role:
            entity.affiliation = entity.affiliation or affiliation
            return
        role, affiliation = tidied(role, affiliation, self.grammar, plural=entity.plural)
        if all(r != role for r, _ in entity.roles):
            entity.roles.append((role, affiliation))
        self._tell_apart(entity, f"{role} {affiliation}")
        for head in offices_held(role, entity.gender, self.grammar):
            self._index_head(entity, head)
        for noun in unlisted_nouns(role, self.grammar):
            self._index_head(entity, noun)
        for noun in self._index_nouns(entity, role):
            entity.gender = entity.gender or gender_of(noun, self.grammar)

    def give_age(self, entity: Entity, age: int) -> None:
        """Note how old somebody is: "the 71-year-old" and "the pensioner" find them."""
        if age > 0:
            entity.ages.add(age)
            for noun, least, most in self.grammar.of_age:
                if least <= age <= most:
                    self._index_head(entity, noun)

    def give_calling(self, entity: Entity, calling: str, home: str = "") -> None:
        """Note what a clause says somebody is, or their home: "the nurse", "the Swede" find them; no list shows it."""
        told = calling.rpartition(" ")[2]
        for noun in filter(None, (home, told if told in self.grammar.demonyms else "")):
            self._index_head(entity, noun)
        self._index_nouns(entity, calling)

    def marry(self, entity: Entity, *, wed: bool) -> None:
        """Let "his wife" and "his widow" find whom the text says that somebody married; only where a gender is told."""
        if not wed or " " not in entity.name:
            return
        for noun in self.grammar.kin:
            told = self.grammar.female if self._gender_of(entity) == "female" else self.grammar.male
            if self._gender_of(entity) and noun in told:
                self._index_head(entity, noun)

    def _gender_of(self, entity: Entity) -> str:
        return entity.gender or self.grammar.given.get(entity.key.partition(" ")[0], "")

    def _index_nouns(self, entity: Entity, role: str) -> list[str]:
        """Let the nouns of a role, and what such people are also called, find somebody; the nouns themselves."""
        nouns = [*listed_nouns(role, self.grammar)]
        for head in filter(None, chain.from_iterable(nouns)):
            self._index_head(entity, head)
        return [noun for noun, _ in nouns]

    def _index_head(self, entity: Entity, head: str) -> None:
        entity.heads[head] += 1
        if entity not in self.by_head[head][-RECENT:]:
            self.by_head[head].append(entity)

    def tell_body(self, entity: Entity, noun: str) -> None:
        """Note what a body is said to be ("the lender"); the noun finds it again."""
        entity.bodies.add(noun)
        self._index_head(entity, noun)

    def forget_bodies(self, entity: Entity) -> None:
        """Take back what only a body can be from one that is a person: "the union, Ana Ruiz," says nothing of her."""
        if entity.kind is not SpeakerKind.PERSON:
            return
        for noun in entity.bodies - self.grammar.person:
            del entity.heads[noun]
            self.by_head[noun] = [e for e in self.by_head[noun] if e is not entity]
        entity.bodies &= self.grammar.person

    def _tell_apart(self, entity: Entity, words: str) -> None:
        for word in folded(words).split():
            if word not in entity.traits and entity.named:
                self.by_trait[word].append(entity)
            entity.traits.add(word)

    def give_traits(self, entity: Entity, party: tuple[str, str]) -> None:
        """Note party and state, which tell "the Florida senator" from another one."""
        side, place = party
        if not side:
            return
        self._tell_apart(entity, f"{side} {place}")
        self._index_head(entity, side.lower())
        if not entity.affiliation:
            entity.affiliation = f"{side}, {place}" if place else side

    def replace(self, same: dict[Entity, Entity]) -> None:
        """Let each entry that turned out to be another one be found as that."""
        self.entities = [e for e in self.entities if e not in same]
        self.by_name = {key: same.get(found, found) for key, found in self.by_name.items()}
        for entity, other in same.items():
            for word in entity.key.split():
                self.by_last[word] = [e for e in self.by_last[word] if e is not entity]
                self.by_any[word] = [e for e in self.by_any[word] if e is not entity]
            for head, times in entity.heads.items():
                other.heads[head] += times
                if other not in self.by_head[head][-RECENT:]:
                    self.by_head[head].append(other)

    def named(self, mention: Mention, place: int) -> Entity:
        """The entity of a mention with a name."""
        if mention.ref is Ref.ORGANISATION:
            person = self._surname_only(mention, place)
            if person is not None:
                person.places.append(place)
                return person
            body = self.organisation(mention.name or mention.text, place)
            body.gender = body.gender or mention.gender
            return body
        words = name_words(mention.name)
        alone = _without_particles(mention.name, words, self.grammar)
        if len(alone) == 1:
            found = of_generation(self._surnamed(alone[0]), generation(mention.name))
            found = found or self._by_single(alone[0], mention, place)
            if found is not None:
                note_title(found, mention, self.grammar, clear=self._only_so_far(found, mention))
                found.places.append(place)
                return found
        self._is_person(mention)
        return self.person(mention.name, mention.gender, place)

    def _is_person(self, mention: Mention) -> None:
        """Take for a person's a name of whom only a role says so: "The captain, named only as Bo L., said"."""
        known = self.by_name.get(" ".join(name_words(mention.name))) if mention.titled and mention.role else None
        if known is not None and known.kind is SpeakerKind.ORGANISATION and not (known.bodies or known.heads):
            known.kind = SpeakerKind.PERSON

    def _surname_only(self, mention: Mention, place: int) -> Entity | None:
        """The one person whose surname stands where a body was read: "Lund’s" beside "Ana Lund"."""
        if not (name := mention.name) or " " in name or name.isupper():
            return None
        if mention.head in self.grammar.opening_bodies and mention.head not in self.grammar.either:
            return None  # "carmaker Vantor" beside "Luc Vantor"
        people = [e for e in self.by_last[folded(name)][-RECENT:] if " " in e.key and e.kind is SpeakerKind.PERSON]
        if name in self.grammar.lexicon.places:  # "Ana Paris ... Paris said": hardly the town
            return people[0] if len(people) == 1 and people[0].solid and people[0].near(place) < 60 else None
        return people[0] if len(people) == 1 and folded(name) not in self.by_name else None

    def by_owner(self, owner: str) -> Entity | None:
        """The person or body whose name stands before "'s": the one of that name, or the only one of that surname."""
        words = name_words(owner)
        if not owner[:1].isupper() or not words:
            return None
        found = self.by_name.get(" ".join(words)) or self.by_name.get(folded(owner))
        named = [e for e in self.by_last[words[-1]][-RECENT:] if e.named]
        return found or (named[0] if len(named) == 1 else None)

    def _by_single(self, word: str, mention: Mention, place: int) -> Entity | None:
        candidates = self._surnamed(word)
        if not candidates:
            near = self.by_any[word][-RECENT:]
            candidates = [e for e in near if e.kind is SpeakerKind.PERSON or word in map(folded, e.shorts)]
        own = self.by_name.get(word)
        if mention.gender:
            agreeing = [e for e in candidates if e.told_gender in ("", mention.gender)]
            if candidates and not agreeing:
                agrees = own is not None and own.gender == mention.gender
                return own if agrees else self._spouse(mention) or self._titled(mention)
            candidates = agreeing
        if not candidates:
            known = self.by_last.get(self.called.get(word, ""), [])[:1]
            if own is not None and mention.titled and {own.gender, mention.gender} == {"male", "female"}:
                return self._titled(mention)  # Mrs Crabbe, where there is only a Mr Crabbe
            return known[0] if known else own or self._misspelt(word, titled=mention.titled)
        candidates = by_title(candidates, title_of(mention, self.grammar))
        if len(candidates) == 1:
            return candidates[0]
        told = [e for e in candidates if mention.gender and e.told_gender == mention.gender]  # "Mr Pole"
        return max(told or candidates, key=lambda e: (e.near(place) <= 1, e.salience + e.evidence))

    def _misspelt(self, word: str, *, titled: bool) -> Entity | None:
        """The one person with a full name whose surname a surname alone misses by one letter: "Mauer" for "Maurer".

        A long one behind a title may miss by two.
        """
        if len(word) < 5:
            return None
        most = 2 if titled and len(word) > LONG else 1
        near = [w for w in self.by_initial[word[0]] if abs(len(w) - len(word)) < 2 and w != word]
        people = [
            e
            for w in near
            for e in self.by_last[w][-RECENT:]
            if e.kind is SpeakerKind.PERSON and " " in e.key and slips(w, word, most)
        ]
        return people[0] if len(people) == 1 else None

    def _spouse(self, mention: Mention) -> Entity | None:
        """Whom "Mrs. Prys" means beside a Mr. Prys: the wife or sister whom the text named without her surname."""
        near = self.entities[-RECENT:]
        found = kin_surnamed(mention, near) or spouse_alone(mention, near, self.grammar)
        if found is not None and " " not in found.name:
            found.names[f"{found.name} {mention.name}"] += 1
        return found

    def _titled(self, mention: Mention) -> Entity | None:
        """Who is only known by title and surname beside another of that surname: "Lady Lund" beside Lord Lund."""
        return self.person(mention.text, mention.gender) if mention.titled and " " in mention.text else None

    def nicknamed(self, mention: Mention) -> Entity | None:
        """Who is only called by another name: the one person of that surname; they get it as an alias."""
        words = name_words(mention.name)
        known = [e for e in self.by_last[words[-1]][-RECENT:] if e.kind is SpeakerKind.PERSON]
        if len(known) != 1:
            return None
        self.by_name[" ".join(words)] = known[0]
        known[0].shorts[mention.name] += 1
        return known[0]

    def ambiguous(self, mention: Mention) -> bool:
        """Whether a surname alone fits several people of the text."""
        words = name_words(mention.name)
        alone = len(words) == 1 and not generation(mention.name)
        return alone and len(by_title(self._surnamed(words[0]), title_of(mention, self.grammar))) > 1

    def _only_so_far(self, entity: Entity, mention: Mention) -> bool:
        """Whether nobody else whom a surname and its title fit was named before, and this one was."""
        last = name_words(mention.name)[-1]
        return [e for e in by_title(self._surnamed(last), title_of(mention, self.grammar)) if e.places] == [entity]

    def _surnamed(self, word: str) -> list[Entity]:
        """Those of more than one word who end in a surname: people before firms, "Ana Stott" before "Hark & Stott"."""
        known = [e for e in self.by_last[word][-RECENT:] if len(e.key.split()) > 1]
        return [e for e in known if not any(" & " in name for name in e.names)] or known

    def described_as(self, description: str, place: int, kind: SpeakerKind = SpeakerKind.ANONYMOUS) -> Entity:
        """The unnamed entity of a description, entered if new."""
        key = folded(description)
        entity = self.by_description.get(key)
        if entity is None:
            entity = self.add(Entity(key, kind, named=False))
            entity.names[description] += 1
            self.by_description[key] = entity
        entity.places.append(place)
        return entity

    def fixed(self, speaker: Speaker) -> Entity:
        """A speaker whom a person entered: found by every name they were given."""
        if speaker.kind is SpeakerKind.PERSON:
            entity = self.person(speaker.name)
        elif speaker.kind is SpeakerKind.ANONYMOUS:
            entity = self.described_as(speaker.name, 0)
        else:
            entity = self.organisation(speaker.name, kind=speaker.kind)
        for alias in speaker.aliases:
            self.by_name.setdefault(" ".join(name_words(alias)), entity)
        entity.fixed_id, entity.fixed_name = speaker.id, speaker.name
        self.give_role(entity, speaker.role, speaker.affiliation)
        return entity

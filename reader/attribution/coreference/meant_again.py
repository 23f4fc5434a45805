"""Whom a description means again in a language that likes to vary names: Ana Ruiz, and then "die Tierärztin".

German news rarely repeats a name: behind it stands what somebody is by calling, home or age, and what a body is. A
definite description of one person without anything that tells them apart is nearly always the person of whom the
sentence before was.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from reader.attribution.coreference.accounts import account_meant
from reader.attribution.coreference.ages import just_as_old
from reader.attribution.coreference.callings import (
    befell_another,
    holder_meant,
    newcomer_from,
    of_other_trade,
    opponent_meant,
)
from reader.attribution.coreference.couples import bereaved_meant
from reader.attribution.coreference.court import client_meant, is_officer, laymen, not_of_court
from reader.attribution.coreference.fitting import contradicts, only_full_name
from reader.attribution.coreference.focus import PROMINENT, Focus, Standing
from reader.attribution.coreference.headliner import headliner_meant
from reader.attribution.coreference.only_bodies import is_such, only_such_body
from reader.attribution.coreference.papers import paper_meant
from reader.attribution.coreference.renamed import renames
from reader.attribution.entities.entity import Entity, folded
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.ages import ages_of, is_age
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

FAR = 12
"""So many sentences back somebody is meant by another word for the same office."""
LATELY = 2
"""So many sentences back somebody without a name is meant again."""
BACK = 3
"""So many sentences back in its paragraph, and no further, somebody is meant again."""
LETTERS = 4
"""So many letters two callings share at their end that are one: "Klinikchef" and "Chef"."""
OFFICE = 7
"""So many letters at least has a word that tells a longer title by its end."""
FEMALE, MALE = "in", ("er", "ese", "ale")
"""How a noun for somebody of a country or a calling ends."""


def again_or_guess(
    mention: Mention,
    guess: Entity | None,
    stack: list[Focus],
    here: AbstractSet[Entity],
    sentence: int,
    paragraph: int,
    registry: Registry,
) -> Entity | None:
    """Whom a German description means again; one of nobody of whom the text has just been is somebody new."""
    grammar = registry.grammar
    if mention.head in grammar.kin:
        return None
    again = guess  # "der CDU-Politiker"
    if guess is None or not (renames(mention, grammar) or only_full_name(guess, stack)):
        again = meant_again(mention, stack, here, sentence, paragraph, registry)
        if again is not None:
            again.places.append(sentence)
    if again is not None:
        tell_person(again, mention, grammar)
    return again


def meant_again(
    mention: Mention, stack: list[Focus], here: AbstractSet[Entity], sentence: int, paragraph: int, registry: Registry
) -> Entity | None:
    """Whom a description of one person or body means that the paragraph has just been about; None where several fit.

    ``here`` are those whom its own sentence names before it.
    """
    grammar = registry.grammar
    if not grammar.capital_nouns or not mention.definite or mention.plural or mention.owner or mention.name:
        return None
    if grammar.boards and mention.head.endswith(grammar.boards):
        return None
    if mention.head in grammar.relatives or mention.possessor or mention.possessed or _has_name(mention):
        return None
    recent = [f for f in reversed(stack) if f.paragraph == paragraph and 0 < sentence - f.sentence <= BACK]
    recent = not_of_court([f for f in recent if f.entity not in here], mention, registry)
    if mention.ref is Ref.ORGANISATION and not mention.tail and _names_person(mention, grammar):
        mention = gendered(replace(mention, ref=Ref.ROLE), grammar)
    if mention.ref is Ref.ROLE:
        named = _person(mention, recent, stack, grammar)
        named = named or holder_meant(mention, stack, sentence, paragraph, grammar)
        named = named or (None if _may_be_unnamed(mention, grammar) else _unnamed(mention, recent, sentence, grammar))
        return named or _only_one_aged(mention, stack, registry, sentence)
    if mention.ref is Ref.ORGANISATION and " " not in mention.text and not mention.tail:
        body = _body_beside(mention, recent, sentence, grammar)
        if body is None or not _has_word(body, mention.head):
            body = _only([f for f in recent if _has_word(f.entity, mention.head)]) or body
        body = body or _body(mention, recent, grammar)
        body = body or only_such_body(mention, registry, sentence)
        if body is not None and not body.gender:
            body.gender = mention.gender  # "der Jagdverband", and then "er"
        return body
    return None


def _only_one_aged(mention: Mention, stack: list[Focus], registry: Registry, sentence: int) -> Entity | None:
    """The only person with a full name so far, whom an age means where nobody without one is in focus."""
    if not is_age(mention, registry.grammar) or mention.tail:
        return None
    people = [e for e in registry.entities if e.kind is SpeakerKind.PERSON and e.named and e.near(sentence) <= sentence]
    known = laymen({e for e in people if not contradicts(e, mention)}, registry)
    others = (f.entity for f in stack if f.entity.kind is SpeakerKind.ANONYMOUS and not f.entity.plural)
    others = (e for e in others if not is_officer(e, registry.grammar))
    if len(known) != 1 or any(not contradicts(e, mention) for e in others):
        return None
    (only,) = known
    return only if _is_full_name(only.name) and only.solid else None


def _names_person(mention: Mention, grammar: Grammar) -> bool:
    """Whether a noun that no list has as a person's is one of home or another word for an office: "der Slowene"."""
    return mention.head in grammar.epithets or any(mention.head == word for word, _ in grammar.same_offices)


def _has_name(mention: Mention) -> bool:
    """Whether a capital stands before the noun of a description: "der Kölner Trainer"."""
    words = mention.text.split()
    noun = next((k for k, word in enumerate(words) if mention.head in word.lower()), len(words) - 1)
    return any(word[:1].isupper() for word in words[:noun])


def _person(mention: Mention, recent: list[Focus], stack: list[Focus], grammar: Grammar) -> Entity | None:
    near = [f for f in recent if f.entity.kind is SpeakerKind.PERSON and not f.entity.plural and not f.entity.joint]
    near = [f for f in near if f.entity.named and (_is_full_name(f.entity.name) or (f.entity.solid and f.entity.roles))]
    near = [f for f in near if not contradicts(f.entity, mention)]
    if mention.head in grammar.plain_people:
        near = [f for f in near if not f.entity.heads]  # "das Mädchen" is not the judge
    only = _only(near)
    if only is not None and _is_new(only, near, stack):
        return only
    if mention.tail:
        return None
    if only is not None and not _may_be_unnamed(mention, grammar) and not of_other_trade(only, mention, grammar):
        return only
    last = next((f for f in near if f.kind in PROMINENT), None)
    if last is None:
        return _only([f for f in near if f.kind is not Standing.OWNER and may_be(f.entity, mention, grammar)])
    return last.entity if may_be(last.entity, mention, grammar) else None


def meant_by_word(mention: Mention, stack: list[Focus], sentence: int, registry: Registry) -> Entity | None:
    """The only person whom the very word of a description tells: by age, office, party, or headline."""
    aged = _told_of_here(mention, stack, sentence, registry.grammar)
    return (
        just_as_old(mention, registry, sentence)
        or aged
        or _of_office(mention, stack, sentence, registry)
        or _of_compound(mention, stack, sentence, registry.grammar)
        or headliner_meant(mention, registry)
        or bereaved_meant(mention, registry)
        or client_meant(mention, stack, registry.grammar)
        or newcomer_from(mention, stack, sentence, registry)
        or opponent_meant(mention, stack, sentence, registry.grammar)
        or account_meant(mention, stack, sentence, registry.grammar)
        or paper_meant(mention, stack, sentence, registry.grammar)
    )


def _of_office(mention: Mention, stack: list[Focus], sentence: int, registry: Registry) -> Entity | None:
    """The only person in focus whose office has another name, too: "der Regierungschef" is the prime minister.

    Nobody is it where the text gives somebody the very word, which then means them.
    """
    grammar = registry.grammar
    if not grammar.capital_nouns or not mention.definite or mention.plural or mention.owner:
        return None
    if mention.possessor or mention.possessed or _has_name(mention) or mention.head in grammar.organisation:
        return None  # "die Initiative" is no "Sprecherin der Bürgerinitiative"
    if mention.tail:
        return _of_department(mention, stack, sentence, grammar)
    noun = mention.noun
    if any(noun in role.lower().split() for e in registry.by_head[mention.head] for role, _ in e.roles):
        return None
    near = _named_near(mention, stack, sentence)
    holders = [f for f in near if _holds(f.entity, mention, grammar) or _has_longer(f.entity, noun, grammar)]
    whole = mention.head.startswith(noun)
    rivals = [f for f in near if whole and mention.head in f.entity.heads]  # "die Vorsitzende", beside one of a club
    return _only(holders + rivals) if holders else None


def _of_department(mention: Mention, stack: list[Focus], sentence: int, grammar: Grammar) -> Entity | None:
    """Who has just spoken and whose office has another name with what it is of: "die Vorsteherin des Amts"."""
    spoke = [f for f in stack if f.kind is Standing.SPEAKER and sentence - f.sentence <= BACK]
    last = spoke[-1].entity if spoke else None
    fits = last is not None and last.named and not contradicts(last, mention) and _holds(last, mention, grammar)
    return last if fits else None


def is_of_office(entity: Entity, mention: Mention, registry: Registry) -> bool:
    """Whether a German text gives nobody else the very office that a description tells: "die Landrätin" is always she.

    Nobody whom the paragraph is about just now can be meant instead. In Romance languages it is enough that they hold
    it, also by a wider calling: the mayor is "el edil".
    """
    grammar = registry.grammar
    if grammar.romance:
        return bool(entity.heads[mention.head])
    if not grammar.capital_nouns or mention.head in grammar.epithets or not mention.definite:
        return False
    holders = {e for e in registry.by_head[mention.head] if e.named and mention.noun in _words_of_roles(e)}
    return holders == {entity}


def _words_of_roles(entity: Entity) -> set[str]:
    return {word for role, _ in entity.roles for word in role.lower().split()}


def _named_near(mention: Mention, stack: list[Focus], sentence: int) -> list[Focus]:
    """The people with a name in focus whom a description can mean."""
    near = (f for f in stack if f.entity.kind is SpeakerKind.PERSON and f.entity.named)
    return [f for f in near if sentence - f.sentence <= FAR and not contradicts(f.entity, mention)]


def _has_longer(entity: Entity, noun: str, grammar: Grammar) -> bool:
    """Whether somebody's title ends with a word for an office: "Wohnbaulandesrätin" and "die Landesrätin"."""
    if len(noun) < OFFICE or noun in grammar.source | grammar.in_scene | grammar.epithets:
        return False
    titles = [word.lower() for role, _ in entity.roles for word in role.split()]
    return any(title.endswith(noun) and len(title) > len(noun) for title in titles)


def _of_compound(mention: Mention, stack: list[Focus], sentence: int, grammar: Grammar) -> Entity | None:
    """The only person in focus of whom the text tells the first part of a word with a hyphen: "der SPD-Politiker"."""
    if not grammar.capital_nouns or mention.ref is not Ref.ROLE or not mention.definite or mention.plural:
        return None
    part = folded(mention.text.rpartition(" ")[2].rpartition("-")[0])
    if not part or mention.head not in grammar.epithets or mention.tail:
        return None
    near = _named_near(mention, stack, sentence)
    return _only([f for f in near if any(_is_party(word.partition("-")[0], part) for word in f.entity.traits)])


def _is_party(word: str, part: str) -> bool:
    """Whether two words name one party, which the case may change: "Grüne" and "Grünen"."""
    return word == part or (len(word) > LETTERS and f"{word}n" == part)


def _told_of_here(mention: Mention, stack: list[Focus], sentence: int, grammar: Grammar) -> Entity | None:
    """Whom a sentence is about that closes with their age: "Ruiz blieb hart: „Nein“, schrieb die 29-Jährige"."""
    if not (grammar.capital_nouns and is_age(mention, grammar) and mention.definite) or mention.tail or mention.plural:
        return None
    here = [f for f in stack if f.sentence == sentence and -1 < f.token < mention.start and not f.pronoun]
    only = _only([f for f in here if f.entity.kind is SpeakerKind.PERSON])
    about = any(f.entity is only and f.kind is Standing.TOPIC for f in here)
    return only if only is not None and about and only.named and not contradicts(only, mention) else None


def _holds(entity: Entity, mention: Mention, grammar: Grammar) -> bool:
    nouns = {mention.head, mention.noun}
    offices = entity.heads.keys() | _words_of_roles(entity)
    return any((noun, own) in grammar.same_offices for noun in nouns for own in offices)


def _unnamed(mention: Mention, recent: list[Focus], sentence: int, grammar: Grammar) -> Entity | None:
    """The only one without a name whom a paragraph has described: "ein Heizungsbauer", and then "der Handwerker"."""
    if mention.tail or any(_fits_name(f.entity, mention) for f in recent):
        return None
    near = [f for f in recent if f.entity.kind is SpeakerKind.ANONYMOUS and not f.entity.plural]
    only = _only([f for f in near if not contradicts(f.entity, mention)])
    last = max((f.sentence for f in near), default=-1)
    if only is None or sentence - last > LATELY or mention.head in only.heads or not mention.gender:
        return None
    if befell_another(only, mention, grammar):
        return None
    return None if grammar.person.isdisjoint(only.heads) else only


def _fits_name(entity: Entity, mention: Mention) -> bool:
    """Whether somebody with a name can be of the gender of a description."""
    return entity.kind is SpeakerKind.PERSON and entity.named and not contradicts(entity, mention)


def _is_full_name(name: str) -> bool:
    return " " in name and name[0].isupper()


def _is_new(entity: Entity, near: list[Focus], stack: list[Focus]) -> bool:
    """Whether the paragraph is the first to name somebody in full and has not told who that is: a description does."""
    if entity.roles or entity.heads or not _is_full_name(entity.name):
        return False
    first = min(f.sentence for f in near if f.entity is entity)
    return not any(f.entity is entity and f.sentence < first for f in stack) and entity.places[0] >= first


def may_be(entity: Entity, mention: Mention, grammar: Grammar) -> bool:
    """Whether a calling can be another of somebody's: it is theirs, they have none, or it only tells of home or age."""
    head = mention.head
    if any(_is_one_calling(head, other) for other in entity.heads):
        return True
    if _may_be_unnamed(mention, grammar):
        return False
    aged = mention.text[:1].isdigit() and head not in grammar.nouns  # "der 52-jährige Romand"
    aged = aged or mention.text.partition(" ")[0].lower() in grammar.born
    return not entity.heads or head in grammar.epithets or aged or _holds(entity, mention, grammar)


def _may_be_unnamed(mention: Mention, grammar: Grammar) -> bool:
    """Whether a noun often means somebody of whom the text has not told: a source, an office, a part in a scene.

    A compound of such a part tells more: "die Zollbeamtin" is no "Beamtin" of the scene.
    """
    return mention.noun in grammar.source | grammar.in_scene or mention.head.endswith(grammar.offices_again)


def _is_one_calling(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= LETTERS and long.endswith(short))


def _body(mention: Mention, recent: list[Focus], grammar: Grammar) -> Entity | None:
    """The only body of which the last sentences are that a noun can mean."""
    plain = mention.head in grammar.bodies_again
    bodies = [f for f in recent if f.entity.kind is SpeakerKind.ORGANISATION and f.kind in PROMINENT]
    again = (f for f in bodies if is_such(f.entity, mention.head, grammar) or (plain and _may_be(f.entity, grammar)))
    return _only([f for f in again if not f.entity.plural])


def _body_beside(mention: Mention, recent: list[Focus], sentence: int, grammar: Grammar) -> Entity | None:
    """The only such body with a name in the sentence before: "Gebaut hat das der Zulieferer Lund. Der Konzern"."""
    before = [f for f in recent if f.sentence == sentence - 1]
    bodies = (f for f in before if f.entity.kind is SpeakerKind.ORGANISATION and f.entity.named)
    only = _only([f for f in bodies if is_such(f.entity, mention.head, grammar)])
    return None if any(f.kind in PROMINENT and f.entity.named and f.entity is not only for f in before) else only


def _has_word(entity: Entity, head: str) -> bool:
    """Whether a body's name ends in the very noun: "der Senat" is the US-Senat rather than a court."""
    body = entity.kind is SpeakerKind.ORGANISATION and not entity.plural
    return body and any(f"-{name.lower()}".endswith(f"-{head}") for name in (entity.name, *entity.names))


def _may_be(entity: Entity, grammar: Grammar) -> bool:
    """Whether a body can be called anything: it has a name, and no noun tells that it is of another kind."""
    own = entity.bodies | entity.heads.keys() | {word for word in entity.key.split() if word in grammar.organisation}
    alike = bool(own) and (own <= grammar.associations or own <= grammar.firm_nouns)
    return entity.named and (alike or not own) and entity.name not in grammar.lexicon.places


def _only(foci: list[Focus]) -> Entity | None:
    found = {f.entity for f in foci}
    return found.pop() if len(found) == 1 else None


def tell_person(entity: Entity, mention: Mention, grammar: Grammar) -> None:
    """Keep what a description tells of whom it means: a person, of which gender, and what they are."""
    if mention.ref is not Ref.ROLE or entity.kind is not SpeakerKind.PERSON:
        return
    entity.evidence += not entity.solid
    entity.ages |= ages_of(mention)
    told = gender_of(mention)
    if told in ("male", "female") and not entity.leaning:
        entity.hints[told] += 1
    calling = mention.head not in grammar.epithets | grammar.anybody_again and not _has_name(mention)
    if calling and not mention.guessed and not entity.described:
        entity.described = mention.description


def gender_of(mention: Mention) -> str:
    """The gender that a description tells by its noun, or by how that ends: "die Norwegerin"."""
    if mention.gender or mention.ref is not Ref.ROLE or mention.plural:
        return mention.gender
    return "female" if mention.head.endswith(FEMALE) else "male" if mention.head.endswith(MALE) else ""


def gendered(mention: Mention, grammar: Grammar) -> Mention:
    """A description with the gender that its noun tells, in a language whose nouns have capitals."""
    return replace(mention, gender=gender_of(mention)) if grammar.capital_nouns else mention

"""Whom a description renames that has no name: "ein Anwohner sagte", and behind it "so der 61-Jährige"."""

from __future__ import annotations

from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.focus import PROMINENT, Focus, Standing
from reader.attribution.entities.descriptions import described
from reader.attribution.entities.entity import Entity, folded
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

LATELY = 3
"""So many sentences back somebody without a name has been in focus whom the text means again."""
NEAR = 2
"""So many sentences back somebody without a name has spoken whom a description renames."""

FOCI = 24
"""So many of the last mentions are looked through for somebody told of in the paragraph."""
WRITTEN = 3
"""So many sentences back somebody has spoken whose words "the letter" may have."""


def renames(mention: Mention, grammar: Grammar) -> bool:
    """Whether a description is only another name for somebody of whom the text speaks.

    It is one of those that the language lists, or one person of a town or a country: "der Kölner", "die Italienerin".
    """
    if mention.head in grammar.epithets or ("-" in mention.text and mention.head in grammar.compound_epithets):
        return True
    alone = mention.ref is Ref.ROLE and mention.definite and not (mention.plural or mention.tail)
    return alone and mention.head not in grammar.nouns and _home(mention.head) in grammar.lexicon.places


def _home(head: str) -> str:
    """The place of somebody who is called after it: "Köln" for "kölnerin"."""
    return head.removesuffix("in").removesuffix("er").capitalize()


def unnamed_meant(
    mention: Mention, stack: list[Focus], last: Focus | None, sentence: int, paragraph: int, registry: Registry
) -> Entity | None:
    """Whom "the person" and "the source" mean: the unnamed source that has just spoken."""
    grammar = registry.grammar
    if mention.head in grammar.plain_people:
        newcomer = _newcomer(mention, stack, sentence, paragraph)
        if newcomer is not None:
            return newcomer
    if mention.head in grammar.anybody_again and not mention.possessor:
        known = described(registry, mention, sentence)
        return known or unnamed_speaker(mention, last, sentence, paragraph)
    if not mention.is_one_noun or mention.head not in grammar.unnamed or last is None:
        return None
    about = unnamed_topic(stack, mention, sentence, paragraph)
    if about is not None:
        return about
    unnamed = last.entity.kind is SpeakerKind.ANONYMOUS and not last.entity.plural
    unnamed = unnamed and not contradicts(last.entity, mention)
    return last.entity if unnamed and sentence - last.sentence <= LATELY else None


def another_unnamed(mention: Mention, stack: list[Focus], sentence: int, registry: Registry) -> Entity:
    """ "Another" and "a third": one more of the unnamed people who spoke last."""
    unnamed = (f.entity for f in reversed(stack) if f.entity.kind is SpeakerKind.ANONYMOUS)
    last = next((e for e in unnamed if e.heads), None)  # also "fans", of whom one has spoken
    head = next(iter(last.heads)) if last is not None else ""
    noun = next((word for word in last.name.split() if word.lower() == head), head) if last is not None else ""
    noun = "" if noun in registry.grammar.ordinals else noun
    name = f"{mention.text.lower()} {noun}".strip()
    return registry.described_as(name, sentence)


def one_of(several: Entity, mention: Mention, sentence: int, registry: Registry) -> Entity:
    """Who "one" is of several without a name: "one fan" of "fans"; the several where it is more than one."""
    grammar = registry.grammar
    noun = next(iter(several.heads), "")
    if grammar.own_rules or not noun or noun in grammar.quantities:
        return several
    if mention.text.lower() not in grammar.singular_indefinite:
        return several
    return registry.described_as(f"{mention.text.lower()} {noun}", sentence)


def _newcomer(mention: Mention, stack: list[Focus], sentence: int, paragraph: int) -> Entity | None:
    """The only one without a name of whom a paragraph has just told, whom "the girl" means: a pupil, no judge.

    Nobody is it where the paragraph also names one whom no office tells apart.
    """
    if not mention.is_one_noun or not mention.gender:
        return None
    near = [f for f in stack if f.paragraph == paragraph and 0 < sentence - f.sentence <= LATELY]
    near = [f for f in near if not f.entity.plural and not contradicts(f.entity, mention)]
    if any(f.entity.kind is SpeakerKind.PERSON and f.entity.named and not f.entity.heads for f in near):
        return None
    people = {f.entity for f in near if f.entity.kind is SpeakerKind.ANONYMOUS and f.kind in PROMINENT}
    return people.pop() if len(people) == 1 else None


def child_meant(
    mention: Mention, timeline: list[Focus], sentence: int, paragraph: int, grammar: Grammar
) -> Entity | None:
    """Whose child "the boy" is who was just told of: "Lind came with his son. “No,” the boy said"."""
    if mention.head not in grammar.lexicon.word_class("child") or not mention.is_one_noun:
        return None
    young = grammar.lexicon.word_class("young-relative")
    near = [f.entity for f in timeline[-FOCI:] if f.paragraph == paragraph and 0 < sentence - f.sentence <= LATELY]
    near = [e for e in near if not e.named and not young.isdisjoint(e.heads) and not contradicts(e, mention)]
    return near[0] if len(set(near)) == 1 else None


def unnamed_speaker(mention: Mention, last: Focus | None, sentence: int, paragraph: int) -> Entity | None:
    """The one person without a name who has just spoken in the paragraph, where nothing tells them from a description.

    None where somebody with a name spoke last, or several people did.
    """
    if last is None or mention.plural or last.paragraph != paragraph or sentence - last.sentence > NEAR:
        return None
    one = last.entity
    if one.kind is not SpeakerKind.ANONYMOUS or one.plural or one.named or contradicts(one, mention):
        return None
    return one if mention.head not in one.heads else None


def rather_unnamed(
    guess: Entity | None, mention: Mention, last: Focus | None, sentence: int, paragraph: int
) -> Entity | None:
    """Whom the text guesses, or the source without a name who has just spoken.

    It is the latter where the other has another role, or was named further back than that source spoke.
    """
    if guess is None or not guess.named or mention.head in guess.heads or last is None or mention.ref is not Ref.ROLE:
        return guess
    just = last.sentence == sentence - 1
    far = just and guess.near(sentence - 1) > 1
    if not guess.roles and not far:
        return guess
    return unnamed_speaker(mention, last, sentence, last.paragraph if just else paragraph) or guess


def unnamed_topic(stack: list[Focus], mention: Mention, sentence: int, paragraph: int) -> Entity | None:
    """Whom the sentence before is about and does not name: "One director was less kind. “No,” said the person"."""
    for focus in reversed(stack):
        if focus.paragraph != paragraph or focus.sentence < sentence - 1:
            return None
        one = focus.entity
        about = focus.kind is Standing.TOPIC and focus.sentence == sentence - 1
        if about and one.kind is SpeakerKind.ANONYMOUS and not one.plural and not contradicts(one, mention):
            return one
    return None


def described_last(
    mention: Mention, mentioned: list[Focus], sentence: int, paragraph: int, people: frozenset[str]
) -> Entity | None:
    """Whom the paragraph has described last without a name, where it names nobody behind them: "l’homme".

    It described them by one of the nouns of ``people``: "the wall" is not whom "the biologist" means.
    """
    for focus in reversed(mentioned):
        if focus.paragraph != paragraph or focus.sentence >= sentence:
            if focus.paragraph < paragraph:
                return None
            continue
        entity = focus.entity
        if entity.kind is SpeakerKind.PERSON:
            return None
        if entity.kind is SpeakerKind.ANONYMOUS and not entity.plural and not contradicts(entity, mention):
            return entity if people.intersection(entity.heads) else None
    return None


def turned_to(mention: Mention, known: Entity, stack: list[Focus], sentence: int, paragraph: int) -> Entity | None:
    """The subject of the paragraph, where "the senator" in it is not ``known``, of whom that was said elsewhere.

    So it is where "the Plains coach" is one of a place or body to which nothing ties the other.
    """
    told = mention.text.split()[:-1]
    tied = any(not word[:1].isupper() or folded(word) in known.traits for word in told)
    if not mention.definite or mention.ref is not Ref.ROLE or mention.owner or tied:
        return None
    here = [f for f in stack if f.paragraph == paragraph and f.entity.kind is SpeakerKind.PERSON]
    people = {f.entity for f in here if f.entity.named and f.entity.solid}
    if len(people) != 1 or not any(f.kind in PROMINENT and f.sentence < sentence for f in here):
        return None
    (only,) = people
    may_be = not only.plural and not contradicts(only, mention)
    return only if may_be and (not only.heads or mention.head in only.heads) else None


def in_writing(last: Focus | None, sentence: int) -> Entity | None:
    """Who speaks in "the letter" or "the editorial": whoever spoke last, if that was just now."""
    if last is None or sentence - last.sentence > WRITTEN or last.entity.kind is SpeakerKind.DOCUMENT:
        return None
    return last.entity

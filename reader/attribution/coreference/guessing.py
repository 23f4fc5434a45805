"""Whom a description can mean that the text has tied to nobody: "the front-runner", "the company"."""

from __future__ import annotations

from reader.attribution.coreference import bodies, renamed
from reader.attribution.coreference.couples import couple_near, pair_near
from reader.attribution.coreference.court import is_officer, not_of_court
from reader.attribution.coreference.fitting import (
    alone_here,
    belongs,
    by_noun,
    contradicts,
    of_that_party,
    of_that_position,
    only_one_named,
    still_meant,
    told_by_name,
)
from reader.attribution.coreference.focus import PROMINENT, Focus, Standing
from reader.attribution.coreference.in_focus import InFocus
from reader.attribution.coreference.trades import has_other_trade
from reader.attribution.entities.descriptions import may_hold
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import RECENT
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

NEAR = 3
"""How many sentences back somebody can be meant by a description that the text has not tied to them."""
_KNOWN = 3
"""In so many sentences stands who may hold an office that the text does not tell."""


def guessed(scene: InFocus, mention: Mention, sentence: int, without: frozenset[Entity] = frozenset()) -> Entity | None:
    """Whom "the front-runner" can mean: the last person in focus, if the text has not said that they are else.

    In Romance languages it is none of ``without``, to whom the verb says the words: "lui répond l’élu".
    """
    grammar = scene.registry.grammar
    if mention.plural and mention.definite and mention.ref is Ref.ROLE and not mention.owner:
        told = grammar.general_roles and mention.head not in grammar.general_roles
        return None if told else pair_near(scene.stack, sentence)
    if bodies.outstanding(mention, scene.registry.grammar):
        return bodies.body_meant(mention, scene.registry, scene.stack, sentence)
    again = mention.head in grammar.epithets  # "the politician of that party"
    told_apart = mention.tail and not (grammar.general_roles and mention.ref is Ref.ROLE) and not again
    if mention.owner or told_apart or mention.plural or not mention.definite:
        return None
    if mention.head in grammar.pairs:
        return pair_near(scene.stack, sentence) or couple_near(scene.registry, sentence)
    if mention.ref is Ref.ORGANISATION and mention.head not in grammar.settlements:
        return bodies.body_meant(mention, scene.registry, scene.stack, sentence)
    if mention.ref is Ref.DOCUMENT and mention.head in grammar.voices:
        return _paper(scene, mention, sentence)
    if mention.ref is not Ref.ROLE or (mention.head in grammar.source and _sources(scene, mention.head)):
        return None
    here = _told_of_here(scene, mention, sentence) | (without if grammar.romance else frozenset())
    if mention.head in grammar.lexicon.word_class("child") and grammar.romance and not mention.possessed:
        child = scene.registry.portrayed  # "La fille, elle, se tait": of whom the portrait tells, not of who spoke last
        return child if child is not None and child not in here and not contradicts(child, mention) else None
    near = not_of_court(_people_near(scene, mention, sentence, here), mention, scene.registry)
    near = by_noun(near, mention, scene.last_speaker, grammar)
    if mention.possessed:
        return None  # "his mother" is nobody else
    near = [f for f in near if f.entity.named and f.entity.solid and not contradicts(f.entity, mention)]
    near = [f for f in near if not has_other_trade(f.entity, mention, grammar)]
    author = scene.writer(scene.paragraph) if scene.writer is not None and near else None
    near = [f for f in near if f.entity is not author]
    near = of_that_position(near, mention, grammar)
    told = grammar.general_roles and mention.head not in grammar.general_roles and not mention.pointing
    told = told and (mention.head in grammar.sole_offices or not grammar.sole_offices)
    if told or mention.head in grammar.offices:  # "the mayor" is not the neighbour just quoted
        exact = " " in mention.text
        here = {f.entity for f in near if f.sentence >= sentence - 1 or " " in f.entity.name} if told else set()
        near = [f for f in near if not told or f.entity in here or mention.head in f.entity.heads]
        least = 1 if told or (exact and only_one_named(scene.stack)) else _KNOWN
        about = {f.entity for f in near if exact and scene.is_topic(f)}
        near = [f for f in near if may_hold(f.entity, mention, scene.registry, 1 if f.entity in about else least)]
    if again and mention.tail:
        near = of_that_party(near, mention)
    elif told_by_name(mention):
        alone = alone_here([f for f in scene.stack if f.paragraph == scene.paragraph], scene.last_speaker, mention)
        near = [f for f in near if belongs(f.entity, mention) or (grammar.romance and f.entity is alone)]
    if mention.head in grammar.apart or any(w.isupper() for w in mention.text.split()[:-1]):
        near = _accused(near, mention, grammar) or [f for f in near if mention.head in f.entity.heads]
    if mention.head in grammar.general_roles:
        unnamed = renamed.described_last(mention, scene.timeline, sentence, scene.paragraph, grammar.person)
        if unnamed is not None:
            return unnamed
    before = {f.entity for f in near if f.paragraph == scene.paragraph and f.sentence == sentence - 1}
    if len(before) == 1 and mention.head not in grammar.offices:
        return before.pop()  # "Lund’s son was born there. The nurse had set off in good time."
    for kinds in (PROMINENT, frozenset(Standing) - PROMINENT):
        for focus in near:
            if focus.kind in kinds:
                return focus.entity
    return None


def _paper(scene: InFocus, mention: Mention, sentence: int) -> Entity | None:
    """Whose "the statement" is, and which paper "the daily"; what studies and papers of others say is nobody’s."""
    grammar = scene.registry.grammar
    own = scene.issued.get(mention.head)
    if own is not None:
        return own[0]
    voice = mention.head in grammar.press_voices
    press = bodies.body_meant(mention, scene.registry, scene.stack, sentence) if voice else None
    own_words = mention.head not in grammar.studies  # "the paper cautions": not who spoke last
    return press or (renamed.in_writing(scene.last_speaker, sentence) if own_words else None)


def _people_near(scene: InFocus, mention: Mention, sentence: int, here: set[Entity]) -> list[Focus]:
    """The people in focus, the last first, without those ``here`` whom the sentence of the description names."""
    people = [f for f in reversed(scene.stack) if f.entity.kind is SpeakerKind.PERSON and f.entity not in here]
    grammar = scene.registry.grammar
    return [f for f in people if sentence - f.sentence <= NEAR or still_meant(f, mention, sentence, grammar)]


def _told_of_here(scene: InFocus, mention: Mention, sentence: int) -> set[Entity]:
    """Whom the sentence of a description names, and in Romance languages who acts in it: they are rarely described.

    "Arregui explicó que lo retiró porque el delantero lo pidió": not Arregui.
    """
    here = {entity for start, entity in scene.people if start < mention.start}
    if scene.registry.grammar.romance:
        acts = (f for f in scene.stack if f.sentence == sentence and f.kind in PROMINENT and f.token < mention.start)
        here |= {f.entity for f in acts}
    return here


def _accused(near: list[Focus], mention: Mention, grammar: Grammar) -> list[Focus]:
    """Who can be "le prévenu": the only one near without an office in court; only in Romance languages."""
    if not grammar.romance or mention.head not in grammar.defendants:
        return []
    lay = [f for f in near if not is_officer(f.entity, grammar)]
    return lay if len({f.entity for f in lay}) == 1 else []


def _sources(scene: InFocus, head: str) -> bool:
    """Whether the text has introduced an unnamed source of this kind: "the official" then means that one."""
    return any(not e.named for e in scene.registry.by_head[head][-RECENT:])

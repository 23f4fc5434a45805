"""Whom plain words for a person mean who has no name: "A mother was sent a bill … the woman said … the 31-year-old"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.focus import PROMINENT, Focus, Standing
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import RECENT, Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

DEPTH = 100
"""So many mentions back somebody without a name can be meant again."""
NEAR = 3
"""So many sentences back somebody with a name comes before who has none."""


def same_unnamed(mention: Mention, timeline: Sequence[Focus], registry: Registry, sentence: int) -> Entity | None:
    """The one person without a name whom "the woman" or "the 31-year-old" means again; None where there is none.

    It is who has such a word already. Somebody with a name who was just spoken of comes before them, where it is not
    the same word ("the mum" of a mother). From then on they have that word, too.
    """
    grammar = registry.grammar
    if (
        not is_plain(mention, grammar)
        or mention.ref is not Ref.ROLE
        or not mention.definite
        or mention.plural
        or mention.tail
    ):
        return None
    if mention.owner or mention.possessed or grammar.own_rules:
        return None
    fitting = [f for f in timeline[-DEPTH:] if f.kind in PROMINENT and not contradicts(f.entity, mention)]
    named = (f for f in fitting if f.entity.named and f.entity.kind is SpeakerKind.PERSON)
    told = any(sentence - f.sentence <= NEAR for f in named)
    known = {f.entity for f in fitting if _is_plain(f.entity, grammar)}
    known = {entity for entity in known if not told or _base(mention.head, grammar) in _bases(entity, grammar)}
    known = _just_spoke(fitting, sentence) or _brought_up(timeline, mention, sentence, grammar) or known
    if len(known) != 1:
        return None
    (only,) = known
    only.gender = only.gender or mention.gender
    only.heads[mention.head] += 1
    if only not in registry.by_head[mention.head][-RECENT:]:
        registry.by_head[mention.head].append(only)
    return only


def _just_spoke(fitting: list[Focus], sentence: int) -> set[Entity]:
    """Who has spoken in the sentence before and has no name: "One resident said so. “It is,” the woman said"."""
    last = next((f for f in reversed(fitting) if f.kind is Standing.SPEAKER), None)
    if last is None or last.entity.named or last.entity.kind is not SpeakerKind.ANONYMOUS or last.entity.plural:
        return set()
    return {last.entity} if sentence - last.sentence == 1 and not last.entity.writes else set()


def _brought_up(timeline: Sequence[Focus], mention: Mention, sentence: int, grammar: Grammar) -> set[Entity]:
    """Who has no name and is new in the sentence before: "A tenant was less glad. “It is cold,” the woman said".

    The text tells no sex of theirs, and nobody else since whom the words can mean.
    """
    if mention.gender not in ("male", "female") or mention.text.lower() != mention.head:
        return set()
    last = next((f for f in reversed(timeline) if f.kind is Standing.TOPIC), None)
    if last is None or sentence - last.sentence != 1 or contradicts(last.entity, mention):
        return set()
    one = last.entity
    person = not one.heads.keys().isdisjoint(grammar.person) and one.kind is SpeakerKind.ANONYMOUS
    if not person or one.named or one.plural or one.leaning or one.writes or one.of_gender:
        return set()
    kinds = (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS)
    since = {f.entity for f in timeline[-DEPTH:] if f.sentence >= last.sentence and f.entity.kind in kinds}
    others = (e for e in since if e is not one and not e.plural and not contradicts(e, mention))
    return set() if any(others) else {one}


def is_plain(mention: Mention, grammar: Grammar) -> bool:
    """Whether a description tells nothing of somebody but sex, age or children."""
    return mention.head in grammar.sex_or_age or mention.head == grammar.aged


def _is_plain(entity: Entity, grammar: Grammar) -> bool:
    """Whether an entity is one person without a name and with a plain word for one."""
    one = not entity.named and entity.kind is SpeakerKind.ANONYMOUS and not (entity.plural or entity.writes)
    return one and not entity.heads.keys().isdisjoint(grammar.sex_or_age)


def _base(head: str, grammar: Grammar) -> str:
    """A word for a person without what stands behind its hyphen, by its plainest name: "mother" for "mum-of-two"."""
    word = head.partition("-")[0]
    return grammar.also_called.get(word, word)


def _bases(entity: Entity, grammar: Grammar) -> set[str]:
    return {_base(head, grammar) for head in entity.heads}


def own_relative(mention: Mention, registry: Registry) -> Entity | None:
    """Whom "Dad" means where the text has told of "my father", and the other way round; None where it has not."""
    grammar = registry.grammar
    base = grammar.also_called.get(mention.head, mention.head)
    words = {base} | {word for word, noun in grammar.also_called.items() if noun == base}
    mine = mention.possessor in grammar.first_owners
    bare = mention.head != base and mention.end - mention.start == 1
    if len(words) == 1 or not (mine or bare):
        return None
    known = {entity for word in words for entity in registry.by_head[word][-RECENT:]}
    known = {entity for entity in known if not (entity.named or entity.plural)}
    return known.pop() if len(known) == 1 else None


def is_met(best: Focus, met: Focus | None, sentence: int, paragraph: int, grammar: Grammar) -> bool:
    """Whether the text has just turned to somebody: its writer did, or the sentence before in German names them first.

    "Geblieben ist Ana Ruiz. Sie sang": she is no woman of the paragraph before.
    """
    if met is not None and met.entity is best.entity and met.paragraph == paragraph:
        return True
    entity, near = best.entity, best.paragraph == paragraph and best.sentence == sentence - 1
    told = grammar.capital_nouns and near and best.kind is Standing.TOPIC and entity.named and entity.solid
    return told and " " in entity.name and min(entity.places, default=-1) == best.sentence


def unnamed_body(mention: Mention, last: Focus | None, sentence: int, grammar: Grammar) -> Entity | None:
    """Who has just spoken and may be a body that the text does not name: "the builder", whom "it" goes on about."""
    if mention.gender != "thing" or last is None or last.sentence < sentence - 1:
        return None
    other = last.entity.plural or last.entity.leaning or last.entity.heads.keys().isdisjoint(grammar.either)
    return last.entity if last.entity.kind is SpeakerKind.ANONYMOUS and not other else None

"""Which unnamed sources tell nobody who spoke: "people", "a group", "recent study", "taste receptors"."""

from __future__ import annotations

from collections import defaultdict

from reader.attribution.attribution import Attribution
from reader.attribution.content.rules import Rule
from reader.attribution.content.scare import UNATTRIBUTED
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.document.certainty import SURE
from reader.document.model import QuotationKind, SpeakerKind

GUESSED = 0.5
"""Whom words are given to without a verb, with a confidence of no more than this, have as often not said them."""
TOLD_THAT = frozenset((Rule.REPORTED_THAT, Rule.REPORTED, Rule.REPORTED_OBJECT))
"""What a writing that nobody is named for tells in no words of its own is no source worth listing."""
LIKELY, POSSIBLE = 0.5, 0.43
"""Whom nothing is given to with at least this confidence is rather not who spoke, and is not listed; the second is for
those to whom marked words or several things are given."""
WRITTEN = 0.6
"""The same for a letter, post or statement of nobody: its words are those of whoever wrote it."""


def leave_out_vague(found: list[Attribution], grammar: Grammar) -> None:
    """Take the speaker from what is only reported of vague sources: the words stay, and nobody is listed for them.

    So it is with who is unlikely to have said any of the words that they would have.
    """
    said: defaultdict[Entity, list[Attribution]] = defaultdict(list)
    for one in found:
        if one.entity is not None:
            said[one.entity].append(one)
    for entity, theirs in said.items():
        reported = all(_without_voice(one, entity) for one in theirs) and not _is_unlisted(theirs, entity, grammar)
        if reported and is_vague(entity, grammar):
            for one in theirs:
                one.entity = None
        elif _is_writing(entity, grammar) and all(one.rule in TOLD_THAT for one in theirs):
            for one in theirs:
                one.entity = None  # "a study hints that"
        elif _only_asks(theirs, entity, grammar):
            theirs[0].entity = None  # "A reporter asked him to sit"
        elif not (entity.fixed_id or _told_apart(entity)) and _unlikely(theirs, written=_any_writing(entity, grammar)):
            for one in theirs:
                one.entity, one.confidence = None, max(round(1.0 - one.confidence, 2), LIKELY)


def _only_asks(theirs: list[Attribution], entity: Entity, grammar: Grammar) -> bool:
    """Whether somebody without a name only asks something of another, once: they are no source."""
    one = theirs[0]
    if len(theirs) > 1 or one.kind is not QuotationKind.INDIRECT or grammar.capital_nouns or grammar.gendered_things:
        return False
    cues = grammar.lexicon.cues.get(one.cue.partition(" ")[0].lower(), ())
    asks = bool(cues) and cues[-1].tier == "ask"
    return asks and entity.kind is SpeakerKind.ANONYMOUS and not (entity.named or entity.fixed_id)


def _is_unlisted(theirs: list[Attribution], entity: Entity, grammar: Grammar) -> bool:
    """Whether one person of a calling that no list has says something aloud: "A rigger told me"."""
    if entity.kind is not SpeakerKind.ANONYMOUS or entity.plural or grammar.own_rules:
        return False
    noun = entity.name.rpartition(" ")[2]
    small = noun in grammar.nouns or noun in grammar.function_words or noun in grammar.quantities
    if small or not entity.name.islower() or not noun.endswith(grammar.agent_endings):
        return False
    said = [cue for one in theirs for cue in grammar.lexicon.cues.get(one.cue.rpartition(" ")[2].lower(), ())]
    return any(cue.tier in ("speech", "told") for cue in said)


def _told_apart(entity: Entity) -> bool:
    """Whether an unnamed person is described by a name: "State Department spokesperson"."""
    unnamed = entity.kind is SpeakerKind.ANONYMOUS and not entity.plural
    return unnamed and any(word[:1].isupper() for word in entity.name.split())


def _is_writing(entity: Entity, grammar: Grammar) -> bool:
    return entity.kind is SpeakerKind.DOCUMENT and not entity.named and not grammar.writings_speak


def _any_writing(entity: Entity, grammar: Grammar) -> bool:
    """Whether it is a writing in which its author speaks, and nothing names it: "a letter", not "the lawsuit"."""
    head = max(entity.heads, key=entity.heads.__getitem__, default="")
    return _is_writing(entity, grammar) and head in grammar.pages and not any(c.isupper() for c in entity.name)


def _unlikely(theirs: list[Attribution], *, written: bool) -> bool:
    """Whether somebody has rather said none of what is given to them; ``written``: it is a writing without a name."""
    if all(one.pointed for one in theirs):
        return True  # as often as not, "he said" means somebody else where he says nothing more
    only_reported = len(theirs) == 1 and theirs[0].kind is QuotationKind.INDIRECT
    if len(theirs) == 1 and theirs[0].rule in UNATTRIBUTED and theirs[0].confidence <= GUESSED:
        return True  # no verb gives them the words, and hardly anything else does
    least = WRITTEN if written else LIKELY if only_reported else POSSIBLE
    return all(one.confidence < least for one in theirs)


def _without_voice(one: Attribution, entity: Entity) -> bool:
    """Whether words are only reported, or are a few marked ones in a sentence about people or things in general."""
    if one.kind is QuotationKind.INDIRECT:
        return True
    body = entity.kind in (SpeakerKind.DOCUMENT, SpeakerKind.ORGANISATION)
    return one.kind is QuotationKind.PARTIAL and one.confidence < SURE and not body


def is_vague(entity: Entity, grammar: Grammar) -> bool:
    """Whether an unnamed source is too vague for the list of speakers when all its words are only reported.

    A single person ("a neighbour"), a body of one kind ("police"), and several people who are told apart from others
    ("people in the room", "local officials") are somebody. Things, writings, numbers and people in general are not.
    """
    if entity.named or entity.fixed_id or entity.joint:
        return False
    words = entity.name.split()
    if any(word[:1].isupper() for word in words[1:]) or not words:
        return not words
    if entity.kind is SpeakerKind.DOCUMENT:
        return words[-1].lower() in grammar.any_body if grammar.capital_nouns else len(words) == 1
    head = max(entity.heads, key=entity.heads.__getitem__, default=words[-1])
    told_apart = any(word in grammar.tail_prepositions or word in grammar.by for word in words[1:])
    told_apart = told_apart or any(word.endswith(("'s", "’s", "s'", "s’")) for word in words[:-1])
    if entity.kind is SpeakerKind.ORGANISATION:
        kinds = entity.plural and len(words) > 1 and words[0].lower() not in grammar.function_words  # "aid groups"
        general = head in grammar.any_body | grammar.anybody and not told_apart and not kinds
        return general or head in grammar.media_names
    if head in grammar.quantities:
        return True
    if not (head in grammar.person or head in grammar.source):
        people = entity.plural and len(words) == 1 and head.endswith(grammar.agent_endings)  # "growers"
        return not (told_apart or people) and not grammar.capital_nouns
    return entity.plural and len(words) == 1 and head in grammar.anybody

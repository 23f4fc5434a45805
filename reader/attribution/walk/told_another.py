"""Who tells or asks another something in a clause in front of "he", and who of the two he is."""

from __future__ import annotations

from reader.attribution.coreference.resolver import Resolver
from reader.attribution.cues.frames import HEARD, Frame, Order
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.walk.asked import only_described
from reader.document.model import SpeakerKind


def told_another(subject: Mention, item: Read, sentence: Sentence, grammar: Grammar) -> frozenset[Entity]:
    """Who speaks to another by name when "he", behind a comma, reacts: "When Lind told Ruiz of it, he said"."""
    frame = _opening_words(subject, item, sentence, grammar)
    if frame is None or frame.subject is None or frame.addressee is None or not frame.addressee.name:
        return frozenset()
    return frozenset(e for start, e in sentence.people if frame.subject.start <= start < frame.subject.end)


def asked_ahead(resolver: Resolver, subject: Mention | None, item: Read, sentence: Sentence) -> Entity | None:
    """Who answers as "he" whom the clause in front of him says that another asked: "When Lind asked Ruiz, he said"."""
    frame = _opening_words(subject, item, sentence, resolver.registry.grammar) if subject is not None else None
    if frame is None or subject is None or frame.cue.tier != "ask":
        return None
    hearer = frame.addressee
    where = range(hearer.start, hearer.end) if hearer is not None else range(frame.cue_end + 1, frame.cue_end + 2)
    asked = next((entity for start, entity in sentence.people if start in where), None)
    if asked is None and hearer is not None:
        asked = only_described(resolver, hearer, sentence)
    if asked is None or asked.kind is SpeakerKind.ORGANISATION or asked.plural:
        return None
    return asked if asked.leaning in ("", subject.gender) or subject.gender == "any" else None


def _opening_words(subject: Mention, item: Read, sentence: Sentence, grammar: Grammar) -> Frame | None:
    """The frame of who speaks to another in a temporal clause that opens the sentence and ends right before "he"."""
    tokens, when = item.tokens, grammar.lexicon.word_class("temporal-conjunction")
    if subject.ref is not Ref.PRONOUN or subject.plural or subject.start - 1 <= sentence.start:
        return None
    if tokens[subject.start - 1].text != "," or tokens[sentence.start].low not in when:
        return None
    for frame in sentence.frames:
        one, other = frame.subject, frame.addressee
        ahead = frame.end < subject.start and frame.order is Order.SUBJECT_CUE and frame.cue.tier in HEARD
        heard = other is not None or (grammar.romance and tokens[frame.cue_end].low in grammar.prepositions)
        if ahead and one is not None and heard and one.start == sentence.start + 1 and not frame.negated:
            hears = other is None or other.ref in (Ref.PERSON, Ref.ROLE)
            return frame if one.ref is not Ref.PRONOUN and hears else None
    return None

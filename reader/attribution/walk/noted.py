"""What a sentence tells of whom it is about that later phrases mean: what they issue, and what they run."""

from __future__ import annotations

from reader.attribution.coreference.focus import Standing
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.cues.frames import Frame
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.main_clause import Topic
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Kind
from reader.attribution.walk.issued import note_issuer
from reader.attribution.walk.kin_told import note_kin_told
from reader.document.model import SpeakerKind

LEADS = 6
"""So many tokens at most stand before a name that opens a sentence, with what its bearer is: "The dog's owner, Bo"."""
BEHIND = 5
"""So many tokens at most behind the verb the name of a body begins that somebody runs."""


def note_told(resolver: Resolver, topic: Topic, item: Read, sentence: Sentence, grammar: Grammar) -> None:
    """Note whose statement a sentence speaks of, and who it says runs a body: "Ruiz leitet die Lund GmbH"."""
    note_issuer(resolver, topic, item, sentence, grammar)
    note_kin_told(resolver, item, sentence, grammar)
    _note_teller(resolver, item, sentence, grammar)
    _note_actor(resolver, item, sentence, grammar)
    verbs = [k for k in range(sentence.start, sentence.end) if item.tokens[k].low in grammar.running]
    bodies = [start for start, entity in sentence.people if entity.kind is SpeakerKind.ORGANISATION]
    if not any(0 < start - verb <= BEHIND for start in bodies for verb in verbs):
        return
    here = [f.entity for f in resolver.stack if f.sentence == sentence.number and f.kind is Standing.TOPIC]
    people = {entity for entity in here if entity.kind is SpeakerKind.PERSON and entity.named}
    if len(people) == 1:
        resolver.leaders += people


def _note_teller(resolver: Resolver, item: Read, sentence: Sentence, grammar: Grammar) -> None:
    """Note who tells "her" something and is not the next "she": "Lind told her so. “No,” she said"."""
    for frame in sentence.frames:
        told = item.tokens[frame.cue_end].low if frame.cue_end < sentence.end else ""
        gender = grammar.object_genders.get(told, "")
        subject = frame.subject
        if frame.cue.tier != "told" or not gender or subject is None or subject.ref is not Ref.PERSON:
            continue
        teller = next((e for start, e in sentence.people if subject.start <= start < frame.cue_start), None)
        resolver.teller = (sentence.number, item.index, gender, teller) if teller is not None else None


def note_who_asks(
    resolver: Resolver, frame: Frame, entity: Entity, item: Read, sentence: Sentence, grammar: Grammar
) -> None:
    """Note who puts a reported question; and who without a name asks "her" and is not the next "she": "A clerk"."""
    if frame.cue.tier == "ask" and not frame.negated and entity.kind is SpeakerKind.PERSON:
        resolver.asks = (item.index, entity)
    told = item.tokens[frame.cue_end].low if frame.cue_end < sentence.end else ""
    gender = grammar.object_genders.get(told, "")
    subject = frame.subject
    if frame.cue.tier in ("told", "ask") and gender and subject is not None and subject.ref is Ref.ROLE:
        resolver.teller = (sentence.number, item.index, gender, entity)


def _note_actor(resolver: Resolver, item: Read, sentence: Sentence, grammar: Grammar) -> None:
    """Note who opens a sentence by name and does something to "him", whoever that is: "Lind hit him"."""
    tokens, first = item.tokens, sentence.people[0] if sentence.people else None
    if first is None or first[1].kind is not SpeakerKind.PERSON or item.quotes(sentence):
        return
    spoken = [f.subject for f in sentence.frames if f.cue.tier in ("speech", "told", "writing", "ask")]
    if any(one is not None and one.start <= first[0] < one.end for one in spoken):
        return  # "Lind told him so": as `_note_teller` has it
    if first[0] - sentence.start > LEADS or any(e is not first[1] for _, e in sentence.people):
        return
    for k in range(first[0] + 1, sentence.end - 1):
        if tokens[k].low in grammar.which | grammar.subordinators | grammar.conjunctions:
            return  # "Lind is late, which makes him laugh"
        gender = grammar.object_genders.get(tokens[k].low, "")
        own = tokens[k].low in grammar.possessives and tokens[k + 1].kind is Kind.WORD
        own = own and tokens[k + 1].low not in grammar.prepositions and tokens[k + 1].low not in grammar.conjunctions
        if gender and not own and first[1].leaning in ("", gender):
            resolver.actor = (sentence.number, gender, first[1])
            return

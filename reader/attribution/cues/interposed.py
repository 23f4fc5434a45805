"""Frames as they stand to the rest of their sentence: between its commas, or inside another's relative clause."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

_WEAKER = frozenset(("manner", "weak"))


def placed(tokens: list[Token], found: list[Frame], start: int, end: int, grammar: Grammar) -> list[Frame]:
    """The frames of a sentence, a verb of manner or belief among them taken for one of saying where it interrupts."""
    for one, later in pairwise(found):
        relative = one.subject is not None and one.subject.relative and one.order is Order.SUBJECT_CUE
        own = later.subject is not None and not later.subject.relative and later.order is Order.SUBJECT_CUE
        if relative and own and one.start == later.start:
            one.start = one.cue_start - 1  # "Lund, a clerk who said he saw it, told them": "who" opens its frame
    return [_as_speech(tokens, frame, start, end, grammar) for frame in found]


def _as_speech(tokens: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> Frame:
    """The frame with a cue of saying where commas set it off: "It will fall, Lund complained"."""
    if frame.cue.tier not in _WEAKER or frame.cue.lemma not in grammar.interposing:
        return frame
    if frame.order is not Order.SUBJECT_CUE or frame.negated or frame.that or frame.colon:
        return frame
    if frame.subject is not None and frame.subject.gender == "first" and frame.cue.lemma in grammar.beliefs:
        return frame  # "It was, I believe, a mason"
    comma, behind = frame.start - 1, frame.content
    if comma <= start or tokens[comma].text != "," or any(t.kind is Kind.QUOTE for t in tokens[start:end]):
        return frame
    opens = tokens[start].low in grammar.subordinators | grammar.prepositions | grammar.participles
    closed = behind >= end or tokens[behind].kind is Kind.POINT or tokens[behind].low in grammar.after_pronoun
    resumes = grammar.auxiliaries | grammar.that  # "It was she, friends believe, that wrote it"
    goes_on = behind + 1 < end and tokens[behind].text == "," and tokens[behind + 1].low in resumes
    clause = any(t.low in grammar.auxiliaries or t.low in grammar.plain_verbs for t in tokens[start:comma])
    if opens or not closed or not (goes_on or clause):
        return frame
    return replace(frame, cue=replace(frame.cue, tier="speech"))

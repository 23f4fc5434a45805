"""Frames that say to whom words were put and not whose they are: "Lund was asked", "told Ruiz, who asked why, that"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.text.tokens import Token


def put_to(found: list[Token], sentence: Sentence, i: int, frames: list[Frame]) -> Frame | None:
    """The frame right behind a quotation that says to whom it was put, and not by whom: "“Why?” Lund was asked"."""
    k = i + 1 + (i + 1 < sentence.end and found[i + 1].text == ",")
    for frame in frames:
        start = frame.addressee.start if frame.addressee is not None else frame.start
        if start == k and frame.order is Order.ASKED and frame.subject is None:
            return frame
    return None


def only_asks(found: list[Token], outer: Frame, inner: Frame, i: int) -> bool:
    """Whether a frame only says what was asked by whom another tells: "Lind told Ruiz, who asked why, that “it is”"."""
    if outer.addressee is None or inner.subject is None or not inner.subject.relative:
        return False
    if not outer.addressee.start <= inner.subject.start < inner.cue_start or inner.cue.tier != "ask":
        return False
    closed = any(t.text == "," for t in found[inner.content : i])
    return closed or (inner.colon and inner.content - 1 > inner.cue_end)


def asks_for(found: list[Token], outer: Frame, inner: Frame, grammar: Grammar) -> bool:
    """Whether another only reports what somebody asks for: "Ruiz said the board had asked for “more time”"."""
    reports = outer.order is Order.SUBJECT_CUE and outer.content == inner.start and not outer.weak
    asks = inner.cue.tier == "ask" and inner.cue_end < len(found) and found[inner.cue_end].low in grammar.prepositions
    return reports and asks

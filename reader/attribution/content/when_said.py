"""When and where somebody says what their frame interrupts: "The wall, she argued at the time, would fall"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.content.clause import has_verb
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

LONGEST = 6
"""So many tokens at most tell when or where, the comma behind them not counted."""


def up_to_comma(found: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> Frame:
    """The frame with when and where it was said, where commas set off both from the words: "she said in May,"."""
    first = frame.content
    if frame.that or frame.colon or frame.order not in (Order.SUBJECT_CUE, Order.CUE_SUBJECT) or first >= end:
        return frame
    if frame.start <= start or found[frame.start - 1].text != "," or found[first].low not in grammar.after_pronoun:
        return frame
    if found[first].low in grammar.infinitive:
        return frame  # "Before the fair, Lind lobbied to shut it, saying"
    for k in range(first + 1, min(end - 1, first + LONGEST + 1)):
        token = found[k]
        if token.text == ",":
            behind = found[k + 1].low
            goes_on = behind not in grammar.that and not behind.endswith(grammar.gerund_endings)
            if behind in grammar.coordinators and not has_verb(found, start, frame.start, grammar):
                goes_on = False  # "In May, Ruiz spoke in court, and the wall fell"
            return replace(frame, content=k) if goes_on else frame
        verb = token.low in grammar.auxiliaries or token.low in grammar.pronouns or token.low in grammar.plain_verbs
        if token.kind in (Kind.POINT, Kind.QUOTE) or (verb and token.kind is Kind.WORD):
            return frame
    return frame


def subject_start(found: list[Token], start: int, end: int, verb: int, grammar: Grammar) -> int:
    """Where the clause begins whose subject and verb a frame parts: "It fell, and the boat, he said, was".

    It is ``start`` where no other clause with a verb of its own stands in front of the subject.
    """
    if found[verb].low not in grammar.auxiliaries or found[end - 1].low in grammar.coordinators:
        return start
    joint = next((k for k in range(end - 2, start, -1) if found[k].low in grammar.coordinators), start)
    if joint == start or has_verb(found, joint + 1, end, grammar) or found[joint + 1].low not in grammar.leading:
        return start
    return joint + 1 if has_verb(found, start, joint, grammar) else start

"""Reported speech without marks: the span of what a frame says that somebody said."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.frames import Frame, Order
from reader.attribution.reading import Read, Sentence
from reader.attribution.subjects import Grammar
from reader.attribution.tokens import Kind, Token
from reader.document.model import Span

SHORTEST = 3
"""A reported content has at least so many tokens; fewer are "said so", "said nothing"."""


@dataclass(slots=True)
class Reported:
    """The reported content of a frame, in one span or, where the frame interrupts it, two."""

    frame: Frame
    spans: tuple[Span, ...]
    rule: str


def reported(item: Read, sentence: Sentence, grammar: Grammar) -> list[Reported]:
    """The indirect quotations of a sentence; content with a quoted passage in it is the passage's, not ours."""
    out: list[Reported] = []
    found = item.tokens
    for n, frame in enumerate(sentence.frames):
        if frame.negated or frame.subject is None:
            continue
        later = sentence.frames[n + 1] if n + 1 < len(sentence.frames) else None
        content = _behind(found, sentence, frame, later, grammar)
        before = None
        if content is None or frame.order is Order.ACCORDING:
            before = _before(found, sentence, frame, sentence.frames[n - 1] if n else None)
        if content is not None and frame.order is Order.ACCORDING and before is not None:
            content = None if not _opens(found, sentence, frame) else content
            before = None if content is not None else before
        spans = [s for s in (before, content) if s is not None]
        if not spans:
            continue
        if any(t.kind is Kind.QUOTE for a, b in spans for t in found[a:b]):
            continue
        rule = "reported-that" if frame.that else "reported-before" if before else "reported"
        if frame.order is Order.ACCORDING:
            rule = "reported-according-to"
        out.append(Reported(frame, tuple(Span(found[a].start, found[b - 1].end) for a, b in spans), rule))
    return out


def _opens(found: list[Token], sentence: Sentence, frame: Frame) -> bool:
    return frame.start == sentence.start


def _behind(
    found: list[Token], sentence: Sentence, frame: Frame, later: Frame | None, grammar: Grammar
) -> tuple[int, int] | None:
    """The content behind a frame: after "that", or bare where the cue can take it so."""
    tier = frame.cue.tier
    if tier in ("naming", "manner") and not frame.that:
        return None
    if tier == "weak" and not frame.that:
        return None
    start = frame.content
    end = sentence.end
    if frame.order is Order.ACCORDING:
        if not _opens(found, sentence, frame):
            return None
        if start < end and found[start].text == ",":
            start += 1
    if (
        later is not None
        and later.order is Order.PARTICIPLE
        and later.cue_start > start
        and found[later.cue_start - 1].text == ","
    ):
        end = later.cue_start - 1
    elif (
        later is not None
        and later.order == Order.SUBJECT_CUE
        and later.cue_start == later.start
        and later.start > start
    ):
        end = later.start
    while end > start and found[end - 1].kind is Kind.POINT:
        end -= 1
    if end - start < SHORTEST:
        return None
    first = found[start]
    if not frame.that and frame.order is not Order.ACCORDING:
        questions = grammar.lexicon.word_class("question-word")
        if tier == "ask":
            if first.low not in questions:
                return None
        elif frame.order is Order.CUE_SUBJECT or not _clause(found, start, end, grammar):
            return None
    return start, end


def _clause(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether bare words behind a cue are a clause of their own: they begin with a subject and hold a verb."""
    first = found[start]
    if first.kind is Kind.POINT and first.text != "(":
        return False
    if first.kind is Kind.PARENTHESIS:
        return False
    if first.kind is Kind.QUOTE:
        return False
    if first.low in grammar.prepositions or first.low in grammar.coordinators:
        # "said in Ohio on Monday": where and when, unless a comma closes it and a clause follows
        for j in range(start, min(end, start + 14)):
            if found[j].text == ",":
                return end - j > 4 and found[j + 1].low not in grammar.coordinators
            if found[j].low in grammar.pronouns:
                return True
        return False
    if first.low in grammar.lexicon.word_class("question-word"):
        return True
    return any(
        t.low in grammar.auxiliaries
        or (t.kind is Kind.WORD and (t.low.endswith("ed") or t.low.endswith("s")))
        or t.low in grammar.lexicon.cues
        for t in found[start : min(end, start + 25)]
    )


def _before(found: list[Token], sentence: Sentence, frame: Frame, earlier: Frame | None) -> tuple[int, int] | None:
    """The content before a frame that closes or interrupts its sentence: "Kim, Biegun explained, offered ..."."""
    if frame.that or frame.order in (Order.PARTICIPLE, Order.INFINITIVE) or frame.cue.tier in ("weak", "naming"):
        return None
    edge = frame.start
    if edge <= sentence.start:
        return None
    separator = found[edge - 1]
    if separator.text not in (",", "—", "–", "-", "?") and frame.order is not Order.ACCORDING:
        return None
    rest = found[frame.content : sentence.end]
    if frame.order is not Order.ACCORDING and rest and rest[0].kind is Kind.WORD and len(rest) > 16:
        return None
    start = sentence.start
    if (
        earlier is not None
        and frame.order is not Order.ACCORDING
        and (earlier.order is Order.ACCORDING or earlier.that)
    ):
        start = earlier.content
    while start < edge and found[start].kind is Kind.POINT:
        start += 1
    end = edge
    while end > start and found[end - 1].kind is Kind.POINT:
        end -= 1
    if found[start].kind is not Kind.QUOTE and found[start].low in ("and", "but", "yet", "so"):
        start += 1
    if end - start < SHORTEST:
        return None
    return start, end

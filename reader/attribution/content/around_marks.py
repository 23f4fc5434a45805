"""Reported speech in a sentence that has words in marks, too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.attribution.content.bare import has_verb
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token
from reader.document.model import Span

SHORTEST = 4
"""Tokens of a clause at least that is reported beside words in marks."""

Range = tuple[int, int]


def may_hold_titles(frame: Frame, grammar: Grammar) -> bool:
    """Whether what stands behind a frame is reported beyond doubt, so that titles in it do not matter."""
    return frame.that or frame.order is Order.ACCORDING or frame.cue.lemma in grammar.plain_cues


def unmarked(found: list[Token], unsaid: frozenset[int]) -> list[Token]:
    """The tokens, those of passages that nobody says read as words: "said the book “Green Tide” sold"."""
    if not unsaid:
        return found
    out = list(found)
    for k in unsaid:
        out[k] = replace(found[k], kind=Kind.WORD)
    return out


def clear_of_marks(found: list[Token], ranges: Iterable[Range], grammar: Grammar) -> list[Range]:
    """The clauses of reported words that have no passage in them: the second of "said it was “late” and that it leaks".

    A clause goes from "that" to the next "and that"; what has no verb is none.
    """
    out: list[Range] = []
    for start, end in ranges:
        first = start
        for k in range(start, end + 1):
            if k < end and not _and_that(found, k, end, grammar):
                continue
            a, b = first, k
            first = k + 2
            while b > a and found[b - 1].kind is Kind.POINT:
                b -= 1
            marked = any(t.kind is Kind.QUOTE for t in found[a:b])
            if not marked and b - a >= SHORTEST and has_verb(found, a, b, grammar):
                out.append((a, b))
    return out


def _and_that(found: list[Token], at: int, end: int, grammar: Grammar) -> bool:
    """Whether "and that" stands at ``at``, before ``end``."""
    if at + 1 >= end or found[at + 1].low not in grammar.that:
        return False
    return found[at].low in grammar.conjunctions or found[at].low in grammar.coordinators


def spans_of(found: list[Token], ranges: Iterable[Range], unsaid: frozenset[int]) -> tuple[Span, ...]:
    """The spans of ranges of tokens, without the passages that nobody says among them."""
    out: list[Span] = []
    for start, end in ranges:
        first = start
        for k in range(start, end + 1):
            if k < end and k not in unsaid:
                continue
            if first < k:
                out.append(Span(found[first].start, found[k - 1].end))
            first = k + 1
    return tuple(out)

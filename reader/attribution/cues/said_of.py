"""Passives that say of whom words are, and not whose: "Lind was called “late”", "accused of “delay”"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order, completed
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.clauses import subject_before
from reader.attribution.phrases.unlisted import phrase_at
from reader.attribution.phrases.verbs import VerbGroup
from reader.attribution.text.tokens import Kind, Token

_TIERS = frozenset(("naming", "stance"))
REACH = 8
"""So many tokens behind such a verb words in marks can stand."""


def said_of(
    tokens: list[Token], i: int, cue: Cue, group: VerbGroup, start: int, end: int, grammar: Grammar
) -> Frame | None:
    """The frame of a passive at token ``i``, of whom "by" names or of nobody; None where no words in marks follow."""
    if cue.tier not in _TIERS:
        return None
    after = i + len(cue.words)
    words = next((k for k in range(after, min(end, after + REACH)) if tokens[k].kind is Kind.QUOTE), None)
    if words is None or any(t.kind is Kind.POINT or t.low in grammar.that for t in tokens[after:words]):
        return None
    if _for_saying(tokens, after, words, grammar):
        return None
    by = after if tokens[after].low in grammar.by else words + 1
    named = by + 1 < end and tokens[by].low in grammar.by
    agent = phrase_at(tokens, by + 1, end, grammar) if named else None
    if agent is not None:
        return completed(Order.SUBJECT_CUE, agent, cue, group.start, group, words, end, tokens, grammar)
    if named:
        return None
    frame = completed(Order.ASKED, None, cue, group.start, group, words, end, tokens, grammar)
    frame.addressee = subject_before(tokens, group.start, start, grammar)
    return frame


def _for_saying(tokens: list[Token], after: int, words: int, grammar: Grammar) -> bool:
    """Whether the words are rather of who is accused: "Lind was accused of calling it “late”"."""
    says = words > after + 1 and tokens[after].low in grammar.prepositions
    return says and any(cue.form == "gerund" for cue in grammar.lexicon.cues.get(tokens[after + 1].low, ()))


def accused(tokens: list[Token], i: int, after: int, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a verb of blame without "was" has no object, and so is a passive: "Minister accused of “lying”"."""
    alone = start < i and after < end and tokens[i].low in grammar.participles
    return alone and tokens[after].low in grammar.accused_of

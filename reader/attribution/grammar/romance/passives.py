"""Passives: "une somme jugée « ridicule » par X", "fue acusado de «mentir»"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.romance.appositions import completed_subject
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

REACH, AGENT = 8, 4
"""So many tokens behind a passive the marked words stand that it is about, and behind those who says them."""


def passive(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> Frame | None:
    """The frame of a passive participle and the marked words behind it, of who says them where "by" tells.

    Where it does not, they are of others than the subject, and of nobody: "Lindo fue acusado de «mentir»".
    """
    cues = (cue for cue in grammar.lexicon.cues.get(tokens[i].low, ()) if cue.form == "participle")
    cue = next((cue for cue in cues if len(cue.words) == 1), None)
    quote = next((k for k in range(i + 1, min(end, i + REACH)) if tokens[k].kind is Kind.QUOTE), -1)
    if cue is None or quote < 0 or any(t.kind is Kind.POINT for t in tokens[i:quote]):
        return None
    by = next((k for k in range(quote + 1, min(end, quote + AGENT)) if tokens[k].low in grammar.by), -1)
    subject = noun_phrase(tokens, by + 1, end, grammar) if 0 < by < end - 1 else None
    if subject is not None:
        subject = completed_subject(tokens, subject, end, grammar)
        return Frame(Order.SUBJECT_CUE, subject, cue, tokens[i].text, i, i + 1, i, i + 1, i + 1)
    passed = i > start and tokens[i - 1].low in grammar.lexicon.word_class("be")
    if by > 0 or not passed or cue.tier in ("ask", "told", "speech"):
        return None
    return Frame(Order.ASKED, None, cue, tokens[i].text, i, i + 1, i, i + 1, quote)

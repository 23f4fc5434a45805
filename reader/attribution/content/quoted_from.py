"""Whose words somebody passes on: "Lind, quoting Ruiz, said it was “late”", "“Late,” said Lind, quoting Ruiz"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.content.claim import Claim
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind, Token

PASSING_ON = frozenset((Order.SUBJECT_CUE, Order.CUE_SUBJECT))
"""The frames of who says words that another has said before."""


def passed_on(found: list[Token], sentence: Sentence, claim: Claim, grammar: Grammar) -> Claim:
    """A claim, or that of whom its subject says to quote: "Lind, quoting Ruiz, said it was “late”" is Ruiz's."""
    source = _quoted_from(found, sentence, claim.frame, grammar) if claim.frame is not None else None
    return replace(claim, subject=source, via=claim.subject) if source is not None else claim


def _quoted_from(found: list[Token], sentence: Sentence, frame: Frame, grammar: Grammar) -> Mention | None:
    """Whom the subject of a frame quotes, said beside them, behind the frame or in front of it; None where nobody is.

    A work or document is nobody here: "quoting a line from a play".
    """
    subject = frame.subject
    if subject is None or frame.order not in PASSING_ON:
        return None
    for k in (subject.end + 1, frame.end + 1):
        if k < sentence.end and found[k - 1].text == "," and found[k].low in grammar.passing_on:
            return _person(found, k + 1, sentence.end, grammar)
    opens = found[sentence.start].low in grammar.passing_on and found[frame.start - 1].text == ","
    return _person(found, sentence.start + 1, frame.start, grammar) if opens else None


def _person(found: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Somebody named or described from a token on, with a mark behind them."""
    who = core(found, start, end, grammar)
    if who is None or who.start != start or who.ref in (Ref.DOCUMENT, Ref.PRONOUN):
        return None
    closed = who.end >= end or found[who.end].kind is Kind.POINT
    return who if closed else None

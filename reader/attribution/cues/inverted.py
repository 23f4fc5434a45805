"""Verbs whose subject stands behind them and a comma before them: "Walls rise and fall, said Ana Ruiz, a mason"."""

from __future__ import annotations

from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import SAYING, Grammar
from reader.attribution.phrases.inverted_subjects import inverted_subject
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

LONGEST_HEARER = 5
"""So many tokens tell at most of whom somebody tells, behind their name."""


def speaker_behind(
    tokens: list[Token], i: int, cue: Cue, ahead: Mention | None, start: int, end: int, grammar: Grammar
) -> Mention | None:
    """Who says the words before a comma and a verb at token ``i``; None where the phrase ``ahead`` is its subject.

    No comma parts a subject from what tells it from others ("Those who saw it said"), so the sentence's first phrase
    says nothing in "Those who saw it left, said Ana Ruiz"; an apposition has two ("Lund, the clerk, said Ruiz left").
    """
    if ahead is None or i - 2 <= start or tokens[i - 1].text != "," or cue.tier not in SAYING or cue.form != "finite":
        return None
    if grammar.own_rules or ahead.end >= i - 1 or tokens[ahead.end].kind is not Kind.WORD:
        return None
    after = i + len(cue.words)
    if cue.tier == "told" or after >= end or tokens[after].low in grammar.pronouns:
        return None
    if not _acts(tokens, ahead.end, i - 1, grammar):
        return None
    subject = inverted_subject(tokens, i, after, start, end, grammar)
    if subject is None or subject.ref is Ref.DOCUMENT or subject.end > end:
        return None
    closed = subject.end >= end or tokens[subject.end].kind is Kind.POINT
    return subject if closed or tokens[subject.end].low in grammar.who | grammar.origin_prepositions else None


def subject_behind(tokens: list[Token], i: int, cue: Cue, start: int, end: int, grammar: Grammar) -> Mention | None:
    """The subject behind its verb; None where who stands there is told something: "Lund, who came, told Ruiz that"."""
    subject = inverted_subject(tokens, i, i + len(cue.words), start, end, grammar)
    if subject is None or cue.tier != "told" or grammar.verb_second:
        return subject
    near = tokens[subject.end : min(end, subject.end + LONGEST_HEARER)]
    that = next((k for k, token in enumerate(near) if token.low in grammar.that), -1)
    heard = that >= 0 and not any(token.kind in (Kind.POINT, Kind.QUOTE) for token in near[:that])
    return None if heard else subject


def _acts(tokens: list[Token], first: int, comma: int, grammar: Grammar) -> bool:
    """Whether no apposition closes at a comma: a verb stands before the first one, or "but" behind the last one."""
    inner = [k for k in range(first, comma) if tokens[k].text == ","]
    if not inner or tokens[inner[-1] + 1].low in grammar.frame_joiners:
        return True
    told = tokens[first].low in grammar.relative
    return not told and any(token.low in grammar.auxiliaries for token in tokens[first : inner[0]])

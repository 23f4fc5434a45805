"""Frames without a verb: "la replica della sindaca: «…»", "«…», è la risposta del club", "«…», parola di Ruiz"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.romance.adverbials import phrase_at
from reader.attribution.grammar.romance.appositions import alive, completed_subject
from reader.attribution.grammar.romance.complements import is_adjective
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

LONGEST_AHEAD = 6
"""Tokens in front of the noun at most: "pronta e durissima la"."""
LONGEST_BEHIND = 8
"""Tokens between who speaks and the colon at most: "all’arrivo in tribunale"."""
ADJECTIVES = 3
"""Words at most between the noun and "di": "la replica stizzita"."""


def behind_words(tokens: list[Token], i: int, end: int, grammar: Grammar) -> Frame | None:
    """The frame that begins right behind marked words: "è la replica di Ruiz", "parola di Ruiz", "la risposta"."""
    signed = phrase_at(tokens, i, end, grammar.lexicon.frames.get("signed", ()))
    if signed:
        subject = _who(tokens, i + len(signed), end, grammar)
        closed = subject is not None and _is_closed(tokens, subject.end, end, grammar)
        return _frame(Order.CUE_SUBJECT, subject, signed, i, i + len(signed), grammar) if closed and subject else None
    k = i
    while k < end and k - i < 3 and tokens[k].low in grammar.lexicon.word_class("be") | grammar.copulas:
        k += 1
    noun = _noun_at(tokens, k, end, grammar)
    if noun < 0:
        return None
    of = _of_behind(tokens, noun, end, grammar)
    if of < 0:
        closed = noun + 1 >= end or tokens[noun + 1].kind is Kind.POINT
        reply = closed and tokens[noun].low in grammar.answering
        subject = Mention(noun, noun, Ref.PRONOUN, "", gender="any") if reply else None
    else:
        subject = _who(tokens, of + 1, end, grammar)
        if subject is None or not _is_closed(tokens, subject.end, end, grammar):
            return None
    return _frame(Order.CUE_SUBJECT, subject, (tokens[noun].low,), i, noun + 1, grammar) if subject else None


def before_words(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> Frame | None:
    """The frame of the noun at ``i`` in a clause without a verb, right before a colon: "Dura la replica di Ruiz:"."""
    if i - start > LONGEST_AHEAD or tokens[i].low not in grammar.frame_nouns:
        return None
    ahead = tokens[start:i]
    if any(t.kind is not Kind.WORD for t in ahead[1:]) or any(t.low in grammar.finite_forms for t in ahead):
        return None
    governed = any(t.low in grammar.prepositions for t in tokens[max(start, i - 2) : i])
    own = i > start and tokens[i - 1].low in grammar.possessives
    of = _of_behind(tokens, i, end, grammar)
    subject = _who(tokens, of + 1, end, grammar) if of >= 0 else None
    if subject is None and own:
        subject = Mention(i + 1, i + 1, Ref.PRONOUN, "", gender="any")  # "Su respuesta fue tajante:"
    if subject is None or governed:
        return None
    stop = min(end - 1, subject.end + LONGEST_BEHIND)
    colon = next((k for k in range(subject.end, stop) if tokens[k].text == ":"), -1)
    if colon < 0 or tokens[colon + 1].kind is not Kind.QUOTE:
        return None
    verbs = grammar.finite_forms - (grammar.being if own else frozenset())
    between = tokens[subject.end : colon]
    if any(t.low in verbs or t.kind is Kind.QUOTE or t.text == "," for t in between):
        return None
    frame = _frame(Order.SUBJECT_CUE, subject, (tokens[i].low,), start, i + 1, grammar)
    frame.end, frame.content, frame.colon = colon + 1, colon + 1, True
    return frame


def _noun_at(tokens: list[Token], k: int, end: int, grammar: Grammar) -> int:
    """The token of a noun for words behind an article and at most two adjectives; -1 where none stands there."""
    if k >= end or tokens[k].low not in grammar.leading:
        return -1
    for noun in range(k + 1, min(end, k + 4)):
        if tokens[noun].low in grammar.frame_nouns:
            return noun
        if tokens[noun].low not in grammar.modifiers and not is_adjective(tokens, noun, grammar):
            return -1
    return -1


def _of_behind(tokens: list[Token], noun: int, end: int, grammar: Grammar) -> int:
    """The "di" behind a noun and its adjectives; -1 where none stands there."""
    k = noun + 1
    while k < end and k - noun <= ADJECTIVES and is_adjective(tokens, k, grammar):
        k += 1
    return k if k + 1 < end and tokens[k].low in grammar.of else -1


def _who(tokens: list[Token], k: int, end: int, grammar: Grammar) -> Mention | None:
    found = noun_phrase(tokens, k, end, grammar) if k < end else None
    whole = completed_subject(tokens, found, end, grammar) if found is not None else None
    return whole if whole is not None and alive(whole, grammar) else None


def _is_closed(tokens: list[Token], k: int, end: int, grammar: Grammar) -> bool:
    """Whether a phrase ends its clause, where and to whom it was said skipped."""
    after = tokens[k] if k < end else None
    if after is None or after.kind in (Kind.POINT, Kind.PARENTHESIS):
        return True
    loose = grammar.prepositions | grammar.relative | grammar.coordinators | grammar.time | grammar.adverbs
    return after.low in loose


def _frame(order: Order, subject: Mention, words: tuple[str, ...], first: int, after: int, grammar: Grammar) -> Frame:
    lemma = next((w for w in words if w in grammar.answering), words[0])
    cue = Cue(words, "speech", "finite", lemma)
    stop = max(after, subject.end)
    return Frame(order, subject, cue, " ".join(words), first, stop, first, after, stop)

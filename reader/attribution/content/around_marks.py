"""Reported speech in a sentence that has words in marks, too."""

from __future__ import annotations

from collections.abc import Iterable

from reader.attribution.content.ahead import first_word
from reader.attribution.content.clause import has_verb
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


def clear_of_marks(found: list[Token], ranges: Iterable[Range], grammar: Grammar) -> list[Range]:
    """The clauses of reported words that have no passage in them: the second of "said it was “late” and that it leaks".

    A clause goes from "that" to the next "and that"; the first needs a verb.
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
            if not marked and b - a >= SHORTEST and (a > start or has_verb(found, a, b, grammar)):
                out.append((a, b))
            elif marked and (rest := _second_part(found, a, b, grammar)):
                out.append((rest, b))
            elif marked and (stop := _first_part(found, a, b, grammar)):
                out.append((a, stop))
    return out


def _second_part(found: list[Token], start: int, end: int, grammar: Grammar) -> int:
    """Where the second verb of a clause begins behind its words in marks: "said it was “late” and should be shut".

    It is an auxiliary that fits reported words; 0 where none stands there, or where who reports only says no more.
    """
    quote = next((k for k in range(end - 1, start, -1) if found[k].kind is Kind.QUOTE), end)
    for k in range(quote + 1, end - SHORTEST + 1):
        if found[k].kind is not Kind.WORD and found[k].kind is not Kind.CAPITAL:
            return 0
        if found[k].low not in grammar.frame_joiners:
            continue
        verb = k + 1 + (found[k + 1].low in grammar.adverbs)
        told = found[verb].low in grammar.reported_auxiliaries and not _has_thing(found, verb, grammar)
        if not told or any(_says(token, grammar) for token in found[verb : verb + 4]):
            return 0
        return k + 1
    return 0


def _first_part(found: list[Token], start: int, end: int, grammar: Grammar) -> int:
    """Where a clause ends whose second verb has words in marks: "said she had never asked and had thought it “odd”".

    The second verb is an auxiliary, a past or in the marks: "said that she had left “and was late”". It is 0 where
    there is none, or where no verb stands in front.
    """
    quote = next((k for k in range(start, end) if found[k].kind is Kind.QUOTE), start)
    for k in range(start + SHORTEST, quote):
        low = found[k + 1].low
        acts = low in grammar.finite_auxiliaries or _acts_on(found, k + 1, grammar)
        anew = k + 1 == quote or low in grammar.definite or low in grammar.pronouns  # "and the plan held “…”"
        if found[k].low in grammar.coordinators and (acts or anew):
            verb = has_verb(found, start, k, grammar) or any(t.low in grammar.gone for t in found[start:k])
            return k if verb and not (acts and _has_thing(found, k + 1, grammar)) else 0
    joins = first_word(found[quote]).lower() in grammar.coordinators
    return quote if joins and quote - start >= SHORTEST and has_verb(found, start, quote, grammar) else 0


def _acts_on(found: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a verb in the past stands behind "and", with an object or a preposition: "and hoped for “a talk”"."""
    low = found[k].low
    past = low in grammar.plain_verbs or low in grammar.finite_cues or grammar.is_past_form(low)
    if not past or found[k].kind is not Kind.WORD or k + 1 >= len(found) or grammar.own_rules:
        return False
    small = grammar.adverbs | grammar.place_adverbs | grammar.verb_particles
    if found[k + 1].low in small and k + 2 < len(found):
        k += 1  # "looked out for"
    behind = found[k + 1]
    takes = behind.low in grammar.prepositions or behind.low in grammar.leading or behind.low in grammar.infinitive
    return takes or behind.kind is Kind.QUOTE or behind.low in grammar.objects


def _has_thing(found: list[Token], verb: int, grammar: Grammar) -> bool:
    """Whether "had" is no auxiliary, or somebody had to do something: "said it was “late” and had to run"."""
    if verb + 1 >= len(found):
        return False
    behind = found[verb + 1]
    own = behind.low in grammar.infinitive or behind.low in grammar.leading or behind.kind is Kind.NUMBER
    own = own or behind.low in grammar.meals
    return own and found[verb].low in grammar.having


def _says(token: Token, grammar: Grammar) -> bool:
    """Whether a word is the infinitive of a verb of saying: "would not comment", not "should not be repeated"."""
    return token.low in grammar.saying_words and any(cue.base for cue in grammar.lexicon.cues[token.low])


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

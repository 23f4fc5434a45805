"""Verbs that report a clause only, as "prévoir" and "inviter": an object of theirs in marks is nobody’s words."""

from __future__ import annotations

from reader.attribution.grammar.romance.verbs import Verb, verb_at
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token


def is_planned(tokens: list[Token], i: int, start: int, grammar: Grammar) -> bool:
    """Whether a passage is the object of a verb of plans in front of it in its sentence."""
    near = (k for k in range(start, i) if tokens[k].low in grammar.lexicon.cues)
    verbs = (verb_at(tokens, k, start, i + 1, grammar) for k in near)
    return any(verb is not None and planned(tokens, verb, i + 1, grammar) == i for verb in verbs)


def planned(tokens: list[Token], verb: Verb, end: int, grammar: Grammar) -> int:
    """The object in marks of a verb of plans without a clause: "prévoit « une fête »", "prevé «una fiesta»"; or -1."""
    if verb.cue.lemma not in grammar.lexicon.word_class("plan-verb"):
        return -1
    stop = next((k for k in range(verb.end, end) if tokens[k].kind in (Kind.QUOTE, Kind.POINT)), -1)
    if stop < 0 or tokens[stop].kind is not Kind.QUOTE or _is_infinitive(tokens[verb.end], grammar):
        return -1
    return -1 if any(_opens_clause(tokens, k, stop, grammar) for k in range(verb.end, stop)) else stop


def _opens_clause(tokens: list[Token], k: int, stop: int, grammar: Grammar) -> bool:
    """Whether "que" stands at a token, or what stands in front of an infinitive, which may open the marked words."""
    if tokens[k].low in grammar.that:
        return True
    if tokens[k].low not in grammar.infinitive:
        return False
    return k + 1 == stop or _is_infinitive(tokens[k + 1], grammar)  # "invite les habitants à « garder leur calme »"


def _is_infinitive(token: Token, grammar: Grammar) -> bool:
    return token.kind is Kind.WORD and token.low.endswith(grammar.infinitive_endings)

"""Gerunds and infinitives by which the subject of the sentence does say something: "fond of saying", "rose to say"."""

from __future__ import annotations

from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import SAYING, Grammar
from reader.attribution.text.tokens import Kind, Token

LONGEST_WAY = 8
"""So many tokens stand at most between "went" and "to say"."""


def is_done(tokens: list[Token], i: int, cue: Cue, start: int, grammar: Grammar) -> bool:
    """Whether a gerund behind a preposition is said by the main subject: "fond of saying", "was fined for saying"."""
    if i - 3 < start or cue.tier not in SAYING:
        return False
    before = tokens[i - 2].low
    if before in grammar.habits:
        return True
    if tokens[i - 1].low not in grammar.fronting:
        return False
    if before in grammar.answered_for:
        return True
    done = before in grammar.participles or before.endswith(grammar.past_endings)
    return done and any(token.low in grammar.being for token in tokens[max(start, i - 4) : i - 2])


def tells_people(tokens: list[Token], after: int, cue: Cue, grammar: Grammar) -> bool:
    """Whether a gerund has somebody behind it who is told: "spent a year telling voters", no "telling detail"."""
    return cue.tier == "told" and tokens[after].low in grammar.plurals


def acts_to_say(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> int:
    """The verb of who acts in order to say something, and does: "went on air to say"; 0 in "plans to say"."""
    for k in range(limit - 1, max(start, limit - LONGEST_WAY), -1):
        token = tokens[k]
        if token.low in grammar.acting_to_say and token.kind is Kind.WORD:
            before = tokens[k - 1]
            plain = before.low not in grammar.infinitive and before.low not in grammar.modals
            plain = plain and before.low not in grammar.negations and before.low not in grammar.being
            return k if plain else 0
        if token.kind not in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER):
            return 0
        if token.low in grammar.pronouns or token.low in grammar.auxiliaries or token.low in grammar.negations:
            return 0
    return 0

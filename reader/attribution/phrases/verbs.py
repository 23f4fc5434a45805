"""The verb group of a cue: its auxiliaries and adverbs, and what they do to it (negation, passive, infinitive)."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

LONGEST_ASIDE = 8
"""So many tokens at most stand between two commas inside a verb group, with one of them."""


LONGEST_WHEN = 5
"""So many tokens back at most stands the second "as" of "as recently as last week"."""


@dataclass(slots=True)
class VerbGroup:
    """``start`` is its first token; ``be``: a form of "be" before it, so a participle is passive."""

    start: int
    negated: bool = False
    infinitive: bool = False
    be: bool = False


def heading_like(tokens: list[Token], start: int, end: int) -> bool:
    """Whether most words of a sentence are capitalised, so that a capital tells nothing."""
    words = capitals = 0
    for token in tokens[start : min(end, start + 40)]:
        if token.kind is Kind.CAPITAL:
            capitals += 1
        elif token.kind is Kind.WORD and len(token.text) > 3:
            words += 1
    return capitals > 3 and words * 2 < capitals


def _aside_start(tokens: list[Token], close: int, start: int, grammar: Grammar) -> int:
    """The comma that opens what the comma at ``close`` closes inside a verb group; -1 where none does.

    An adverb may stand there, "would, however, say", and behind an auxiliary more: "has, on many days, said".
    """
    if close - 2 >= start and tokens[close - 1].low in grammar.adverbs and tokens[close - 2].text == ",":
        return close - 2
    for k in range(close - 2, max(start, close - LONGEST_ASIDE), -1):
        if tokens[k].text == ",":
            within = tokens[k + 1].low in grammar.prepositions and tokens[k - 1].low in grammar.auxiliaries
            return k if within and tokens[k - 1].kind is Kind.WORD else -1
        if tokens[k].kind is not Kind.WORD and tokens[k].kind is not Kind.NUMBER:
            return -1
    return -1


def _as_when(tokens: list[Token], stop: int, start: int, grammar: Grammar) -> int:
    """The token where "as late as Tuesday" or "in the past" begins that ends before ``stop``, which it is for none."""
    if tokens[stop - 1].low not in grammar.time and tokens[stop - 1].low not in grammar.calendar:
        return stop
    first = next((k for k in range(stop - 2, max(start, stop - 4), -1) if tokens[k].low in grammar.prepositions), -1)
    if first > start and tokens[first - 1].low in grammar.auxiliaries:
        return first  # "has in the past said"
    for k in range(stop - 2, max(start + 1, stop - LONGEST_WHEN), -1):
        if tokens[k].low in grammar.as_words:
            return k - 2 if tokens[k - 2].low in grammar.as_words else stop
        if tokens[k].kind is not Kind.WORD:
            return stop
    return stop


def verb_group(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> VerbGroup:
    """The group that ends in the verb at token ``i``, read backwards over auxiliaries, adverbs and bridges."""
    words = grammar.lexicon.word_class
    negation, negative, refusal, be = words("negation"), words("negative-auxiliary"), words("refusal"), words("be")
    negative_be = words("negative-be")
    bridge, plain_bridge = words("bridge"), words("finite-bridge")
    group = VerbGroup(i)
    bridged = False
    k, timed = i, -1
    while k > start:
        token = tokens[k - 1]
        low = token.low
        if token.kind is Kind.POSSESSIVE:
            if k - 2 >= start and tokens[k - 2].low in grammar.pronouns:
                group.be, k = True, k - 1
                continue
            break
        opened = _aside_start(tokens, k - 1, start, grammar) if low == "," else -1
        if opened >= start:
            k = opened
            continue
        when = _as_when(tokens, k, start, grammar)
        if when < k:
            k = timed = when  # "who as recently as Thursday called it"
            continue
        if token.kind is Kind.CAPITAL:
            without = k - 1 == start and low in grammar.before_gerund and low in negation
            group.negated = group.negated or without  # "Without saying so"
            if not (low in grammar.auxiliaries and k - 1 > start and heading_like(tokens, start, end)):
                break
        elif token.kind is not Kind.WORD:
            break
        if low in negation or low in refusal:
            group.negated = True
        elif low in negative:
            group.negated = True
            group.be = group.be or low in negative_be
        elif low in grammar.auxiliaries:
            if low in be and k < i and tokens[k].low in grammar.place_adverbs:
                break  # "A man who was there said"
            group.be = group.be or low in be
        elif low in grammar.infinitive and not group.infinitive:
            group.infinitive = True
        elif (group.infinitive or bridged) and low in bridge:
            group.infinitive, bridged = group.infinitive and low not in plain_bridge, True  # "went on to say"
        elif low in grammar.relative or low in grammar.pronouns:
            break
        elif low in grammar.inside_verbs and k - 2 >= start and tokens[k - 2].low in grammar.auxiliaries:
            pass  # "has since apologised"
        elif low in grammar.time or (low in grammar.definite and tokens[k].low in grammar.time):
            pass
        elif not (low in grammar.adverbs or low.endswith(grammar.adverb_endings)) or low in grammar.nouns:
            break
        k -= 1
    # "All said": what opens a sentence and belongs to nouns is not the verb's; in "Lind and Ruiz both said" it is
    group.start = _behind_both(tokens, k, i, grammar) if k == start != timed else k
    if group.negated:
        group.infinitive = False
    return group


def _behind_both(tokens: list[Token], k: int, i: int, grammar: Grammar) -> int:
    """The token behind "both" and "all", which belong to nouns and not to a verb; it stands no later than ``i``."""
    while k < i and tokens[k].low in grammar.before_nouns:
        k += 1
    return k

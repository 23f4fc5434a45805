"""Who says it inside a relative clause, whose verb is what is said: "a plan that Lind says will fail"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

LONGEST_NOUN = 4
"""So many words at most stand between an article and who says something of its noun."""


def is_inserted(found: list[Token], start: int, frame: Frame, grammar: Grammar) -> bool:
    """Whether who says it stands inside a relative clause: "a plan that the mayor says will fail"."""
    if frame.order is not Order.SUBJECT_CUE or frame.cue.tier not in ("speech", "stance") or frame.start <= start:
        return False
    if frame.that or frame.colon or frame.content >= len(found):
        return False
    verb = found[frame.content]
    finite = verb.kind is Kind.WORD and verb.low in grammar.finite_auxiliaries
    before, other = found[frame.start - 1], grammar.own_rules
    if other or before.low in grammar.that:
        return finite and before.low in grammar.relative and frame.content == frame.cue_end
    if before.low in grammar.relative or before.low in grammar.what:
        return finite  # "which Lind said on Monday had been late", "what Lind hints will be his last"
    acts = finite or _acts(found, frame.content, grammar)
    return acts and frame.content == frame.cue_end and _is_noun_told(found, start, frame.start, grammar)


def _acts(found: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a word is the verb of one who does something, by its form: "argues amounts to ten pounds"."""
    low = found[k].low
    if k + 1 >= len(found) or found[k].kind is not Kind.WORD or not grammar.is_plural_form(low):
        return False
    if low in grammar.plain_verbs:
        return True
    opens = found[k + 1].low in grammar.infinitive or found[k + 1].low in grammar.leading
    return opens and low not in grammar.function_words and low not in grammar.reflexives


def _is_noun_told(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether a noun with its article stands in front of who says something of it: "a title she swears was"."""
    small = (grammar.closed, grammar.adverbs, grammar.time)
    for k in range(end - 1, max(start, end - LONGEST_NOUN), -1):
        if found[k].kind is not Kind.WORD or any(found[k].low in words for words in small):
            return False
        if found[k - 1].low in grammar.articles:
            return True
        if found[k].low in grammar.verb_forms:
            return False
    return False

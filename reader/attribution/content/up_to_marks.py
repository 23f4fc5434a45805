"""Where reported words end in front of words in marks: "said he had died at home, “listening to it”"."""

from __future__ import annotations

from reader.attribution.content.ahead import first_word
from reader.attribution.content.clause import has_verb
from reader.attribution.cues.frames import Frame
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

SHORTEST = 4
"""So many tokens at least has a clause that is reported up to words in marks."""


def before_marks(found: list[Token], frame: Frame, later: Frame | None, start: int, end: int, grammar: Grammar) -> int:
    """Where content ends that has words in marks behind it, which are somebody's quotation."""
    quote = next((k for k in range(start, end) if found[k].kind is Kind.QUOTE), None)
    if quote is None:
        return end
    own = frame.that and later is None and found[start].low not in grammar.that
    if own and found[quote - 1].text == ":":
        return quote - 1  # "Lind added that it leaks: “Look.”"
    # The words before ", pointing to his “...”" are reported; those around the marks are the passage's.
    claim = later.start - 3 if later is not None else 0  # "that it leaked, a claim Lind called “absurd”"
    if start < claim < quote and found[claim].text == "," and found[claim + 1].low in grammar.singular_indefinite:
        return claim
    for k in range(quote - 1, start, -1):
        if found[k].text == "," and (
            found[k + 1].low.endswith(grammar.gerund_endings) or found[k + 1].low in grammar.conjunctions
        ):
            return k
    if grammar.own_rules or frame.cue.tier == "ask":
        return end  # "asked about a remark that Ruiz had made, “Better off alone”"
    return next((k for k in range(quote, start, -1) if _ends(found, start, k, quote, grammar)), end)


def _ends(found: list[Token], start: int, k: int, quote: int, grammar: Grammar) -> bool:
    """Whether a whole clause ends at a token in front of a passage: at ", which", "because", or at the passage."""
    if k - start < SHORTEST or not _is_whole(found, start, k, grammar):
        return False
    if k == quote:
        return first_word(found[quote]).lower() in grammar.subordinators  # "he would come “if there is a home”"
    behind = found[k + 1]
    if found[k].text == ",":
        alone = k + 1 == quote and all(token.text != "," for token in found[start:k])
        return alone or (behind.low in grammar.relative and behind.low not in grammar.that)
    contrasts = found[k].low in grammar.contrasting and found[k].low not in grammar.subordinators
    joins = contrasts or found[k].low in grammar.reasons
    return joins and found[k].kind is Kind.WORD


def _is_whole(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether a main clause has its verb and does not break off: not "because it leaks", "it was, “in a word”"."""
    if found[start].low in grammar.clause_openers:
        return False
    last = found[end - 1]
    open_ended = last.low in grammar.function_words or last.low in grammar.edges or last.kind is Kind.POINT
    return not open_ended and has_verb(found, start, end, grammar)

"""Relative clauses without anybody whom they describe: "quienes piden «silencio»", "ceux qui réclament"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token


def is_of_anybody(tokens: list[Token], verb: int, start: int, grammar: Grammar) -> bool:
    """Whether the verb group that begins at ``verb`` has such a clause: nobody in particular says what it tells.

    Behind a comma "quien" describes who is named in front of it: "Ana Ruiz, quien dice".
    """
    k = verb - 1
    small = grammar.lexicon.word_class("clitic") | grammar.negations | grammar.adverbs
    while k > start and tokens[k].low in small:
        k -= 1
    if k < start or tokens[k].low not in grammar.who:
        return False
    before = tokens[k - 1] if k > start else None
    if before is not None and before.low in grammar.prepositions and tokens[k].low not in grammar.that:
        return True  # "A chi gli chiede dei conti"
    if tokens[k].low in grammar.lexicon.word_class("whoever"):
        noun = (
            before is not None
            and before.kind is not Kind.POINT
            and before.low not in grammar.small | grammar.subordinators
        )
        return before is None or not (noun or before.text in (",", ")", "—", "–"))
    return before is not None and before.low in grammar.lexicon.word_class("those-who")

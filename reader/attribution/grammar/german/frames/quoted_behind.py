"""Where the one whom a German source quotes stands, past where and when it does: "zitierte abends in Lund Jo Kern"."""

from __future__ import annotations

from reader.attribution.grammar.german.clauses import behind_preposition
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.body_names import given_part
from reader.attribution.text.tokens import Kind, Token

OUT_OF = "aus"


def past_where(tokens: list[Token], first: int, end: int, words: Vocabulary) -> int:
    """The token behind adverbs and phrases with a preposition, but for "aus", which tells what is quoted."""
    grammar = words.grammar
    while first + 1 < end:
        if tokens[first].low in grammar.adverbs or tokens[first].low in grammar.time:
            first += 1
        elif tokens[first].low in grammar.prepositions and tokens[first].low != OUT_OF:
            first = _behind(tokens, first, end, words)
        else:
            break
    return first


def _behind(tokens: list[Token], k: int, end: int, words: Vocabulary) -> int:
    """The token behind a preposition and its noun, which a full name may follow: "in ihrer Rede Ana Ruiz"."""
    stop = behind_preposition(tokens, k, end, words.grammar)
    names = (j for j in range(k + 2, stop - 1) if tokens[j].kind is tokens[j - 1].kind is Kind.CAPITAL)
    given = (j for j in names if given_part(tokens[j].text) in words.grammar.given)
    return next(given, stop) if stop == end else stop

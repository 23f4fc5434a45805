"""Whether a word in lower case goes on with the phrase in front of it, or is a verb."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token


def is_verb(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether an unknown word behind a noun of ours is its verb rather than a further modifier."""
    before, behind = tokens[i - 1].low, tokens[i + 1] if i + 1 < len(tokens) else None
    acts = before in grammar.person and before in grammar.lexicon.singular  # "the women burn Lind’s clubs"
    acts = acts and behind is not None and behind.kind is Kind.CAPITAL
    low = tokens[i].low
    told = low in grammar.finite_cues or low.endswith(grammar.past_endings)
    told = told or (low in grammar.plain_verbs and low not in grammar.nouns)  # "the company sent News 6 a letter"
    return acts or (before in grammar.nouns and told)


def goes_on(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a lower-case word behind a capitalised one is in its phrase: "Lund campaign manager"."""
    for j in range(i, min(i + 5, limit)):
        token = tokens[j]
        if j > i and token.kind is Kind.CAPITAL and token.low in grammar.person:
            return not any(_done_to(one, grammar) for one in tokens[i:j])
        if token.kind is not Kind.WORD or token.low in grammar.closed or token.low in grammar.leading:
            return False
        if token.low in grammar.nouns and not _paper_in_name(token, grammar):
            titled = j > i and token.low in grammar.person and j + 1 < limit and tokens[j + 1].kind is Kind.CAPITAL
            full = i > 1 and tokens[i - 2].kind is Kind.CAPITAL and tokens[i].low not in grammar.compound_tails
            return not (titled and full and any(_done_to(one, grammar) for one in tokens[i:j]))
        if token.low in grammar.finite_cues or token.low in grammar.plain_verbs:
            return False
    return False


def _done_to(token: Token, grammar: Grammar) -> bool:
    """Whether a word behind a name is a verb whose object a title opens: "Tom Lind nominated Judge Ana Ruiz"."""
    low = token.low
    return low in grammar.finite_cues or low in grammar.verb_forms or low.endswith(grammar.past_endings)


def _paper_in_name(token: Token, grammar: Grammar) -> bool:
    """Whether a word is a noun of ours only as the last word of a paper's name: the "bees" of "Ana Ruiz keeps bees"."""
    noun = grammar.lexicon.singular.get(token.low, token.low)
    other = noun in grammar.person or noun in grammar.media or noun in grammar.document
    return noun in grammar.media_names and not other


def head_ahead(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a noun of ours, or a name, ends the phrase that this unknown word is in."""
    for j in range(i, min(i + 6, limit)):
        token = tokens[j]
        if token.kind in (Kind.CAPITAL, Kind.POSSESSIVE):
            return j > i
        if token.kind not in (Kind.WORD, Kind.NUMBER) or token.low in grammar.closed or token.low in grammar.leading:
            return False
        if token.low in grammar.nouns:
            return True
        if j > i and token.low in grammar.finite_cues:
            return False
    return False

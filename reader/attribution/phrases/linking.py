"""What "of", "for" and "and" link inside a phrase: an office and where it is held, the partners of a firm."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.text.tokens import Kind, Token, capitals_end


def office_end(tokens: list[Token], of: int, limit: int, grammar: Grammar) -> int:
    """The end of "Minister of Trade Ana Ruiz" whose "of" is at a token; 0 where no office and name stand there."""
    if tokens[of].low not in grammar.of and not tokens[of - 1].low.islower():
        return 0
    if tokens[of - 1].low not in grammar.person and tokens[of - 1].text not in grammar.title_starts:
        return 0
    first = of + 1
    while first < limit and tokens[first].low in grammar.determiners:
        first += 1
    titled = first < limit and (tokens[first].low in grammar.title_words or tokens[first].low in grammar.person)
    if titled and (tokens[of - 1].low in grammar.plurals or tokens[of - 1].kind is Kind.WORD):
        return 0  # "supporters of Mayor Ana Ruiz", "a critic of President Ana Ruiz"
    stop = capitals_end(tokens, first, limit)
    return stop if stop - first >= 3 else 0


def names_body(tokens: list[Token], end: int, grammar: Grammar) -> bool:
    """Whether capitals up to a token are rather the name of a body than of somebody: "Lind Water", not "Ana Ruiz"."""
    return given_part(tokens[end - 2].text) not in grammar.given


def firm_end(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> int:
    """The end of "Brandt and Sons" or "Moss and Field Events, which": one body; 0 where "and" joins two."""
    stop = capitals_end(tokens, i + 1, len(tokens))
    if stop == i + 1 or stop > limit:
        return 0
    which = stop + 1 < len(tokens) and tokens[stop].text == "," and tokens[stop + 1].low in grammar.which
    return stop if tokens[stop - 1].low in grammar.firm_endings or which else 0


def seat_goes_on(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether "of" continues an office with a capital: "Secretary of State", not "Bishop of Thurstow, Miles Orr"."""
    if tokens[i - 1].text not in grammar.title_starts:
        return False
    j = i + 1
    if j < limit and tokens[j].low in grammar.determiners:
        j += 1
    return j < limit and tokens[j].kind is Kind.CAPITAL and not _only_place(tokens, j, limit, grammar)


def _only_place(tokens: list[Token], first: int, limit: int, grammar: Grammar) -> bool:
    """Whether capitals behind "Bishop of" name only where: "Bishop of Thurstow, Miles Orr", "mayor of Sankt Alban"."""
    stop = capitals_end(tokens, first, limit)
    named = stop + 2 < len(tokens) and tokens[stop].text == "," and tokens[stop + 1].kind is Kind.CAPITAL
    named = named and tokens[stop + 2].kind is Kind.CAPITAL
    return stop - first == 1 or named or tokens[first].low in grammar.place_openings


def role_goes_on(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether "of" is inside a role before a name: "former secretary of state Ana Ruiz", not "friends of Ana Ruiz"."""
    if tokens[i - 1].low not in grammar.person or tokens[i - 1].low in grammar.lexicon.singular:
        return False
    capital = i + 1 < limit and tokens[i + 1].kind is Kind.CAPITAL
    if capital and (tokens[i + 1].low in grammar.person or tokens[i + 1].low in grammar.title_words):
        return False  # "a critic of President Ana Ruiz"
    if capital and (tokens[i + 1].low in grammar.given or _only_place(tokens, i + 1, limit, grammar)):
        return False
    for j in range(i + 1, min(i + 5, limit)):
        if tokens[j].kind is Kind.CAPITAL:
            follows = tokens[j + 1] if j + 1 < limit else None
            if follows is None or follows.kind is not Kind.CAPITAL:
                return False
            if j == i + 1:
                return follows.low in grammar.given or follows.low in grammar.surnames
            return tokens[j].low in grammar.given
        if tokens[j].kind is not Kind.WORD or tokens[j].low in grammar.closed:
            return False
    return False

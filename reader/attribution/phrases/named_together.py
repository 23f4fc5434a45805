"""What several are who are named side by side: "Two teachers, Bo Bly and Al Ash,", "neighbours Bo Bly and Al Ash"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind, Token

LONGEST = 8
"""So many tokens at most stand between the start of a phrase for several and its comma."""


def calling_of_each(found: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> str:
    """The calling of each of those whose names "and" joins, in the plural; empty where none stands in front."""
    first, before = _run_left(found, mention, start, grammar)
    last, behind = _run_right(found, mention.end, end, grammar)
    if not (before or behind):
        return ""
    if first > start + 1 and found[first - 1].text == ",":
        closed = last >= end or found[last].kind in (Kind.POINT, Kind.QUOTE)
        return _apposed(found, start, first - 1, grammar, closed=closed)
    noun = first if first == start else first - 1
    if not _is_plural(found[noun], grammar) or (noun > start and found[noun].kind is not Kind.WORD):
        return ""  # "the Firefighters and UNITE HERE"
    kin = found[noun].low in grammar.relatives or grammar.lexicon.singular[found[noun].low] in grammar.relatives
    owned = noun == start or found[noun - 1].low in grammar.possessives or found[noun - 1].kind is Kind.POSSESSIVE
    return found[noun].low if owned or not kin else ""  # "Ohio’s native sons Bo Bly and Al Ash"


def _run_left(found: list[Token], mention: Mention, start: int, grammar: Grammar) -> tuple[int, bool]:
    """Where the names begin that a name is one of, and whether another stands before it."""
    first, joined = mention.start, False
    while first > start:
        if found[first - 1].kind is Kind.CAPITAL:
            first -= 1
            continue
        part = found[first - 1].low == grammar.joiner or found[first - 1].text == ","
        if not part or first - 2 < start or found[first - 2].kind is not Kind.CAPITAL:
            break
        first, joined = first - 2, True
    return first, joined


def _run_right(found: list[Token], i: int, end: int, grammar: Grammar) -> tuple[int, bool]:
    """Where the names end that go on at a token, and whether "and" joins the last of them."""
    joined = False
    while i + 1 < end and found[i + 1].kind is Kind.CAPITAL:
        and_ = found[i].low == grammar.joiner
        if joined or not (and_ or found[i].text == ","):
            break
        joined = and_
        i += 1
        while i < end and found[i].kind is Kind.CAPITAL:
            i += 1
    return i, joined


def _apposed(found: list[Token], start: int, comma: int, grammar: Grammar, *, closed: bool) -> str:
    """The phrase for several that ends at a comma, without its number or article.

    It opens the sentence, or another comma closes the names: others than "After the doctors, Bo Bly and Al Ash left".
    """
    for k in range(max(start, comma - LONGEST), comma):
        if found[k].low not in grammar.leading and k > start:
            continue
        phrase = core(found, k, comma, grammar)
        if phrase is not None and phrase.ref is Ref.ROLE and phrase.end == comma:
            return _bare(found, k, comma, grammar) if phrase.plural and (closed or k == start) else ""
    return ""


def _bare(found: list[Token], k: int, comma: int, grammar: Grammar) -> str:
    while k < comma and (found[k].low in grammar.leading or found[k].low in grammar.plural_numbers):
        k += 1
    return join(found, k, comma)


def _is_plural(token: Token, grammar: Grammar) -> bool:
    return token.low in grammar.person and token.low in grammar.lexicon.singular

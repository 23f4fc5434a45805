"""Nouns for bodies that open a sentence before a name: "Carmaker Vantor said" is read as "carmaker Vantor said"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.text.tokens import Kind, Token, capitals_end

Pairs = frozenset[tuple[str, str]]
LONGEST_SHORTENED = 3
"""Letters of a word at most whose point may be one of a shortened word."""


def opening_nouns(scan: Callable[[], Iterable[list[Token]]], grammar: Grammar) -> Pairs:
    """The nouns in lower case, each with the word behind it, that are no part of the name that they open with.

    A noun that many names begin with ("Union", "Bank") is none where the text does not have the name without it.
    ``scan`` goes through the tokens of each paragraph; it is called again only where such a noun stands.
    """
    nouns = grammar.opening_bodies | grammar.name_openings
    if not nouns or grammar.own_rules:
        return frozenset()
    found = {pair for words in scan() for pair in _opening(words, nouns, grammar)}
    if not found:
        return frozenset()
    alone, whole = set[str](), set[tuple[str, str]]()
    for words in scan():
        for k, token in enumerate(words):
            if token.kind is not Kind.CAPITAL:
                continue
            before = words[k - 1] if k else None
            if before is None or before.kind is not Kind.CAPITAL:
                alone.add(token.low)
            elif before.low in nouns and not _opens(words, k - 1):
                whole.add((before.low, token.low))
    known = grammar.nouns | grammar.organisation | {place.lower() for place in grammar.lexicon.places}
    plain = {pair for pair in found if pair[0] in grammar.opening_bodies or pair[1] in alone - known}
    return frozenset(plain - whole)


def with_openings(words: list[Token], pairs: Pairs) -> list[Token]:
    """The tokens of a paragraph, the nouns that only open its sentences in lower case."""
    if not pairs:
        return words
    small = {k for k, token in enumerate(words[:-1]) if (token.low, words[k + 1].low) in pairs and _opens(words, k)}
    return (
        [replace(t, text=t.low, kind=Kind.WORD) if k in small else t for k, t in enumerate(words)] if small else words
    )


def _opening(words: list[Token], nouns: frozenset[str], grammar: Grammar) -> Iterable[tuple[str, str]]:
    """The nouns that open a sentence of a paragraph, each with the name behind it, in lower case."""
    for k in range(len(words) - 1):
        noun, name = words[k], words[k + 1]
        if noun.low not in nouns or noun.kind is not Kind.CAPITAL or name.kind is not Kind.CAPITAL:
            continue
        person = noun.low in grammar.given or given_part(noun.text) in grammar.given
        if person or not _opens(words, k) or name.low in grammar.function_words or noun.text.isupper():
            continue
        end = capitals_end(words, k + 1, len(words))
        named = end > k + 2 and (words[end - 1].low in grammar.organisation or given_part(name.text) in grammar.given)
        if not named:  # not "Airline Pilots Association", "Bookmaker Fred Dunn"
            yield noun.low, name.low


def _opens(words: list[Token], k: int) -> bool:
    """Whether a token stands where a sentence begins, also where no capital shows it: not behind "up to us."."""
    if k == 0 or words[k - 1].kind is Kind.QUOTE or words[k - 1].text in ("!", "?", ":"):
        return True
    return words[k - 1].text == "." and k > 1 and len(words[k - 2].text) > LONGEST_SHORTENED

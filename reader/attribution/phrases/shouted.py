"""Capitals that only open a report: "THE MAYOR HAS denied it" is read as "The mayor has denied it"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

LONGEST = 8
"""So many words in capitals open a report at most."""
SHORTEST_NAME = 5
"""Letters of a word of no list at least to be a name; shorter ones, such as "BBC", stay as they are."""


def calmed(words: list[Token], grammar: Grammar) -> list[Token]:
    """The tokens of a paragraph, the words in capitals that open it in lower case; names keep their first capital.

    Two words at least stand in capitals, one of them an article, a preposition or an auxiliary, and text in lower
    case follows.
    """
    stop = 0
    while stop < min(len(words), LONGEST) and words[stop].kind is Kind.CAPITAL and words[stop].text.isupper():
        stop += 1
    if stop < 2 or stop >= len(words) or words[stop].kind is not Kind.WORD:
        return words
    if not any(token.low in grammar.function_words for token in words[:stop]):
        return words
    return [_calm(token, k, grammar) for k, token in enumerate(words[:stop])] + words[stop:]


def _calm(token: Token, k: int, grammar: Grammar) -> Token:
    """A word in capitals as it stands inside a sentence, or at its start."""
    common = token.low in grammar.function_words or token.low in grammar.nouns or token.low in grammar.verb_forms
    if not common and len(token.text) < SHORTEST_NAME:
        return token
    text = token.text.capitalize() if k == 0 or not common else token.low
    return replace(token, text=text, kind=Kind.CAPITAL if k == 0 or not common else Kind.WORD)

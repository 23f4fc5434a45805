"""How a title of a work is written."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar

LONGEST_TITLE = 9
"""Words of a title at most."""


def is_title(words: list[str], grammar: Grammar) -> bool:
    """Whether words are written as a title of a work is: every word of weight with a capital."""
    if len(words) > LONGEST_TITLE:
        return False
    return words[0][0].isupper() and all(
        w[0].isupper() or w[0].isdigit() or w in grammar.small or w[2:3].isupper() for w in words
    )

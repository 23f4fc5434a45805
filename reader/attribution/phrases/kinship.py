"""The words in front of a name or behind it that tell whose relative it is: "his wife, Brenna,"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token, capitals_end

LONGEST = 3
"""So many words at most stand between "his" and "wife": "his second wife"."""


def kin_beside(tokens: list[Token], start: int, first: int, end: int, grammar: Grammar) -> tuple[int, str]:
    """The token of "his" and the noun in "his wife, Brenna," or "Brenna, his wife,"; -1 where none stands there.

    ``start`` is where the name begins, with its titles, ``first`` and ``end`` bound the sentence.
    """
    name = start
    while name < end and tokens[name].kind is not Kind.CAPITAL:
        name += 1
    k = name - 1
    k -= k > first and tokens[k].text == ","
    if k > first and tokens[k].low in grammar.relatives:
        return _owner_before(tokens, k, first, grammar), tokens[k].low
    behind = capitals_end(tokens, name + 1, end)
    if behind + 2 < end and tokens[behind].text == "," and tokens[behind + 1].low in grammar.owners:
        last = min(end, behind + 3 + LONGEST)
        noun = next((j for j in range(behind + 2, last) if tokens[j].low in grammar.relatives), 0)
        if noun and _owner_before(tokens, noun, first, grammar) == behind + 1:
            return behind + 1, tokens[noun].low
    return -1, ""


def _owner_before(tokens: list[Token], noun: int, first: int, grammar: Grammar) -> int:
    """The token of "his" or of a possessive in front of a noun, with adjectives between them; -1 where none stands."""
    for k in range(noun - 1, max(first, noun - 2 - LONGEST) - 1, -1):
        gender, plural = grammar.owners.get(tokens[k].low, ("", False))
        singular = gender in ("male", "female") and not plural
        if tokens[k].kind is Kind.POSSESSIVE or tokens[k].low in grammar.whose or singular:
            return k
        if tokens[k].kind not in (Kind.WORD, Kind.NUMBER) or tokens[k].low in grammar.closed:
            return -1
    return -1

"""The place, date and agency in front of a German text."""

from __future__ import annotations

from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.text.tokens import Kind, Token, capitals_end

LONGEST_PLACE = 4
"""Words of the place in front of a text, at most."""
LONGEST_DATE = 10
"""Tokens of the date behind that place, at most."""
DASHES = frozenset("–—-")


def behind_dateline(tokens: list[Token], start: int, end: int, words: Vocabulary) -> int:
    """Where a sentence begins behind a place and an agency in front of it: "New York (AFP) In der Krise", "(dpa) –"."""
    k = capitals_end(tokens, start, min(end, start + LONGEST_PLACE))
    dated = _behind_date(tokens, start, k, end)
    if dated > start:
        return dated
    if start < k < end - 2 and tokens[k].kind is Kind.PARENTHESIS and tokens[k + 1].text in DASHES:
        return k + 2
    if k == start or k + 1 >= end or tokens[k].kind is not Kind.PARENTHESIS or tokens[k + 1].kind is not Kind.CAPITAL:
        return start
    grammar = words.grammar
    opens = tokens[k + 1].low in grammar.prepositions | grammar.leading | words.subordinators
    return k + 1 if opens or tokens[k + 1].low in grammar.pronouns else start


def _behind_date(tokens: list[Token], start: int, place: int, end: int) -> int:
    """Where a sentence begins behind a place and a date: "Kalda (Nordland), 3. Mai 2018 – In der"; else its start."""
    k = place + (place < end and tokens[place].kind is Kind.PARENTHESIS)
    if place == start or k >= end or tokens[k].text != ",":
        return start
    dash = next((j for j in range(k + 1, min(end - 1, k + LONGEST_DATE)) if tokens[j].text in DASHES), start)
    dated = any(tokens[j].kind is Kind.NUMBER for j in range(k + 1, dash))
    return dash + 1 if dated and tokens[dash].start > tokens[dash - 1].end else start

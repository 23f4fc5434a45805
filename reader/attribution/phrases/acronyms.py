"""Acronyms in brackets behind the names of bodies: "die Gewerkschaft Post, Bahn und Hafen (GPBH)"."""

from __future__ import annotations

from reader.attribution.phrases.mention import Mention
from reader.attribution.text.tokens import Kind, Token

FOR = "für"
LEAST, MOST = 2, 10
"""So many letters has an acronym."""


def acronym(token: Token) -> str:
    """The acronym in brackets that a token is; empty where it is none."""
    text = token.text.strip("()[] ") if token.kind is Kind.PARENTHESIS else ""
    letters = "".join(filter(str.isalnum, text))
    short = LEAST <= len(letters) <= MOST and text.count(" ") <= 1
    capitals = sum(map(str.isupper, letters))
    return text if short and letters[:1].isupper() and capitals * 2 > len(letters) else ""  # "BAuA"


def acronym_behind(tokens: list[Token], mention: Mention) -> str:
    """The acronym that closes the phrase of a name or stands right behind it, and begins as it does; else empty."""
    for k in (mention.end - 1, mention.end):
        short = acronym(tokens[k]) if mention.start < k < len(tokens) else ""
        if short and short[0] in (mention.name[:1].upper(), mention.text[:1].upper()):
            return short
    return ""


def end_of_parts(tokens: list[Token], start: int, limit: int, joiner: str) -> int:
    """The token of the acronym behind a name of several words that begins at ``start``; 0 where it is no such name.

    Commas, "und" or "für" may part them, and each gives a letter to the acronym.
    """
    k, initials = start, ""
    while k < limit and tokens[k].kind is not Kind.PARENTHESIS:
        token = tokens[k]
        if token.kind is Kind.CAPITAL:
            initials += token.text[0].lower()
        elif token.text != "," and token.low not in (joiner, FOR):
            return 0
        k += 1
    short = acronym(tokens[k]).lower() if k < limit else ""
    if k - start < LEAST or not short or tokens[k - 1].kind is not Kind.CAPITAL:
        return 0
    letters = iter(short)
    return k if all(initial in letters for initial in initials) else 0

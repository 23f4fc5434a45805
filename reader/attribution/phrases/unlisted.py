"""Subjects that no list of nouns has, read from where they stand: right before a verb of speech."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token


def unknown(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """A phrase whose noun no list of ours has, right before a verb of speech: "this impostor"."""
    i, owner_end, determined = start, -1, False
    while i < limit and tokens[i].low in grammar.leading:
        determined, i = True, i + 1
    body = i
    while i < limit:
        token = tokens[i]
        if token.kind is Kind.POSSESSIVE:
            owner_end = i
        elif (
            token.kind not in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER)
            or token.low in grammar.closed
            or token.low in grammar.leading
        ):
            return None
        i += 1
    last = tokens[limit - 1]
    if body >= limit or last.kind is not Kind.WORD or last.low in grammar.adverbs or last.low in grammar.time:
        return None
    if not (determined or owner_end > 0) or owner_end == limit - 1 or last.low in grammar.document:
        return None
    head = grammar.lexicon.singular.get(last.low, last.low)
    owner = join(tokens, body, owner_end) if owner_end > 0 else ""
    text = join(tokens, body, limit)
    definite = tokens[start].low in grammar.definite
    return Mention(
        start,
        limit,
        Ref.ROLE,
        text,
        head=head,
        owner=owner,
        plural=last.low.endswith(grammar.plural_endings) or tokens[start].low in grammar.plural_determiners,
        definite=definite,
    )


def quantity(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """A number of people that speaks by itself up to ``limit``: "others", "four in 10", "half of them"."""
    i = start
    numeral = grammar.quantities | grammar.adverbs
    while i < limit and (tokens[i].low in numeral or tokens[i].kind is Kind.NUMBER):
        i += 1
    if i == start or tokens[i - 1].low in grammar.adverbs - grammar.quantities:
        return None
    stop = i
    behind = grammar.quantity_tails | grammar.leading
    while stop < limit and (tokens[stop].low in behind or tokens[stop].kind is Kind.NUMBER):
        stop += 1
    if stop < limit and stop > i and tokens[stop].kind in (Kind.WORD, Kind.CAPITAL):
        stop = limit if limit - stop <= 4 and not any(t.kind is Kind.POINT for t in tokens[stop:limit]) else stop
    if stop != limit:
        return None
    return Mention(start, limit, Ref.ROLE, join(tokens, start, limit), head=tokens[start].low, plural=True)

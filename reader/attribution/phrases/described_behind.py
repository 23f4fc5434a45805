"""Who has a description behind a noun that no list has: "The lampist, a woman in her sixties, told"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import names_behind
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.unlisted import unknown
from reader.attribution.text.tokens import Token


def described_behind(tokens: list[Token], mention: Mention, start: int, grammar: Grammar) -> Mention | None:
    """Whom a description behind a comma tells of, by a noun that opens the clause; None where no such noun does."""
    comma = mention.start - 1
    one = mention.ref is Ref.ROLE and tokens[mention.start].low in grammar.singular_indefinite
    if not one or comma - 1 <= start or tokens[comma].text != "," or tokens[start].low not in grammar.definite:
        return None
    if names_behind(tokens, mention.end, len(tokens), grammar):
        return None  # "The lampist, a young man named Kit,"
    described = unknown(tokens, start, comma, grammar)
    if described is not None:
        described.gender = described.gender or mention.gender
    return described


def closed_before(tokens: list[Token], mention: Mention, limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Whom a description up to a verb tells of, a comma behind it; None where no such noun stands in front."""
    described = described_behind(tokens, mention, start, grammar) if tokens[limit - 1].text == "," else None
    if described is not None:
        described.end = limit
    return described

"""Lines that only say who spoke: a dash and a name, or a name and what somebody is."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind, Token

LONGEST_LINE = 20
"""Tokens at most of a line that only says who spoke."""


def signature(words: list[Token], grammar: Grammar) -> Mention | None:
    """Who signs the quotation of the paragraph before: a dash and a name, and little else."""
    if not 1 < len(words) < 24 or words[0].text not in ("—", "–", "-", "--", "―"):
        return None
    mention = core(words, 1, len(words), grammar)
    if mention is None or mention.ref is Ref.PRONOUN:
        return None
    rest = words[mention.end :]
    return mention if not rest or rest[0].kind in (Kind.POINT, Kind.PARENTHESIS) else None


def name_line(words: list[Token], grammar: Grammar) -> Mention | None:
    """Who a line names that is a full name, a comma and what they are, and no sentence: "Ana Ruiz, harbour master"."""
    initials = bool(words) and words[0].low in grammar.initials  # "MB, Leith"
    if (
        not 3 - initials < len(words) <= LONGEST_LINE
        or words[0].kind is not Kind.CAPITAL
        or words[-1].kind is Kind.POINT
    ):
        return None
    name = core(words, 0, len(words), grammar)
    if words[1].kind is Kind.CAPITAL and words[2].text == "," and any(t.low in grammar.person for t in words[3:]):
        text = f"{words[0].text} {words[1].text}"  # "Una Brand, keeper of the gate", whatever a brand is
        name = Mention(0, 2, Ref.PERSON, text, name=text) if name is None or name.ref is not Ref.PERSON else name
    if name is None or name.ref is not Ref.PERSON or name.end >= len(words):
        return None
    if " " not in name.name and not initials:
        return None
    rest = words[name.end :]
    clause = any(t.kind is Kind.WORD and (t.low in grammar.verb_forms or t.low in grammar.relative) for t in rest)
    return name if rest[0].text == "," and not clause else None

"""Who somebody is by the relative clause behind their name: "Edo Lohmann, der Netze flickt," is a man."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

PLURAL = ("en", "ern", "sind")
"""How a verb ends that a relative clause about several people has last."""


def gender_behind(tokens: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> str:
    """The gender that a relative pronoun behind a full name tells; empty where none stands there, or it means several.

    An article opens no relative clause: "Jo Kern, der Wirt,".
    """
    k = mention.end
    if mention.ref is not Ref.PERSON or " " not in mention.name or k + 3 >= end or tokens[k].text != ",":
        return ""
    gender = grammar.relative_genders.get(tokens[k + 1].low, "")
    if not gender or tokens[k + 2].kind not in (Kind.WORD, Kind.NUMBER):
        return ""
    close = next((j for j in range(k + 2, end) if tokens[j].text in (",", ".", ";", "–", "—")), end)
    verb = tokens[close - 1]
    joined = mention.start > start and tokens[mention.start - 1].low == grammar.joiner
    several = joined or (gender == "female" and verb.low.endswith(PLURAL))
    return "" if several or verb.kind is not Kind.WORD else gender

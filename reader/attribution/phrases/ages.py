"""The age that a phrase tells: "the 71-year-old", "Rita Snow, 71,", "die 71-jährige Rita Snow"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token
from reader.text.patterns import later

_YEARS = r"(?P<age>[1-9]\d?|1[0-2]\d)"
_AGE = later(rf"^(?:[^\W\d_]+ )?{_YEARS}(?=[-‐‑]|$| Jahre )")
_ATTRIBUTE = later(rf"^{_YEARS}(?=[-‐‑]jährige|$)")
_BRACKETED = later(rf"\({_YEARS}\)")
_ENDS = frozenset(",.;)")


def age_of(mention: Mention) -> int:
    """The age in years that a description tells: 71 of "the 71-year-old"; 0 where it tells none."""
    age = _AGE.match(mention.text) if mention.ref is Ref.ROLE else None
    return int(age["age"]) if age is not None else 0


def ages_of(mention: Mention) -> set[int]:
    """The age that a description tells, alone in a set; empty where it tells none."""
    return {age_of(mention)} - {0}


def is_age(mention: Mention, grammar: Grammar) -> bool:
    """Whether a German description is an age alone: "der 71-Jährige"."""
    return mention.text[:1].isdigit() and mention.head in grammar.anybody_again


def age_beside(tokens: list[Token], mention: Mention, told: str, end: int, grammar: Grammar) -> int:
    """The age that stands behind a name, in its role or in ``told``, the role beside it; 0 where none does.

    It may stand between commas, in brackets or behind a form of "be": "Rita Snow, 71, ", "Rita Snow (71)", or in front
    of a name: "die 71-jährige Rita Snow".
    """
    inside = tokens[mention.start : mention.end] if grammar.capital_nouns else []
    own = next((t for t in inside if t.kind is Kind.NUMBER), None)
    attribute = own is not None and mention.start + 1 < mention.end and _ATTRIBUTE.match(own.text)
    if own is not None and attribute and tokens[mention.start].low in grammar.leading:
        return int(attribute["age"])
    bracketed = _in_brackets(inside)
    if bracketed:
        return bracketed
    for role in (mention.role, told):
        before = _AGE.match(role)
        if before is not None and "-" in role:
            return int(before["age"])
    behind = tokens[mention.end : min(mention.end + 3, end)]
    if behind and behind[0].kind is Kind.PARENTHESIS:
        return _in_brackets(behind[:1])
    beside = len(behind) == 3 and (behind[0].text == "," or behind[0].low in grammar.copulas)
    if not beside or behind[2].text not in _ENDS:
        return 0
    age = _AGE.fullmatch(behind[1].text)
    return int(age["age"]) if age is not None else 0


def _in_brackets(tokens: list[Token]) -> int:
    """The age that stands alone in brackets: 71 of "(71)"; 0 where none does."""
    told = (_BRACKETED.fullmatch(token.text) for token in tokens if token.kind is Kind.PARENTHESIS)
    return next((int(found["age"]) for found in told if found is not None), 0)

"""Ages: whom "the 71-year-old" means where the text tells how old its people are."""

from __future__ import annotations

from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
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


def is_age(mention: Mention, grammar: Grammar) -> bool:
    """Whether a German description is an age alone: "der 71-Jährige"."""
    return mention.text[:1].isdigit() and mention.head in grammar.anybody_again


def age_beside(tokens: list[Token], mention: Mention, end: int, grammar: Grammar) -> int:
    """The age that stands behind a name or in its role; 0 where none does.

    It may stand between commas, in brackets or behind a form of "be": "Rita Snow, 71, ", "Rita Snow (71)", or in front
    of a name: "die 71-jährige Rita Snow".
    """
    inside = tokens[mention.start : mention.end] if grammar.capital_nouns else []
    own = next((t for t in inside if t.kind is Kind.NUMBER), None)
    attribute = own is not None and mention.start + 1 < mention.end and _ATTRIBUTE.match(own.text)
    if own is not None and attribute and tokens[mention.start].low in grammar.leading:
        return int(attribute["age"])
    brackets = (_BRACKETED.fullmatch(t.text) for t in inside if t.kind is Kind.PARENTHESIS)
    bracketed = next((found for found in brackets if found is not None), None)
    if bracketed is not None:
        return int(bracketed["age"])
    before = _AGE.match(mention.role)
    if before is not None and "-" in mention.role:
        return int(before["age"])
    behind = tokens[mention.end : min(mention.end + 3, end)]
    if behind and behind[0].kind is Kind.PARENTHESIS:
        bracketed = _BRACKETED.fullmatch(behind[0].text)
        return int(bracketed["age"]) if bracketed is not None else 0
    told = len(behind) == 3 and (behind[0].text == "," or behind[0].low in grammar.copulas)
    if not told or behind[2].text not in _ENDS:
        return 0
    age = _AGE.fullmatch(behind[1].text)
    return int(age["age"]) if age is not None else 0


def has_other_age(entity: Entity, mention: Mention) -> bool:
    """Whether the text tells that somebody is of another age than a description."""
    age = age_of(mention) if entity.ages else 0
    return age > 0 and age not in entity.ages


def just_as_old(mention: Mention, registry: Registry, sentence: int) -> Entity | None:
    """The only one so far of whom a German text tells the very age: "ein 71-jähriger Mieter", "der 71-Jährige"."""
    if not is_age(mention, registry.grammar) or not mention.definite or mention.plural or mention.tail:
        return None
    alike = [e for e in of_age(mention, registry, sentence) if not e.plural and _is_of_gender(e, mention)]
    return alike[0] if len(alike) == 1 else None


def _is_of_gender(entity: Entity, mention: Mention) -> bool:
    """Whether nothing tells that somebody is of another gender than a description."""
    told = entity.leaning or entity.gender
    return not (told in ("male", "female") and mention.gender in ("male", "female") and told != mention.gender)


def of_age(mention: Mention, registry: Registry, sentence: int) -> list[Entity]:
    """Those named so far who have the age of a description; empty where it tells none."""
    age = age_of(mention)
    if not age:
        return []
    return [e for e in registry.entities if age in e.ages and e.near(sentence) <= sentence]

"""Names alone between commas, behind a number or two callings: "One of them, Tarnex,", "Her aunt and boss, Bo,"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import ordinal, quantity
from reader.attribution.text.tokens import Kind, Token

LONGEST_CALLING = 4
"""So many words at most tell what somebody is, by a noun that no list has."""
LONGEST = 9
"""So many tokens at most stand in front of the first comma."""


def named_apart(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Who stands between the last two commas before a verb at ``limit``; None where no number or calling opens."""
    if limit - 3 < start or tokens[limit - 1].text != "," or grammar.own_rules:
        return None
    comma = next((k for k in range(limit - 2, start, -1) if tokens[k].kind in (Kind.POINT, Kind.QUOTE)), start)
    if comma == start or tokens[comma].text != "," or comma + 1 >= limit - 1:
        return None
    first = comma
    while first > start and tokens[first - 1].kind not in (Kind.POINT, Kind.QUOTE, Kind.PARENTHESIS):
        first -= 1
    first += tokens[first].low in grammar.edges and first + 1 < comma
    if not 0 < comma - first <= LONGEST:
        return None
    behind = tokens[comma + 1].low
    if behind in grammar.examples or behind in grammar.who:
        several = quantity(tokens, first, comma, grammar)
        if several is not None:
            several.end = limit  # "Others, such as Lund, say", "One of them, who left, said"
        return several
    counted = _counted(tokens, first, comma, grammar)
    callings = ""
    if counted is None:
        callings = _two_callings(tokens, first, comma, grammar) or _one_calling(tokens, first, comma, grammar)
        if not callings:
            return None
    name = core(tokens, comma + 1, limit, grammar)
    if name is None or name.end != limit - 1 or name.owner:
        return None
    if name.ref is Ref.ROLE:
        return name if counted is not None and tokens[comma + 1].low in grammar.singular_indefinite else None
    if name.ref not in (Ref.PERSON, Ref.ORGANISATION) or not name.name:
        return None
    if callings:
        name.role, name.titled = callings, True
    name.start = first
    return name


def _counted(tokens: list[Token], first: int, comma: int, grammar: Grammar) -> Mention | None:
    """One of several by number or rank: "one of them", "a second", "the biggest"."""
    one = tokens[first].low in grammar.singles or tokens[first].low in grammar.ordinals
    if one or tokens[first].low in grammar.singular_indefinite | grammar.definite:
        best = comma - first == 2 and tokens[comma - 1].low.endswith(grammar.superlative_endings)
        if best and tokens[first].low in grammar.definite:
            text = join(tokens, first + 1, comma)
            return Mention(first, comma, Ref.ROLE, text, head=tokens[comma - 1].low, definite=True)
        return ordinal(tokens, first, comma, grammar) or (quantity(tokens, first, comma, grammar) if one else None)
    return None


def _two_callings(tokens: list[Token], first: int, comma: int, grammar: Grammar) -> str:
    """What somebody is twice, one owner for both: "daughter and business partner" of "His daughter and ...,"; or ""."""
    calling = core(tokens, first, comma, grammar)
    if calling is None or calling.ref is not Ref.ROLE or calling.plural or calling.end + 1 >= comma:
        return ""
    owned = tokens[first].low in grammar.possessives or calling.owner
    second = tokens[calling.end + 1 : comma]
    if not owned or tokens[calling.end].low not in grammar.coordinators or second[0].low in grammar.leading:
        return ""
    plain = all(t.kind is Kind.WORD and t.low not in grammar.function_words for t in second)
    last = second[-1].low
    plural = last in grammar.lexicon.singular or last in grammar.verb_forms
    return join(tokens, calling.start + 1, comma) if plain and len(second) <= 3 and not plural else ""


def _one_calling(tokens: list[Token], first: int, comma: int, grammar: Grammar) -> str:
    """What somebody is by a noun that no list has: "sous-chef" of "Her sous-chef, Bo, said"; empty where it is known.

    "The older one" tells which of two, and the name is theirs.
    """
    words = tokens[first + 1 : comma]
    if not words or len(words) > LONGEST_CALLING or tokens[first].low not in grammar.definite | grammar.possessives:
        return ""
    if words[-1].low in grammar.singles and len(words) > 1:
        words = words[:-1]
    if any(t.kind is not Kind.WORD or t.low in grammar.no_calling or t.low in grammar.verb_forms for t in words):
        return ""
    last = words[-1].low
    other = last in grammar.document or last in grammar.organisation or grammar.is_plural_form(last)
    return "" if other or last.endswith(grammar.past_endings) else join(tokens, first + 1, comma)

"""Phrases and clauses that only tell a place: nobody in them is the subject of the verb behind."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention
from reader.attribution.text.tokens import Kind, Token, capitals_start


def only_places(tokens: list[Token], k: int, start: int, grammar: Grammar) -> bool:
    """Whether a phrase only says where somebody is whom no word names: "Someone in the public gallery shouted"."""
    before = next((j for j in range(k - 1, max(start, k - 4) - 1, -1) if tokens[j].low in grammar.indefinite), -1)
    return before >= start and before + 1 < k and tokens[before + 1].low in grammar.prepositions


def of_place(tokens: list[Token], mention: Mention, limit: int, start: int, grammar: Grammar) -> int:
    """Where a clause begins that only tells a place, up to the verb: "a home where three people died told"; else 0."""
    k = mention.start - 1
    numbered = k - 1 > start and tokens[k].kind is Kind.NUMBER and tokens[mention.end - 1].low in grammar.sites
    if numbered and tokens[k - 1].low in grammar.place_prepositions and tokens[k - 2].kind is Kind.WORD:
        return k - 1  # "the sign outside 400 Larkin Avenue says"
    while k > start and (tokens[k].kind is Kind.NUMBER or tokens[k].low in grammar.quantities):
        k -= 1
    if k <= start or tokens[k].low not in grammar.where or tokens[k - 1].kind is not Kind.WORD:
        return 0
    acts = any(t.low in grammar.verb_forms or t.low.endswith(grammar.past_endings) for t in tokens[mention.end : limit])
    return k if acts and tokens[k - 1].low not in grammar.closed else 0


def behind_town(tokens: list[Token], mention: Mention, start: int, grammar: Grammar) -> bool:
    """Whether a name only says which county a town lies in: "growers in Hexley, Lund County, called it"."""
    k = mention.start - 1
    region = mention.end <= len(tokens) and tokens[mention.end - 1].low in grammar.settlements
    region = region or mention.name in grammar.lexicon.places  # "at the University of Lund, UK,"
    if not region or k - 2 < start or tokens[k].text != ",":
        return False
    town = capitals_start(tokens, k, start)
    before = tokens[town - 1].low
    return start < town < k and (before in grammar.place_prepositions or before in grammar.of)


def by_whom(tokens: list[Token], mention: Mention, start: int, grammar: Grammar) -> bool:
    """Whether a phrase tells by whom something is done, a comma behind it: "a letter seen by this paper, the clerk"."""
    k = mention.start - 1
    while k > start and tokens[k].low in grammar.leading:
        k -= 1
    closed = mention.end < len(tokens) and tokens[mention.end].text == ","
    if not closed or k - 1 < start or tokens[k].low not in grammar.by:
        return False
    verb = tokens[k - 1].low
    return verb in grammar.seen_by or verb in grammar.participles or grammar.is_past_form(verb)


def before_calling(tokens: list[Token], mention: Mention, grammar: Grammar) -> bool:
    """Whether a place only tells where somebody with a calling is from: "The Mitchell Crossing grazier had"."""
    first = mention.start - (tokens[mention.start].low not in grammar.definite)
    behind = tokens[mention.end] if mention.end < len(tokens) else None
    spot = mention.end - first > 2 and first >= 0 and tokens[first].low in grammar.definite
    spot = spot and tokens[mention.end - 1].low in grammar.spots
    if not spot or behind is None or behind.kind is not Kind.WORD:
        return False
    return behind.low not in grammar.closed and behind.low not in grammar.verb_forms

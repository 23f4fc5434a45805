"""What a text says of a body beside its name: "her club, Kestrel Rowing", "Homefield, the developer,"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.appositions import sets_scene
from reader.attribution.phrases.mention import Mention
from reader.attribution.text.tokens import Kind, Token

REACH = 6
"""So many tokens before a comma the phrase in front of it may begin, or behind one the noun of the phrase may stand."""
RELATIVE = 14
"""So many tokens before a comma a relative clause may open that ends there."""


def told_of(tokens: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> str:
    """The noun of what a name is said to be, singular, in lower case; an empty string where nothing is said."""
    first = next((k for k in range(mention.start, mention.end) if tokens[k].kind is Kind.CAPITAL), mention.start)
    scene = sets_scene(tokens, mention, start, end, grammar)
    noun = "" if scene else _behind(tokens, mention.end, end, grammar)
    noun = noun or _in_front(tokens, mention.start, start, grammar)
    if not noun and first > start and tokens[first - 1].kind is Kind.WORD:
        before = tokens[first - 1].low
        called = first > start + 1 and before in grammar.calling and before.endswith(grammar.past_endings)
        before = tokens[first - 2].low if called else before  # "a group called Save Our Baths"
        noun = before if before in grammar.organisation else ""
    return grammar.lexicon.singular.get(noun, noun)


def _behind(tokens: list[Token], i: int, end: int, grammar: Grammar) -> str:
    while i < end and tokens[i].kind is Kind.PARENTHESIS:
        i += 1
    if i + 2 >= end or tokens[i].text not in (",", "—", "–"):
        return ""
    first = i + 2
    if tokens[i + 1].kind is Kind.CAPITAL:  # "Sunny Records, Pike's label,"
        owner = next((k for k in range(i + 2, min(end, i + 5)) if tokens[k].kind is not Kind.CAPITAL), i)
        first = owner + 1
        if tokens[owner].kind is not Kind.POSSESSIVE:
            return ""
    elif tokens[i + 1].low not in grammar.leading:
        return ""
    noun = ""
    for k in range(first, min(end, first + REACH)):
        token = tokens[k]
        if (token.kind is Kind.POSSESSIVE and noun) or (not noun and _is_home(token, grammar)):
            continue  # "a residents' association", "a London firm"
        if token.kind is not Kind.WORD or token.low in grammar.closed:
            break
        if noun in grammar.organisation and grammar.is_past_form(token.low):
            break  # "a company registered in Hexley"
        noun = token.low
    return noun


def _is_home(token: Token, grammar: Grammar) -> bool:
    """Whether a word in front of a noun only tells where a body is: "a London firm", "a Hexley-based firm"."""
    based = token.kind is Kind.CAPITAL and token.text.rpartition("-")[2] in grammar.compound_tails
    return based or token.text in grammar.lexicon.places or token.low in grammar.nationalities


def _in_front(tokens: list[Token], first: int, start: int, grammar: Grammar) -> str:
    """The noun of "the drum's maker," before a name."""
    comma = first - 1
    if comma - 2 < start or tokens[comma].text != "," or tokens[comma - 1].kind is not Kind.WORD:
        return ""
    told = _before_relative(tokens, comma, start, grammar)
    if told:
        return told
    noun = tokens[comma - 1].low
    if noun in grammar.closed or noun in grammar.adverbs:
        return ""
    for k in range(comma - 2, max(start, comma - REACH) - 1, -1):
        token = tokens[k]
        if token.kind is Kind.POSSESSIVE:
            return noun
        if token.low in grammar.leading:
            return "" if k > start and tokens[k - 1].low in grammar.prepositions else noun
        if token.kind in (Kind.POINT, Kind.QUOTE) or token.low in grammar.closed:
            return ""
    return ""


def _before_relative(tokens: list[Token], comma: int, start: int, grammar: Grammar) -> str:
    """The noun of a body with a relative clause in front of a comma: "The group that filmed it, Harbour Watch,"."""
    for k in range(comma - 2, max(start + 1, comma - RELATIVE), -1):
        token = tokens[k]
        if token.kind in (Kind.POINT, Kind.QUOTE):
            return ""
        if token.low in grammar.that | grammar.which:
            noun = tokens[k - 1].low
            return noun if noun in grammar.organisation and tokens[k - 2].low in grammar.leading else ""
    return ""


def plural_verb(tokens: list[Token], mention: Mention, end: int, grammar: Grammar) -> bool:
    """Whether a single name takes a plural verb, as a band or a team does: "Little Thunder are to play"."""
    i = mention.end
    apposed = mention.start > 0 and tokens[mention.start - 1].text == ","
    if i + 1 < end and tokens[i].text == "," and apposed:
        i += 1  # "Their rivals, Hexley Oars, were"
    elif i < end and tokens[i].text == ",":
        i = next((k + 1 for k in range(i + 1, min(end, i + 14)) if tokens[k].text == ","), end)
    return i < end and tokens[i].low in grammar.plural_be


def names_several(tokens: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a single name is of several people, as a firm is: "the club’s solicitors, Crane Mallory, argued"."""
    comma, behind = mention.start - 1, mention.end
    if comma - 1 <= start or tokens[comma].text != "," or behind >= end or tokens[behind].text != ",":
        return False
    if behind + 1 < end and tokens[behind + 1].kind is Kind.CAPITAL:
        return False  # "the authors, Kez Mallory, Bo Lind and Ana Ruiz,"
    return tokens[comma - 1].low in grammar.plurals and _in_front(tokens, mention.start, start, grammar) != ""


def is_nickname(tokens: list[Token], mention: Mention, start: int, grammar: Grammar) -> bool:
    """Whether a sentence only says what somebody is called: "call him Whale Varg", "known as Fog Rohde"."""
    k = mention.start - 1
    while k > start and (tokens[k].low in grammar.as_words or tokens[k].low in grammar.objects or _them(tokens[k])):
        k -= 1
    called = mention.start - 1 - k
    person = any(t.low in ("him", "her") for t in tokens[k + 1 : mention.start])  # "everyone called him Tam"
    return called > 0 and (" " in mention.name or person) and tokens[k].low in grammar.calling


def _them(token: Token) -> bool:
    return token.low in ("him", "her", "them", "it")

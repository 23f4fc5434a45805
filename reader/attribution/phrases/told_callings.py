"""What a clause says that somebody is: "Ruiz is a nurse", "works as a nurse", "has been mayor", "became governor"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention
from reader.attribution.text.tokens import Kind, Token

WITHIN = 10
"""So many tokens behind a name a comma closes what stands beside it."""
WORDS = 4
"""So many words at most, its noun among them, has an office that no article opens."""


def calling_told(tokens: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> str:
    """The calling that the clause of a name tells as its predicate; empty where it tells none.

    Not that of another: "the son of Ruiz is a nurse", "Ruiz’s son is a nurse".
    """
    if grammar.own_rules or (mention.start > start and tokens[mention.start - 1].low in grammar.prepositions):
        return ""
    before = _ahead(tokens, mention, start, grammar)
    if before:
        return before
    k = mention.end
    if k + 2 < end and tokens[k].text == "," and tokens[k + 1].low not in grammar.who | grammar.court_parts.keys():
        behind = range(k + 2, min(end, k + WITHIN))
        k = next((j + 1 for j in behind if tokens[j].text == ","), k)  # "Ruiz, 43, a cook, is a nurse"
    elif k + 1 < end and tokens[k].text == "," and tokens[k + 1].low in grammar.who:
        k += 2
    acts = _by_verb(tokens, k, mention, start, end, grammar)
    first = 0 if acts else _behind_verb(tokens, k, end, grammar) or _behind_as(tokens, k, end, grammar)
    return _calling(tokens, first, end, grammar) if first > 0 else acts


def _ahead(tokens: list[Token], mention: Mention, start: int, grammar: Grammar) -> str:
    """The calling that opens the sentence of a name: "As mayor, Ana Ruiz", "The mayor is Ana Ruiz"; empty for none."""
    last = mention.start - 1
    if last - start < 2 or " " not in mention.name:
        return ""
    as_one = tokens[last].text == "," and tokens[start].low in grammar.as_words
    called = tokens[last].low in grammar.being and tokens[start].low in grammar.definite
    owns = mention.end < len(tokens) and tokens[mention.end].kind is Kind.POSSESSIVE  # "The clerk is Ana Ruiz’s aunt"
    told = _calling(tokens, start + 1, last, grammar) if (as_one or called) and not owns else ""
    somebody = told in grammar.anybody or told in grammar.in_scene  # "The woman was Ana Ruiz", of two
    return told if len(told.split()) == last - start - 1 and not somebody else ""


def _behind_as(tokens: list[Token], k: int, end: int, grammar: Grammar) -> int:
    """The token behind the "as" of one who does something as that: "took over as mayor", "left her job as mayor"; 0."""
    for j in range(k + 1, min(k + WORDS, end - 1)):
        if tokens[j].low in grammar.as_words:
            return j + 1 if tokens[j + 1].low not in grammar.leading else 0
        if tokens[j].kind is not Kind.WORD:
            return 0
    return 0


def _by_verb(tokens: list[Token], k: int, mention: Mention, start: int, end: int, grammar: Grammar) -> str:
    """The callings of one who does, or with a form of "be" suffers, what token ``k`` tells: "who wrote the book".

    In court "Ana Ruiz, prosecuting," is the prosecutor.
    """
    part = tokens[mention.start - 2].low if mention.start - 2 >= start and tokens[mention.start - 1].text == "," else ""
    part = part if mention.start - 2 == start else ""
    if k < end and tokens[k].text == ",":
        k += 1
        part = tokens[k].low if k + 1 < end and tokens[k + 1].text == "," else part
    if part in grammar.court_parts:
        return " ".join(grammar.court_parts[part])
    clause = k > start and tokens[k - 1].low in grammar.who  # "Lind wrote on Monday" makes no author of her
    passive = False
    while k < end and (tokens[k].low in grammar.being | grammar.auxiliaries or tokens[k].low in grammar.adverbs):
        passive = passive or tokens[k].low in grammar.being
        k += 1
    verbs = grammar.suffering if passive else grammar.doing if clause else grammar.doing_in_court
    return " ".join(verbs.get(tokens[k].low, ())) if k < end and tokens[k].kind is Kind.WORD else ""


def home_told(tokens: list[Token], mention: Mention, told: str, start: int, grammar: Grammar) -> str:
    """The noun for one from somewhere that the words in front of a name or its role tell: "the Australian Bo Lind".

    Empty where there is none, or only an adjective: "the Irish", of whom are several.
    """
    if grammar.own_rules:
        return ""
    ahead = (t.low for t in tokens[max(start, mention.start - 1) : mention.end] if t.kind is Kind.CAPITAL)
    return next((word for word in (*ahead, *told.lower().split()) if word in grammar.demonyms), "")


def _behind_verb(tokens: list[Token], k: int, end: int, grammar: Grammar) -> int:
    """The token behind a verb that tells what somebody is or becomes; 0 where none begins at token ``k``."""
    told = False
    while k < end and tokens[k].low in grammar.being | grammar.auxiliaries and tokens[k].kind is Kind.WORD:
        told = tokens[k].low in grammar.being  # not "has a teacher"
        k += 1
    while k < end and tokens[k].low in grammar.adverbs:
        k += 1
    if k < end and tokens[k].low in (grammar.linking | grammar.elected if told else grammar.linking):
        return k + 1
    if k + 1 < end and tokens[k].low in grammar.serving and tokens[k + 1].low in grammar.as_words:
        return k + 2
    return k if told else 0


def _calling(tokens: list[Token], first: int, end: int, grammar: Grammar) -> str:
    """The words for a calling from token ``first``: "nurse", "head teacher"; empty where no noun for a person ends it.

    A word behind the noun makes it another's: "is a nurse manager", "is a teacher’s son".
    """
    k = first
    if k < end and tokens[k].low in grammar.articles:
        k += 1
    begins = k
    while k < end and k - begins < WORDS and tokens[k].kind in (Kind.WORD, Kind.CAPITAL):
        behind = tokens[k + 1] if k + 1 < end else None
        goes_on = behind is not None and (behind.low in grammar.callings or behind.kind is Kind.POSSESSIVE)
        if tokens[k].low in grammar.callings and not goes_on:
            one = tokens[k].low not in grammar.lexicon.singular
            return " ".join(t.low for t in tokens[begins : k + 1]) if one else ""
        if (
            tokens[k].low in grammar.closed
            or tokens[k].low in grammar.leading
            or tokens[k].low.endswith(grammar.gerund_endings)
        ):
            return ""
        k += 1
    return ""

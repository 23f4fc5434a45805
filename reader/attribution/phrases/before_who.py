"""Whose name ends right before "who" or "which", whatever stands in front of it: "to meet Bo Lind, who"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.appositions import LONGEST_APPOSITION
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import bare_plural, unknown
from reader.attribution.text.tokens import Kind, Token, capitals_start

LONGEST_NOUN = 5
"""So many words at most are a noun that no list has, with its article and what qualifies it."""


def full_name_before(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Somebody by given name and surname right before "who": "drew a rival in farmer Bo Lind, who"."""
    first = capitals_start(tokens, limit, start)
    given = next((k for k in range(first, limit - 1) if given_part(tokens[k].text) in grammar.given), -1)
    name = core(tokens, given, limit, grammar) if given >= 0 else None
    return name if name is not None and name.ref is Ref.PERSON and name.end == limit else None


def told_of_before(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Of whom commas tell who they are before "who": "by Bo Lind, of the Lind Church, who", "now living in Lund"."""
    comma = next((k for k in range(limit - 1, max(start, limit - LONGEST_APPOSITION), -1) if tokens[k].text == ","), 0)
    if not comma or any(t.kind in (Kind.POINT, Kind.QUOTE) for t in tokens[comma + 1 : limit]):
        return None
    if not _tells_of(tokens, comma + 1, limit, grammar):
        return None
    if tokens[comma - 1].kind is Kind.NUMBER and tokens[comma - 2].text == "," and comma - 2 > start:
        comma -= 2  # "Ana Ruiz, 83, now living in Lund, who"
    return full_name_before(tokens, comma, start, grammar) or _titled_before(tokens, comma, start, grammar)


def tells_where(tokens: list[Token], first: int, end: int, start: int, grammar: Grammar) -> bool:
    """Whether a name from ``first`` to ``end`` tells where somebody else is, whose "who" follows.

    The place is at the end of what commas tell of the other: Lund in "Bo Lind, of Lund, who".
    """
    if first - 2 <= start or tokens[first - 1].low not in grammar.prepositions or grammar.capital_nouns:
        return False
    return told_of_before(tokens, end, start, grammar) is not None


def _tells_of(tokens: list[Token], at: int, limit: int, grammar: Grammar) -> bool:
    """Whether words behind a comma tell of the name before it: "of", "a", "now 83 and living in", "speaking from"."""
    adverb = tokens[at].low in grammar.adverbs or tokens[at].low.endswith(grammar.adverb_endings)
    if adverb and at + 1 < limit:
        at += 1  # "originally from"
    opens = tokens[at]
    gerund = opens.kind is Kind.WORD and opens.low.endswith(grammar.gerund_endings)
    told = gerund or opens.low in grammar.origin_prepositions or opens.low in grammar.singular_indefinite
    return told or (opens.kind is Kind.NUMBER and at + 1 < limit)


def _titled_before(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Somebody with a title whose name ends at a token: "by Mr Lind"."""
    first = capitals_start(tokens, limit, start)
    name = core(tokens, first, limit, grammar) if first < limit else None
    return name if name is not None and name.ref is Ref.PERSON and name.titled and name.end == limit else None


def name_right_before(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """The person whose name ends right before "who": Bo Lind in "to meet Bo Lind, who", "a word from Lind, who"."""
    first = capitals_start(tokens, limit, start)
    if first in {limit, start} or tokens[first - 1].low not in grammar.before_who:
        return None
    mention = core(tokens, first, limit, grammar)
    return mention if mention is not None and mention.end == limit and mention.ref is Ref.PERSON else None


def body_right_before(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """The body of a name of which only "which" shows that it is one: "sold to Larch Rooms, which told them"."""
    first = capitals_start(tokens, limit, start)
    if first == limit or tokens[limit].text != "," or grammar.own_rules:
        return None
    if first == start and tokens[first].low not in grammar.proper:
        return None  # "Linnet, which had assured them": a name elsewhere, too
    if first > start + 1 and tokens[first - 1].low in grammar.prepositions and tokens[first - 2].kind is Kind.CAPITAL:
        return None  # "the Lund Group in Sund, which tells"
    mention = core(tokens, first, limit, grammar)
    if mention is None or mention.ref is not Ref.PERSON or mention.titled or mention.end != limit or mention.owner:
        return None
    if given_part(tokens[first].text) in grammar.given or mention.name in grammar.lexicon.places:
        return None
    mention.ref, mention.gender = Ref.ORGANISATION, ""
    return mention


def body_told_of_before(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """The body of which commas tell what it is before "which": "a complaint from Tunehaus, a music app, which"."""
    comma = next((k for k in range(limit - 1, max(start, limit - LONGEST_APPOSITION), -1) if tokens[k].text == ","), 0)
    told = comma and tokens[comma + 1].low in grammar.singular_indefinite
    if not told or any(t.kind in (Kind.POINT, Kind.QUOTE) for t in tokens[comma + 1 : limit]):
        return None
    first = capitals_start(tokens, comma, start)
    name = core(tokens, first, comma, grammar) if first < comma and not grammar.capital_nouns else None
    if name is None or name.end != comma or name.titled or name.owner:
        return None
    if name.ref is Ref.PERSON and given_part(tokens[first].text) not in grammar.given:
        name.ref, name.gender = Ref.ORGANISATION, ""
    return name if name.ref is Ref.ORGANISATION and name.name else None


def people_before_who(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Somebody by a noun that no list has, right before "who": "some of the weavers, who", "a weaver who"."""
    if grammar.own_rules:
        return None
    for k in range(limit - 2, max(start - 1, limit - LONGEST_NOUN), -1):
        if tokens[k].kind not in (Kind.WORD, Kind.CAPITAL):
            return None
        if tokens[k].low in grammar.leading:
            mention = unknown(tokens, k, limit, grammar)
            if mention is not None:
                mention.relative = True
            return mention
        if tokens[k].low in grammar.closed:
            break
    mention = bare_plural(tokens, limit - 1, grammar)
    if mention is not None:
        mention.relative = True
    return mention

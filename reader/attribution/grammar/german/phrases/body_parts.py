"""What belongs to the name of a German body behind its noun: its other parts, an acronym, what it is for."""

from __future__ import annotations

from reader.attribution.grammar.german.phrases.attributes import capitals
from reader.attribution.grammar.german.phrases.body_cases import noun_in_nominative
from reader.attribution.grammar.german.phrases.called import small_name_end
from reader.attribution.grammar.german.vocabulary import BODY, PERSON, Vocabulary
from reader.attribution.phrases.acronyms import acronym_behind, end_of_parts
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token, capitals_end


def take_name(tokens: list[Token], mention: Mention, limit: int, words: Vocabulary) -> None:
    """Take in what stands behind the noun of a phrase and belongs to the name of a body."""
    _take_parts(tokens, mention, limit, words)
    if mention.ref is Ref.ORGANISATION and mention.name and mention.head in words.named_bodies:
        _named_on(tokens, mention, limit, words)
    elif mention.ref is Ref.ORGANISATION and small_name_end(tokens, mention.end, limit, words) > mention.end:
        end = small_name_end(tokens, mention.end, limit, words)
        mention.name, mention.end = join(tokens, mention.end, end), end
    elif _is_cause(tokens, mention, limit):
        mention.ref, mention.name = Ref.ORGANISATION, mention.text
        _named_on(tokens, mention, limit, words)


def _take_parts(tokens: list[Token], mention: Mention, limit: int, words: Vocabulary) -> None:
    """Take in the rest of a name of several parts: "die Gewerkschaft Post, Bahn und Hafen (GPBH)"."""
    if mention.ref is not Ref.ORGANISATION or mention.end >= limit:
        return
    nouns = (k for k in range(mention.start, mention.end) if tokens[k].kind is Kind.CAPITAL)
    first = next((k for k in nouns if tokens[k].low not in words.grammar.leading), mention.end)
    end = end_of_parts(tokens, first, limit, words.grammar.joiner)
    short = bool(mention.name) and mention.name.count(" ") + 1 < end - first  # "Wärme" of "Bundesverband Wärme"
    if end > mention.end or (end == mention.end and short):
        mention.text = join(tokens, first, end)
        mention.name = noun_in_nominative(mention.text, tokens[mention.start].low, words)
        mention.end = end


def _named_on(tokens: list[Token], mention: Mention, limit: int, words: Vocabulary) -> None:
    """Take in the rest of a name with a preposition: "die Organisation Brot für alle"."""
    at = mention.end
    if at + 1 < limit and _is_of_what(tokens, mention, at, words):
        stop = capitals_end(tokens, at + 1, limit)
    elif at + 1 >= limit or tokens[at].low not in ("ohne", "für", "gegen"):
        return
    else:
        stop = capitals_end(tokens, at + 1 + (tokens[at + 1].low in words.grammar.leading), limit)
    if tokens[stop - 1].kind is Kind.CAPITAL:
        mention.name += " " + join(tokens, at, stop)
        mention.text += " " + join(tokens, at, stop)
        mention.end = stop


def _is_of_what(tokens: list[Token], mention: Mention, at: int, words: Vocabulary) -> bool:
    """Whether a genitive goes on with a name of one noun: "die Organisation Brücken der Hoffnung"."""
    one = mention.end - mention.start > 1 and " " not in mention.name and tokens[at - 1].kind is Kind.CAPITAL
    thing = tokens[at + 1].kind is Kind.CAPITAL and words.kind(tokens[at + 1].low) == ""
    plural = words.is_plural(tokens[at - 1].low) or tokens[at - 1].low.endswith(("en", "er"))
    return one and plural and thing and tokens[at].low in ("der", "des")


def name_institution(tokens: list[Token], mention: Mention, limit: int) -> None:
    """Take a single noun for a body as a name where its acronym stands behind it: "der Bundesgerichtshof (BGH)"."""
    body = mention.ref is Ref.ORGANISATION and not mention.name and " " not in mention.text
    if body and mention.definite and mention.end < limit and acronym_behind(tokens, mention):
        mention.name = mention.text


def _is_cause(tokens: list[Token], mention: Mention, limit: int) -> bool:
    """Whether people without an article are a body by what is behind them: "Ärzte ohne Grenzen"."""
    bare = mention.ref is Ref.ROLE and mention.plural and tokens[mention.start].kind is Kind.CAPITAL
    return bare and mention.end < limit and tokens[mention.end].low == "ohne"


def purpose(tokens: list[Token], at: int, mention: Mention, limit: int, words: Vocabulary) -> int:
    """The token behind what a body is for, where that is a noun alone: "das Amt für Sicherheit"; ``at`` if nothing."""
    body = mention.ref is Ref.ORGANISATION and words.kind(mention.head) == BODY
    if not body or tokens[at].low != "für" or at + 1 >= limit or tokens[at + 1].kind is not Kind.CAPITAL:
        return at
    stop = capitals(tokens, at + 1, limit, words)
    joined = stop + 1 < limit and tokens[stop].low == words.grammar.joiner and _is_thing(tokens, stop + 1, limit, words)
    home = joined and stop + 2 < limit and tokens[stop + 2].text in words.grammar.lexicon.places
    return stop + 2 + home if joined else stop


def _is_thing(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> bool:
    """Whether a noun at a token begins no new name: "Umwelt und Heimat", but "Umwelt und Landrat Jo Kern"."""
    token, after = tokens[k], tokens[k + 1] if k + 1 < limit else None
    if token.kind is not Kind.CAPITAL or given_part(token.text) in words.grammar.given:
        return False
    place = after is not None and after.text in words.grammar.lexicon.places
    named = after is not None and after.kind is Kind.CAPITAL and not place
    return token.low not in words.grammar.surnames and not (named and words.kind(token.low) in (BODY, PERSON))

"""Subjects by a noun that no list has, with what belongs to it: "the keepers of the register", "a diver who left"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import core, is_made, is_owned
from reader.attribution.phrases.unlisted import bare_plural, opening_plural, unknown
from reader.attribution.text.tokens import Kind, Token

LONGEST = 20
"""So many tokens has such a subject at most."""
LONGEST_NOUN = 3
"""So many words has its noun at most, with what qualifies it."""


def headed(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """A subject whose noun no list has, with what belongs to it: "the keepers of the register stored there"."""
    first = limit - 1
    while first > start and tokens[first - 1].kind not in (Kind.POINT, Kind.QUOTE, Kind.PARENTHESIS):
        first -= 1
    if limit - first > LONGEST or tokens[limit - 1].low in grammar.leading:
        return None
    says = _says(tokens, limit, grammar)
    if says and first + 1 < limit and tokens[first].low in grammar.edges and tokens[first].low not in grammar.relative:
        first += 1  # "But keepers of the register say"
    noun = first
    if tokens[first].low in grammar.determiners:
        noun += 1
    elif not says or not _plural_at(tokens, first, grammar):
        return None
    stop = noun
    while stop < limit and tokens[stop].kind in (Kind.WORD, Kind.CAPITAL) and tokens[stop].low not in grammar.closed:
        if tokens[stop].kind is Kind.CAPITAL and stop > first:
            return None
        joint = stop + 2 < limit and tokens[stop + 1].low == grammar.joiner and _are_people(tokens, stop, grammar)
        if says and stop == noun and joint:
            stop += 3  # "relatives and weavers of the valley"
            break
        if says and stop > noun and (is_made(tokens, stop, grammar) or tokens[stop].low in grammar.tail_adjectives):
            break
        stop += 1
    if not noun < stop <= noun + LONGEST_NOUN or stop >= limit or not _goes_on(tokens, stop, limit, says, grammar):
        return None
    last = tokens[stop - 1]
    if tokens[noun].low in grammar.document and _is_done(tokens, noun + 1, grammar):
        return None  # "Notes seen by the Courier show Lind wrote"
    if any(tokens[k].low in grammar.which and tokens[k - 1].low in grammar.prepositions for k in range(stop, limit)):
        return None  # "The firm points to a survey in which three in ten said"
    if says and last.low in grammar.many_nouns and tokens[stop].low in grammar.of:
        return _many(tokens, first, stop + 1, limit, grammar)
    if last.low in grammar.time or last.low in grammar.adverbs or last.low in grammar.document:
        return None
    if any(t.low in grammar.plain_verbs for t in tokens[noun + 1 : stop]):
        return None  # "a sample came in"
    end = stop + 1 + (tokens[stop].low not in grammar.noun_prepositions)  # "growers hit by the drought"
    end += end < limit and tokens[end - 1].low in grammar.verb_particles  # "workers laid off by the mill"
    while end < limit and (tokens[end].low in grammar.leading or tokens[end].kind is Kind.CAPITAL):
        end += 1
    for _ in range(2):
        if end < limit and tokens[end].kind is Kind.WORD and tokens[end].low not in grammar.closed:
            end += not (tokens[end].low.endswith(grammar.past_endings) or is_made(tokens, end, grammar))
    owner = end < limit and is_owned(tokens, end, limit, grammar)
    while owner and end < limit and (tokens[end].kind is Kind.POSSESSIVE or tokens[end].low not in grammar.closed):
        end += 1  # "weavers at the mill's north gate"
    return Mention(
        first,
        limit,
        Ref.ROLE,
        join(tokens, noun, stop) if noun > first else join(tokens, noun, stop).lower(),
        head=grammar.lexicon.singular.get(last.low, last.low),
        plural=last.low.endswith(grammar.plural_endings),
        definite=tokens[first].low in grammar.definite,
        tail=join(tokens, stop, end) if tokens[stop].low not in grammar.who else "",
    )


def _is_done(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a participle tells what was done to the noun before it: "sent to her", "seen by the Courier"."""
    return tokens[k].low in grammar.seen_by or is_made(tokens, k, grammar)


def _many(tokens: list[Token], first: int, k: int, limit: int, grammar: Grammar) -> Mention | None:
    """Of whom many are told behind "of": the growers of "a growing number of growers say"."""
    who = core(tokens, k, limit, grammar) or unknown(tokens, k, limit, grammar)
    if who is None and k + 1 == limit:
        who = bare_plural(tokens, k, grammar)
    if who is None or who.ref is not Ref.ROLE or not who.plural:
        return None
    who.start, who.end = first, limit
    return who


def _are_people(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether two plurals stand around "and" that qualify no noun: "relatives and weavers"."""
    plural = grammar.is_plural_form(tokens[k].low) and grammar.is_plural_form(tokens[k + 2].low)
    return plural and tokens[k + 2].kind is Kind.WORD and tokens[k + 2].low not in grammar.verb_forms


def _says(tokens: list[Token], limit: int, grammar: Grammar) -> bool:
    """Whether the verb at a token is one of saying, which only somebody does: "say", "had told"."""
    while limit < len(tokens) and (tokens[limit].low in grammar.auxiliaries or tokens[limit].low in grammar.adverbs):
        limit += 1
    return limit < len(tokens) and tokens[limit].low in grammar.saying_words


def _plural_at(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether people by a plural that no list has stand at a token without an article: "Growers in the valley"."""
    behind = k > 0 and tokens[k - 1].low in grammar.edges and bare_plural(tokens, k, grammar) is not None
    return behind or opening_plural(tokens, k, grammar)


def _goes_on(tokens: list[Token], stop: int, limit: int, says: bool, grammar: Grammar) -> bool:
    """Whether what stands behind a noun belongs to it up to the verb: "of ...", "who ..." with a verb of its own."""
    if tokens[stop].low in grammar.who:
        acts = tokens[stop + 1] if stop + 1 < limit else tokens[stop]
        own = acts.kind is Kind.WORD and acts.low not in grammar.leading and acts.low not in grammar.pronouns
        return says and own and stop + 2 < limit
    made = says and tokens[stop].low not in grammar.closed and tokens[limit].low not in grammar.noun_like
    made = made and stop + 2 < limit
    if not made and tokens[stop].low not in grammar.noun_prepositions:
        return False
    for k, token in enumerate(tokens[stop:limit], stop):
        verb = token.low in grammar.auxiliaries and token.kind is not Kind.CAPITAL  # not "in May"
        if verb and not (says and is_owned(tokens, k, limit, grammar)):
            return False
        if token.low in grammar.pronouns or token.low in grammar.coordinators:
            return False
    return True

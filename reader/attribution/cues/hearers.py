"""Who hears what somebody says: "told me", "asked the board", "told staff on Monday that"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind, Token

LONGEST_AUDIENCE = 5
"""So many tokens at most tell who hears somebody at the end of a clause: "she told the annual conference."."""
LONGEST_WAY = 6
"""So many tokens at most stand between a hearer and the "that" of what they are told."""
LONGEST_WARNED = 4
"""So many tokens tell at most who is warned against something."""
FAR_HEARERS = 8
"""So many tokens stand at most from hearers of no list to the "that" of what they are told."""
_CLOSING = frozenset((".", ",", ";"))


def hearer(tokens: list[Token], i: int, end: int, grammar: Grammar) -> tuple[int, Mention | None]:
    """Who was told: the token behind them, and the phrase if it names somebody."""
    token = tokens[i]
    if token.kind is Kind.WORD and token.low in grammar.objects and not _owns(tokens, i, end, grammar):
        more = i + 1 < end and tokens[i + 1].low in grammar.coordinators | grammar.early_on
        return (_gathered(tokens, i + 1, end, grammar) if more else i + 1), None  # "told reporters and growers that"
    if token.kind is Kind.NUMBER and i + 1 < end and tokens[i + 1].low in grammar.plurals:
        return i + 2, None  # "told 140 people that"
    if token.kind is Kind.NUMBER and i + 1 < end and tokens[i + 1].kind is Kind.POINT:
        return i + 1, None  # "told 7.30."
    if token.kind is Kind.QUOTE and i + 1 < end and tokens[i + 1].low in grammar.that:
        return i + 1, None  # "told “Lund Today” that"
    if token.kind not in (Kind.WORD, Kind.CAPITAL) or token.low in grammar.that | grammar.told_genres:
        return i, None
    if token.low in grammar.indefinite:  # "asked anyone who saw it to come forward"
        stop = next((k for k in range(i + 1, min(end, i + 12)) if tokens[k].kind is not Kind.WORD), end)
        opening = grammar.infinitive | grammar.that  # "told anyone who came that"
        return next((k for k in range(i + 1, min(stop, end)) if tokens[k].low in opening), i), None
    name = _before_name(tokens, i, end, grammar)
    mention = core(tokens, i, name, grammar)
    if mention is None and name < end:
        return name, None
    if mention is None:
        crowd = grammar.is_plural_form(token.low) or token.low in grammar.crews
        crowd = crowd and i + 1 < end and token.kind is Kind.WORD and token.low not in grammar.function_words
        subject = grammar.leading - grammar.numerals | grammar.pronouns.keys()  # not "told staff three times that"
        if crowd and tokens[i + 1].low in subject:
            return i + 1, None  # "told shareholders the lenses were back", "told staff the till was empty"
        heard = _unlisted_hearers(tokens, i, end, grammar)
        if heard > i:
            return heard, None
        return _gathering(tokens, i, end, grammar), _at_the_end(tokens, i, end, grammar)
    if mention.ref is Ref.PRONOUN:
        return i, None
    stop = mention.end
    if stop + 1 < end and tokens[stop].text == "," and tokens[stop + 1].low not in grammar.frame_starts:
        # "told the director, Paul Ames, that"
        closing = next((k for k in range(stop + 1, min(end, stop + 12)) if tokens[k].text == ","), None)
        if closing is not None and closing + 1 < end:
            after = tokens[closing + 1]
            if after.low in grammar.that or after.kind is Kind.QUOTE:
                stop = closing + 1
    stop = _behind_place(tokens, _occasion(tokens, stop, end, grammar), end, grammar)
    return _gathered(tokens, stop, end, grammar), mention


def _behind_place(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The subject behind where somebody hears it: "told the court in Hexley she left"; else the token itself."""
    if i >= end or tokens[i].low not in grammar.place_prepositions or grammar.own_rules:
        return i
    stop = i + 1
    while stop < end and tokens[stop].kind is Kind.CAPITAL:
        stop += 1
    named = stop > i + 1
    if stop + 1 < end and tokens[stop].low in grammar.prepositions and tokens[stop + 1].low in grammar.calendar:
        stop += 2  # "told the court in Hexley on Monday she left"
    if not named or stop + 1 >= end or tokens[stop].kind is not Kind.WORD:
        return i
    subject = tokens[stop].low in grammar.pronouns or tokens[stop].low in grammar.leading | grammar.existential
    return stop if subject and tokens[stop].low not in grammar.that else i


def _before_name(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The token of a name that opens what a body is told, "told the court Deane, 34, was late"; else ``end``.

    People and papers have the name beside them: "told the director Paul Ames that".
    """
    if tokens[i].low not in grammar.definite or grammar.own_rules:
        return end
    noun = i + 1
    while noun + 1 < end and tokens[noun].kind is Kind.CAPITAL:
        noun += 1  # "told the Lund court"
    if noun + 1 >= end or tokens[noun].kind is not Kind.WORD:
        return end
    low = tokens[noun].low
    if low in grammar.hearers and tokens[noun + 1].low in grammar.leading:
        return noun + 1  # "told the meeting the lane flooded"
    if tokens[noun + 1].kind is not Kind.CAPITAL:
        return end
    body = low in grammar.hearers or low in grammar.organisation
    return noun + 1 if body and low not in grammar.person and low not in grammar.media else end


def _gathering(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The token behind an addressee that no list has: "told the inquest he", "urged both sides to"."""
    if tokens[i].low not in grammar.leading | grammar.quantities:
        return i
    for k in range(i + 2, min(end, i + 14)):
        token = tokens[k]
        if token.low in grammar.that or (token.low in grammar.infinitive and k - i <= 4):
            return k
        if token.kind in (Kind.POINT, Kind.QUOTE):
            heard = token.text in _CLOSING and k - i <= LONGEST_AUDIENCE
            return k if heard and tokens[k - 1].low in grammar.hearers else i
        if k - i <= 4 and (behind := _behind_place(tokens, k, end, grammar)) > k:
            return behind  # "told the inquest at Hexley her son"
        gerund = k + 1 < end and tokens[k + 1].low.endswith(grammar.gerund_endings)
        if token.low in grammar.warned_of and gerund and k - i <= LONGEST_WARNED:
            return k  # "cautioned the public against buying"
        asked = token.low in grammar.questions and token.low not in grammar.relative  # "asked the boatman why he was"
        if (asked or token.low in grammar.pronouns) and k - i <= 4:
            return k
    return i


def _gathered(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The "that" or "to" behind what is told of an addressee, "the crowd gathered outside that"; else ``i``."""
    place = i < end and tokens[i].low in grammar.prepositions and tokens[i].low not in grammar.infinitive
    if place:  # "urged people on the east coast to stay"
        for k in range(i + 2, min(end, i + 7)):
            if tokens[k].low in grammar.infinitive and tokens[k - 1].low not in grammar.prepositions:
                return k
            if tokens[k].kind not in (Kind.WORD, Kind.CAPITAL) or tokens[k].low in grammar.auxiliaries:
                break
    for k in range(i, min(end, i + LONGEST_WAY)):
        token = tokens[k]
        if token.low in grammar.that:
            return k
        if token.low in grammar.calendar:
            continue  # "told reporters and growers early on Friday that"
        if token.kind is not Kind.WORD or token.low in grammar.auxiliaries or token.low in grammar.pronouns:
            break
        if token.low in grammar.infinitive:
            break  # "urged the town to buy boats that float"
    return i


def _owns(tokens: list[Token], i: int, end: int, grammar: Grammar) -> bool:
    """Whether "her" belongs to what follows and was not told herself: "told her sister Ines about it"."""
    if i + 1 >= end or tokens[i].low not in grammar.possessives:
        return False
    behind = tokens[i + 1]
    if i + 3 < end and grammar.is_plural_form(tokens[i + 2].low) and tokens[i + 3].low in grammar.infinitive:
        return behind.kind is Kind.WORD and behind.low in grammar.organisation  # "told her district units to go"
    return behind.kind is Kind.WORD and behind.low in grammar.person and behind.low not in grammar.lexicon.singular


def _unlisted_hearers(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The "that", "to" or subject behind hearers of no list and no article: "told staff on Monday that"; else ``i``."""
    low = tokens[i].low
    small = low in grammar.function_words or low in grammar.adverbs or low in grammar.time
    small = small or low in grammar.quantities or low in grammar.questions
    if tokens[i].kind is not Kind.WORD or small or grammar.own_rules:
        return i
    for k in range(i + 1, min(end, i + FAR_HEARERS)):
        token = tokens[k]
        near = k - i <= 2
        if token.low in grammar.that:
            return i if _is_relative(tokens, k, end, grammar) else k
        if token.low in grammar.infinitive and (near or tokens[k - 1].low in grammar.time):
            return k  # "asked staff on Monday to leave"
        ahead = tokens[k + 1].low if k + 1 < end else ""
        acts = token.low not in grammar.objects or ahead in grammar.verb_forms or ahead in grammar.auxiliaries
        if near and token.low in grammar.pronouns and acts:
            return k
        if token.kind not in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER) or token.low in grammar.auxiliaries:
            break
    return i


def _is_relative(tokens: list[Token], k: int, end: int, grammar: Grammar) -> bool:
    """Whether "that" has a verb right behind it and so reports nothing: "warned storms that hit it would return"."""
    ahead = tokens[k + 1].low if k + 1 < end else ""
    acts = ahead in grammar.verb_forms and (k + 2 >= end or tokens[k + 2].low not in grammar.auxiliaries)
    return acts or ahead in grammar.auxiliaries


def _at_the_end(tokens: list[Token], i: int, end: int, grammar: Grammar) -> Mention | None:
    """Who is told, by a noun that no list has, right before the end of a sentence: "Ruiz asked the gatekeeper."."""
    noun = tokens[i + 1] if i + 1 < end else None
    if noun is None or tokens[i].low not in grammar.definite or noun.kind is not Kind.WORD or grammar.capital_nouns:
        return None
    closes = i + 2 == end or tokens[i + 2].text == "."
    if not closes or noun.low in grammar.closed or not noun.low.endswith(grammar.agent_endings):
        return None
    return Mention(i, i + 2, Ref.ROLE, noun.text, head=noun.low, role=noun.text, definite=True)


def _occasion(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The token behind one more noun of who was told, a subject behind it: "told the board meeting his bus".

    Or what they are to do stands there: "asked its district units to block it".
    """
    if i + 2 >= end or tokens[i].kind is not Kind.WORD or tokens[i].low in grammar.function_words:
        return i
    other = tokens[i].low in grammar.adverbs or tokens[i].low in grammar.time or tokens[i].low in grammar.verb_forms
    other = other or tokens[i].low in grammar.questions
    subject = tokens[i + 1].low in grammar.possessives or tokens[i + 1].low in grammar.pronouns
    subject = subject or (tokens[i + 1].low in grammar.infinitive and grammar.is_plural_form(tokens[i].low))
    return i + 1 if subject and not other else i

"""Names of bodies that "and", commas, "of" and "for" join: "Department for Food, Fuel and Fish"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.text.tokens import Kind, Token, capitals_end, capitals_start

LONGEST_TOPIC = 3
"""Capitalised words of one topic in a list at most: "Rural Affairs"."""
LONGEST_ACRONYM = 6
"""Letters of an acronym at most."""


def topic_end(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> int:
    """The end of a body whose noun stands before the "of" or "for" at a token; 0 where none goes on there."""
    if tokens[i].low not in grammar.behind_bodies or tokens[i - 1].kind is not Kind.CAPITAL:
        return 0
    noun = tokens[i - 1].low
    if noun not in grammar.nouns_of_bodies:
        return _campaign_end(tokens, i, limit, grammar)
    stop = _topic(tokens, i + 1, limit, grammar)
    if stop == i + 2 and noun in grammar.of_people and given_part(tokens[i + 1].text) in grammar.given:
        return 0  # "Friends of Ana said"
    end = stop
    while stop:
        end = stop
        stop = _topic(tokens, end + 1, limit, grammar) if end < limit and tokens[end].low in grammar.of else 0
    if end and noun in grammar.topic_bodies:
        end = _listed(tokens, end, limit, grammar) or end
    return end


def _campaign_end(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> int:
    """The end of a name such as "Plate for All", at its "for"; 0 where nothing shows one.

    It says something, or opens a sentence and a clause with "which" tells of it.
    """
    word = tokens[i - 1]
    one = i < 2 or tokens[i - 2].kind is not Kind.CAPITAL
    if not one or tokens[i].low in grammar.of or _is_name(word, grammar) or word.low in grammar.function_words:
        return 0
    stop = _topic(tokens, i + 1, limit, grammar)
    if not stop or stop >= len(tokens) or word.low.endswith((*grammar.gerund_endings, *grammar.past_endings)):
        return 0
    if any(given_part(token.text) in grammar.given for token in tokens[i + 1 : stop]):
        return 0  # "Time for Ana Ruiz said"
    behind = tokens[stop]
    told = grammar.which | grammar.singular_indefinite  # "Citizens for a Smaller Tab, an anti-tax group,"
    which = behind.text == "," and stop + 1 < len(tokens) and tokens[stop + 1].low in told
    opens = i < 2 or tokens[i - 2].text in (".", "!", "?") or tokens[i - 2].kind is Kind.QUOTE
    if which and opens:  # not "She left Varn for Lund, which said"
        return stop
    return stop if behind.low in grammar.saying_cues else 0


def joined_behind(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> int:
    """The end of a body whose name other words join, behind the preposition at a token; 0 where none stands there."""
    if i + 1 >= limit or tokens[i].low not in grammar.tail_prepositions:
        return 0
    first = i + 1 + (tokens[i + 1].low in grammar.definite)
    stop = capitals_end(tokens, first, limit)
    if stop == first or stop >= limit:
        return 0
    determined = first > i + 1
    end = topic_end(tokens, stop, limit, grammar)
    return end or members_end(tokens, stop, first, limit, grammar, determined=determined)


def _topic(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> int:
    """The end of "the Protection" or "Rural Affairs" behind a preposition; 0 where a person's name stands there."""
    if i < limit and tokens[i].low in grammar.definite | grammar.singular_indefinite:
        i += 1  # "Citizens for a Smaller Tab"
    stop = capitals_end(tokens, i, limit)
    if stop == i or tokens[i].low in grammar.calendar or tokens[i].low in grammar.nationalities:
        return 0
    person = tokens[i].text in grammar.title_starts or given_part(tokens[i].text) in grammar.given
    if person and stop - i > 1:  # not "Department of Justice", "University of Florence"
        return 0
    office = next((k for k in range(i + 1, stop - 1) if _is_office(tokens[k], grammar)), stop)
    if office == stop and stop - i > 2 and _ends_in_person(tokens, stop, grammar):
        return stop - 2  # "School of Medicine Ana Ruiz"
    while office < stop and office - 1 > i and tokens[office - 1].low in grammar.modifiers:
        office -= 1  # "National Union of Rowers General Secretary Ana Ruiz"
    return office


def _ends_in_person(tokens: list[Token], stop: int, grammar: Grammar) -> bool:
    last = tokens[stop - 1]
    body = last.low in grammar.organisation or last.text in grammar.lexicon.not_person
    return not body and given_part(tokens[stop - 2].text) in grammar.given


def _is_office(token: Token, grammar: Grammar) -> bool:
    one = token.low in grammar.person and token.low not in grammar.lexicon.singular
    return one or token.text in grammar.title_starts


def _listed(tokens: list[Token], at: int, limit: int, grammar: Grammar) -> int:
    """The end of further topics behind the first: ", Fuel and Fish"; 0 where "and" or a comma opens something else."""
    k = at
    while k + 1 < limit and tokens[k].text == ",":
        stop = capitals_end(tokens, k + 1, limit)
        if not _is_topic(tokens, k + 1, stop, grammar):
            return 0
        k = stop
    k += k + 1 < limit and k > at and tokens[k].text == ","
    if k >= limit or tokens[k].low != grammar.joiner:
        return 0
    stop = capitals_end(tokens, k + 1, limit)
    return stop if _is_topic(tokens, k + 1, stop, grammar) else 0


def _is_topic(tokens: list[Token], first: int, stop: int, grammar: Grammar) -> bool:
    """Whether capitals are rather what a body is for than somebody or something else with a name."""
    words = tokens[first:stop]
    last = words[-1].low if len(words) > 1 else ""
    body = (last in grammar.organisation or last in grammar.firm_names) and last not in grammar.topics
    if not words or len(words) > LONGEST_TOPIC or body:
        return False
    owns = stop < len(tokens) and tokens[stop].kind is Kind.POSSESSIVE
    if len(words) == 2 and words[0].text in grammar.title_starts and grammar.is_plural_form(last):
        words = words[1:]  # "General Auctioneers" is nobody's name
    return not owns and not any(_is_name(token, grammar) for token in words)


def _is_name(token: Token, grammar: Grammar) -> bool:
    """Whether a word is known to be of a person, a place or a body of its own."""
    lexicon = grammar.lexicon
    acronym = token.text.isupper() and 2 <= len(token.text) <= LONGEST_ACRONYM
    known = token.text in lexicon.not_person and token.low not in grammar.topics
    known = known or token.text in lexicon.places or token.text in grammar.title_starts
    person = given_part(token.text) in grammar.given or token.low in grammar.surnames or _is_office(token, grammar)
    return acronym or known or person or token.low in grammar.nationalities or token.low in grammar.calendar


def members_end(tokens: list[Token], i: int, first: int, limit: int, grammar: Grammar, *, determined: bool) -> int:
    """The end of a body named by several that the "and" or comma at a token joins; 0 where two are named.

    ``first`` is where the phrase begins behind its determiners: "Fenbridge and Wold NHS Trust", "the Seafarers' and
    Dockers' Union".
    """
    k = i
    while determined and k + 1 < limit and tokens[k].text == ",":
        stop = capitals_end(tokens, k + 1, limit)
        if not _is_topic(tokens, k + 1, stop, grammar):
            return 0
        k = stop
    if k >= limit or tokens[k].low != grammar.joiner:
        return 0
    end, owned = _body_at(tokens, k + 1, limit, grammar)
    if not end:
        return 0
    plural_owner = tokens[i - 1].kind is Kind.POSSESSIVE and len(tokens[i - 1].text) == 1
    left = capitals_start(tokens, i - plural_owner, first)
    force = tokens[end - 1].low in grammar.lexicon.word_class("force") and end - k == 3
    if force and i - left == 1 and tokens[left].low not in grammar.surnames:
        return end  # "Devon and Cornwall Police"
    nation = left + 1 < i and tokens[left].text in grammar.lexicon.places and tokens[left].text.isupper()
    matters = left + nation < i and all(token.low in grammar.topics for token in tokens[left + nation : i])
    # "U.S. Citizenship and Immigration Services", "Children and Family Services"
    left, determined = left + nation, determined or nation or matters
    if plural_owner or (owned and determined):
        return end if _all_members(tokens, left, i - plural_owner, grammar) else 0
    long = end - k > 3 or tokens[end - 1].low in grammar.member_bodies
    if not _all_members(tokens, left, i, grammar) or not (determined or (long and i - left == 1)):
        return 0
    office = tokens[end - 1].low in grammar.bodies_of_matters
    return 0 if office and tokens[i - 1].low not in grammar.topics else end  # not "Kelpwatch and Marine Rescue Network"


def _body_at(tokens: list[Token], first: int, limit: int, grammar: Grammar) -> tuple[int, bool]:
    """The end of capitals that end in the noun of a body, 0 where none do, and whether its members own it."""
    stop = capitals_end(tokens, first, limit)
    owned = stop > first and stop + 1 < limit and tokens[stop].kind is Kind.POSSESSIVE and len(tokens[stop].text) == 1
    if owned:
        stop = capitals_end(tokens, stop + 1, limit)
    if stop - first < 2:
        return 0, False
    known = given_part(tokens[first].text) in grammar.given or tokens[first].low in grammar.surnames
    if known and not (stop - first > 2 and tokens[stop - 1].low in grammar.member_bodies):
        return 0, False  # not "Hexley and Dale Lund", but "Hexley and Dale Hospitals Trust"
    body = next((k for k in range(stop - 1, first, -1) if tokens[k].low in grammar.joined_bodies), 0)
    return (body + 1, owned) if body else (0, False)


def _all_members(tokens: list[Token], left: int, right: int, grammar: Grammar) -> bool:
    """Whether what stands before "and" can be a part of a name only: no person, and no body or place of its own."""
    words = tokens[left:right]
    firm = len(words) > 1 and words[-1].low in grammar.firm_names
    if not words or len(words) > LONGEST_TOPIC or firm or words[-1].low in grammar.organisation:
        return False
    acronym = any(t.text.isupper() and len(t.text) > 1 for t in words)
    person = any(given_part(t.text) in grammar.given or t.low in grammar.surnames for t in words)
    return not acronym and not person and not any(t.text in grammar.title_starts for t in words)

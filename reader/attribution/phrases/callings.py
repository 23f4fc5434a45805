"""Where the role before a name ends in a run of tokens: behind its last title, calling or compound."""

from __future__ import annotations

from reader.attribution.lexicon.lexicon import Title
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.text.tokens import Kind, Token

LONGEST_OFFICE = 3
"""Letters of an office cut to its initials."""
LONGEST_SYLLABLE = 5
"""Letters of a syllable of a given name that a hyphen joins."""


def office_end(tokens: list[Token], first: int, end: int, grammar: Grammar) -> int:
    """Where "Minister of Trade" ends before "Ana Ruiz"; ``first`` in "Members of the Hexley Gull Society"."""
    of = next((k for k in range(first + 1, end - 3) if tokens[k].low in grammar.tail_prepositions), -1)
    if of <= first or not is_calling(tokens[of - 1], grammar):
        return first
    body = tokens[end - 1].low in grammar.organisation and given_part(tokens[end - 2].text) not in grammar.given
    inside = tokens[of + 1].low in grammar.determiners and not body
    return end - 2 if inside or tokens[of + 1].kind is not Kind.WORD else first


def role_end_of(tokens: list[Token], first: int, end: int, grammar: Grammar) -> int:
    """Where the role before a name ends: behind the last noun of persons or title in the run."""
    cut = first
    i = first
    while i < end:
        title = title_at(tokens, i, end, grammar)
        given = _is_given(tokens, i, first, end, grammar)
        title, calling = None if given else title, is_calling(tokens[i], grammar) and not given
        surname = i == end - 1 and i > first and (title or calling) and _is_surname(tokens, i, grammar)
        surname = surname or (i > first and tokens[i].low in grammar.name_suffixes)  # "Bo Lind Sr."
        if title and not surname:
            i = cut = i + title[0]
            continue
        linking = tokens[i].low in grammar.tail_prepositions and i > first and tokens[i - 1].low not in grammar.person
        qualifies = tokens[i].kind is Kind.WORD and tokens[i].low not in grammar.particles and not linking
        if (calling and not surname) or qualifies or (is_compound(tokens[i], grammar) and i < end - 1):
            cut = i + 1  # but "Hal Dean" is somebody's name
        i += 1
    return cut + _calling_goes_on(tokens, first, cut, end, grammar)


def opening_calling(tokens: list[Token], first: int, role_end: int, end: int, grammar: Grammar) -> bool:
    """Whether a run opens with a calling that no list has, before a given name.

    Either its ending tells a title, "Selectman Bert Ames", or only the sentence gives it a capital: "Keeper Anton Grube
    opened".
    """
    word = tokens[first]
    if role_end != first or end - first < 3 or given_part(word.text) in grammar.given:
        return False
    if given_part(tokens[first + 1].text) not in grammar.given:
        return False
    if end - first == 3 and (word.low.endswith(grammar.title_endings) or _is_office(word)):
        return True
    opens = first == 0 or tokens[first - 1].kind in (Kind.POINT, Kind.QUOTE)
    if grammar.capital_nouns or not opens or word.text in grammar.lexicon.places or not word.text[1:].islower():
        return False
    return word.low in grammar.common or word.low not in grammar.proper_pairs


def _is_office(word: Token) -> bool:
    """Whether a word may be an office cut to its initials: "CIO Ana Ruiz"."""
    return word.text.isupper() and 2 <= len(word.text) <= LONGEST_OFFICE


def _calling_goes_on(tokens: list[Token], first: int, cut: int, end: int, grammar: Grammar) -> bool:
    """Whether one more word before a given name is a calling that no list has: "Principal Oboist Ana Ruiz"."""
    if cut == first or end - cut < 3 or tokens[cut].kind is not Kind.CAPITAL:
        return False
    calling = tokens[cut].low.endswith(grammar.agent_endings) and tokens[cut].low not in grammar.given
    return calling and given_part(tokens[cut + 1].text) in grammar.given


def _is_given(tokens: list[Token], i: int, first: int, end: int, grammar: Grammar) -> bool:
    """Whether a calling with a capital is rather a given name before a surname: "Guy Marsh", "rival Duke Marsh".

    A title is one where the document never writes it as an office, in lower case: "Dean Walker", and no "dean".
    """
    token = tokens[i]
    capital = token.kind is Kind.CAPITAL and i == end - 2 and tokens[end - 1].kind is Kind.CAPITAL
    capital = capital and (i == first or tokens[i - 1].kind is Kind.WORD)
    title = token.text in grammar.title_starts and (token.low in grammar.common or not grammar.common)
    return capital and token.low in grammar.given and not title


def _is_surname(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether the last word of a run is somebody's surname although it is a calling, too: "Hal Dean", "Ana Cook"."""
    before = tokens[i - 1]
    if tokens[i].kind is not Kind.CAPITAL or before.kind is not Kind.CAPITAL:
        return False
    if before.low in grammar.given or tokens[i].low in grammar.word_surnames:
        return True
    if tokens[i].low not in grammar.calling_surnames:
        return False
    if before.text in grammar.title_starts:  # "Mr Bishop", "Justice Sheikh", and not "Detective Sergeant"
        told = before.low.rstrip(".") in grammar.courtesies or tokens[i].low in grammar.surnames
        return told or tokens[i].text not in grammar.title_starts
    return before.low not in grammar.role_words and before.text not in grammar.lexicon.places


def is_calling(token: Token, grammar: Grammar) -> bool:
    """Whether a word is a noun for a person, alone or, where nouns are compounded, as its last part."""
    return token.low in grammar.person or (token.kind is Kind.CAPITAL and token.low.endswith(grammar.calling_endings))


def is_compound(token: Token, grammar: Grammar) -> bool:
    """Whether a capitalised word only qualifies: "Texas-based", "Lund-style", and not the given name "Hyun-jin"."""
    first, hyphen, last = token.text.rpartition("-")
    if not hyphen or not last.islower():
        return False
    if last in grammar.person:
        return True  # "Chef-owner Ana Ruiz"
    syllables = max(len(first), len(last)) <= LONGEST_SYLLABLE and first[1:].islower()
    return not syllables or last in grammar.compound_tails or last.endswith(grammar.past_endings)


def title_at(tokens: list[Token], i: int, end: int, grammar: Grammar) -> tuple[int, Title] | None:
    """The longest title that begins at a token, with its length in tokens."""
    if tokens[i].text not in grammar.title_starts:
        return None
    for length in (3, 2, 1):
        if i + length <= end:
            words = tokens[i : i + length]
            title = grammar.titles.get(tuple(t.text for t in words))
            if title is None and length > 1:
                title = grammar.titles.get(tuple(t.low for t in words))
            if title is not None:
                return length, title
    return None

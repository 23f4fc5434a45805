"""What tells by its form that a run of tokens names a body: "Calder Instruments plc", "Nine Pins", "Nurses United"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.text.tokens import Kind, Token


def beside_body(tokens: list[Token], first: int, end: int, grammar: Grammar) -> bool:
    """Whether a noun of bodies stands beside several capitals: "Velvet Anchor, a band", "his agency, Gull Artists,".

    The last of them may be a calling; a person is told by a noun of people: "Ana Church, a member of the band".
    """
    words = tokens[first:end]
    if len(words) < 2 or grammar.capital_nouns or any(t.kind is not Kind.CAPITAL for t in words):
        return False
    if words[0].low in grammar.given or end + 2 >= len(tokens) or tokens[end].text != ",":
        return False
    before = first > 1 and tokens[first - 1].text == ","
    if before and tokens[first - 2].kind is Kind.WORD and tokens[first - 2].low in grammar.organisation:
        return tokens[first - 2].low not in grammar.person
    if tokens[end + 1].low not in grammar.singular_indefinite:
        return False
    behind = tokens[end + 2 : end + 5]
    noun = next((t for t in behind if t.low in grammar.organisation or t.low in grammar.person), None)
    return noun is not None and noun.kind is Kind.WORD and noun.low not in grammar.person


def body_by_form(tokens: list[Token], first: int, end: int, determined: bool, grammar: Grammar) -> int:
    """The end of a run that only a body can be called: "Calder Instruments plc", "Brandt and Sons"; 0 for others."""
    capital = tokens[end - 1].kind is Kind.CAPITAL
    form = end + (end + 1 < len(tokens) and tokens[end].text == ",")  # "Calder Instruments, Inc."
    if capital and form < len(tokens) and tokens[form].low in grammar.company_forms:
        return form + 1
    if end - first < 2:
        return 0
    joins = next((k for k in range(end - 1, first, -1) if tokens[k].low == grammar.joiner), end)
    if capital and joins < end and all(tokens[k].kind is Kind.CAPITAL for k in range(joins + 1, end)):
        return end
    words = tokens[first:end]
    if capital and not grammar.capital_nouns and _joined_by_sign(words, grammar):
        return end
    if all(token.kind is Kind.CAPITAL for token in words):
        if words[0].low in grammar.numerals and not grammar.capital_nouns:
            return end  # "Nine Pins"
        state = len(words) == 2 and words[-1].low in grammar.lexicon.word_class("office-of-state")
        if state and words[0].text in grammar.title_starts:
            return end  # "the Justice Department"
        firm = words[-1].low in grammar.firm_names and words[0].low not in grammar.given
        if firm and words[0].text not in grammar.title_starts:
            return end  # "Baltic Star Lines", whatever a star is
    inside = determined and _calling_inside(tokens, first, end, grammar)
    return end if inside or _plural_opens(tokens, first, end, grammar) else 0


def _joined_by_sign(words: list[Token], grammar: Grammar) -> bool:
    """Whether "&" joins names of a body: "Hexley Gas & Light", "Duncan & Webb", and not "Ana & Bo Ruiz"."""
    sign = next((k for k in range(1, len(words) - 1) if words[k].text == "&"), 0)
    return bool(sign) and not all(given_part(words[k].text) in grammar.given for k in (0, sign + 1))


def _plural_opens(tokens: list[Token], first: int, end: int, grammar: Grammar) -> bool:
    """Whether a run is a body named by many ("Nurses United"): a plural calling before a capital that names nobody.

    Of several people the plural is followed by several: "Senators Ana Ruiz and Bo Lind".
    """
    words = tokens[first:end]
    if words[0].kind is Kind.WORD and words[0].low in grammar.organisation:
        words = words[1:]  # "the union Nurses Together"
    if grammar.capital_nouns or len(words) < 2 or any(t.kind is not Kind.CAPITAL for t in words):
        return False
    if words[0].low not in grammar.lexicon.singular or words[0].low not in grammar.person:
        return False
    if words[0].text in grammar.title_starts or given_part(words[1].text) in grammar.given:
        return False
    return end >= len(tokens) or tokens[end].low not in grammar.coordinators | {"&"}


def _calling_inside(tokens: list[Token], first: int, end: int, grammar: Grammar) -> bool:
    """Whether a run names a body of people of a calling: "the Match Officials Board", not "the Judge Ana Church"."""
    words = tokens[first:end]
    if grammar.capital_nouns or len(words) < 3 or any(t.kind is not Kind.CAPITAL for t in words):
        return False
    body = words[-1].low in grammar.organisation and given_part(words[-2].text) not in grammar.given
    return body and words[-2].low in grammar.lexicon.singular and words[-2].low in grammar.person


def is_union(tokens: list[Token], body: int, end: int, owner_end: int, grammar: Grammar) -> bool:
    """Whether a possessive is part of a name: "Dockers’ Union", "St Olaf’s Hospital"."""
    if owner_end < 0 or tokens[end - 1].low not in grammar.organisation:
        return False
    if len(tokens[owner_end].text) != 1 and tokens[body].low not in grammar.patrons:
        return False
    return all(t.kind is Kind.CAPITAL for t in (*tokens[body:owner_end], *tokens[owner_end + 1 : end]))


def is_branch(tokens: list[Token], first: int, end: int, grammar: Grammar) -> bool:
    """Whether a name ends in the number of a branch: "Dockers Local 12", "Fenn Lodge 9"."""
    if end - first < 3 or tokens[end - 1].kind is not Kind.NUMBER or not tokens[end - 1].text.isdecimal():
        return False
    names = all(token.kind is Kind.CAPITAL for token in tokens[first : end - 1])
    return names and tokens[end - 2].low in grammar.branches

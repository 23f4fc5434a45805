"""What stands beside a name and tells whose it is: a degree, the gender of a role, a verb, an age, "he"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.callings import is_calling
from reader.attribution.text.tokens import Kind, Token

NEAR = 4
"""So many tokens behind a name tell whether it is a person's: "retailer Fenn said he"."""


def is_degree(token: Token, grammar: Grammar) -> bool:
    """Whether a word is of those that stand behind names: "MD", "PhD"."""
    return token.low in grammar.postnominals and token.text[:1].isupper() and token.text[-1:].isupper()


def is_party(token: Token, grammar: Grammar) -> bool:
    """Whether a word is the party of a politician and where they stand, and no name: "R-Fla.", "D-Hexley"."""
    side, dash, place = token.text.partition("-")
    return bool(dash) and side in grammar.lexicon.parties and place[:1].isupper()


def gender_in(role: list[Token], grammar: Grammar) -> str:
    """The gender that the words of a role tell, "" where they tell none."""
    if any(token.low in grammar.male for token in role):
        return "male"
    return "female" if any(token.low in grammar.female for token in role) else ""


def has_degree(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a word behind a comma is a degree of whom the words before it name: "Ana Ruiz, MD, PhD, said"."""
    behind = k > 1 and tokens[k - 1].text == "," and tokens[k - 2].kind is Kind.CAPITAL
    return behind and is_degree(tokens[k], grammar)


def acts_on_name(tokens: list[Token], first: int, role_end: int, grammar: Grammar) -> bool:
    """Whether words before a name are rather a writing and what it does: "the lawsuit names Olga Brandt"."""
    verb = tokens[role_end - 1] if role_end - first > 1 else None
    if verb is None or verb.kind is not Kind.WORD or is_calling(verb, grammar) or not grammar.is_plural_form(verb.low):
        return False
    return tokens[role_end - 2].low in grammar.document and verb.low not in grammar.lexicon.singular


def is_of_people(before: Token, noun: str, grammar: Grammar) -> bool:
    """Whether a noun for a body ends the name of one whose members stand before it: "Airline Pilots Association"."""
    many = before.low in grammar.lexicon.singular and before.kind is Kind.CAPITAL
    return many and noun.lower() in grammar.organisation


def tells_of_person(tokens: list[Token], end: int, grammar: Grammar) -> bool:
    """Whether "he" or an age behind a name tells that no firm has it: "grocer Fenn said he", "retailer Fenn, 58,"."""
    behind = tokens[end : end + NEAR]
    if len(behind) > 1 and behind[0].text == "," and behind[1].kind is Kind.NUMBER:
        return True
    clause = next((k for k, t in enumerate(behind) if t.kind in (Kind.POINT, Kind.QUOTE)), len(behind))
    subjects = (t.low for t in behind[:clause] if t.low not in grammar.object_genders)
    return any(grammar.pronoun_gender(low) in ("male", "female") for low in subjects)

"""Whether a capitalised German noun behind others is no part of their run: an object, people, a source of its own."""

from __future__ import annotations

from reader.attribution.grammar.german.phrases.body_cases import CIRCLES
from reader.attribution.grammar.german.vocabulary import BODY, PERSON, Vocabulary
from reader.attribution.phrases.body_names import given_part
from reader.attribution.text.tokens import Kind, Token

MATTERS = ("ungen", "heiten", "keiten", "ionen")
"""How nouns end that are no name behind a body: "prüft der Kassenverband Forderungen"."""
NAME_OPENS = 2
"""So many words behind a mark stands a noun with its article that opens a sentence."""


def is_townish(token: Token, words: Vocabulary) -> bool:
    """Whether a word has the form of an adjective of a known place: "Berliner", "Dresdner"."""
    places, town = words.grammar.lexicon.places, token.text.removesuffix("er")
    known = town in places or f"{town}en" in places or f"{town}e" in places or f"{town[:-1]}en" in places
    return known and town != token.text


def is_object(tokens: list[Token], first: int, at: int, words: Vocabulary) -> bool:
    """Whether a noun behind a full name is no part of it: "räumte Ana Ruiz Fehler ein"."""
    low = tokens[at].low
    if at - first > 1 and low in words.bare_objects:
        return True  # "beim Händler Lund Daten gestohlen"
    if at - first == 1:
        body = words.kind(tokens[first].low) == BODY
        matter = tokens[first].low not in words.named_bodies and _is_known_matter(low, words)
        matter = matter and not _is_of_subject(tokens, first, at, words)
        matter = matter or _are_people(tokens, first, at, words)
        return body and (low in words.legal_acts or matter)  # "beim Landgericht Berufung einlegte"
    noun = low in words.measures or (low.endswith(words.grammar.noun_endings) and not words.kind(low))
    return noun and any(given_part(t.text) in words.grammar.given for t in tokens[first : at - 1])


def _are_people(tokens: list[Token], first: int, at: int, words: Vocabulary) -> bool:
    """Whether several people stand behind a body that has no members: "warnt die Polizei Berliner Händler"."""
    noun, token = tokens[first].low, tokens[at]
    if noun.endswith(words.bodies_of_members) or noun in words.named_bodies | words.press_nouns:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.kind is Kind.CAPITAL:
        return words.kind(after.low) == PERSON and is_townish(token, words)
    known = token.text in words.grammar.lexicon.places or token.low in words.grammar.surnames
    several = words.is_plural(token.low) or token.low.endswith(words.only_several)
    return words.kind(token.low) == PERSON and several and not known  # "bat die Polizei Zeugen"


def _is_known_matter(low: str, words: Vocabulary) -> bool:
    """Whether a word is the plural of a noun that a list has, and no place: "Forderungen", but "Melsungen"."""
    if not low.endswith(MATTERS) or words.kind(low) == BODY:
        return False
    listed = words.report_nouns | words.matters | words.grammar.nouns
    return low in listed or low.removesuffix("en") in listed


def _is_of_subject(tokens: list[Token], first: int, at: int, words: Vocabulary) -> bool:
    """Whether a noun ends a subject that opens its sentence: "Der Fachverband Leistungen sagte"."""
    opens = first < NAME_OPENS or tokens[first - NAME_OPENS].kind in (Kind.POINT, Kind.QUOTE)
    return opens and at + 1 < len(tokens) and tokens[at + 1].low in words.grammar.finite_cues


def is_source(tokens: list[Token], at: int, words: Vocabulary) -> bool:
    """Whether a noun behind another is a source of its own: "reicht das Geld Bankkreisen zufolge"."""
    behind = at + 1 < len(tokens) and tokens[at + 1].low in words.grammar.according_behind
    return behind and (tokens[at].low.endswith(CIRCLES) or tokens[at].low in words.telling)

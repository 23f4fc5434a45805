"""What German objects are of: something said, or a thing, a price or somebody that an act is done to."""

from __future__ import annotations

from reader.attribution.grammar.german.object_phrases import MORE
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.pieces import Range
from reader.attribution.grammar.german.reach import Around
from reader.attribution.grammar.german.subject_phrases import is_bare_noun
from reader.attribution.grammar.german.vocabulary import BODY, PERSON, Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

ONE_OF_SOME = frozenset(("ein", "eine", "einen", "kein", "keine", "keinen"))
"""Articles before somebody who is not known yet: "kündigte einen neuen Trainer an"."""
GENITIVES = frozenset(("des", "der", "eines", "einer"))
DATIVES = frozenset(("dem", "der", "den", "einem", "einer"))
AS = "als"
FULL_NAME = 2
"""So many words has a name, and more where what somebody has stands behind it."""


def is_of_matter(here: Around, span: Range, wanted: frozenset[str]) -> bool:
    """Whether an object tells of no thing and nobody: "den Vorwurf", "mehr Geld", not "den Tisch"."""
    tokens, words = here.tokens, here.words
    first, end = span
    governor = next((k for k in range(first, end) if tokens[k].low and tokens[k].low in wanted), first)
    given = tokens[governor].low in DATIVES
    if governor > first or tokens[first].low in wanted:
        governor += 1
        if any(tokens[k].kind is Kind.NUMBER for k in range(governor, end)):
            return True  # "rechnet mit 500 Gästen"
    if is_comparative(tokens[governor].low, words):
        return True  # "verlangt niedrigere Mieten"
    for k in range(governor, end):
        token = tokens[k]
        if token.low in words.grammar.prepositions or token.low in words.contracted:
            return False
        if k > governor and token.low in GENITIVES and tokens[k - 1].kind is Kind.CAPITAL and not given:
            return False  # "das Dach der Versicherung"
        if (token.low in MORE and not given) or (token.kind is Kind.CAPITAL and words.is_matter(token.low)):
            return True
    return False


def is_comparative(low: str, words: Vocabulary) -> bool:
    """Whether an attribute without an article compares: "höhere Löhne"."""
    return low.endswith(words.comparatives) and low not in words.no_comparatives | words.grammar.leading


def is_of_somebody(here: Around, span: Range) -> bool:
    """Whether an object is somebody known, to whom a verb does something: "kündigte den nächsten Sänger an"."""
    tokens, words, subject = here.tokens, here.words, here.frame.subject
    first, end = span
    if is_nominative(tokens, span, words):
        return True  # "Eine Koalition schließt der Rat aus"
    phrase = noun_phrase(tokens, first, end, words.grammar)
    if phrase is None or not _is_person(phrase, tokens, words):
        return False
    as_what = phrase.end < end and tokens[phrase.end].low == AS
    if as_what and subject is not None and (subject.name or subject.ref is Ref.ORGANISATION):
        return False  # "Die Union schlug Ana Ruiz als Kandidatin vor"
    for k in range(phrase.end, end):
        if tokens[k].low in words.grammar.prepositions or tokens[k].low in words.contracted or tokens[k].low == AS:
            break
        if tokens[k].kind is Kind.CAPITAL:
            return False  # "dem Minister Untätigkeit"
    return True


def is_nominative(tokens: list[Token], span: Range, words: Vocabulary) -> bool:
    """Whether a phrase can only be a subject: "der Rat", not "der Partei"."""
    first, end = span
    noun = next((tokens[k].low for k in range(first + 1, end) if tokens[k].kind is Kind.CAPITAL), "")
    return tokens[first].low == "der" and words.kind(noun) in (PERSON, BODY) and not words.is_feminine(noun)


def _is_person(phrase: Mention, tokens: list[Token], words: Vocabulary) -> bool:
    """Whether a phrase names somebody, or tells of somebody known."""
    if words.is_matter(tokens[phrase.end - 1].low) or _is_owned(tokens, phrase, words):
        return False  # "Ana Ruiz' Verdacht"
    if phrase.ref is Ref.PERSON:
        return not is_bare_noun(phrase, words.grammar)
    opening = tokens[phrase.start].low
    known = opening in words.grammar.leading and opening not in ONE_OF_SOME
    return phrase.ref is Ref.ROLE and known and words.kind(tokens[phrase.end - 1].low) == PERSON


def _is_owned(tokens: list[Token], phrase: Mention, words: Vocabulary) -> bool:
    """Whether the last noun of what is taken for a name is what somebody has: "Jo Linds Alibi"."""
    if phrase.end - phrase.start <= FULL_NAME:
        return False
    owner = tokens[phrase.end - 2].low
    return owner.endswith("s") and owner not in words.grammar.given

"""The number of German subjects: whether a phrase agrees with a verb, and what a verb tells of its subject."""

from __future__ import annotations

from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token


def agrees(tokens: list[Token], mention: Mention, verb: int, words: Vocabulary) -> bool:
    """Whether the number of a phrase and of a finite verb do not exclude each other."""
    plural = tokens[verb].low.endswith("n") or tokens[verb].low == "sind"
    if mention.ref is Ref.PRONOUN:
        return mention.head == "sie" or plural == mention.plural or mention.gender == "first"
    if not plural and tokens[mention.start].low in words.several:
        return False
    if mention.ref is Ref.ORGANISATION and not mention.name and plural:
        return tokens[mention.start].low not in ("der", "das", "ein", "eine")
    if not plural and not mention.name and _are_several(tokens, mention, words):
        return False  # "Berichte über Verluste nannte der Wirt „Quatsch“"
    if mention.also is not None or mention.ref is Ref.ORGANISATION:
        return True
    if plural and mention.ref is Ref.PERSON:
        return False
    if plural and tokens[mention.start].low in ("der", "das", "ein", "eine"):
        return False
    if plural or not mention.plural:
        return True
    known = words.grammar.lexicon.singular
    noun = next((t.low for t in reversed(tokens[mention.start : mention.end]) if t.low in known), "")
    return tokens[mention.start].low == "die" and not words.is_plural(noun)


def _are_several(tokens: list[Token], mention: Mention, words: Vocabulary) -> bool:
    """Whether a phrase of writings or a body has a noun in the plural: "Meldungen aus Lund", "neue Berichte"."""
    if mention.ref not in (Ref.DOCUMENT, Ref.ORGANISATION):
        return False
    heads = (t.low for t in tokens[mention.start : mention.end] if t.kind is Kind.CAPITAL)
    noun = next((low for low in heads if words.head(low) == mention.head), "")
    return words.is_plural(noun) or noun.endswith(words.plural_endings)


def with_number(tokens: list[Token], mention: Mention, verb: int) -> Mention:
    """A subject whose number its verb tells: "sie sagten", "die Händler hoffen"."""
    several = tokens[verb].low.endswith("n") or tokens[verb].low == "sind"
    if several and (mention.ref is Ref.ROLE or (mention.ref is Ref.PRONOUN and mention.head == "sie")):
        mention.plural, mention.gender = True, ""
    return mention

"""What words of a passage tell of who says them: of whom they begin to speak, and that one person speaks of itself."""

from __future__ import annotations

from reader.attribution.coreference.resolver import Resolver
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence

OPENING_WORDS = 3
"""Words within which a passage begins to tell of somebody."""


def told_of_whom(resolver: Resolver, text: str, item: Read, sentence: Sentence, *, reports: bool) -> str:
    """The gender of whom words tell that begin with "he"; empty in German where they go on from the one before.

    So it is behind what that one reports ("Ruiz sagte, man warte. „Er ist krank.“"), and behind a sentence about who
    spoke last in the paragraph ("Ruiz zögerte. „Er hat angerufen.“").
    """
    grammar, last = resolver.registry.grammar, resolver.last_speaker
    if grammar.capital_nouns and last is not None and last.paragraph == item.index:
        before = (f for f in resolver.stack if f.sentence == sentence.number - 1)
        if reports or any(f.entity is last.entity for f in before):
            return ""
    return gender_told_of(text, grammar)


def gender_told_of(text: str, grammar: Grammar) -> str:
    """The gender of whom words begin to tell: female in "“And she thought of it.”"; empty where they tell of nobody."""
    words = text.lower().replace("’", "'").split()
    for k, word in enumerate(words[:OPENING_WORDS]):
        if _is_void(words[k : k + OPENING_WORDS + 1], grammar):
            return ""
        bare = word.strip('“”‘"(…—–,.').partition("'")[0]
        gender, plural = grammar.pronouns.get(bare, ("", False))
        if gender in ("male", "female") and not plural:
            return gender
        if gender or bare in grammar.first_owners:
            return ""  # "I told her"
    return ""


def _is_void(words: list[str], grammar: Grammar) -> bool:
    """Whether a pronoun at the head of some words is nobody: "il n'existe aucune", "il faut", "il y a"."""
    if not grammar.impersonal or words[0].strip('“«"(…—–') not in grammar.void_subjects:
        return False
    return any(part in grammar.impersonal for word in words[1:] for part in (word, word.rpartition("'")[2]))


def speaks_for_one(text: str, grammar: Grammar) -> bool:
    """Whether one person speaks of themselves in words: "My dad is the cowboy", "I cried"."""
    words = text.lower().replace("’", "'").split()
    return any(word.strip('“”‘«»„"(…—–,.?!').partition("'")[0] in grammar.first_singular for word in words)

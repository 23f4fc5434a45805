"""Who says what a writing or an occasion has in a relative clause: "remitió un escrito en el que le recordaba que"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.grammar.romance.appositions import alive, same_gender
from reader.attribution.grammar.romance.speakers import is_plural, leading_subject
from reader.attribution.grammar.romance.verbs import Verb, finite_token
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

LONGEST_WRITING = 6
"""Tokens between the noun for a writing and "dans laquelle" at most: "une lettre envoyée hier au maire"."""


def dropped_in_which(tokens: list[Token], verb: Verb, start: int, grammar: Grammar) -> Mention | None:
    """The subject that a verb behind "en el que" leaves out, the main clause’s; None behind "en el que se dice"."""
    which = _which(tokens, verb.start, start, grammar)
    reflexive = any(t.low in grammar.reflexives for t in tokens[verb.start : verb.end])
    if which < 0 or reflexive or not grammar.subject_dropped:
        return None
    return _main(tokens, verb, which, start, grammar)


def pronoun_in_which(tokens: list[Token], verb: Verb, ahead: Mention, start: int, grammar: Grammar) -> Mention | None:
    """Who "elle" is in "une lettre dans laquelle elle précise": the subject of the main clause, if it agrees."""
    if ahead.ref is not Ref.PRONOUN or ahead.gender not in ("male", "female") or ahead.end != verb.start:
        return None
    which = _which(tokens, ahead.start, start, grammar)
    if which < 0:
        return None
    found = _main(tokens, verb, which, start, grammar)
    return found if found is not None and same_gender(found, ahead) and found.plural == ahead.plural else None


def _which(tokens: list[Token], k: int, start: int, grammar: Grammar) -> int:
    """The preposition in front of the "el que" or "laquelle" that ends before a token; -1 where none stands there."""
    relative = tokens[k - 1].low in grammar.relative if k - 2 > start else False
    if not relative:
        return -1
    first = k - 2 - (tokens[k - 2].low in grammar.leading)
    governed = first > start and tokens[first].low in grammar.prepositions - grammar.of
    return first if governed else -1


def _is_writing(tokens: list[Token], which: int, grammar: Grammar) -> bool:
    """Whether a noun for a writing, no cause of something, stands near in front of "in which"."""
    wrote = grammar.lexicon.word_class("written-in")
    for k in range(which - 1, max(1, which - LONGEST_WRITING), -1):
        if tokens[k].low in grammar.document:
            governed = tokens[k - 2].low in grammar.prepositions and tokens[k - 2].low not in wrote
            return not governed  # "condenado por una carta en la que dijo"
    return False


def _main(tokens: list[Token], verb: Verb, which: int, start: int, grammar: Grammar) -> Mention | None:
    """The subject of the main clause, where it wrote what "in which" means and agrees with the verb in number.

    Who only got or read it did not.
    """
    if any(t.low in grammar.learning for t in tokens[start:which]) or not _is_writing(tokens, which, grammar):
        return None
    found = leading_subject(tokens, start, which, grammar)
    if found is None or found.ref is Ref.PRONOUN or not alive(found, grammar):
        return None
    if any(t.kind is Kind.QUOTE or t.text in (":", ";") for t in tokens[start:which]):
        return None
    several = found.plural or found.also is not None
    if several != is_plural(tokens[finite_token(tokens, verb, grammar)].low, grammar):
        return None
    return replace(found, start=verb.start, end=verb.start, relative=False)

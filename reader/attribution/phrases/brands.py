"""Names that end in "'s": "Denholm's said" tells that the shop is so called, and owns nothing there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.text.tokens import Kind, Token, capitals_start


def brands_in(scan: Callable[[], Iterable[list[Token]]], grammar: Grammar) -> frozenset[str]:
    """The last words, in lower case and without "'s", of names that say something: "said Denholm's in a statement".

    No surname of somebody whom the text names in full is one. ``scan`` goes through the tokens of each paragraph; it
    is called again only where such a name stands.
    """
    if grammar.own_rules:
        return frozenset()
    found = {words[k - 1].low for words in scan() for k in range(1, len(words) - 1) if _is_name(words, k, grammar)}
    if not found:
        return frozenset()
    pairs = (pair for words in scan() for pair in pairwise(words) if pair[1].low in found)
    capitals = (pair for pair in pairs if pair[0].kind is pair[1].kind is Kind.CAPITAL)
    return frozenset(found - {last.low for first, last in capitals if given_part(first.text) in grammar.given})


def _is_name(words: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether the possessive at a token ends the name of who says something: not "a friend of Ana's said"."""
    if words[k].kind is not Kind.POSSESSIVE or len(words[k].text) == 1 or words[k - 1].kind is not Kind.CAPITAL:
        return False
    if words[k - 1].low in grammar.pronouns or words[k - 1].low in grammar.questions:
        return False  # "He’s said", "Who’s said"
    first = capitals_start(words, k, 0)
    before, behind = words[first - 1] if first else None, words[k + 1]
    if given_part(words[first].text) in grammar.given or words[first].text in grammar.title_starts:
        return False
    if _says(behind, grammar):
        if k + 2 < len(words) and _qualifies(behind, words[k + 2], grammar):
            return False
        return before is None or before.low not in grammar.of
    ends = behind.kind is Kind.POINT or behind.low in grammar.prepositions
    return ends and before is not None and _says(before, grammar)


def _says(token: Token, grammar: Grammar) -> bool:
    """Whether a word is a finite form of saying and nothing else: not "Lind's refers to it", "Lind's claims"."""
    return token.kind is Kind.WORD and token.low in grammar.saying_words and token.low not in grammar.noun_like


def _qualifies(verb: Token, noun: Token, grammar: Grammar) -> bool:
    """Whether what looks like a verb of saying only tells of a noun that is owned: "Lind's proposed sale would"."""
    plain = any(cue.lemma in grammar.plain_cues for cue in grammar.lexicon.cues.get(verb.low, ()))
    if plain or verb.low not in grammar.participles or noun.kind is not Kind.WORD:
        return False
    return not (noun.low in grammar.function_words or noun.low in grammar.adverbs or noun.low in grammar.time)


def _is_owned(behind: Token, grammar: Grammar) -> bool:
    return behind.kind is Kind.CAPITAL or behind.low in grammar.nouns or behind.low in grammar.modifiers


def with_brands(words: list[Token], brands: frozenset[str], grammar: Grammar) -> list[Token]:
    """The tokens with such names as one token each, where they own nothing: not in "Denholm's shop"."""
    if not brands or all(token.kind is not Kind.POSSESSIVE for token in words):
        return words
    out: list[Token] = []
    for k, token in enumerate(words):
        name = token.kind is Kind.POSSESSIVE and bool(out) and out[-1].kind is Kind.CAPITAL and out[-1].low in brands
        if name and not (k + 1 < len(words) and _is_owned(words[k + 1], grammar)):
            last = out.pop()
            out.append(replace(last, text=last.text + token.text, low=last.low + token.low, end=token.end))
        else:
            out.append(token)
    return out

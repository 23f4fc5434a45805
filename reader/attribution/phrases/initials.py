"""Readers whom a paper names by two capitals: "MB, Swindon, booked", "PT from Leith", "AW, Pelham" below a letter."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token, capitals_end

LETTERS = 2
"""Letters of the initials of a reader."""
LONGEST_SIGNED = 5
"""Tokens at most of the line that signs a letter."""


class Initials:
    """Looks for initials that live somewhere and do something, or sign: no acronym of a body does both."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.living: set[str] = set()
        self.acting: set[str] = set()

    def see(self, words: list[Token], *, heading: bool) -> None:
        """Note what a paragraph shows; a heading only shows who signs."""
        signs = 1 < len(words) <= LONGEST_SIGNED and words[1].text == "," and words[-1].kind is Kind.CAPITAL
        if heading and not signs:
            return
        for k, token in enumerate(words[:-1]):
            if token.kind is not Kind.CAPITAL or len(token.text) != LETTERS or not token.text.isupper():
                continue
            if (signs and k == 0) or (not heading and self._acts(words[k + 1])):
                self.acting.add(token.low)
            if self._lives(words, k):
                self.living.add(token.low)

    def found(self) -> frozenset[str]:
        """The initials of readers, lower case."""
        return frozenset(self.living & self.acting)

    def _acts(self, after: Token) -> bool:
        """Whether a verb, or an adverb in front of one, stands behind initials: "MB now has", "PT asked"."""
        grammar = self.grammar
        verb = after.low in grammar.auxiliaries or after.low in grammar.finite_cues or after.low in grammar.adverbs
        return after.kind is Kind.WORD and (verb or after.low.endswith(grammar.past_endings))

    def _lives(self, words: list[Token], k: int) -> bool:
        """Whether a place stands behind initials: "MB, Swindon,", "PT from Leith", "AW, Pelham"."""
        token, grammar = words[k], self.grammar
        known = token.text in grammar.lexicon.not_person or token.text in grammar.lexicon.places
        known = known or token.low in grammar.role_words or token.low in grammar.postnominals
        before = words[k - 1] if k else None
        inside = before is not None and (before.kind is Kind.CAPITAL or before.low in grammar.leading)
        inside = inside and before is not None and before.low not in grammar.calendar  # "In February MB, Swindon,"
        place = words[k + 2] if k + 2 < len(words) else None
        if known or inside or place is None or place.kind is not Kind.CAPITAL or place.text.isupper():
            return False
        behind = capitals_end(words, k + 2, len(words))
        ends = behind == len(words)
        lives = words[k + 1].text == "," and ((ends and k == 0) or (not ends and words[behind].text in (",", ".")))
        return lives or (words[k + 1].low in grammar.origin_prepositions - grammar.definite)

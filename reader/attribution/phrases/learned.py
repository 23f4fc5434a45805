"""What words are in one document: names, common nouns, surnames that are common nouns elsewhere, names of animals."""

from __future__ import annotations

from collections.abc import Iterable

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.initials import Initials
from reader.attribution.phrases.pets import pets_in
from reader.attribution.text.tokens import Kind, Token
from reader.document.model import Paragraph, ParagraphKind


def learn_words(paragraphs: tuple[Paragraph, ...], scanned: Iterable[list[Token]], grammar: Grammar) -> None:
    """Which words this document writes with a capital inside a sentence, and which without."""
    proper: set[str] = set()
    common: set[str] = set()
    surnames: set[str] = set()
    pairs: set[str] = set()
    pets: set[str] = set()
    said, readers = WordSurnames(grammar), Initials(grammar)
    for paragraph, words in zip(paragraphs, scanned, strict=True):
        readers.see(words, heading=paragraph.kind is ParagraphKind.HEADING)
        if paragraph.kind is ParagraphKind.HEADING:
            continue
        before, opens = None, True
        pets |= pets_in(words, grammar) if grammar.romance else _pets(words, grammar)
        if grammar.surname_words:
            said.see(words)
        for token in words:
            if token.kind is Kind.WORD:
                common.add(token.low)
            elif (
                token.kind is Kind.CAPITAL
                and before is not None
                and (before.kind in (Kind.WORD, Kind.NUMBER, Kind.POSSESSIVE) or before.text == ",")
            ):
                proper.add(token.low)
            if token.kind is Kind.CAPITAL and before is not None and before.kind is Kind.CAPITAL:
                proper.add(token.low)
                if before.start and not opens:
                    pairs.add(before.low)
                if given_part(before.text) in grammar.given:
                    surnames.add(token.low)
            opens = before is None or before.kind is Kind.POINT
            before = token
    grammar.proper_pairs, grammar.pets = frozenset(pairs), frozenset(pets)
    grammar.initials = readers.found()
    if grammar.initials:
        grammar.given = {**dict.fromkeys(grammar.initials, ""), **grammar.given}
    grammar.word_surnames = said.found()
    grammar.proper, grammar.common = frozenset(proper), frozenset(common)
    grammar.surnames = frozenset(surnames) | grammar.word_surnames


def _pets(words: list[Token], grammar: Grammar) -> set[str]:
    """The names of animals that a paragraph tells: "bolt" of "a terrier called Bolt"."""
    told = (k for k in range(len(words) - 2) if words[k].low in grammar.animals)
    return {words[k + 2].low for k in told if words[k + 1].low in grammar.calling and words[k + 2].kind is Kind.CAPITAL}


class WordSurnames:
    """Looks for surnames that are a thing or a calling elsewhere: "Hall" where it says "Tom Hall" and "Hall said"."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.paired: set[str] = set()
        self.alone: set[str] = set()
        self.told: set[str] = set()
        self.acting: set[str] = set()
        self.given: set[str] = set()

    def see(self, words: list[Token]) -> None:
        """Note what a paragraph shows."""
        grammar = self.grammar
        for k, token in enumerate(words):
            word = token.low in grammar.surname_words or token.low in grammar.person
            if token.kind is not Kind.CAPITAL or not word:
                continue
            after = words[k + 1] if k + 1 < len(words) else None
            before = words[k - 1] if k else None
            if after is not None and after.kind is Kind.CAPITAL:
                continue
            if before is None or before.kind is not Kind.CAPITAL:
                if _says_beside(before, after, grammar):
                    self.alone.add(token.low)
                elif after is not None and _acts(before, after, grammar):
                    self.acting.add(token.low)
            elif k > 1 and words[k - 2].text in grammar.title_starts and given_part(before.text) in grammar.given:
                self.told.add(token.low)  # "Chief Tom Hall"
            elif self._is_first_name(words, k - 1):
                self.paired.add(token.low)
                first = words[k - 2] if k > 1 else None
                known = given_part(before.text) in grammar.given and token.low in grammar.surname_words
                if known:
                    self.given.add(token.low)
                if known and (_says_beside(first, after, grammar) or _told_behind(words, k + 1, grammar)):
                    self.told.add(token.low)

    def found(self) -> frozenset[str]:
        """The surnames, lower case."""
        return frozenset(self.told | (self.paired & self.alone) | (self.given & self.acting))

    def _is_first_name(self, words: list[Token], k: int) -> bool:
        """Whether a capital may be the only first name before a surname, and is no title, place, or noun."""
        token, grammar = words[k], self.grammar
        if k and words[k - 1].kind is Kind.CAPITAL:
            return False
        if given_part(token.text) in grammar.given:
            return token.text not in grammar.lexicon.places
        known = token.text in grammar.lexicon.places or token.text in grammar.lexicon.not_person
        known = known or token.text in grammar.title_starts or token.text.isupper() or not token.text[1:].islower()
        low = token.low
        return not (known or low in grammar.role_words or low in grammar.organisation or low in grammar.closed)


def _says_beside(before: Token | None, after: Token | None, grammar: Grammar) -> bool:
    """Whether a verb of speech stands right beside a name."""
    if before is not None and before.kind is Kind.WORD:
        return before.low in grammar.finite_cues
    return after is not None and after.kind is Kind.WORD and after.low in grammar.finite_cues


def _acts(before: Token | None, after: Token, grammar: Grammar) -> bool:
    """Whether a word stands alone before what has the form of a verb, and behind no article or place: "West leans"."""
    if before is not None and (before.low in grammar.leading or before.low in grammar.prepositions):
        return False
    verb = after.low in grammar.auxiliaries or after.low.endswith((*grammar.past_endings, *grammar.plural_endings))
    return after.kind is Kind.WORD and verb and after.low not in grammar.closed - grammar.auxiliaries


def _told_behind(words: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether an age, "who" or a noun for a person in apposition stands behind a name."""
    if k + 1 >= len(words) or words[k].text != ",":
        return False
    first = words[k + 1]
    if first.low in grammar.who or (first.kind is Kind.NUMBER and len(first.text) == 2):
        return True
    near = words[k + 2 : k + 6] if first.low in grammar.determiners else []
    return any(t.low in grammar.person for t in near)

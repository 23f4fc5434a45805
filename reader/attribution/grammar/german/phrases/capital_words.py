"""Capitalised German words that stand together, and what each of them may be."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.grammar.german.vocabulary import PERSON, Vocabulary
from reader.attribution.phrases.body_names import given_part
from reader.attribution.text.tokens import Token


def bare(name: str) -> str:
    """A name without the ending of the genitive."""
    return name[:-1] if name.endswith("s") and len(name) > 3 else name


@dataclass(slots=True)
class Capitals:
    """Capitalised words ``first`` to ``end`` behind the articles and adjectives that begin at ``start``."""

    tokens: list[Token]
    start: int
    first: int
    end: int
    words: Vocabulary
    determined: bool

    def _is_contracted(self) -> bool:
        """Whether an article that a preposition holds stands before nouns, so that they are no person's name."""
        before = self.tokens[self.start - 1].low if self.start else ""
        return before in self.words.contracted and not self._is_listed(self.tokens[self.first])

    def _owner_in_full(self) -> int:
        """Where a noun begins behind somebody's full name in the genitive: "Ana Lunds Anwältin"; 0 for none.

        An office may stand before that name: "Präsident Ana Lunds Anwältin".
        """
        first = self.first
        while first + 3 < self.end and self.words.kind(self.tokens[first].low) == PERSON:
            first += 1
        if given_part(self.tokens[first].text) not in self.words.grammar.given:
            return 0
        for k in range(first + 1, self.end - 1):
            low, grammar = self.tokens[k].low, self.words.grammar
            thing = k > first and k + 2 == self.end and low[:-1] in grammar.surnames
            owned = self.words.kind(self.tokens[k + 1].low) == PERSON or thing  # "Ana Lunds Geduld"
            if owned and low.endswith("s") and low not in grammar.given:
                return k + 1
        return 0

    def _runs_firm(self, at: int) -> bool:
        """Whether a noun for a firm says what somebody does who is named in full: "der Betreiber Jo Kern"."""
        noun, grammar = self.words.head(self.tokens[at].low), self.words.grammar
        acts = noun in grammar.firm_nouns and self.words.are_men(noun) and at + 3 == self.end
        return acts and given_part(self.tokens[at + 1].text) in grammar.given

    def _opens_several(self, at: int) -> bool:
        """Whether an adjective that is a noun as well opens a phrase for several: "Junge Leute", "Verletzte Fahrer"."""
        token = self.tokens[at]
        if self.determined or at + 2 != self.end or not token.low.endswith("e"):
            return False
        noun, words = self.tokens[at + 1].low, self.words
        several = words.are_men(noun) or words.is_plural(noun) or noun == "leute"
        name = noun in words.grammar.surnames or noun.endswith(words.surname_endings)
        return several and words.kind(noun) == PERSON and not name

    def _is_surname(self, at: int, kind: str) -> bool:
        """Whether a noun by its ending is a surname that the text has: "sagte Wendland", "erklärte Richter"."""
        low, grammar = self.tokens[at].low, self.words.grammar
        return low in grammar.surnames and (
            kind == PERSON or (not (self.determined and kind) and low not in grammar.nouns)
        )

    def _is_initial(self, at: int) -> bool:
        return len(self.tokens[at].text.strip(".")) == 1

    def _is_calling(self, at: int) -> bool:
        """Whether a word before a name is a calling by its ending: "Küster Onno Brake", "Organisatorin Gosch"."""
        low, rest = self.tokens[at].low, self.end - at - 1
        if low in self.words.grammar.given or not 1 <= rest <= 3:
            return False
        if self.tokens[self.end - 1].low in self.words.grammar.company_forms:
            return False  # "Kessar Technik AG"
        known = rest == 1 and self.tokens[self.end - 1].low in self.words.grammar.surnames  # "Schlachter Holm"
        return low.endswith(self.words.women) or ((rest == 2 or known) and low.endswith(self.words.calling_endings))

    def _is_foreign_office(self, at: int) -> bool:
        """Whether initials begin the name behind two words that no list has: "Chief Executive C. Y. Lund"."""
        ahead = self.tokens[self.first : at]
        known = any(given_part(t.text) in self.words.grammar.given or self.words.kind(t.low) for t in ahead)
        return not known and self._is_initials(at)

    def _is_initials(self, at: int) -> bool:
        text = self.tokens[at].text
        return text.endswith(".") and all(len(part) == 1 for part in text.rstrip(".").split("."))

    def _owns(self, at: int) -> bool:
        token = self.tokens[at]
        after = self.tokens[at + 1] if at + 1 < self.end else None
        grammar = self.words.grammar
        if token.low.endswith("s") and after is not None and token.low not in grammar.given:
            bare = token.low[:-1]
            known = bare in grammar.surnames or token.text[:-1] in grammar.lexicon.places
            mark = after.low in grammar.given or after.low in grammar.surnames
            known = known or (bare in grammar.given and self.end - at == 2 and not mark)  # "Emilys Gehirn"
            if known or (bare in grammar.proper and after.low not in grammar.surnames):
                return True
        return token.low.endswith("s") and after is not None and self.words.kind(after.low) != "" and len(token.low) > 3

    @staticmethod
    def _is_acronym(token: Token) -> bool:
        text = token.text
        return not text[1:].islower() and sum(c.isupper() for c in text) > 1 and len(text) <= 12

    def _is_known(self, token: Token) -> bool:
        return token.low in self.words.grammar.proper or self._is_listed(token) or self._is_acronym(token)

    def _is_listed(self, token: Token) -> bool:
        grammar = self.words.grammar
        return token.low in grammar.surnames or token.low in grammar.given or token.text in grammar.lexicon.places

    def _speaks(self) -> bool:
        """Whether a verb of saying follows."""
        after = self.tokens[self.end] if self.end < len(self.tokens) else None
        return after is not None and after.low in self.words.grammar.finite_cues

    def _names_body(self, at: int) -> bool:
        """Whether an adjective with a capital and a noun that is no person's name a body: "Deutsche Bank"."""
        after = self.tokens[at + 1] if at + 1 < self.end else None
        known = after is not None and (self.words.kind(after.low) == PERSON or self._is_listed(after))
        return after is not None and not known and at + 2 == self.end

    def _is_genitive(self, name: str) -> bool:
        """Whether a single name has the ending of the genitive: without it, it is a place or known from the text."""
        plain, grammar = bare(name), self.words.grammar
        known = name.lower() in grammar.surnames or name.lower() in grammar.given
        if plain == name or " " in name or known or name in grammar.lexicon.places:
            return False
        return plain.lower() in grammar.surnames or plain in grammar.lexicon.places or plain.lower() in grammar.given

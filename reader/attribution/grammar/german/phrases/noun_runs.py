"""Capitalised German words that are nouns and no name: whom or what they mean, how many, and of which gender."""

from __future__ import annotations

from reader.attribution.grammar.german.phrases.attributes import article_gender, is_of_woman, is_one_woman
from reader.attribution.grammar.german.phrases.body_cases import (
    CIRCLES,
    is_of_body,
    nominative_name,
    writing_in_nominative,
)
from reader.attribution.grammar.german.phrases.capital_words import Capitals
from reader.attribution.grammar.german.vocabulary import DOCUMENT, PERSON
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.participles import is_participle
from reader.attribution.text.tokens import Token

_SEVERAL = frozenset(("die", "diese", "jene"))
"""Articles of several men: "die Händler"."""
_SINGULAR = frozenset("der das dem des ein eine einem einen einer eines seines ihres unseres".split())
_OF_ONE = frozenset(("mein", "sein", "ihr", "unser", "euer", "dessen", "deren"))
"""Possessives without an ending, behind which a compound is one person."""


class Nouns(Capitals):
    """Capitalised words as a description: an office, a body, a writing."""

    def _described(self, kind: str, owner: str) -> Mention | None:
        """A run of nouns without a name."""
        grammar, words = self.words.grammar, self.words
        last, opening = self.tokens[self.end - 1], self.tokens[self.start]
        if last.low in words.measures or (not kind and not self.determined):
            return None
        if self.tokens[self.first].low in words.openers and self.end - self.first == 1 and not self.determined:
            return None
        behind = self._behind_articles() if self.determined else self.start
        text = join(self.tokens, behind, self.end)
        if kind == DOCUMENT and self.determined and behind < self.first:
            one = self.tokens[behind].text if behind + 1 == self.first else ""
            text = writing_in_nominative(one, join(self.tokens, self.first, self.end), opening.low, self.words)
        if kind != PERSON and self.end - self.first <= 2 and is_of_body(last, words):
            text = nominative_name(text, opening.low if self.determined else "", last, words)
        if not self.determined and last.low.endswith(CIRCLES):
            text = text[:-1]  # "in Branchenkreisen"
        head = words.head(last.low) if kind == PERSON else self._whole_head(last.low)
        plural = self._plural(opening.low, last.low, head)
        definite = opening.low in grammar.definite or opening.low in grammar.possessives
        gender = ""
        if kind == PERSON and not plural:
            gender = "female" if head in grammar.female else "male" if head in grammar.male else ""
            if opening.low in ("die", "eine") and is_one_woman(last.low, head):
                gender = "female"
            elif is_of_woman(self.tokens, self.start, last, head, words):
                gender = "female"  # "von der Vorsitzenden"
            gender = gender or article_gender(self.tokens, self.start, words)
        elif not plural and kind:
            gender = self._gender(last.low)
        ref = {PERSON: Ref.ROLE, DOCUMENT: Ref.DOCUMENT}.get(kind, Ref.ORGANISATION)
        if not kind and not plural and self._is_one_by_form(opening.low, last):
            gender = article_gender(self.tokens, self.start, words)
            kind, ref = PERSON, Ref.ROLE  # "der Entlassene", "der 52-jährige Romand"
        if not kind and last.low.endswith(grammar.demonym_endings) and opening.low != "das":
            ref = Ref.ROLE  # "der Tunesier", "die Kölnerin"
        elif not kind and last.low.endswith(grammar.noun_endings):
            ref = Ref.DOCUMENT
        made = Mention(self.start, self.end, ref, text, head=head, role=text, gender=gender, owner=owner)
        made.plural, made.definite = plural, definite
        made.possessed = opening.low in grammar.possessives
        if made.possessed and head in grammar.surname_kin:
            made.possessor = opening.low
        return made

    def _is_one_by_form(self, article: str, last: Token) -> bool:
        """Whether a noun of no list is somebody, by an age in front of it or as a participle."""
        if article not in ("der", "die") or not self.determined:
            return False
        ahead = (t.low for t in self.tokens[self.start : self.first])
        aged = any((word[:1].isdigit() and "jährige" in word) or word in self.words.born for word in ahead)
        return aged or (self.end - self.first == 1 and is_participle(last.low, article, self.words.grammar))

    def _whole_head(self, low: str) -> str:
        """The singular of a noun that is no person's, compounds whole: "the regional court" is not any court."""
        for ending in ("", "es", "s", "e"):  # "aus dem Hause"
            form = low.removesuffix(ending) if ending else low
            if form in self.words.grammar.nouns:
                return self.words.grammar.lexicon.singular.get(form, form)
        return low

    def _behind_articles(self) -> int:
        k = self.start
        while k < self.first and self.tokens[k].low in self.words.grammar.leading:
            k += 1
        return self.first if self.tokens[k].low in self.words.grammar.prepositions else k

    def _plural(self, opening: str, low: str, head: str) -> bool:
        of_several = opening == "der" and low.endswith("e") and self.words.is_plural(low)  # "Auskunft der Ärzte"
        if (opening in _SINGULAR and not of_several) or (opening == "die" and is_one_woman(low, head)):
            return False
        if opening in _OF_ONE and low.endswith(head):
            return False  # "Sein Amtskollege"
        if head.endswith("e") and low.endswith(head):
            return False  # "Tammens Amtskollege"
        men = opening in _SEVERAL and self.words.are_men(low) and self.words.kind(low) == PERSON
        if opening in self.words.several or men:
            return True
        if low in self.words.grammar.lexicon.singular:
            return self.words.is_plural(low) or not self.determined
        return low != head and not low.endswith("in") and low.endswith(("n", "er", "e"))

    def _gender(self, noun: str) -> str:
        """The gender of a noun by its article; "der" is no nominative before some that are feminine."""
        if self.words.is_feminine(noun):
            return "female"
        if self.determined and self.tokens[self.start].low == "das":
            return "thing"
        return article_gender(self.tokens, self.start, self.words) if self.determined else ""

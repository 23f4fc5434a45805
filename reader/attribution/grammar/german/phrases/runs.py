"""Capitalised German words that stand together: the nouns among them tell what the name behind them is."""

from __future__ import annotations

from reader.attribution.grammar.german.phrases.body_cases import is_of_body, nominative_name, noun_in_nominative
from reader.attribution.grammar.german.phrases.capital_words import bare
from reader.attribution.grammar.german.phrases.couples import without_noun_for_two
from reader.attribution.grammar.german.phrases.noun_runs import Nouns
from reader.attribution.grammar.german.phrases.nouns_behind import MATTERS
from reader.attribution.grammar.german.vocabulary import BODY, DOCUMENT, PERSON
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.callings import title_at
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token

ASSOCIATION = ("verband", "verbands", "verbandes")
"""The noun behind which a matter is a part of the name: "Fachverband Klebungen"."""
FORMER = frozenset(("a.", "d.", "i.", "r."))
"""The words of "a. D." and "i. R." behind an office."""
SHORTEST_OFFICE = 3
"""More words than so many have two words of an office that no list has, initials and a surname."""
SHORTEST_NOUN = 6
"""A word of no more letters that stands before another name in the text is a name: "Leung Chun", then "Leung"."""
LONGEST_SURNAME = 12
"""A capitalised word of so many letters, with the ending of a noun, is no surname that stands alone in a text."""


class Run(Nouns):
    """Capitalised words ``first`` to ``end`` behind the articles and adjectives that begin at ``start``."""

    def mention(self) -> Mention | None:
        """Whom the run names: its nouns tell what the name behind them is."""
        double = next((k for k in range(self.first, self.end) if self.tokens[k].text == "/"), -1)
        if double > 0 and self._has_office(double + 2):
            return Run(self.tokens, self.start, double + 2, self.end, self.words, self.determined).mention()
        if any(t.text in ("&", "/") for t in self.tokens[self.first : self.end]):
            return self._body(Ref.ORGANISATION, join(self.tokens, self.first, self.end), self.first, "")
        if self.end - self.first == 3 and self._is_of_several(self.first + 1):
            return self._body(Ref.ORGANISATION, join(self.tokens, self.first, self.end), self.first, "")
        own = self._owner_in_full()
        if own:
            inner = Run(self.tokens, self.start, own, self.end, self.words, determined=True).mention()
            if inner is not None:
                inner.owner = bare(join(self.tokens, self.first, own))
                return inner
        if self._is_aged_name():
            return self._person(self.tokens[self.first].text, self.first, "", titled=True)
        cut, kind, owner = self._nouns()
        if cut == self.end:
            return self._of_land(kind) or self._described(kind, owner)
        if kind == PERSON and cut + 1 == self.end and self._are_several(cut):
            return Run(self.tokens, self.start, self.first, cut, self.words, self.determined).mention()
        if owner and not kind:
            return None  # "Lunds Einsatz"
        name = join(self.tokens, cut, self.end)
        if kind == DOCUMENT or (kind == BODY and cut > self.first):
            ref = Ref.DOCUMENT if kind == DOCUMENT else Ref.ORGANISATION
            return self._body(ref, name, cut, owner)
        if self._is_genitive(name):
            if kind == PERSON and self.determined:
                return self._described(kind, owner)  # "ein Sprecher Lunds"
            name = bare(name) if kind != PERSON else name  # "nach Angaben Lunds"
        if kind != PERSON and self._is_body(name, cut):
            return self._body(Ref.ORGANISATION, name, cut, owner)
        if kind != PERSON and not self._is_name(cut):
            return None
        if kind != PERSON and cut == self.first and cut + 2 == self.end and self._is_long_noun():
            return Run(self.tokens, self.start, self.first, cut + 1, self.words, self.determined).mention()
        if kind != PERSON and cut == self.first and self._is_contracted():
            # "von Bränden wird vom Forstamt gewarnt", "gegen den Mann im Unfallwagen Haftbefehl erlassen"
            alone = Run(self.tokens, self.start, self.first, self.end, self.words, determined=True)
            return alone._described(kind, owner) if cut + 1 == self.end else None
        bare_thing = not self.determined and self.first > self.start and cut + 1 == self.end
        if kind != PERSON and bare_thing and not self._is_listed(self.tokens[cut]):
            return None  # "fand lobende Worte"
        person = self._person(name, cut, owner, titled=kind == PERSON or cut > self.first)
        return without_noun_for_two(self.tokens, person, self.words)

    def _has_office(self, at: int) -> bool:
        """Whether an office ends the second of two names, or stands behind it: "Bündnis 90/Die Grünen-Politikerin"."""
        name, behind = self.tokens[at], self.tokens[at + 1] if at + 1 < self.end else None
        joined = "-" in name.text and self.words.kind(name.low.rpartition("-")[2]) == PERSON
        place = (
            behind is not None and behind.text in self.words.grammar.lexicon.places
        )  # "Bündnis 90/Die Grünen Hessen"
        return joined or (behind is not None and not place and self.words.kind(behind.low) == PERSON)

    def _is_aged_name(self) -> bool:
        """Whether a given name stands alone behind an age: "die zwölfjährige Enna", "der neun Jahre alte Tom"."""
        name, ahead = self.tokens[self.first], self.tokens[self.start : self.first]
        years = any("jährig" in t.low for t in ahead) or (len(ahead) > 1 and ahead[-2].low in ("jahr", "jahre"))
        if self.end - self.first > 1 or not (self.determined and years) or self.words.kind(name.low):
            return False
        woman = ahead[0].low in ("die", "eine") and not name.low.endswith(("in", "e"))
        return given_part(name.text) in self.words.grammar.given or woman

    def _of_land(self, kind: str) -> Mention | None:
        """Somebody with an office of a land or a body in the genitive: "der Präsident Karlands"."""
        last = self.tokens[self.end - 1]
        inner = self.determined and kind == BODY and self.end - self.first > 1 and last.low.endswith("s")
        if (
            not inner
            or last.low in self.words.grammar.nouns
            or self.words.kind(self.tokens[self.end - 2].low) != PERSON
        ):
            return None
        made = Run(self.tokens, self.start, self.first, self.end - 1, self.words, self.determined).mention()
        if made is not None:
            made.end, made.tail = self.end, last.text
        return made

    def _are_several(self, cut: int) -> bool:
        """Whether it is several people, and no name of theirs behind them: "äußerten die Richter Zweifel"."""
        noun, opening = self.tokens[cut - 1].low, self.tokens[self.start]
        if opening.kind is Kind.CAPITAL and self.start:
            opening = self.tokens[self.start - 1]
        several = opening.low == "die" and (self.words.are_men(noun) or self.words.is_plural(noun))
        return several and not self._is_listed(self.tokens[cut])

    def _nouns(self) -> tuple[int, str, str]:
        """Where the name begins, what the last noun before it is, and who owns it ("Kenias Regierung")."""
        tokens, words, grammar = self.tokens, self.words, self.words.grammar
        at, kind, owner = self.first, "", ""
        long = self.end - self.first > SHORTEST_OFFICE
        office = next((k for k in range(self.first + 2, self.end - 1) if self._is_foreign_office(k)), 0) if long else 0
        if office:
            return office, PERSON, bare(tokens[at].text) if tokens[at].low.endswith("s") else ""
        while at < self.end:
            token = tokens[at]
            if (kind == PERSON and token.low in FORMER) or (at == self.first and self._opens_several(at)):
                at += 1
                continue
            title = title_at(tokens, at, self.end, grammar)
            if title is not None:
                at, kind = at + title[0], PERSON
                continue
            given = given_part(token.text) in grammar.given and at + 1 < self.end and token.low not in grammar.nouns
            if given or (kind == "" and token.low in words.name_adjectives and self._names_body(at)):
                break  # "Ana Ruiz", "Deutsche Post"
            found = words.kind(token.low)
            alone = found == PERSON and at + 1 == self.end and kind == "" and token.low not in grammar.nouns
            if alone and not self.determined and token.low.endswith(words.surname_endings):
                break  # "sagte Behrmann"
            if found and at + 1 == self.end and kind == "" and self._is_surname(at, found):
                break
            named = kind == BODY and words.head(tokens[at - 1].low) in words.named_bodies
            if found == PERSON and (named or self._is_land(at)):
                break  # "die Organisation Ärzte ohne Grenzen", "der Mieterbund Hessen"
            if found == BODY and kind == BODY and at + 1 == self.end and (named or token.low not in grammar.nouns):
                break  # "die Feuerwehr Neustadt"
            if found == PERSON and kind == PERSON and at + 1 == self.end and not token.low.endswith("in"):
                break  # "Minister Richter"
            if found:
                at, kind = at + 1, PERSON if self._runs_firm(at) or self._is_councillor(at) else found
                continue
            if at == self.first and not self.determined and self._owns(at):
                owner, at = bare(token.text), at + 1
                continue
            later = any(self._tells_person(k) for k in range(at + 1, self.end))
            if kind == "" and later and not (at == self.first and self._is_initial(at)):
                at += 1
                continue
            if kind == "" and at == self.first and self._is_calling(at):
                at, kind = at + 1, PERSON
                continue
            if (
                kind == ""
                and self.determined
                and at > self.start + 1
                and at + 1 == self.end
                and self._is_surname(at, "")
            ):
                break  # "der enttäuschte Lund"
            if kind == "" and self.determined and not self._is_acronym(token) and self.end - at in (1, 2, 3):
                if token.text in grammar.lexicon.places or token.text in grammar.lexicon.not_person:
                    break
                if self.end - at > 1:
                    man = self.tokens[self.start].low == "der" and (token.low.endswith("e") or self.end - at == 3)
                    calling = man or token.low.endswith(words.calling_endings)
                    kind = PERSON if calling and tokens[self.end - 1].low not in grammar.company_forms else BODY
                at += 1
                continue
            break
        if at == self.end and kind == "" and not self.determined and self.end - self.first > 1:
            at = self.first
        return at, kind, owner

    def _is_land(self, at: int) -> bool:
        """Whether the last word, which is also one for people, is a land behind a noun that is none for a person."""
        before = self.words.kind(self.tokens[at - 1].low) if at > self.first else PERSON
        return before != PERSON and at + 1 == self.end and self.tokens[at].text in self.words.grammar.lexicon.places

    def _is_councillor(self, at: int) -> bool:
        """Whether the noun for a council means one of its members, whose full name follows: "Gemeinderat Jan Ebert"."""
        behind = self.end - at - 1
        council = self.tokens[at].low.endswith(self.words.councillors) and behind > 1
        return council and given_part(self.tokens[at + 1].text) in self.words.grammar.given

    def _tells_person(self, at: int) -> bool:
        """Whether a word is a given name or a calling, and no surname with the ending of one: "Edo Lohmann"."""
        token, words = self.tokens[at], self.words
        surname = token.low not in words.grammar.nouns and token.low.endswith(words.surname_endings)
        calling = words.kind(token.low) == PERSON and (self.determined or at + 1 < self.end or not surname)
        return calling or given_part(token.text) in words.grammar.given

    def _is_long_noun(self) -> bool:
        """Whether the last word is too long for a surname that nothing tells: "gab Lund Durchhalteparolen aus"."""
        first, last = self.tokens[self.first], self.tokens[self.end - 1]
        plural = last.low.endswith(("en", *self.words.grammar.noun_endings))
        return len(last.low) >= LONGEST_SURNAME and plural and not self._is_listed(last) and "-" not in first.text

    def _is_body(self, name: str, cut: int) -> bool:
        grammar, last = self.words.grammar, self.tokens[self.end - 1]
        if name in grammar.lexicon.places or last.text in grammar.lexicon.not_person:
            return True
        single = self.end - cut == 1
        known = given_part(self.tokens[cut].text) in grammar.given
        if not single and self.tokens[cut].low in self.words.opening_places:
            return True  # "Bad Kalda"
        if not single and not known and last.low in self.words.ends_of_bodies:
            return True  # "Amnesty International", and no "Karl Österreich"
        if (single and self._is_acronym(last)) or (name.isupper() and len(name) > 3):
            return True
        if single and "." in last.text[1:-1]:
            return True  # "Ver.di"
        if self.words.kind(last.low) == BODY and not (single and self._is_surname(cut, BODY)):
            return True
        return self.determined and not known and cut == self.first and not (single and self._is_surname(cut, ""))

    def _is_name(self, cut: int) -> bool:
        """Whether capitalised words without a noun before them are a name."""
        words, grammar = self.words, self.words.grammar
        first, last = self.tokens[cut], self.tokens[self.end - 1]
        if last.low in grammar.time and last.low not in grammar.surnames:
            return False
        if first.low in words.measures or last.low in words.measures:
            return False
        if cut == 0 or self.tokens[cut - 1].kind is Kind.POINT or self.tokens[cut - 1].kind is Kind.QUOTE:
            if not words.may_open(first.low):
                return False
            if first.low in grammar.common and first.low not in grammar.surnames:
                return False
            if self.end - cut == 1 and not self._is_known(first) and not self._speaks():
                return False  # "Unklar ist"
        if given_part(first.text) in grammar.given or (self.end - cut > 1 and self._is_initials(self.end - 2)):
            return True
        if self.end - cut > 1 and last.low.endswith("s"):
            place = last.text[:-1] in grammar.lexicon.places
            if place or last.low[:-1] in grammar.proper or last.low[:-1] in grammar.surnames:
                return False  # "Kenntnis Lunds"
        if last.low in grammar.surnames:
            return True
        if (
            self.end - cut == 1
            and len(last.low) >= LONGEST_SURNAME - 2
            and last.low.endswith("e")
            and not self._is_listed(last)
        ):
            return False  # "Fortschritte"
        if (
            self.end - cut == 1
            and last.low.endswith("en")
            and not last.low.endswith("sen")
            and not self._is_known(last)
        ):
            return False  # "Quellen", "Fingerabdrücken"
        single = self.end - cut == 1 and last.low in grammar.proper_pairs and not self.determined
        return (single and len(last.low) <= SHORTEST_NOUN) or not last.low.endswith(grammar.noun_endings)

    def _body(self, ref: Ref, name: str, cut: int, owner: str) -> Mention:
        grammar = self.words.grammar
        whole = join(self.tokens, self.first, self.end)
        noun = self.tokens[cut - 1].low if cut > self.first else self.tokens[self.end - 1].low
        place = name in grammar.lexicon.places or bare(name) in grammar.lexicon.places
        matter = cut > self.first and noun.endswith(ASSOCIATION) and name.endswith(MATTERS)
        if ref is Ref.ORGANISATION and (matter or self._is_part(noun, cut)):
            cut -= 1
            name = join(self.tokens, cut, self.end)
        own = cut == self.first or self.words.head(noun) in self.words.named_bodies
        kept = name.strip("„“”»«\"'") if own and not (place and cut > self.first) else whole
        head = self.words.head(noun)
        opening = self.tokens[self.start].low
        definite = opening in grammar.definite
        if ref is Ref.ORGANISATION and is_of_body(self.tokens[self.end - 1], self.words):
            kept = nominative_name(kept, opening if self.determined else "", self.tokens[self.end - 1], self.words)
        kept = noun_in_nominative(kept, opening, self.words) if ref is Ref.ORGANISATION else kept
        named = kept if ref is Ref.ORGANISATION else ""
        made = Mention(self.start, self.end, ref, whole, name=named, head=head, owner=owner, definite=definite)
        made.gender = self._gender(noun)
        return made

    def _is_of_several(self, cut: int) -> bool:
        """Whether the name behind the noun for a body is a genitive of several: "der Verband Deutscher Reeder"."""
        last, noun, adjective = self.tokens[self.end - 1].low, self.tokens[cut - 1].low, self.tokens[cut].low
        people = (
            self.words.kind(last) == PERSON or self.words.is_plural(last) or adjective in self.words.name_adjectives
        )
        body = self.words.kind(noun) == BODY and noun.endswith(self.words.bodies_of_members)
        return adjective.endswith("er") and people and body

    def _is_part(self, noun: str, cut: int) -> bool:
        """Whether the noun for a body is a part of its name before a single word: "Alpenverein Lund", "Radio Süd"."""
        return self.end - cut == 1 and cut > self.first and noun.endswith(self.words.in_names) and noun != "verein"

    def _person(self, name: str, cut: int, owner: str, *, titled: bool) -> Mention:
        grammar, tokens = self.words.grammar, self.tokens
        gender, roles = "", []
        k = self.first
        while k < cut:
            title = title_at(tokens, k, cut, grammar)
            if title is not None:
                gender = gender or title[1].gender
                roles.append(title[1].role)
                k += title[0]
                continue
            if tokens[k].low.endswith("in") and self.words.is_feminine(tokens[k].low):
                gender = "female"
            elif self.words.head(tokens[k].low) in grammar.male:
                gender = gender or "male"
            if not (owner and k == self.first):
                roles.append(self._role(tokens[k]))
            k += 1
        opening = tokens[self.start].low
        if titled and self.determined and opening == "die" and tokens[cut - 1].low.endswith("e"):
            gender = "female"  # "die Abgeordnete Kim Lund"
        if not gender and titled:
            gender = {"der": "male", "ein": "male"}.get(opening, "") if self.determined else ""
        if cut + 1 < self.end:
            gender = grammar.given.get(given_part(tokens[cut].text), "") or gender
        return Mention(
            self.start,
            self.end,
            Ref.PERSON,
            join(tokens, self.first, self.end),
            name=name,
            role=" ".join(filter(None, roles)),
            gender=gender,
            owner=owner,
            affiliation=owner,
            titled=titled,
        )

    def _role(self, token: Token) -> str:
        """A word of a role as it stands in the nominative: "Präsident" for "dem Präsidenten", "des Präsidenten"."""
        opening = self.tokens[self.start].low
        if opening not in ("dem", "den", "des", "einem", "einen", "eines", "zum", "vom", "im", "beim"):
            return token.text
        singular = self.words.grammar.lexicon.singular.get(token.low, "")
        if singular and singular != token.low and token.low.startswith(singular):
            return token.text[: len(singular)]
        return bare(token.text) if opening in ("des", "eines") and self.words.kind(token.low) == PERSON else token.text

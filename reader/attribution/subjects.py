"""The grammar of subjects: pronouns, names with titles and roles, descriptions, organisations, documents.

It is read forwards from a token, without a parser: a run of determiners, modifiers, capitalised words and nouns from
the lexicon, and then what may follow a subject before its verb (a parenthesis, an apposition between commas,
"of ...", "who ...").
"""

from __future__ import annotations

from reader.attribution.language import Lexicon, Title
from reader.attribution.mentions import Mention, Ref
from reader.attribution.tokens import Kind, Token

LONGEST_RUN = 14
LONGEST_APPOSITION = 45


class Grammar:
    """The grammar of one language: its word classes looked up once, and what they make of tokens."""

    def __init__(self, lexicon: Lexicon) -> None:
        words, roles = lexicon.word_class, lexicon.role_class
        self.lexicon = lexicon
        self.determiners = words("determiner")
        self.possessives = words("possessive")
        self.leading = self.determiners | self.possessives
        self.definite = words("definite")
        self.pronouns: dict[str, tuple[str, bool]] = {}
        for name, gender, plural in (
            ("male", "male", False),
            ("female", "female", False),
            ("plural", "", True),
            ("thing", "thing", False),
            ("first", "first", False),
        ):
            self.pronouns |= dict.fromkeys(words(f"pronoun-{name}"), (gender, plural))
        self.relative = words("pronoun-relative")
        self.male, self.female = roles("person-male"), roles("person-female")
        self.person = roles("person") | self.male | self.female
        self.organisation, self.document = roles("organisation"), roles("document")
        self.source = roles("source")
        self.nouns = self.person | self.organisation | self.document
        self.modifiers = roles("modifier")
        self.prepositions = words("preposition")
        self.noun_prepositions = words("noun-preposition")
        self.conjunctions = words("conjunction")
        self.coordinators = words("coordinator")
        self.auxiliaries = words("auxiliary") | words("negative-auxiliary")
        self.adverbs = words("adverb")
        self.time = words("time")
        self.calendar = words("month") | words("day")
        self.not_name = words("not-name")
        self.particles = words("name-particle")
        self.suffixes = words("suffix")
        self.titles = lexicon.titles
        self.title_starts = lexicon.title_starts
        self.given = lexicon.given
        self.closed = (
            self.prepositions
            | self.conjunctions
            | self.auxiliaries
            | self.relative
            | frozenset(self.pronouns)
            | words("that")
            | words("negation")
        )
        self.capital_nouns = lexicon.settings.get("capitals") == "nouns"

    def core(self, tokens: list[Token], start: int, limit: int) -> Mention | None:
        """The noun phrase that begins at ``start``, at most up to ``limit``; None where none does."""
        first = tokens[start]
        if first.low in self.pronouns and first.kind in (Kind.WORD, Kind.CAPITAL):
            gender, plural = self.pronouns[first.low]
            return Mention(start, start + 1, Ref.PRONOUN, first.text, head=first.low, gender=gender, plural=plural)
        i, definite, determined = start, False, False
        while i < limit and tokens[i].low in self.leading and tokens[i].kind in (Kind.WORD, Kind.CAPITAL):
            definite = definite or tokens[i].low in self.definite or tokens[i].low in self.possessives
            determined, i = True, i + 1
            if i + 1 < limit and tokens[i].low == "of" and tokens[i + 1].low in self.leading:
                i += 1
        body = i
        owner_end = -1
        last_capital = False
        while i < limit and i - start < LONGEST_RUN:
            token = tokens[i]
            kind = token.kind
            if kind is Kind.CAPITAL:
                if token.low in self.calendar and not determined and i == body:
                    return None
                if i == start and token.low in self.not_name and not self._name_like(tokens, i):
                    return None
                last_capital, i = True, i + 1
            elif kind is Kind.POSSESSIVE and i > body:
                owner_end, i, last_capital = i, i + 1, False
            elif kind is Kind.WORD:
                if (
                    token.low in self.particles
                    and last_capital
                    and i + 1 < limit
                    and tokens[i + 1].kind is Kind.CAPITAL
                ):
                    i += 1
                elif token.low in self.nouns or token.low in self.modifiers:
                    if last_capital and not self._goes_on(tokens, i, limit):
                        break
                    last_capital, i = False, i + 1
                elif token.low in self.closed or (not determined and i == body):
                    if token.low == "of" and last_capital and self._organisation_goes_on(tokens, body, i, limit):
                        i += 1
                        continue
                    break
                elif last_capital and not self._goes_on(tokens, i, limit):
                    break
                elif self._head_ahead(tokens, i, limit):
                    last_capital, i = False, i + 1
                else:
                    break
            elif (
                kind is Kind.NUMBER
                or (
                    kind is Kind.QUOTE
                    and last_capital
                    and token.end - token.start < 24
                    and i + 1 < limit
                    and tokens[i + 1].kind is Kind.CAPITAL
                )
                or (kind is Kind.POINT and token.text == "&" and last_capital)
            ):
                i += 1
            else:
                break
        if i == body:
            return None
        return self._classified(tokens, start, body, i, owner_end, definite, determined)

    def _name_like(self, tokens: list[Token], i: int) -> bool:
        """Whether a word that usually begins a sentence begins a name here: "Will Smith"."""
        return tokens[i].low in self.given and i + 1 < len(tokens) and tokens[i + 1].kind is Kind.CAPITAL

    def _goes_on(self, tokens: list[Token], i: int, limit: int) -> bool:
        """Whether a lower-case word behind a capitalised one is in its phrase: "Sanders campaign manager"."""
        for j in range(i, min(i + 5, limit)):
            token = tokens[j]
            if token.kind is not Kind.WORD or token.low in self.closed:
                return False
            if token.low in self.nouns:
                return True
        return False

    def _head_ahead(self, tokens: list[Token], i: int, limit: int) -> bool:
        """Whether a noun of ours, or a name, ends the phrase that this unknown word is in."""
        for j in range(i, min(i + 6, limit)):
            token = tokens[j]
            if token.kind in (Kind.CAPITAL, Kind.POSSESSIVE):
                return j > i
            if token.kind not in (Kind.WORD, Kind.NUMBER) or token.low in self.closed:
                return False
            if token.low in self.nouns:
                return True
        return False

    def _organisation_goes_on(self, tokens: list[Token], body: int, i: int, limit: int) -> bool:
        """Whether "of" continues a name: "Department of Justice", "Secretary of State"."""
        if tokens[i - 1].low not in self.organisation and tokens[i - 1].text not in self.title_starts:
            return False
        j = i + 1
        if j < limit and tokens[j].low in self.determiners:
            j += 1
        return j < limit and tokens[j].kind is Kind.CAPITAL

    def _classified(
        self, tokens: list[Token], start: int, body: int, end: int, owner_end: int, definite: bool, determined: bool
    ) -> Mention | None:
        """What a run of tokens is: split into owner, role and name."""
        owner = _join(tokens, body, owner_end) if owner_end > 0 else ""
        first = owner_end + 1 if owner_end > 0 else body
        if first >= end:
            return None
        while end > first and (tokens[end - 1].kind is Kind.NUMBER):
            end -= 1
        if first >= end:
            return None
        role_end = self._role_end(tokens, first, end)
        last = tokens[end - 1]
        if role_end < end and last.kind is Kind.CAPITAL:
            return self._named(tokens, start, first, role_end, end, owner, determined)
        head = self.lexicon.singular.get(last.low, last.low)
        plural = last.low in self.lexicon.singular and head != last.low
        if last.low in self.person:
            ref = Ref.ROLE
        elif last.low in self.organisation:
            ref = Ref.ORGANISATION
        elif last.low in self.document:
            ref = Ref.DOCUMENT
        else:
            return None
        if (
            ref is not Ref.DOCUMENT
            and last.low in self.document
            and last.kind is Kind.WORD
            and not any(tokens[k].kind is Kind.CAPITAL for k in range(first, end))
        ):
            ref = Ref.DOCUMENT if last.low not in self.organisation else ref
        text = _join(tokens, body, end)
        gender = "male" if last.low in self.male else "female" if last.low in self.female else ""
        name = _join(tokens, first, end) if ref is Ref.ORGANISATION and tokens[end - 1].kind is Kind.CAPITAL else ""
        return Mention(
            start,
            end,
            ref,
            text,
            name=name,
            head=head,
            role=_join(tokens, first, end),
            gender=gender,
            owner=owner,
            plural=plural,
            definite=definite,
        )

    def _role_end(self, tokens: list[Token], first: int, end: int) -> int:
        """Where the role before a name ends: behind the last noun of persons or title in the run."""
        cut = first
        i = first
        while i < end:
            title = self.title_at(tokens, i, end)
            if title:
                i = cut = i + title[0]
                continue
            if tokens[i].low in self.person or (tokens[i].kind is Kind.WORD and tokens[i].low not in self.particles):
                cut = i + 1
            i += 1
        return cut

    def title_at(self, tokens: list[Token], i: int, end: int) -> tuple[int, Title] | None:
        """The longest title that begins at a token, with its length in tokens."""
        if tokens[i].text not in self.title_starts:
            return None
        for length in (3, 2, 1):
            if i + length <= end:
                title = self.titles.get(tuple(t.text for t in tokens[i : i + length]))
                if title is not None:
                    return length, title
        return None

    def _named(
        self, tokens: list[Token], start: int, first: int, role_end: int, end: int, owner: str, determined: bool
    ) -> Mention | None:
        """A run that ends in capitalised words: a person, unless it is known to be something else."""
        words = [t.text for t in tokens[role_end:end]]
        name = _join(tokens, role_end, end)
        whole = _join(tokens, first, end)
        titled, gender, titles = role_end > first, "", []
        i = first
        while i < role_end:
            title = self.title_at(tokens, i, role_end)
            if title:
                gender = gender or title[1].gender
                titles.append(title[1].role)
                i += title[0]
            else:
                i += 1
        role = self._role_text(tokens, first, role_end, titles)
        if not gender and any(tokens[k].low in self.male for k in range(first, role_end)):
            gender = "male"
        if not gender and any(tokens[k].low in self.female for k in range(first, role_end)):
            gender = "female"
        if self.is_organisation(words, titled=titled, determined=determined and not titled):
            return Mention(start, end, Ref.ORGANISATION, whole, name=whole, head=words[-1].lower(), owner=owner)
        if len(words) > 1:
            gender = gender or self.given.get(words[0].lower(), "")
        return Mention(
            start,
            end,
            Ref.PERSON,
            whole,
            name=name,
            role=role,
            affiliation=owner if titled else "",
            gender=gender,
            owner=owner,
            titled=titled,
        )

    def _role_text(self, tokens: list[Token], first: int, role_end: int, titles: list[str]) -> str:
        """The role before a name in words a reader would use: "senator" for "Sen."."""
        words: list[str] = []
        i = first
        while i < role_end:
            title = self.title_at(tokens, i, role_end)
            if title:
                words.append(title[1].role)
                i += title[0]
            else:
                words.append(tokens[i].text)
                i += 1
        return " ".join(filter(None, words))

    def is_organisation(self, words: list[str], *, titled: bool = False, determined: bool = False) -> bool:
        """Whether capitalised words name a body or place rather than a person."""
        lexicon = self.lexicon
        if " ".join(words) in lexicon.places or (words[-1] in lexicon.not_person and not (titled and len(words) == 1)):
            return True
        known = words[0].lower() in self.given
        if words[-1].lower() in self.organisation and not (titled and known) and words[-1].lower() not in self.given:
            return len(words) > 1 or determined
        if words[0] in lexicon.not_person and not titled:
            return True
        if len(words) == 1 and not titled and words[0].isupper() and 2 <= len(words[0]) <= 6:
            return True
        if known and len(words) > 1:
            return False
        return determined and not titled and len(words) > 1

    def closes(self, tokens: list[Token], end: int, limit: int, mention: Mention) -> bool:
        """Whether what stands between a phrase and ``limit`` can stand between a subject and its verb."""
        i = end
        while i < limit and tokens[i].kind is Kind.PARENTHESIS:
            i += 1
        if i >= limit:
            return True
        token = tokens[i]
        if limit - i > LONGEST_APPOSITION:
            return False
        if token.text in (",", "—", "–", "--", "-"):
            if tokens[limit - 1].text != token.text or limit - 1 <= i + 1:
                return False
            after = tokens[i + 1]
            if after.low in self.pronouns:
                return False
            return not any(t.kind is Kind.QUOTE and t.end - t.start > 40 for t in tokens[i:limit])
        if token.low in self.relative and token.low != "that":
            return True
        if token.kind is Kind.WORD and (token.low in self.noun_prepositions):
            if mention.ref is Ref.PRONOUN:
                return False
            if mention.ref is Ref.PERSON:
                return self._plain_phrase(tokens, i, limit)
            return self._loose_phrase(tokens, i, limit)
        if token.low in self.coordinators and i + 1 < limit:
            other = self.core(tokens, i + 1, limit)
            if other and self.closes(tokens, other.end, limit, other):
                mention.also = other
                mention.plural = True
                return True
        return False

    def _plain_phrase(self, tokens: list[Token], i: int, limit: int) -> bool:
        """ "on Monday", "in a statement": may stand between a name and its verb."""
        if limit - i > 9:
            return False
        return all(
            t.low in self.time
            or t.kind is Kind.NUMBER
            or (t.kind is Kind.WORD and t.low not in self.pronouns and t.low not in self.auxiliaries)
            for t in tokens[i:limit]
        )

    def _loose_phrase(self, tokens: list[Token], i: int, limit: int) -> bool:
        """ "of the group who ...", "from Ohio": what follows a common noun, closed again where it has a comma."""
        for j in range(i, limit):
            t = tokens[j]
            if t.text == ",":
                return tokens[limit - 1].text == ","
            if t.low in self.relative:
                return True
            if (t.kind is Kind.POINT and t.text != "&") or t.low in self.pronouns or t.low in self.auxiliaries:
                return False
            if t.kind is Kind.QUOTE and t.end - t.start > 40:
                return False
        return True


def _join(tokens: list[Token], start: int, end: int) -> str:
    """The tokens as text, with a space where the source has one."""
    parts: list[str] = []
    for i in range(start, end):
        if i > start and tokens[i].start > tokens[i - 1].end:
            parts.append(" ")
        parts.append(tokens[i].text)
    return "".join(parts)

"""The subject of a sentence and of its main clause."""

from __future__ import annotations

from collections.abc import Callable

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import apposed, goes_by
from reader.attribution.phrases.appositions import LONGEST_APPOSITION, name_and_age_before, told_of_before_pronoun
from reader.attribution.phrases.clauses import may_begin
from reader.attribution.phrases.described_behind import described_behind
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.places import before_calling, behind_town
from reader.attribution.phrases.subjects import DASHES, core
from reader.attribution.phrases.unlisted import called_and_named, quantity
from reader.attribution.text.tokens import Kind, Token, capitals_end

Topic = Callable[[list[Token], int, int, Grammar], Mention | None]
"""A function that finds whom the tokens of a half-open range are about, as `main_subject` does for English."""
LONGEST_PLACE = 7
"""So many tokens stand before "is" in a sentence that presents somebody."""


def sentence_subject(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """The subject of the first clause of a sentence, as far as its form tells: a phrase with a verb behind it."""
    cleft = _set_off(tokens, start, end, grammar)
    if cleft is not None:
        return cleft
    k = start
    last = min(end, start + 60)
    while k < last:
        joined = tokens[k].low.partition("’" if "’" in tokens[k].low else "'")[0]
        if tokens[k].low in grammar.first_forms and joined in grammar.pronouns:
            gender, plural = grammar.pronouns[joined]  # "I'm"
            return Mention(k, k + 1, Ref.PRONOUN, joined, head=joined, gender=gender, plural=plural)
        if tokens[k].kind in (Kind.WORD, Kind.CAPITAL) and may_begin(tokens, k, start, grammar, strict=True):
            mention = core(tokens, k, end, grammar)
            if mention is not None and mention.ref is Ref.ROLE and _is_apposition(tokens, k, start, grammar):
                k = mention.end
                continue
            ahead = described_behind(tokens, mention, start, grammar) if mention is not None else None
            if ahead is not None:
                return ahead
            if mention is not None and k == start and told_of_before_pronoun(tokens, mention.end, end, grammar):
                k = mention.end
                continue
            part = tokens[k].low in grammar.singular_indefinite and tokens[k - 1].low in grammar.as_words
            if mention is not None and part and k - 1 > start and tokens[min(mention.end, end - 1)].low in grammar.who:
                k = mention.end  # "Her part in it as a clerk who leaves has won a prize"
                continue
            if mention is not None and (
                behind_town(tokens, mention, start, grammar) or before_calling(tokens, mention, grammar)
            ):
                k = mention.end
                continue
            if mention is not None and not (mention.ref is Ref.PRONOUN and mention.head in grammar.void_pronouns):
                named = apposed(tokens, mention, end, grammar)
                if named is not None and verb_follows(tokens, named, end, grammar, name_apposed=True):
                    return named
                named = _by_own_account(tokens, mention, end, grammar)
                if named is not None:
                    return named
                _join_second(tokens, mention, end, grammar)
                if _and_theirs(tokens, mention, end, grammar):
                    return mention
                if verb_follows(tokens, mention, end, grammar):
                    return mention
                k = mention.end
                continue
            if mention is None:
                called = called_and_named(tokens, k, end, grammar) or _of_them(tokens, k, end, grammar)
                if called is not None:
                    return called
        k += 1
    return None


def _set_off(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Whom "it was" sets off as the one who does something: "It was Lind who came", "It was she who wrote"."""
    if start + 4 >= end or tokens[start].low not in grammar.void_pronouns or tokens[start + 1].low not in grammar.being:
        return None
    mention = core(tokens, start + 2, end, grammar)
    if mention is None or mention.ref not in (Ref.PERSON, Ref.PRONOUN, Ref.ROLE) or mention.plural:
        return None
    behind = mention.end + (mention.end < end and tokens[mention.end].text == ",")
    return mention if behind < end and tokens[behind].low in grammar.who else None


def _by_own_account(tokens: list[Token], mention: Mention, end: int, grammar: Grammar) -> Mention | None:
    """The name that a subject goes by, with a verb behind it: "A girl, who gives her name as Fern, shrugs"."""
    if mention.ref is not Ref.ROLE:
        return None
    if mention.end < end and tokens[mention.end].low in grammar.who:  # "A driver who goes by Spud disagreed"
        stop = capitals_end(tokens, mention.end + 3, end)
        named = goes_by(tokens, mention, stop, grammar) if mention.end + 3 < stop < end else None
        return named if named is not None and tokens[stop].kind is Kind.WORD else None
    for k in range(mention.end + 3, min(end - 1, mention.end + LONGEST_APPOSITION)):
        named = goes_by(tokens, mention, k + 1, grammar) if tokens[k].text == "," else None
        if named is not None:
            return named if tokens[k + 1].kind is Kind.WORD else None
    return None


def _and_theirs(tokens: list[Token], mention: Mention, end: int, grammar: Grammar) -> bool:
    """Whether a pronoun and somebody of theirs are one subject: "She and her postdoc, Ana Ruiz, spent a year"."""
    k = mention.end
    joined = mention.ref is Ref.PRONOUN and k + 2 < end and tokens[k].low in grammar.coordinators
    return joined and tokens[k + 1].low in grammar.possessives


def _join_second(tokens: list[Token], mention: Mention, end: int, grammar: Grammar) -> None:
    """Make one subject of two people: "Judge Ana Ruiz (left) and Bo Lind"."""
    i = mention.end
    while i < end and tokens[i].kind is Kind.PARENTHESIS:
        i += 1
    if mention.ref is not Ref.PERSON or i + 1 >= end or tokens[i].low not in grammar.coordinators:
        return
    other = core(tokens, i + 1, end, grammar)
    if other is not None and other.ref is Ref.PERSON:
        mention.also, mention.plural, mention.end = other, True, other.end


def main_subject(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """The subject of a sentence's main clause, behind what opens it: "Asked about the roof, the mayor laughed"."""
    presented = _presented(tokens, start, end, grammar) or _asked_about(tokens, start, end, grammar)
    presented = presented or one_of_them(tokens, start, end, grammar)
    if presented is not None:
        return presented
    opening = tokens[start] if start < end else None
    if opening is None:
        return None
    opens = opening.low in grammar.prepositions or opening.low in grammar.conjunctions
    if opens or opening.low in grammar.participles or opening.low.endswith(grammar.gerund_endings):
        for k in range(start, min(end, start + 60)):
            if tokens[k].text == ",":
                subject = sentence_subject(tokens, k + 1, end, grammar)
                told_of = subject is not None and _is_apposition(tokens, subject.start, start, grammar)
                if subject is not None and subject.start <= k + 3 and not told_of:
                    return subject
        placed = _behind_place(tokens, start, end, grammar)
        if placed is not None:
            return placed
    return sentence_subject(tokens, start, end, grammar)


def _behind_place(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Who is named behind a place without a comma: "In the clip Ana Ruiz is heard"; an auxiliary stands behind."""
    if grammar.own_rules or tokens[start].low not in grammar.prepositions:
        return None
    if start + 3 >= end or tokens[start + 1].low not in grammar.leading or tokens[start + 2].kind is not Kind.WORD:
        return None
    name = core(tokens, start + 3, end, grammar) if tokens[start + 3].kind is Kind.CAPITAL else None
    person = name is not None and name.ref is Ref.PERSON and " " in name.name and name.end < end
    return name if name is not None and person and tokens[name.end].low in grammar.auxiliaries else None


def one_of_them(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Who is one of several in front of a verb: "One of them had", "One of them, the teacher Ana Ruiz, had walked"."""
    if (
        end - start < LONGEST_PLACE
        or tokens[start].low not in grammar.singles
        or tokens[start + 1].low not in grammar.of
    ):
        return None
    comma = next((k for k in range(start + 2, start + LONGEST_PLACE) if tokens[k].text == ","), 0)
    them = None if comma else _of_them(tokens, start, end, grammar)
    if them is not None:
        return them
    name = core(tokens, comma + 1, end, grammar) if comma and comma + 1 < end else None
    closed = name is not None and name.end < end and tokens[name.end].text == ","
    return name if name is not None and closed and name.ref is Ref.PERSON else None


def _of_them(tokens: list[Token], k: int, end: int, grammar: Grammar) -> Mention | None:
    """One of several in front of a verb: "One of them rose and said", "Some of them have left"."""
    if k + 3 >= end or tokens[k + 1].low not in grammar.of or tokens[k + 2].low not in grammar.several_objects:
        return None
    counted = tokens[k].low in grammar.singles or tokens[k].low in grammar.quantities
    return quantity(tokens, k, k + 3, grammar) if counted and _may_be_verb(tokens[k + 3], grammar) else None


def _asked_about(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """The subject of a question, behind its auxiliary: "Did he want Lund to stay?", "Why has Ana Ruiz left?"."""
    k = start + (tokens[start].low in grammar.questions)
    asks = end - k > 2 and tokens[end - 1].text == "?" and tokens[k].low in grammar.auxiliaries
    if not asks or grammar.own_rules:
        return None
    subject = core(tokens, k + 1, end, grammar)
    return subject if subject is not None and subject.ref in (Ref.PRONOUN, Ref.PERSON) else None


def verb_follows(
    tokens: list[Token], mention: Mention, end: int, grammar: Grammar, *, name_apposed: bool = False
) -> bool:
    """Whether the token behind a phrase, an apposition skipped, can be its verb; ``name_apposed``: it is one itself."""
    i = mention.end
    while name_apposed and i < end and tokens[i].kind is Kind.PARENTHESIS:
        i += 1
    if name_apposed and i < end and tokens[i].text in DASHES:
        return i + 1 < end and tokens[i + 1].kind is Kind.WORD
    while i < end and tokens[i].kind is Kind.PARENTHESIS:
        i += 1
    if i + 2 < end and tokens[i].low in grammar.prepositions and tokens[i + 1].low in grammar.time:
        i += 2  # "Ana Ruiz on Sunday opened"
    if i < end and tokens[i].text in (",", "—", "–"):
        mark = tokens[i].text
        closing = next((j for j in range(i + 1, min(end, i + LONGEST_APPOSITION)) if tokens[j].text == mark), None)
        if closing is None:
            return False
        if tokens[i + 1].low in grammar.who and tokens[closing].text == ",":
            return _verb_behind_clause(tokens, closing, min(end, i + LONGEST_APPOSITION), grammar)
        i = _behind_home(tokens, i + 1, closing, end, grammar) if mark == "," else closing + 1
    elif i < end and tokens[i].low in grammar.noun_prepositions and mention.ref is not Ref.PRONOUN:
        if mention.ref is Ref.PERSON and _verb_behind_origin(tokens, i, end, grammar):
            return True
        while i < end and tokens[i].text != "," and tokens[i].low not in grammar.auxiliaries and i - mention.end < 12:
            i += 1
        if i + 1 < end and tokens[i].text == "," and tokens[i + 1].low in grammar.pronouns:
            return False  # "The daughter of a cook, she said"
        if i + 2 < end and tokens[i].text == "," and tokens[i - 1].kind is tokens[i + 1].kind is Kind.CAPITAL:
            region = capitals_end(tokens, i + 1, end)  # "growers in Hexley, Lund County, have"
            i = region + 1 if region < end and tokens[region].text == "," else i
            if mention.plural and region < end and tokens[region].low == grammar.joiner:
                return True  # "hundreds of growers of Varn, Lund and the hills met"
        verb = mention.ref is not Ref.ROLE or any(
            _may_be_verb(token, grammar) for token in tokens[mention.end + 2 : i]
        )  # not "a father of two."
        return (i < end and tokens[i].low in grammar.auxiliaries) or (verb and mention.ref is not Ref.PERSON)
    if i >= end:
        return False
    if tokens[i].kind is Kind.POSSESSIVE:
        return mention.ref is Ref.PRONOUN
    return _may_be_verb(tokens[i], grammar)


def _behind_home(tokens: list[Token], first: int, comma: int, end: int, grammar: Grammar) -> int:
    """The token behind an apposition up to a comma, and where somebody is from: ", 43, of Hill Street, Lund,"."""
    i = comma + 1
    home = tokens[first].low in grammar.origin_prepositions
    while i + 1 < end:
        opens = tokens[i].low in grammar.origin_prepositions
        stop = capitals_end(tokens, i + opens, end)
        if not (opens or home) or stop == i + opens or stop >= end or tokens[stop].text != ",":
            break
        i, home = stop + 1, True
    return i


def _verb_behind_clause(tokens: list[Token], comma: int, end: int, grammar: Grammar) -> bool:
    """Whether a verb can stand behind a comma in a clause with "who": "Lind, who is at Hexley, UK, agrees"."""
    commas = [k for k in range(comma, end - 1) if tokens[k].text == ","]
    behind = [tokens[k + 1] for k in commas]
    return any(_may_be_verb(token, grammar) and token.low not in grammar.coordinators for token in behind)


def _verb_behind_origin(tokens: list[Token], i: int, end: int, grammar: Grammar) -> bool:
    """Whether a verb can stand behind where somebody is from: "Ana Ruiz of the Lind Centre goes further"."""
    if tokens[i].low not in grammar.origin_prepositions:
        return False
    i += 1
    while i < end and (tokens[i].kind is Kind.CAPITAL or tokens[i].low in grammar.leading):
        i += 1
    return i < end and tokens[i - 1].kind is Kind.CAPITAL and _may_be_verb(tokens[i], grammar)


def _may_be_verb(token: Token, grammar: Grammar) -> bool:
    return token.kind is Kind.WORD and (
        token.low in grammar.auxiliaries
        or token.low not in grammar.closed
        or token.low in grammar.relative
        or token.low in grammar.before_verbs
    )


def _is_apposition(tokens: list[Token], k: int, start: int, grammar: Grammar) -> bool:
    """Whether a description only tells who is named in front of it: "It came from Ana Ruiz, a trainer who"."""
    at = name_and_age_before(tokens, k, start)
    if at < 0 or tokens[k].low not in grammar.singular_indefinite:
        return False
    named = at < k - 2 or (at > start and tokens[at - 1].kind is Kind.CAPITAL)  # "Ana Ruiz, 71, a trainer who"
    return named and not grammar.own_rules


def _presented(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Who stands behind "is" in a sentence that opens with where or among whom: "Among them is Ana Ruiz, whose son"."""
    if start + 2 >= end or tokens[start].low not in grammar.prepositions or grammar.own_rules:
        return None
    for k in range(start + 1, min(end - 1, start + LONGEST_PLACE)):
        if tokens[k].low in grammar.copulas:
            name = core(tokens, k + 1, end, grammar)
            return name if name is not None and name.ref is Ref.PERSON and " " in name.name else None
        if tokens[k].kind in (Kind.POINT, Kind.QUOTE) or tokens[k].low in grammar.verb_forms:
            return None
    return None

"""The noun phrases that can speak, read forwards from a token: pronouns, names, descriptions, bodies, writings.

There is no parser: a phrase is a run of determiners, modifiers, capitalised words and nouns from the lexicon.
"""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import classified, join
from reader.attribution.text.tokens import Kind, Token

LONGEST_RUN = 14


def core(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """The noun phrase that begins at ``start``, at most up to ``limit``; None where none does."""
    first = tokens[start]
    if first.low in grammar.pronouns and first.kind in (Kind.WORD, Kind.CAPITAL):
        gender, plural = grammar.pronouns[first.low]
        return Mention(start, start + 1, Ref.PRONOUN, first.text, head=first.low, gender=gender, plural=plural)
    i, definite, determined = start, False, False
    while i < limit and tokens[i].low in grammar.leading and tokens[i].kind in (Kind.WORD, Kind.CAPITAL):
        definite = definite or tokens[i].low in grammar.definite or tokens[i].low in grammar.possessives
        determined, i = True, i + 1
        if i + 1 < limit and tokens[i].low in grammar.of and tokens[i + 1].low in grammar.leading:
            i += 1
    if i + 1 < limit and i > start and tokens[i].low in grammar.quantity_tails and tokens[i + 1].kind is Kind.NUMBER:
        i += 2  # "six in 10 voters"
    body = i
    owner_end = -1
    last_capital = False
    while i < limit and i - start < LONGEST_RUN:
        token = tokens[i]
        kind = token.kind
        if kind is Kind.CAPITAL:
            if token.low in grammar.pronouns or token.low in grammar.first_forms:
                break  # "Am I", "A. You"
            if i == body and not determined and is_date(tokens, i, grammar):
                return None
            if i > body and token.low in grammar.days:
                break  # "Lund Wednesday": when, not who
            if i == start and not _begins_name(tokens, i, limit, grammar):
                return None
            last_capital, i = True, i + 1
        elif kind is Kind.POSSESSIVE and i > body:
            owner_end, i, last_capital = i, i + 1, False
        elif kind is Kind.WORD:
            if last_capital and token.low in grammar.particles and _name_at(tokens, i + 1, limit, grammar):
                i += 1
            elif i > body and tokens[i - 1].low in grammar.particles and _name_at(tokens, i + 1, limit, grammar):
                i += 1  # "von der Leyen"
            elif token.low in grammar.nouns or token.low in grammar.modifiers:
                if last_capital and not _goes_on(tokens, i, limit, grammar):
                    break
                last_capital, i = False, i + 1
            elif token.low in grammar.closed or (not determined and i == body):
                if token.low in grammar.of and i > body and office_end(tokens, i, limit, grammar) > 0:
                    i = office_end(tokens, i, limit, grammar)
                    last_capital = True
                    continue
                if token.low in grammar.of and last_capital and _organisation_goes_on(tokens, body, i, limit, grammar):
                    i += 1
                    continue
                if token.low in grammar.of and _role_goes_on(tokens, i, limit, grammar):
                    i += 1
                    continue
                if token.low == grammar.joiner and last_capital:
                    joined = _firm_end(tokens, i, limit, grammar)
                    if joined > 0:
                        i = joined
                        continue
                break
            elif (
                (last_capital and not _goes_on(tokens, i, limit, grammar))
                or token.low in grammar.leading
                or (i > body and _is_verb(tokens, i, grammar))
            ):
                break
            elif _head_ahead(tokens, i, limit, grammar):
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
    mention = classified(tokens, start, body, i, owner_end, definite, determined, grammar)
    if mention is not None and tokens[start].low in grammar.singles:
        mention.plural = False  # "one of those customers"
    if mention is None or mention.name or mention.owner:
        return mention
    if (mention.ref is Ref.ROLE and not mention.definite) or mention.ref is Ref.ORGANISATION:
        mention.tail = tail_of(tokens, mention, min(len(tokens), mention.end + 12), grammar)
    return mention


def office_end(tokens: list[Token], of: int, limit: int, grammar: Grammar) -> int:
    """The end of "Minister of Trade Ana Ruiz" whose "of" is at a token; 0 where no office and name stand there."""
    if tokens[of - 1].low not in grammar.person and tokens[of - 1].text not in grammar.title_starts:
        return 0
    first = of + 1
    while first < limit and tokens[first].low in grammar.determiners:
        first += 1
    stop = first
    while stop < limit and tokens[stop].kind is Kind.CAPITAL:
        stop += 1
    return stop if stop - first >= 3 else 0


def _firm_end(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> int:
    """The end of "Brandt and Sons" or "Moss and Field Events, which": one body; 0 where "and" joins two."""
    stop = i + 1
    while stop < len(tokens) and tokens[stop].kind is Kind.CAPITAL:
        stop += 1
    if stop == i + 1 or stop > limit:
        return 0
    which = stop + 1 < len(tokens) and tokens[stop].text == "," and tokens[stop + 1].low in grammar.which
    return stop if tokens[stop - 1].low in grammar.firm_endings or which else 0


def _name_at(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a name goes on at token ``i``, an article inside it ("von der Leyen") skipped."""
    if i + 1 < limit and tokens[i].low in grammar.leading and tokens[i - 1].low in grammar.particles:
        i += 1
    return i < limit and tokens[i].kind is Kind.CAPITAL


def is_date(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether a capitalised word is a day or month, and not the first name of "April Stone" or "Jan Keller"."""
    token = tokens[i]
    if token.low not in grammar.calendar:
        return False
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    named = token.low in grammar.given and not token.text.endswith(".")
    return not (named and follows is not None and follows.kind is Kind.CAPITAL)


def _begins_name(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a capitalised word can begin a name: at the start of a sentence many only begin the sentence."""
    token = tokens[i]
    low = token.low
    followed = i + 1 < len(tokens) and tokens[i + 1].kind is Kind.CAPITAL
    if low in grammar.not_name:
        return low in grammar.given and followed
    if (
        i
        and (tokens[i - 1].kind is not Kind.POINT or tokens[i - 1].text in ",;:—–(")
        and tokens[i - 1].kind is not Kind.QUOTE
    ):
        return True
    if low in grammar.proper or followed or low in grammar.given or token.text in grammar.lexicon.places:
        return True
    if low in grammar.nouns or low in grammar.modifiers:
        return True
    if any(t.low in grammar.lexicon.singular and t.low in grammar.person for t in tokens[i + 1 : min(i + 3, limit)]):
        return all(t.kind is Kind.WORD and t.low not in grammar.closed for t in tokens[i + 1 : min(i + 2, limit)])
    return (
        low not in grammar.common
        and not low.endswith(grammar.gerund_endings + grammar.adverb_endings)
        and low not in grammar.finite_cues
    )


def pronoun_of(tokens: list[Token], i: int, grammar: Grammar) -> Mention | None:
    """The person behind a possessive: "her" in "her comments"."""
    found = grammar.owners.get(tokens[i].low)
    if found is None:
        return None
    gender, plural = found
    return Mention(i, i + 1, Ref.PRONOUN, tokens[i].text, head=tokens[i].low, gender=gender, plural=plural)


def tail_of(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> str:
    """What follows a described source and tells it from others: "for the league", "of the club's youth team"."""
    i = mention.end
    if mention.ref not in (Ref.ROLE, Ref.ORGANISATION) or i + 1 >= limit:
        return ""
    if tokens[i].low not in grammar.tail_prepositions:
        return ""
    if mention.ref is Ref.ORGANISATION and tokens[i + 1].kind is not Kind.CAPITAL:
        return ""
    stop = i + 1
    while stop < limit and tokens[stop].low in grammar.leading:
        stop += 1
    first = stop
    while stop < limit and stop - first < 7:
        token = tokens[stop]
        inside = token.kind in (Kind.CAPITAL, Kind.POSSESSIVE, Kind.NUMBER) or (
            token.kind is Kind.WORD
            and token.low not in grammar.closed
            and token.low not in grammar.time
            and token.low not in grammar.finite_cues
            and token.low not in grammar.leading
        )
        if token.low in grammar.of and stop > first and tokens[stop - 1].kind is Kind.CAPITAL:
            inside = True
        if not inside or (token.kind is Kind.CAPITAL and token.low in grammar.calendar):
            break
        stop += 1
    return join(tokens, i, stop) if stop > first else ""


def named_at_end(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> Mention | None:
    """The name that closes a long role: "the vice president for news and talk Bo Lind"."""
    if mention.ref is not Ref.ROLE or mention.end >= limit or tokens[limit - 1].kind is not Kind.CAPITAL:
        return None
    first = limit - 1
    while first > mention.end and tokens[first - 1].kind is Kind.CAPITAL:
        first -= 1
    before = tokens[first - 1]
    if (
        limit - first < 2
        or before.kind is not Kind.WORD
        or before.low in grammar.closed
        or before.low in grammar.leading
    ):
        return None
    name = core(tokens, first, limit, grammar)
    if name is None or name.ref is not Ref.PERSON or name.end != limit:
        return None
    name.start, name.titled = mention.start, True
    name.role = join(tokens, mention.end - 1, first)
    return name


def _is_verb(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether an unknown word behind a noun of ours is its verb rather than a further modifier."""
    return tokens[i - 1].low in grammar.nouns and (
        tokens[i].low in grammar.finite_cues or tokens[i].low.endswith(grammar.past_endings)
    )


def _goes_on(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a lower-case word behind a capitalised one is in its phrase: "Lund campaign manager"."""
    for j in range(i, min(i + 5, limit)):
        token = tokens[j]
        if j > i and token.kind is Kind.CAPITAL and token.low in grammar.person:
            return tokens[i].low not in grammar.finite_cues
        if token.kind is not Kind.WORD or token.low in grammar.closed or token.low in grammar.leading:
            return False
        if token.low in grammar.nouns:
            return True
        if token.low in grammar.finite_cues:
            return False
    return False


def _head_ahead(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a noun of ours, or a name, ends the phrase that this unknown word is in."""
    for j in range(i, min(i + 6, limit)):
        token = tokens[j]
        if token.kind in (Kind.CAPITAL, Kind.POSSESSIVE):
            return j > i
        if token.kind not in (Kind.WORD, Kind.NUMBER) or token.low in grammar.closed or token.low in grammar.leading:
            return False
        if token.low in grammar.nouns:
            return True
        if j > i and token.low in grammar.finite_cues:
            return False
    return False


def _organisation_goes_on(tokens: list[Token], body: int, i: int, limit: int, grammar: Grammar) -> bool:
    """Whether "of" continues a name: "Department of Justice", "Secretary of State"."""
    if tokens[i - 1].low not in grammar.organisation and tokens[i - 1].text not in grammar.title_starts:
        return False
    j = i + 1
    if j < limit and tokens[j].low in grammar.determiners:
        j += 1
    return j < limit and tokens[j].kind is Kind.CAPITAL


def _role_goes_on(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether "of" is inside a role before a name: "former secretary of state Ana Ruiz"."""
    if tokens[i - 1].low not in grammar.person:
        return False
    for j in range(i + 1, min(i + 5, limit)):
        if tokens[j].kind is Kind.CAPITAL:
            follows = tokens[j + 1] if j + 1 < limit else None
            if follows is None or follows.kind is not Kind.CAPITAL:
                return False
            if j == i + 1:
                return follows.low in grammar.given or follows.low in grammar.surnames
            return tokens[j].low in grammar.given
        if tokens[j].kind is not Kind.WORD or tokens[j].low in grammar.closed:
            return False
    return False

"""The name that a description has beside it: "the head of the league, Ana Ruiz,", "a parent, who goes by Susan,"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.appositions import closes
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.joined import joined_behind
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import DASHES, core
from reader.attribution.text.tokens import Kind, Token, capitals_end, capitals_start

LONGEST_GIVEN = 12
"""So many tokens behind a description its clause gives a name."""
LONGEST_OF = 7
"""So many tokens behind an office tell of what it is one: "of the old market"."""
LONGEST_CALLING = 4
"""So many words at most has a calling that no list has, in front of a name."""
LONGEST_TO = 6
"""So many words may stand between a writing and its author: "a report to the board by"."""


def issued_by(tokens: list[Token], mention: Mention | None, end: int, grammar: Grammar) -> Mention | None:
    """Who is named as the author of a writing: the institute of "a report by the Lind Institute"; None where nobody.

    A few words may stand between, "a report to the board by its director, Bo Lind".
    """
    if mention is None or mention.ref is not Ref.DOCUMENT:
        return None
    pollster = _pollster(tokens, mention, grammar)
    if pollster is not None or mention.end + 1 >= end:
        return pollster
    by = mention.end + _is_written(tokens[mention.end], tokens[mention.end + 1], grammar)
    while mention.end < by < end - 1 and (tokens[by].low in grammar.time or tokens[by].low in grammar.definite):
        by += 1  # "a paper issued last week by the union"
    if tokens[by].low not in grammar.by and tokens[by].low not in grammar.sent_by:
        by = _author_behind(tokens, by, end, grammar)  # "a report tendered to the court by Lind"
    author = core(tokens, by + 1, end, grammar) if by else None
    if author is None:
        return None
    if author.ref is Ref.ROLE:
        told = author.definite and not author.owner and author.head in grammar.person
        return apposed(tokens, author, end, grammar) or (author if told else None)
    if author.ref not in (Ref.PERSON, Ref.ORGANISATION):
        return None
    return author if author.name or author.definite else None  # "a survey by the institute"


def _is_written(verb: Token, behind: Token, grammar: Grammar) -> bool:
    """Whether a participle tells who made a writing: "a letter posted by the union", "a note left by Lind"."""
    return verb.low in grammar.uttering or (verb.low in grammar.written_by and behind.low in grammar.by)


def _pollster(tokens: list[Token], mention: Mention, grammar: Grammar) -> Mention | None:
    """Whose a survey is by the name in front of it: Lind Polling in "A Lind Polling survey found"; None elsewhere."""
    if mention.head not in grammar.studies or mention.owner or mention.definite or grammar.romance:
        return None
    first = mention.start + (tokens[mention.start].low in grammar.leading)
    stop = first
    while stop < mention.end and tokens[stop].kind is Kind.CAPITAL and tokens[stop].low not in grammar.calendar:
        stop += 1
    name = " ".join(token.text for token in tokens[first:stop])
    if stop - first < 2 or stop == mention.end or first == mention.start or name in grammar.lexicon.places:
        return None
    return Mention(mention.start, mention.end, Ref.ORGANISATION, name, name=name, head=tokens[stop - 1].low)


def _author_behind(tokens: list[Token], first: int, end: int, grammar: Grammar) -> int:
    """The "by" a few words behind a writing, "a report to the board by", no verb between; 0 where there is none."""
    for k in range(first, min(end - 1, first + LONGEST_TO)):
        if tokens[k].low in grammar.by:
            return 0 if tokens[k - 1].low in grammar.seen_by else k  # not "a letter seen by the Argus"
        low = tokens[k].low
        other = low in grammar.verb_forms or low.endswith(grammar.past_endings)  # "based on figures released by"
        if tokens[k].kind not in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER) or other:
            return 0
    return 0


def apposed(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> Mention | None:
    """The name in apposition to a description: "the head of the league, Ana Ruiz, said"."""
    if mention.ref is Ref.ORGANISATION:
        beside = office_holder if mention.name else _body
        return beside(tokens, mention, limit, grammar)
    if mention.ref is not Ref.ROLE:
        return None
    if mention.plural or mention.head in grammar.pairs:
        return _two_names(tokens, mention, limit, grammar) or _body_of_several(tokens, mention, limit, grammar)
    named = _named(tokens, mention, limit, grammar)
    if named is not None:
        return named
    behind = joined_behind(tokens, mention.end, limit, grammar) or mention.end
    for k in range(behind, min(limit, behind + 14)):
        if tokens[k].text in DASHES:
            body = _called_body(tokens, k + 1, limit, grammar)
            if body is not None:
                return body if _ends_there(tokens, body, limit, grammar) else None
            name = core(tokens, k + 1, limit, grammar) if k + 1 < limit else None
            name = _called(tokens, k + 1, limit, grammar) or name or _with_calling(tokens, k + 1, limit, grammar)
            kin = tokens[mention.start].low in grammar.leading or bool(mention.owner)
            if name is not None and name.ref is Ref.PERSON and (kin or " " in name.name) and not name.owner:
                name.role = name.role or mention.role
                name.gender = name.gender or mention.gender
                if _ends_there(tokens, name, limit, grammar):
                    return name
            return None
    return None


def _with_calling(tokens: list[Token], first: int, limit: int, grammar: Grammar) -> Mention | None:
    """A full name behind a calling that no list has: "the nominee, talk radio host Ana Ruiz,"."""
    k = first
    while k < limit and k - first < LONGEST_CALLING and tokens[k].kind is Kind.WORD:
        low = tokens[k].low
        base = any(cue.lemma.split()[0] == low for cue in grammar.lexicon.cues.get(low, ()))  # "talk", but not "said"
        if not base and (low in grammar.no_calling or low in grammar.verb_forms):
            return None
        k += 1
    if k in (first, limit) or tokens[k].kind is not Kind.CAPITAL or grammar.own_rules:
        return None
    name = core(tokens, k, limit, grammar)
    if name is None or name.ref is not Ref.PERSON or " " not in name.name:
        return None
    name.role = join(tokens, first, k)
    return name


def office_holder(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> Mention | None:
    """Who holds an office that no list has: "the Oba of Varn, Dele Taiwo, said"."""
    of = mention.end
    if of + 3 >= limit or tokens[of].low not in grammar.of or tokens[mention.start].low not in grammar.definite:
        return None
    known = mention.head in grammar.organisation or mention.name in grammar.lexicon.places or mention.owner
    if known or " " in mention.name or mention.name.isupper() or grammar.own_rules:
        return None
    comma = next((k for k in range(of + 1, min(limit - 1, of + LONGEST_OF)) if tokens[k].kind is Kind.POINT), 0)
    name = core(tokens, comma + 1, limit, grammar) if comma and tokens[comma].text == "," else None
    if name is None or name.ref is not Ref.PERSON or " " not in name.name or name.owner:
        return None
    if name.end >= len(tokens) or tokens[name.end].text != ",":
        return None
    name.role = f"{mention.name} {' '.join(token.text for token in tokens[of:comma])}"
    return name


def _body_of_several(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> Mention | None:
    """The body that several people are: "the boat's owners, Tarn Ferries, said", "its makers, the Lind Group, say"."""
    comma = mention.end
    if comma + 2 >= limit or tokens[comma].text not in DASHES or grammar.own_rules:
        return None
    name = core(tokens, comma + 1, limit, grammar)
    if name is None or not name.name or name.owner or name.titled:
        return None
    firm = name.ref is Ref.PERSON and " " in name.name  # "the club's solicitors, Crane Mallory, said"
    if firm and given_part(name.name.partition(" ")[0]) not in grammar.given:
        name.ref = Ref.ORGANISATION
    closed = name.end < len(tokens) and tokens[name.end].text == tokens[comma].text
    return name if name.ref is Ref.ORGANISATION and closed and (mention.owner or mention.possessed) else None


def _two_names(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> Mention | None:
    """The two people whom a description means: "his parents, Ana and Bo Ruiz, said"; a surname is that of both."""
    comma = mention.end
    if comma + 3 < limit and tokens[comma].low in grammar.tail_prepositions:
        comma = capitals_end(tokens, comma + 1, limit)  # "a couple from Varn, Ana and Bo Ruiz,"
    if comma + 3 >= limit or tokens[comma].text not in DASHES:
        return None
    first = core(tokens, comma + 1, limit, grammar)
    if first is None or first.ref is not Ref.PERSON or first.end + 1 >= limit or first.owner:
        return None
    if tokens[first.end].low != grammar.joiner:
        return None
    second = core(tokens, first.end + 1, limit, grammar)
    if second is None or second.ref is not Ref.PERSON or second.owner:
        return None
    closed = second.end >= limit or tokens[second.end].kind in (Kind.POINT, Kind.PARENTHESIS)
    if not closed:
        return None
    if " " not in first.name and " " in second.name:
        first.name = f"{first.name} {second.name.rpartition(' ')[2]}"
    first.start, first.also, first.plural, first.end = mention.start, second, True, second.end
    return first


def _body(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> Mention | None:
    """The name in apposition to what a body is: "the region's regulator, the Harbour Board, said"."""
    comma = mention.end
    if comma + 1 >= limit or tokens[comma].text != ",":
        return None
    name = _called_body(tokens, comma + 1, limit, grammar) or core(tokens, comma + 1, limit, grammar)
    closed = name is not None and (name.end >= len(tokens) or tokens[name.end].text in (",", "."))
    if name is not None and closed and _may_be_body(tokens, mention, name, grammar):
        name.ref, name.gender, name.head = Ref.ORGANISATION, "", mention.head  # "A rival firm, Tarnex, said"
    named = name is not None and name.ref is Ref.ORGANISATION and bool(name.name) and not name.owner
    return name if named and closed else None


def _may_be_body(tokens: list[Token], mention: Mention, name: Mention, grammar: Grammar) -> bool:
    """Whether a name that no list has is a body's, in apposition to one: "A rival firm, Tarnex,"."""
    firm = mention.head in grammar.plain_bodies and not mention.plural and not grammar.romance
    unknown = name.ref is Ref.PERSON and not name.titled and tokens[name.start].low not in grammar.given
    return firm and unknown and not grammar.capital_nouns


def names_behind(tokens: list[Token], called: int, limit: int, grammar: Grammar) -> bool:
    """Whether a name stands behind what somebody is: "named" of "a producer named Ana Ruiz" is at token ``called``."""
    if called + 1 >= limit or tokens[called].low not in grammar.calling:
        return False
    return tokens[called].low.endswith(grammar.past_endings) and tokens[called + 1].kind is Kind.CAPITAL


def _named(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> Mention | None:
    """The name right behind what somebody is: "a producer named Ana Ruiz saw her fall"."""
    if not names_behind(tokens, mention.end, limit, grammar):
        return None
    name = core(tokens, mention.end + 1, limit, grammar)
    if name is None or name.ref is not Ref.PERSON or name.owner:
        return None
    name.start, name.titled, name.role = mention.start, True, name.role or mention.role
    name.gender = name.gender or mention.gender
    return name


def _called(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """The name behind "called" in an apposition: "the landlord, a retired diver called Ana Ruiz,"."""
    stop = next((k for k in range(start, min(limit, start + 9)) if tokens[k].kind is not Kind.WORD), limit)
    called = tokens[stop - 1].low
    if stop - start < 3 or stop >= limit or called not in grammar.calling or not called.endswith(grammar.past_endings):
        return None
    return core(tokens, stop, limit, grammar) if tokens[start].low in grammar.leading else None


def _called_body(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """The body that an apposition names behind "called": "the new owner, a firm called Halyard Row,"."""
    name = _called(tokens, start, limit, grammar)
    if name is None or name.ref not in (Ref.PERSON, Ref.ORGANISATION) or name.titled or name.owner:
        return None
    noun = tokens[name.start - 2]
    if noun.low not in grammar.organisation | grammar.any_body or noun.low in grammar.person:
        return None
    name.ref, name.role, name.head, name.gender = Ref.ORGANISATION, "", noun.low, ""
    return name


def goes_by(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> Mention | None:
    """The name that somebody goes by, told behind a description: "a parent, who gave her name only as Susan, said"."""
    end = limit - (tokens[limit - 1].text == ",")  # "a driver who goes by Spud posted" needs none
    if mention.ref is not Ref.ROLE or mention.plural:
        return None
    first = capitals_start(tokens, end, mention.end)
    if first == end:
        return gives_name(tokens, mention, end, grammar)  # "who gave her name only as Susan and sleeps there, said"
    if end - first > 3 or first <= mention.end:
        return None
    before = tokens[first - 1]
    linked = before.low in grammar.as_words or before.low in grammar.by or before.low in grammar.calling
    if not linked or not any(t.low in grammar.naming_oneself for t in tokens[mention.end : first]):
        return None
    name = core(tokens, first, end, grammar)
    if name is None or name.ref is not Ref.PERSON or name.end != end:
        return None
    name.start, name.titled, name.role, name.gender = mention.start, True, mention.role, name.gender or mention.gender
    return name


def gives_name(tokens: list[Token], mention: Mention, end: int, grammar: Grammar) -> Mention | None:
    """The name that a description gives behind its verb: Susan in "said a parent who gave her name only as Susan"."""
    first = mention.end + (mention.end < end and tokens[mention.end].text == ",")
    if mention.ref is not Ref.ROLE or mention.plural or first >= end or tokens[first].low not in grammar.who:
        return None
    stop = min(end, first + LONGEST_GIVEN)
    for k in range(first + 1, stop):
        if tokens[k].kind is Kind.POINT:
            return None
        linked = tokens[k].low in grammar.as_words or tokens[k].low in grammar.by or tokens[k].low in grammar.calling
        if not linked or not any(t.low in grammar.naming_oneself for t in tokens[first:k]):
            continue
        name = core(tokens, k + 1, end, grammar) if k + 1 < end else None
        if name is None or name.ref is not Ref.PERSON:
            return None
        name.start, name.titled, name.role = mention.start, True, mention.role
        name.gender = name.gender or mention.gender
        return name
    return None


def _ends_there(tokens: list[Token], name: Mention, limit: int, grammar: Grammar) -> bool:
    """Whether an apposition is the name and no more: "Ana Ruiz,", "Ana Ruiz of the Lind Centre,"."""
    if name.end >= limit or tokens[name.end].kind in (Kind.POINT, Kind.PARENTHESIS):
        return True
    origin = tokens[name.end].low in grammar.origin_prepositions and " " in name.name
    return origin and closes(tokens, name.end, limit, name, grammar)


def described_name(tokens: list[Token], mention: Mention, start: int, grammar: Grammar) -> Mention | None:
    """The name in front of a description in apposition to it: "Ana Ruiz of Hexley, the group's leader, who"."""
    comma = mention.start - 1
    while comma > max(start, mention.start - 5) and tokens[comma].kind in (Kind.WORD, Kind.CAPITAL):
        comma -= 1  # "the longest-serving member": a modifier that no list has
    if mention.ref is not Ref.ROLE or comma <= start or tokens[comma].text not in DASHES:
        return None
    if any(t.low in grammar.coordinators for t in tokens[comma + 1 : mention.start]):
        return None  # "a house in Hexley, and the man who"
    aged = comma - 2 > start and tokens[comma - 1].kind is Kind.NUMBER and tokens[comma - 2].text == ","
    comma -= 2 * aged  # "Ana Ruiz, 58, a collector who"
    for k in range(max(start, comma - 14), comma):
        if tokens[k].kind is Kind.CAPITAL and (k == start or tokens[k - 1].kind is not Kind.CAPITAL):
            name = core(tokens, k, comma, grammar)
            whole = name is not None and name.ref is Ref.PERSON and (" " in name.name or name.titled)
            if whole and k > start and tokens[k - 1].text == "," and _acts(tokens[comma + 1 : mention.start], grammar):
                return None  # "The mayor, Bo Lind, sued a neighbour, who"
            if name is not None and whole and closes(tokens, name.end, comma, name, grammar):
                return name
    return None


def _acts(between: list[Token], grammar: Grammar) -> bool:
    """Whether words tell what somebody did: "sued", "was told by"."""
    return any(t.low in grammar.verb_forms or grammar.is_past_form(t.low) for t in between)

"""Subjects in their clauses: before a verb, or in front of "who"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import apposed, described_name, gives_name, goes_by
from reader.attribution.phrases.appositions import closes
from reader.attribution.phrases.before_who import (
    body_right_before,
    body_told_of_before,
    full_name_before,
    name_right_before,
    people_before_who,
    told_of_before,
)
from reader.attribution.phrases.between_marks import body_between_marks
from reader.attribution.phrases.described_behind import closed_before
from reader.attribution.phrases.headed import headed
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.named_apart import named_apart
from reader.attribution.phrases.names import is_degree
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.pairs import with_second
from reader.attribution.phrases.places import behind_town, by_whom, of_place, only_places
from reader.attribution.phrases.run import begins_with_particle, is_date
from reader.attribution.phrases.somebody import somebody
from reader.attribution.phrases.subjects import DASHES, core, named_at_end, own_of_clause
from reader.attribution.phrases.unlisted import (
    bare_plural,
    before_calling,
    calling_start,
    needs_hearer,
    opens_report,
    ordinal,
    quantity,
    unknown,
    with_trade,
    with_whole_role,
)
from reader.attribution.text.tokens import Kind, Token

LONGEST_CONTRAST = 10
"""So many tokens at most tell who somebody is not, behind "not"."""
LONGEST_QUALIFIED = 4
"""So many words stand at most between an article and its noun, the article included."""
LONGEST_RELATIVE = 20
"""So many tokens back the relative clause opens at most that "and who" goes on with."""
REACH = 48
"""How many tokens before a verb its subject may begin."""


def subject_before(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """The subject that ends right before token ``limit``: the longest phrase that reads as one."""
    if limit <= start:
        return None
    limit = _before_aside(tokens, limit, start, grammar)
    limit -= limit - 2 > start and tokens[limit - 1].kind is Kind.PARENTHESIS  # "ward member Ana Ruiz (Lib Dem) said"
    last = tokens[limit - 1]
    if last.kind is Kind.QUOTE and limit - 2 > start and tokens[limit - 2].low in grammar.renaming:
        limit -= 2  # "A man called “Tuck” said"
        last = tokens[limit - 1]
    if _closes_no_subject(last, grammar):
        return None
    if grammar.somebody:
        unknown = somebody(tokens, limit, start, grammar)
        if unknown is not None:
            return unknown
    alone = grammar.pronoun_gender(last.low) in ("male", "female") and last.low not in grammar.object_genders
    behind = limit - 2 > start and (tokens[limit - 2].text == "," or tokens[limit - 2].low in grammar.saying_words)
    behind = behind or (limit - 2 > start and tokens[limit - 2].kind is Kind.QUOTE)
    if alone and behind:  # "A nurse who fled twice, she said", "a nurse who said she fled", "“no,” she said"
        return core(tokens, limit - 1, limit, grammar)
    own = own_of_clause(tokens, limit, start, grammar) or _nominative(tokens, limit, start, grammar)
    if own is not None:
        return own
    if last.low in grammar.emphatic and limit - 1 > start and _may_be_stressed(tokens[limit - 2], grammar):
        return subject_before(tokens, limit - 1, start, grammar)  # "Lund herself said", "The authors themselves write"
    if last.low in grammar.relative:
        return antecedent(tokens, limit - 1, start, grammar)
    several = last.low in grammar.person and last.low in grammar.lexicon.singular
    if several and limit - 2 > start and tokens[limit - 2].text == ",":
        return core(tokens, limit - 1, limit, grammar)  # "The union handed out food to all who came, workers said"
    low = max(start, limit - REACH)
    for k in range(low, limit):
        reported = _in_report(tokens, k, start, grammar)
        if not (reported or may_begin(tokens, k, start, grammar, strict=True)):
            continue
        mention = core(tokens, k, limit, grammar)
        if reported and (mention is None or mention.ref is not Ref.ROLE or not mention.end < limit):
            continue
        if mention is not None and closes(tokens, mention.end, limit, mention, grammar):
            if only_places(tokens, k, start, grammar):
                return None
            if behind_town(tokens, mention, start, grammar) or by_whom(tokens, mention, start, grammar):
                continue
            place = of_place(tokens, mention, limit, start, grammar)
            if place > 0:
                return subject_before(tokens, place, start, grammar)
            return _closed(tokens, mention, limit, start, grammar)
    if last.text in DASHES:
        named = _between_marks(tokens, limit, start, low, grammar) or body_between_marks(tokens, limit, start, grammar)
        named = named or named_apart(tokens, limit, start, grammar)
        return named or _parted(tokens, limit, start, grammar)
    unlisted = _unlisted(tokens, limit, start, low, grammar)
    if unlisted is not None:
        return unlisted
    return _with_what_stands_before(tokens, limit, start, low, grammar)


def _closed(tokens: list[Token], mention: Mention, limit: int, start: int, grammar: Grammar) -> Mention:
    """A subject that stands before its verb, with the name that an apposition gives it."""
    named = named_at_end(tokens, mention, limit, grammar) or apposed(tokens, mention, limit, grammar)
    if named is not None and mention.start > start:
        named.start = mention.start  # "..., the clerk, Ana Ruiz, said": the words end before "the clerk"
    named = named or goes_by(tokens, mention, limit, grammar)
    named = named or closed_before(tokens, mention, limit, start, grammar)
    return named or with_second(tokens, mention, limit, grammar)


def _in_report(tokens: list[Token], k: int, start: int, grammar: Grammar) -> bool:
    """Whether an article behind a verb of saying opens what was said: "Ruiz said a mason at the mill told her"."""
    opens = tokens[k].low in grammar.articles and k - 1 > start and tokens[k - 1].low in grammar.clause_cues
    return opens and opens_report(tokens, k, start, grammar)


def _may_be_stressed(token: Token, grammar: Grammar) -> bool:
    return token.kind is Kind.CAPITAL or token.low in grammar.plurals


def _before_aside(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> int:
    """Where a subject ends that "she says" parts from its verb: "The cousin, she says, told her"; else ``limit``."""
    if limit - 4 <= start or tokens[limit - 1].text != "," or tokens[limit - 4].text != ",":
        return limit
    says = tokens[limit - 2].low in grammar.finite_cues
    who = tokens[limit - 3].kind is Kind.CAPITAL or tokens[limit - 3].low in grammar.pronouns
    return limit - 4 if says and who and not grammar.own_rules else limit


def _nominative(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """ "She" right before a verb behind a conjunction: "a trainer who moves, when she tells of it, like a cat"."""
    k = limit - 1
    if k <= start + 1 or tokens[k - 1].low not in grammar.subordinators or tokens[k].low in grammar.objects:
        return None
    pronoun = core(tokens, k, limit, grammar)
    return pronoun if pronoun is not None and pronoun.ref is Ref.PRONOUN and pronoun.end == limit else None


def _unlisted(tokens: list[Token], limit: int, start: int, low: int, grammar: Grammar) -> Mention | None:
    """A subject whose noun no list has, or that has none: "Four in 10", "Another", "The keepers of the register"."""
    person = needs_hearer(tokens, limit, grammar)
    for k in range(max(low, limit - 7), limit):
        opens = tokens[k].low in grammar.leading or tokens[k].low in grammar.quantities
        opens = opens or (tokens[k].kind is Kind.NUMBER and _is_share(tokens, k, grammar))
        if not (opens or tokens[k].kind is Kind.CAPITAL):
            continue
        reported = person and opens and opens_report(tokens, k, start, grammar)
        if reported or may_begin(tokens, k, start, grammar, strict=True):
            mention = unknown(tokens, k, limit, grammar) or quantity(tokens, k, limit, grammar)
            if mention is not None:
                return mention
    first = limit - 1 - (limit - 2 >= start and tokens[limit - 2].low in grammar.definite)
    other = ordinal(tokens, first, limit, grammar)
    if other is not None and may_begin(tokens, first, start, grammar, strict=True):
        return other  # "Another called it", "The other said"
    if person and opens_report(tokens, limit - 1, start, grammar):
        others = bare_plural(tokens, limit - 1, grammar)
        if others is not None:
            return others
    return headed(tokens, start, limit, grammar)


def _is_share(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a number is a share of people: "81% of users", "81 percent of users"."""
    behind = tokens[k + 1].low if k + 1 < len(tokens) else ""
    return tokens[k].text.endswith("%") or (behind in grammar.quantity_tails and behind not in grammar.prepositions)


def _closes_no_subject(last: Token, grammar: Grammar) -> bool:
    """Whether the token right before a verb ends no subject: a mark, but for a dash, or "and", "but"."""
    mark = (last.kind is Kind.POINT and last.text not in DASHES) or (last.kind is Kind.QUOTE and last.low != ",")
    return mark or last.low in grammar.coordinators or last.low in grammar.frame_joiners


def _between_marks(tokens: list[Token], limit: int, start: int, low: int, grammar: Grammar) -> Mention | None:
    """The name between marks right before a verb: "season-ticket holder Bo Wester, 71, said"."""
    for k in range(max(low, limit - 24), limit):
        if tokens[k].kind is not Kind.CAPITAL or not may_begin(tokens, k, start, grammar, strict=False):
            continue
        mention = core(tokens, k, limit, grammar)
        if mention is None or mention.ref is not Ref.PERSON or " " not in mention.name:
            continue
        if closes(tokens, mention.end, limit, mention, grammar):
            return mention
        first = before_calling(tokens, k, start, grammar)
        first -= tokens[first - 1].low in grammar.nationalities | grammar.demonyms
        if mention.end == limit - 1 and start < first < k and tokens[first - 1].text == tokens[limit - 1].text:
            mention.role, mention.titled = mention.role or join(tokens, first, k), True
            return mention  # "Her rival, Swedish lampist Bo Lind, said"
    return None


def _parted(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """A subject by a noun that no list has, with a clause between commas: "A walker in shorts, reading it, said"."""
    one = tokens[start].low in grammar.singular_indefinite
    one = one or (tokens[start].low in grammar.definite and tokens[start + 1].low in grammar.ordinals)
    if not one or tokens[limit - 1].text != ",":
        return None
    comma = next((k for k in range(start + 1, limit - 2) if tokens[k].text == ","), 0)
    if not comma or any(t.kind is Kind.QUOTE for t in tokens[start:limit]):
        return None
    gerund = tokens[comma + 1].low.endswith(grammar.gerund_endings) or tokens[comma + 1].low in grammar.who
    described = ordinal(tokens, start, comma, grammar) or headed(tokens, start, comma, grammar)  # "Another, who knew,"
    mention = described or unknown(tokens, start, comma, grammar) if gerund else None
    if mention is None and gerund:
        known = core(tokens, start, comma, grammar)  # "One driver with ten years’ service, speaking for all,"
        qualified = known is not None and known.ref is Ref.ROLE and tokens[known.end].low in grammar.prepositions
        mention = known if qualified else None
    if mention is not None:
        mention = gives_name(tokens, mention, limit, grammar) or mention  # "A porter, who gave her name only as Rahina"
        mention.end = limit
    return mention


def _with_what_stands_before(tokens: list[Token], limit: int, start: int, low: int, grammar: Grammar) -> Mention | None:
    """The phrase right before a verb, or two names there, behind words that no list has."""
    for k in range(max(low, limit - 16), limit):
        if not may_begin(tokens, k, start, grammar, strict=False):
            continue
        mention = core(tokens, k, limit, grammar)
        if mention is not None and mention.end == limit:
            if only_places(tokens, k, start, grammar) or _inside_place(tokens, mention, start, grammar):
                return None
            return _with_calling(tokens, mention, start, grammar)
        joined = mention is not None and mention.end < limit and tokens[mention.end].low in grammar.coordinators
        if mention is not None and joined and mention.ref is Ref.PERSON and " " in mention.name:
            called = calling_start(tokens, mention.start, start, grammar) < mention.start
            if called and closes(tokens, mention.end, limit, mention, grammar):
                return mention  # "lock experts Bo Lind and Ana Ruiz of the Lind Centre"
    return None


def _inside_place(tokens: list[Token], mention: Mention, start: int, grammar: Grammar) -> bool:
    """Whether a noun only ends what belongs to another: the man of "Relatives of the dead man said"."""
    if mention.ref is not Ref.ROLE or mention.plural or tokens[mention.start].low in grammar.leading:
        return False
    k = mention.start
    while k > start and mention.start - k < LONGEST_QUALIFIED and tokens[k - 1].kind is Kind.WORD:
        k -= 1
        if tokens[k].low in grammar.leading:
            return k > start and tokens[k - 1].low in grammar.prepositions
        if tokens[k].low in grammar.closed:
            return False
    return False


def _with_calling(tokens: list[Token], mention: Mention, start: int, grammar: Grammar) -> Mention:
    """The name with the calling before it that no list has: "lampist Torunn Helle", "43-year-old Bo Lind"."""
    if mention.ref is Ref.ROLE:
        return with_trade(tokens, mention, start, grammar)
    if mention.role and tokens[mention.start].kind is Kind.WORD:  # "harbour master Ana Ruiz"
        first = before_calling(tokens, mention.start, start, grammar)
        edge = first == start or tokens[first - 1].kind in (Kind.QUOTE, Kind.POINT)
        first = first if edge else mention.start
    else:
        first = calling_start(tokens, mention.start, start, grammar)
    if first < mention.start and mention.ref is Ref.PERSON:
        mention.role = f"{join(tokens, first, mention.start)} {mention.role}".strip()
        mention.start, mention.titled = first, True
    return with_whole_role(tokens, mention, start, grammar)


def may_begin(tokens: list[Token], k: int, start: int, grammar: Grammar, *, strict: bool) -> bool:
    """Whether a subject can begin at token ``k``, from what stands before it; ``strict``: at the edge of a clause."""
    token = tokens[k]
    if token.kind is Kind.WORD:
        if token.low not in grammar.openers and not begins_with_particle(tokens, k, len(tokens), grammar):
            return False
    elif token.kind is Kind.CAPITAL:
        if token.low in grammar.time and (token.low not in grammar.calendar or is_date(tokens, k, grammar)):
            return False
    elif token.kind is not Kind.NUMBER or k + 1 >= len(tokens) or tokens[k + 1].kind is not Kind.WORD:
        return False
    if k == start:
        return True
    previous = tokens[k - 1]
    if previous.low in grammar.who and token.kind is Kind.WORD and token.low in grammar.nouns:
        return False  # "Ana Ruiz, who studies bats"
    if previous.kind in (Kind.POINT, Kind.QUOTE, Kind.PARENTHESIS):
        return previous.text != "&"
    if previous.kind is Kind.POSSESSIVE:
        return False
    if previous.low in grammar.edges:
        return not (grammar.romance and previous.low in grammar.as_words and token.low in grammar.person)
    if previous.kind is Kind.NUMBER and k - 2 >= start and tokens[k - 2].low in grammar.prepositions:
        return True  # "In 1974 the governor said"
    if previous.kind is Kind.NUMBER and previous.low.endswith(grammar.ages) and token.kind is Kind.CAPITAL:
        return k - 1 == start or tokens[k - 2].kind in (Kind.POINT, Kind.QUOTE) or tokens[k - 2].low in grammar.edges
    if strict:  # not "Speaking to this paper"
        when = previous.low in grammar.time or previous.low.endswith(grammar.adverb_endings)
        return when and previous.low not in grammar.determiners
    if previous.low in grammar.prepositions or previous.low in grammar.leading:
        return False
    if previous.low in grammar.not_finite or previous.low in grammar.as_words:
        return False  # "a woman claiming to be her aunt", "described as her aunt"
    if token.kind is Kind.WORD and token.low not in grammar.leading and previous.low in grammar.negations:
        return False  # "did not release details"
    return not (previous.kind is Kind.CAPITAL and token.kind is Kind.CAPITAL)


def antecedent(tokens: list[Token], relative: int, start: int, grammar: Grammar) -> Mention | None:
    """Who "who" stands for, or which writing "that" does: the phrase before it."""
    limit = relative
    if relative - 2 > start and tokens[relative - 1].low == grammar.joiner and not grammar.capital_nouns:
        same = range(relative - 2, max(start, relative - LONGEST_RELATIVE), -1)
        first = next((k for k in same if tokens[k].low == tokens[relative].low), 0)
        if first and tokens[relative].low in grammar.who | grammar.which:
            return antecedent(tokens, first, start, grammar)  # "Bo Lind, who is nine, and who said"
    bare = tokens[relative].low in grammar.that
    if limit > start and tokens[limit - 1].text in DASHES:
        if bare:
            return None
        limit -= 1
    if limit - 2 > start and tokens[limit - 1].kind is Kind.NUMBER and tokens[limit - 2].text == ",":
        limit -= 2  # "Ana Ruiz, 81, who"
    while is_degree(tokens, limit - 1, start):
        limit -= 2  # "Ana Ruiz, M.D., who"
    limit = _before_contrast(tokens, limit, start, grammar)
    if limit <= start or tokens[limit - 1].kind is Kind.POINT:
        return None
    english_who = tokens[relative].low in grammar.who and not grammar.own_rules
    named = told_of_before(tokens, limit, start, grammar) if english_who else None
    if named is None and not bare:
        named = name_right_before(tokens, limit, start, grammar)
    if named is None and english_who:
        named = full_name_before(tokens, limit, start, grammar)
    if named is None and tokens[relative].low in grammar.which:
        named = body_right_before(tokens, limit, start, grammar) or body_told_of_before(tokens, limit, start, grammar)
    if named is not None:
        named.relative = True
        return named
    window = range(max(start, limit - 16), limit)
    for k in reversed(window) if bare else window:
        if tokens[k].kind not in (Kind.WORD, Kind.CAPITAL) or tokens[k].low in grammar.prepositions:
            continue
        mention = core(tokens, k, limit, grammar)
        if mention is None or mention.ref is Ref.PRONOUN or not closes(tokens, mention.end, limit, mention, grammar):
            continue
        if bare and mention.ref not in (Ref.DOCUMENT, Ref.ORGANISATION):
            continue
        if tokens[relative].low in grammar.which and mention.ref in (Ref.PERSON, Ref.ROLE) and not mention.plural:
            continue  # "the head of the Lund Centre, which says"
        mention = mention if bare else _received(tokens, mention, limit, grammar) or mention
        named = None if bare else described_name(tokens, mention, start, grammar)
        mention = named or _who_is(tokens, mention, start, grammar) or mention
        mention.relative = True
        return mention
    if tokens[relative].low not in grammar.who:
        return None
    people = people_before_who(tokens, limit, start, grammar)
    named = described_name(tokens, people, start, grammar) if people is not None else None
    if named is not None:
        named.relative = True
    return named or people  # "Ana Ruiz, 58, a beachcomber who"


def _received(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> Mention | None:
    """Who gets what stands before "who" or "which": the board of "a letter to the board, which called it"."""
    if mention.ref is not Ref.DOCUMENT or not mention.tail or grammar.own_rules or tokens[limit].text != ",":
        return None
    to = next((k for k in range(mention.end, limit - 1) if tokens[k].low in grammar.infinitive), -1)
    whom = core(tokens, to + 1, limit, grammar) if to > 0 else None
    ends = whom is not None and whom.ref is not Ref.PRONOUN and closes(tokens, whom.end, limit, whom, grammar)
    return whom if ends else None


def _before_contrast(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> int:
    """Where a phrase ends behind which commas tell who it is not: "It was Lind, not the deputy, Bo Ek, who"."""
    for k in range(limit - 1, max(start, limit - LONGEST_CONTRAST), -1):
        if tokens[k].low in grammar.negations and tokens[k - 1].text == ",":
            return k - 1
        if tokens[k].kind is Kind.QUOTE or tokens[k].low in grammar.verb_forms:
            break
    return limit


def _who_is(tokens: list[Token], mention: Mention, start: int, grammar: Grammar) -> Mention | None:
    """Of whom a description is told: Ana Ruiz in "Ana Ruiz, 44, is an engineer who warned"."""
    k = mention.start - 1
    told = k > start and tokens[k].low in grammar.lexicon.word_class("be")
    if not told or mention.ref is not Ref.ROLE or mention.definite:
        return None
    subject = subject_before(tokens, k, start, grammar)
    return subject if subject is not None and subject.ref in (Ref.PERSON, Ref.PRONOUN) else None

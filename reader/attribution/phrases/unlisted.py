"""Subjects that no list of nouns has, read from where they stand: right before a verb of speech."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import names_behind
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import core, is_made, tail_of
from reader.attribution.text.tokens import Kind, Token

LONGEST_PLURAL = 3
"""So many words at most has such a plural with what qualifies it: "Industry watchers"."""
SHORTEST_PLURAL = 5
"""So many letters at least has a plural that means people and that no list has."""


def unknown(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """A phrase whose noun no list of ours has, right before a verb of speech: "this impostor"."""
    if limit - start == 1 and opening_plural(tokens, start, grammar):
        noun = tokens[start].low
        return Mention(start, limit, Ref.ROLE, noun, head=grammar.lexicon.singular.get(noun, noun), plural=True)
    if 1 < limit - start <= LONGEST_PLURAL and _opening_people(tokens, start, limit, grammar):
        text = join(tokens, start, limit)
        text = text if tokens[start].text.isupper() else text[0].lower() + text[1:]
        noun = tokens[limit - 1].low
        return Mention(start, limit, Ref.ROLE, text, head=grammar.lexicon.singular.get(noun, noun), plural=True)
    i, owner_end, determined = start, -1, False
    while i < limit and tokens[i].low in grammar.leading:
        determined, i = True, i + 1
    body = i
    while i < limit:
        token = tokens[i]
        if token.kind is Kind.POSSESSIVE:
            owner_end = i
        elif (
            token.kind not in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER)
            or token.low in grammar.closed
            or token.low in grammar.leading
        ):
            return None
        i += 1
    last = tokens[limit - 1]
    if any(t.low in grammar.plain_verbs for t in tokens[body:limit]):
        return None
    if grammar.gerund_endings and last.low.endswith(grammar.gerund_endings) and last.low not in grammar.person:
        return None  # "the clattering begins"
    if body >= limit or last.kind is not Kind.WORD or last.low in grammar.adverbs or last.low in grammar.time:
        return None
    if not (determined or owner_end > 0) or owner_end == limit - 1 or last.low in grammar.document:
        return None
    head = grammar.lexicon.singular.get(last.low, last.low)
    owner = join(tokens, body, owner_end) if owner_end > 0 else ""
    text = join(tokens, body, limit)
    definite = tokens[start].low in grammar.definite
    return Mention(
        start,
        limit,
        Ref.ROLE,
        text,
        head=head,
        owner=owner,
        plural=last.low.endswith(grammar.plural_endings) or tokens[start].low in grammar.plural_determiners,
        definite=definite,
    )


def opens_report(tokens: list[Token], k: int, start: int, grammar: Grammar) -> bool:
    """Whether token ``k`` opens what somebody named before is reported to have said: "Ruiz said (that) a mason had"."""
    if grammar.own_rules:
        return False
    says = k - 1 - (k - 1 > start and tokens[k - 1].low in grammar.that)
    if says <= start or tokens[says].low not in grammar.finite_cues:
        return False
    if tokens[says - 1].low in grammar.who and tokens[says].low not in grammar.saying_words:
        return False  # "A mason who saw the fire told"
    return tokens[says - 1].kind in (Kind.WORD, Kind.CAPITAL) or tokens[says - 1].text == ","


def needs_hearer(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a verb that needs a hearer begins at token ``k``, so that its subject is a person: "had warned"."""
    while k < len(tokens) and tokens[k].low in grammar.auxiliaries:
        k += 1
    return k < len(tokens) and any(c.tier == "told" for c in grammar.lexicon.cues.get(tokens[k].low, ()))


def bare_plural(tokens: list[Token], k: int, grammar: Grammar) -> Mention | None:
    """People by a plural that no list has and no word before it: "masons" in "Ruiz said masons had warned her"."""
    low = tokens[k].low
    if tokens[k].kind is not Kind.WORD or len(low) < SHORTEST_PLURAL or not grammar.is_plural_form(low):
        return None
    other = low in grammar.closed or low in grammar.verb_forms or low in grammar.adverbs or low in grammar.time
    if other or low in grammar.document:
        return None
    return Mention(k, k + 1, Ref.ROLE, low, head=grammar.lexicon.singular.get(low, low), plural=True)


LONGEST_THOSE = 12
"""So many words tell who "those in favour of it" are."""


def _those(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """People who are only told by what follows: "those in favour of the tunnel", "those who stayed"."""
    if tokens[start].low not in grammar.those or not 3 <= limit - start <= LONGEST_THOSE:
        return None
    behind = tokens[start + 1]
    told = behind.low in grammar.noun_prepositions or behind.low in grammar.who or behind.low in grammar.tail_adjectives
    if not (told or grammar.is_past_form(behind.low)):  # "those hit by it"
        return None
    if any(t.kind in (Kind.POINT, Kind.QUOTE) for t in tokens[start:limit]):
        return None
    text = f"{tokens[start].low} {join(tokens, start + 1, limit)}"
    return Mention(start, limit, Ref.ROLE, text, head=tokens[start].low, plural=True)


def _opening_people(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> bool:
    """Whether a sentence opens with people by a plural behind what qualifies it: "Industry watchers say"."""
    first, last = tokens[start], tokens[limit - 1]
    opens = start == 0 or tokens[start - 1].text in (".", "!", "?") or tokens[start - 1].kind is Kind.QUOTE
    if not opens or first.kind is not Kind.CAPITAL or grammar.capital_nouns or first.low in grammar.function_words:
        return False
    inner = tokens[start + 1 : limit]
    plain = all(t.kind is Kind.WORD and t.low not in grammar.closed and t.low not in grammar.verb_forms for t in inner)
    people = grammar.is_plural_form(last.low) and last.low not in grammar.document | grammar.time | grammar.adverbs
    return plain and people and len(last.low) >= SHORTEST_PLURAL


def opening_plural(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a sentence opens with people by a plural that no list has: "Growers say", "Fans chanted"."""
    token = tokens[k]
    if token.kind is not Kind.CAPITAL or not grammar.is_plural_form(token.low):
        return False
    opens = k == 0 or tokens[k - 1].text in (".", "!", "?", ":") or tokens[k - 1].kind is Kind.QUOTE
    known = token.low in grammar.proper or token.low in grammar.surnames or token.low in grammar.given
    known = known or token.text.isupper()
    place = token.text in grammar.lexicon.places or token.text in grammar.lexicon.not_person
    return opens and not (known or place or grammar.capital_nouns)


def _in_numeral(token: Token, grammar: Grammar) -> bool:
    return token.low in grammar.quantities or token.low in grammar.adverbs or token.kind is Kind.NUMBER


def quantity(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """A number of people that speaks by itself up to ``limit``: "others", "four in 10", "half of them"."""
    those = _those(tokens, start, limit, grammar)
    if those is not None:
        return those
    i = start
    while i < limit and _in_numeral(tokens[i], grammar):
        i += 1
    if i == start or (tokens[i - 1].low in grammar.adverbs and tokens[i - 1].low not in grammar.quantities):
        return None
    thing = (
        i + 2 == limit and tokens[i].low in grammar.of and tokens[i + 1].low in grammar.definite | grammar.void_pronouns
    )
    if thing and tokens[i + 1].low not in grammar.plural_determiners:
        return None  # "none of this"
    stop = i
    behind = grammar.quantity_tails | grammar.leading
    while stop < limit and (tokens[stop].low in behind or tokens[stop].kind is Kind.NUMBER):
        stop += 1
    if stop < limit and stop > i and tokens[stop].kind in (Kind.WORD, Kind.CAPITAL):
        stop = limit if limit - stop <= 4 and not any(t.kind is Kind.POINT for t in tokens[stop:limit]) else stop
    if stop != limit:
        return None
    text = f"{tokens[start].low} {join(tokens, start + 1, limit)}".strip()
    return Mention(start, limit, Ref.ROLE, text, head=tokens[start].low, plural=True)


LONGEST_CALLING = 4
"""So many words before a name may be a calling that no list has."""


def calling_start(tokens: list[Token], name: int, start: int, grammar: Grammar) -> int:
    """Where the calling or age before the name at token ``name`` begins; ``name`` itself where none stands there.

    The name has two words or is known as a surname, and the words before it reach back to the edge of the clause.
    """
    full = name + 1 < len(tokens) and tokens[name + 1].kind is Kind.CAPITAL
    full = full or (name + 2 < len(tokens) and tokens[name + 1].low in grammar.particles)  # "Teun van Loon"
    if not (full or tokens[name].low in grammar.surnames):
        return name
    k = before_calling(tokens, name, start, grammar)
    if k == name or tokens[name - 1].low.endswith(grammar.adverb_endings):
        return name
    before = tokens[k - 1] if k > start else None
    edge = before is None or before.kind in (Kind.QUOTE, Kind.POINT) or before.low in grammar.edges | grammar.leading
    return k if edge or before is None or before.low in grammar.finite_cues else name


def before_calling(tokens: list[Token], end: int, start: int, grammar: Grammar) -> int:
    """Where the words begin that may be a calling before token ``end``; ``end`` itself where none stands there."""
    k = end
    while k > start and end - k < LONGEST_CALLING and _in_calling(tokens[k - 1], grammar):
        k -= 1
    return k


def with_whole_role(tokens: list[Token], mention: Mention, start: int, grammar: Grammar) -> Mention:
    """A name with all words of the role before it, back to what is quoted: "“No,” public works director Ana Ruiz"."""
    if mention.ref is Ref.PERSON and mention.role and tokens[mention.start].kind is Kind.WORD:
        first = before_calling(tokens, mention.start, start, grammar)
        if start < first < mention.start and tokens[first - 1].kind is Kind.QUOTE:
            mention.role = f"{join(tokens, first, mention.start)} {mention.role}"
            mention.start = first
    return mention


def with_trade(tokens: list[Token], mention: Mention, start: int, grammar: Grammar) -> Mention:
    """Several people with what tells their trade, between a comma and their verb: "It is late, energy lawyers say"."""
    first = mention.start
    bare = mention.plural and tokens[first].kind is Kind.WORD and tokens[first].low not in grammar.leading
    if not bare or mention.owner or mention.end - first > 2 or grammar.own_rules:
        return mention
    k = before_calling(tokens, first, start, grammar)
    if k == first or first - k > 2 or tokens[k - 1].text != "," or tokens[k].low in grammar.verb_forms:
        return mention
    acts = (*grammar.past_endings, *grammar.gerund_endings)
    if any(t.low.endswith(acts) and t.low not in grammar.topics for t in tokens[k:first]):
        return mention  # "…, leaving lawyers"; not "housing lawyers"
    mention.start, mention.text = k, join(tokens, k, mention.end)
    return mention


def _in_calling(token: Token, grammar: Grammar) -> bool:
    """Whether a word can belong to a calling that no list has: no verb of speech, no word of time, no small word."""
    if token.kind is Kind.NUMBER:
        return token.low.endswith(grammar.ages)
    return token.kind is Kind.WORD and token.low not in grammar.no_calling and len(token.text) > 2


def called_and_named(tokens: list[Token], k: int, end: int, grammar: Grammar) -> Mention | None:
    """The name behind a calling that no list has and a comma, a verb behind it: "her sous-chef, Tomas Reyes, cries"."""
    i = k
    while i < end and (tokens[i].low in grammar.leading or tokens[i].kind in (Kind.CAPITAL, Kind.POSSESSIVE)):
        i += 1
    first = i
    while i < end and i - first < LONGEST_CALLING and _in_calling(tokens[i], grammar):
        i += 1
    named = next((j for j in range(first + 1, i + 1) if names_behind(tokens, j, end, grammar)), 0)
    if named > first > k:
        return _right_behind(tokens, first, named, end, grammar)
    if first in (k, i) or i + 1 >= end or tokens[i].text != "," or tokens[i - 1].low in grammar.document:
        return None
    opening = tokens[first - 1]
    if opening.low not in grammar.leading and opening.kind is not Kind.POSSESSIVE:
        return None
    if opening.low in grammar.singular_indefinite:
        return None
    name = core(tokens, i + 1, end, grammar)
    if name is None or name.ref is not Ref.PERSON or " " not in name.name or name.end + 1 >= end:
        return None
    verb = tokens[name.end + 1]
    loose = grammar.closed - grammar.auxiliaries | grammar.leading | grammar.prepositions
    if tokens[name.end].text != "," or verb.kind is not Kind.WORD or verb.low in loose:
        return None
    name.role = name.role or join(tokens, first, i)
    return name


def _right_behind(tokens: list[Token], first: int, called: int, end: int, grammar: Grammar) -> Mention | None:
    """The name behind a calling and "called": "a roadie called Moz was there", "a glazier named Ana Ruiz, who"."""
    name = core(tokens, called + 1, end, grammar)
    if name is None or name.ref is not Ref.PERSON or name.owner or name.end >= end:
        return None
    name.role = name.role or join(tokens, first, called)
    behind = tokens[name.end]
    return name if behind.text == "," or (behind.kind is Kind.WORD and behind.low not in grammar.prepositions) else None


def ordinal(tokens: list[Token], k: int, end: int, grammar: Grammar) -> Mention | None:
    """ "another", "a third": one more of those who spoke."""
    at = k + (tokens[k].low in grammar.determiners and tokens[k].low not in grammar.ordinals)
    if at >= end or tokens[at].low not in grammar.ordinals:
        return None
    if at + 1 < end and tokens[at + 1].kind is not Kind.POINT:
        return None
    return Mention(k, at + 1, Ref.ROLE, tokens[at].low, head=tokens[at].low)


def newcomer(tokens: list[Token], k: int, end: int, grammar: Grammar) -> Mention | None:
    """Somebody behind a verb of speech by a noun that no list has: "said a recent archery graduate who"."""
    other = ordinal(tokens, k, end, grammar)
    definite = tokens[k].low in grammar.definite  # "says the 83-year-old retired lampist."
    opens = definite or tokens[k].low in grammar.singular_indefinite | grammar.first_owners  # "asked my companion"
    if other is not None or k + 1 >= end or not opens:
        return other
    stop = k + 1 + (tokens[k + 1].kind is Kind.NUMBER and tokens[k + 1].low.endswith(grammar.ages))
    while stop < end and tokens[stop].kind is Kind.WORD and tokens[stop].low not in grammar.function_words:
        if stop > k + 1 and is_made(tokens, stop, grammar):
            break  # "an attendant known to all"
        stop += 1
    last = tokens[stop - 1]
    if not 1 <= stop - k - 1 <= 5 or last.low in grammar.time or last.low in grammar.document or stop >= end:
        return None
    follows = tokens[stop]
    made = is_made(tokens, stop, grammar) and not definite
    told = not definite and follows.low in grammar.who | grammar.noun_prepositions | grammar.relative
    if follows.kind is not Kind.POINT and not (told or made):
        return None
    text = join(tokens, k + 1, stop)
    mention = Mention(k, stop, Ref.ROLE, text, head=grammar.lexicon.singular.get(last.low, last.low), role=text)
    mention.definite = definite
    if follows.text == "," and stop + 1 < end and tokens[stop + 1].low in grammar.which:
        mention.ref = Ref.ORGANISATION  # "said the abbey, which has closed"
    mention.tail = tail_of(tokens, mention, min(len(tokens), stop + 12), grammar)
    return mention


def phrase_at(tokens: list[Token], k: int, end: int, grammar: Grammar) -> Mention | None:
    """The phrase that begins at a token, one with a calling that no list has included: "glazier Mirek Dolan"."""
    known = core(tokens, k, end, grammar)
    if known is not None:
        return known
    name = next((j for j in range(k + 1, min(end, k + LONGEST_CALLING + 1)) if tokens[j].kind is Kind.CAPITAL), None)
    if name is None or calling_start(tokens, name, k, grammar) != k:
        return None
    mention = core(tokens, name, end, grammar)
    if mention is None or mention.ref is not Ref.PERSON:
        return None
    mention.role, mention.start, mention.titled = mention.role or join(tokens, k, name), k, True
    return mention

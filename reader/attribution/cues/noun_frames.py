"""Frames of nouns that hold words: "NAME's argument is that", "the warning by NAME that", "NAME's verdict: …"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import apposed
from reader.attribution.phrases.main_clause import sentence_subject
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import core, pronoun_of
from reader.attribution.text.tokens import Kind, Token

LONGEST_PLURAL = 3
"""So many words at most tell which people somebody names: "civil liberties groups"."""
LONGEST_TOPIC = 12
"""So many tokens tell what somebody's statement is about, at most."""


def may_hold(tokens: list[Token], i: int, end: int, grammar: Grammar) -> bool:
    """Whether a noun can hold words: "claim", and "position" where "is that" follows: "Lind's position was that"."""
    if tokens[i].low in grammar.frame_nouns:
        return True
    verb = _behind_apposition(tokens, i + 1, end, grammar)
    if verb + 2 >= end or tokens[verb].low not in grammar.copulas:
        return False
    return tokens[verb + 1].low in grammar.that and tokens[verb + 2].low not in grammar.prepositions


def _possessor(tokens: list[Token], i: int, start: int, grammar: Grammar) -> Mention | None:
    """Whose "his comment" is: the person who is the subject of its own clause, "Lund stood by his comment that"."""
    pronoun = pronoun_of(tokens, i, grammar)
    if pronoun is None or pronoun.plural or pronoun.gender not in ("male", "female"):
        return pronoun
    edge = i
    while edge > start and i - edge < 14:
        before = tokens[edge - 1]
        if before.kind in (Kind.POINT, Kind.QUOTE) or before.low in grammar.edges or before.low in grammar.coordinators:
            break
        edge -= 1
    subject = sentence_subject(tokens, edge, i, grammar) if i - edge > 1 else None
    if subject is None or subject.ref is not Ref.PERSON or subject.also is not None:
        return pronoun
    return subject if subject.gender in ("", pronoun.gender) else pronoun


def _apart(tokens: list[Token], source: Mention, end: int, grammar: Grammar) -> tuple[Mention, int]:
    """A source with the name beside it, and the "that" behind both: "a complaint from the vicar, Bo Lind, that"."""
    named = apposed(tokens, source, end, grammar)
    if named is None or named.end + 1 >= end or tokens[named.end].text != ",":
        return source, source.end
    told = tokens[named.end + 1].low in grammar.that
    return (named, named.end + 1) if told else (source, source.end)


def _plural(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """People or bodies behind words that no list has: "hiring managers", "civil liberties groups"."""
    stop = start
    while stop < min(end, start + LONGEST_PLURAL) and _unlisted(tokens[stop], grammar):
        stop += 1
    if stop == start or stop >= end or tokens[stop].low not in grammar.person | grammar.organisation:
        return None
    head = grammar.lexicon.singular.get(tokens[stop].low)
    text = join(tokens, start, stop + 1)
    ref = Ref.ROLE if tokens[stop].low in grammar.person else Ref.ORGANISATION
    return Mention(start, stop + 1, ref, text, head=head, plural=True) if head else None


def _unlisted(token: Token, grammar: Grammar) -> bool:
    """Whether a plain word may tell what people are: no small word, and nobody itself."""
    if token.kind is not Kind.WORD and token.kind is not Kind.CAPITAL:
        return False
    small = (grammar.function_words, grammar.person, grammar.organisation)
    return not any(token.low in words for words in small)


def _behind_apposition(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The verb behind commas: "was" of "Her motto, painted over the door, was"; token ``i`` where there is none.

    Behind several of them, or behind a name, a "that" opens the words: "Her view, as told to me by Lind, is that".
    """
    if i >= end or tokens[i].text != ",":
        return i
    near = range(i + 1, min(end, i + 14))
    comma = next((k for k in near if tokens[k].kind is not Kind.WORD), end)
    if comma + 1 < end and tokens[comma].text == "," and tokens[comma + 1].low in grammar.be_content:
        return comma + 1
    stop = next((k for k in near if tokens[k].kind is Kind.QUOTE or tokens[k].text in ".;:"), near.stop)
    commas = [k for k in range(i + 1, min(stop, end - 2)) if tokens[k].text == ","]
    told = (k for k in commas if tokens[k + 1].low in grammar.copulas and tokens[k + 2].low in grammar.that)
    return next((k + 1 for k in told), i)


def _offers(tokens: list[Token], i: int, k: int, start: int, end: int, grammar: Grammar) -> Frame | None:
    """Whose words "this assessment of the plan:" or "the following statement:" announces: those of the subject."""
    first = min(k, i)
    if not any(tokens[n].low in grammar.announcing for n in range(max(start + 1, first - 1), i)):
        return None
    colon = next((n for n in range(i + 1, min(end, i + LONGEST_TOPIC)) if tokens[n].text in ":,;."), end)
    if colon >= end or tokens[colon].text != ":":
        return None
    subject = sentence_subject(tokens, start, first, grammar)
    if subject is None or subject.ref is Ref.DOCUMENT:
        return None
    cue = Cue((tokens[i].low,), "noun", "finite", tokens[i].low)
    text = tokens[i].text
    return Frame(Order.NOUN, subject, cue, text, first, colon + 1, i, i + 1, colon + 1, colon=True)


def _phrase_start(tokens: list[Token], i: int, start: int, grammar: Grammar) -> int:
    """Where the words that go with a noun begin, behind its article or owner: "Facebook" in "Lund's Facebook post"."""
    k = i
    while k > start and i - k < 3 and tokens[k - 1].kind is Kind.WORD and tokens[k - 1].low not in grammar.closed:
        if tokens[k - 1].low in grammar.leading:
            break
        k -= 1
    if k > start + 1 and tokens[k - 1].kind is Kind.CAPITAL:
        before = tokens[k - 2]  # "her March comment", "Lund's Facebook post"
        k -= before.kind is Kind.POSSESSIVE or before.low in grammar.possessives
    return k


def noun(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> Frame | None:
    """ "Lund's argument is that", "his comment that", "the contention of Ruiz that"."""
    token = tokens[i]
    if i == start or i + 1 >= end:
        return None
    after = i + 1
    k = _phrase_start(tokens, i, start, grammar)
    offered = _offers(tokens, i, k, start, end, grammar)
    if offered is not None:
        return offered
    subject: Mention | None = None
    by = tokens[after].low in grammar.by
    if k > start and tokens[k - 1].kind is Kind.POSSESSIVE:
        for first in range(max(start, k - 8), k - 1):
            if tokens[first].kind in (Kind.WORD, Kind.CAPITAL):
                mention = core(tokens, first, k - 1, grammar)
                if mention is not None and mention.end == k - 1 and mention.ref is not Ref.PRONOUN:
                    subject, k = mention, first
                    break
    elif k > start and tokens[k - 1].low in grammar.possessives:
        subject, k = _possessor(tokens, k - 1, start, grammar), k - 1
    elif (by or tokens[after].low in grammar.whose_nouns) and after + 1 < end:
        of = tokens[after].low in grammar.of
        mention = core(tokens, after + 1, end, grammar) or (None if of else _plural(tokens, after + 1, end, grammar))
        if mention is not None and (of or mention.ref is not Ref.DOCUMENT):
            subject, after = (mention, mention.end) if by else _apart(tokens, mention, end, grammar)
    if subject is None:
        return None
    j = _behind_apposition(tokens, after, end, grammar)
    opened = j + 1 < end and tokens[j].low in grammar.into_marks and tokens[j + 1].kind is Kind.QUOTE
    if opened:
        cue = Cue((token.low,), "noun", "finite", token.low)
        return Frame(Order.NOUN, subject, cue, token.text, k, j + 1, i, i + 1, j + 1)
    limit = min(end, j + 12)
    while j < limit:
        here = tokens[j]
        if here.low in grammar.that and tokens[j - 1].low in grammar.coordinators:
            break  # "She said the office had sent warnings and that it was late"
        if here.low in grammar.that or here.low in grammar.be_content or here.text == ":":
            opened = True
            j += 1
            while j < limit and (
                tokens[j].low in grammar.that or tokens[j].text == "," or tokens[j].low in grammar.adverbs
            ):
                j += 1
            break
        if here.kind in (Kind.POINT, Kind.QUOTE) or here.low in grammar.auxiliaries or here.low in grammar.pronouns:
            break
        j += 1
    if not opened:
        return None
    relative = tokens[j - 1].low in grammar.that and j - 1 == after
    if j >= end or (relative and tokens[j].kind is Kind.WORD and tokens[j].low not in grammar.openers):
        return None  # a relative clause: "the message that emerges"
    colon = tokens[j - 1].text == ":"
    that = tokens[j - 1].low in grammar.that
    if by and not (that or colon):
        return None  # "A speech by Lind was “late”"
    cue = Cue((token.low,), "noun", "finite", token.low)
    return Frame(Order.NOUN, subject, cue, token.text, k, j, i, i + 1, j, that=that, colon=colon)

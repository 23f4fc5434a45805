"""Whose a participle or an infinitive is: a subject of its own has it, or the sentence's."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import described_name
from reader.attribution.phrases.main_clause import LONGEST_PLACE, one_of_them, sentence_subject, verb_follows
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import unknown
from reader.attribution.text.tokens import Kind, Token

LONGEST_SENDER = 10
"""So many tokens name a writing and who sent it."""
REACH = 24
"""So many tokens back a clause opens that "and" goes on with."""


def governing(
    tokens: list[Token], limit: int, start: int, end: int, grammar: Grammar, earlier: list[Mention | None]
) -> Mention | None:
    """Whose participle or infinitive it is: a subject of its own ("with Lund tweeting"), or that of the frame or
    sentence before it; of a participle that opens its sentence, that of the main clause behind it."""
    if limit > start + 1 and tokens[limit - 1].kind in (Kind.CAPITAL, Kind.WORD):
        for k in range(max(start, limit - 8), limit - 1):
            if tokens[k].low in grammar.with_:
                stop = next((j for j in range(k + 2, limit) if tokens[j].low in grammar.coordinators), limit)
                own = core(tokens, k + 1, stop, grammar) or unknown(tokens, k + 1, stop, grammar)
                trade = stop - k == 3 and tokens[k + 1].low.endswith(grammar.gerund_endings)
                if own is None and trade and tokens[stop - 1].low in grammar.plurals:
                    own = core(tokens, stop - 1, stop, grammar)  # "despite hiring managers praising it"
                if own is None or own.end != stop:
                    continue
                other = core(tokens, stop + 1, limit, grammar) if stop + 1 < limit else None
                if other is not None and other.end == limit:
                    own.also, own.plural, own.end = other, True, limit
                elif limit - stop == 2 and tokens[limit - 1].kind is Kind.WORD:
                    own.text = f"{own.text} {tokens[stop].text} {tokens[limit - 1].text}"  # a noun that no list has
                    own.plural, own.end = True, limit
                if own.end == limit:
                    own.tail = ""  # what they do is say it
                    return own
    made = (
        _with_office(tokens, limit, start, grammar)
        or _whose_words(tokens, limit, start, grammar)
        or _joined_on(tokens, limit, start, grammar, earlier)
    )
    if made is not None:
        return made
    if tokens[start].low in grammar.subordinators:
        # "As the crowd chanted, Lund came in and joked": whose clause the opening one is, does not speak on.
        comma = next((k for k in range(start, limit) if tokens[k].text == ","), limit)
        if all(s is None or s.start < comma for s in earlier) and comma + 1 < limit:
            main = sentence_subject(tokens, comma + 1, limit, grammar)
            if main is not None and main.start <= comma + 3:
                return main
        main = _behind_year(tokens, start, limit, grammar) if comma == limit else None
        if main is not None:
            return main
    for subject in reversed(earlier):
        if subject is not None:
            return subject
    if limit == start:
        comma = next((k for k in range(start, end) if tokens[k].text == "," or tokens[k].kind is Kind.QUOTE), end)
        return sentence_subject(tokens, comma + 1, end, grammar) if comma + 1 < end else None
    subject = one_of_them(tokens, start, limit, grammar) or sentence_subject(tokens, start, limit, grammar)
    if subject is not None:  # "It was Ana Ruiz, director of the fair, asking why"
        return described_name(tokens, subject, start, grammar) or subject
    placed = _named_behind_place(tokens, start, limit, grammar)
    if placed is not None:
        return placed
    if (body := _it_acts(tokens, start, limit, grammar)) is not None:
        return body
    # "After arguing that it floats, her team left": behind the comma, and not what is argued.
    comma = next((k for k in range(limit, end) if tokens[k].text == ","), end)
    return sentence_subject(tokens, comma + 1, end, grammar) if comma + 1 < end else None


def _it_acts(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """The "it" that acts and says so in a participle, a body: "It put the cost at 4m, calling this “high”".

    So it is behind "but": "It named nobody, but said it was late".
    """
    first = tokens[start]
    acts = first.low in grammar.void_pronouns and start + 2 < limit and tokens[start + 1].kind is Kind.WORD
    if grammar.own_rules or not acts or tokens[start + 1].low in grammar.auxiliaries | grammar.being:
        return None
    joins = tokens[limit - 1].low in grammar.frame_joiners and tokens[limit].low not in grammar.infinitive
    joined = tokens[limit - 1].text == "," or joins  # not "It helps to nod or to whisper “please”"
    if not joined or any(t.low in grammar.subordinators for t in tokens[start + 1 : limit]):
        return None
    return Mention(start, start + 1, Ref.PRONOUN, first.text, head=first.low, gender="thing")


def _with_office(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Who is named between commas with their office: "with its head, Ana Ruiz, calling", "with Ana Ruiz, its head,"."""
    if limit - 4 < start or tokens[limit - 1].text != ",":
        return None
    comma = next((k for k in range(limit - 2, max(start, limit - REACH), -1) if tokens[k].kind is Kind.POINT), 0)
    with_ = next(
        (k for k in range(comma - 1, max(start, comma - LONGEST_PLACE), -1) if tokens[k].low in grammar.with_), -1
    )
    if not comma or with_ < 0 or tokens[comma].text != ",":
        return None
    first = core(tokens, with_ + 1, limit, grammar)
    second = core(tokens, comma + 1, limit, grammar)
    if first is None or second is None or first.end != comma or second.end != limit - 1:
        return None
    refs = {first.ref, second.ref}
    return next((m for m in (first, second) if m.ref is Ref.PERSON), None) if refs == {Ref.PERSON, Ref.ROLE} else None


def _behind_year(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """Who acts behind a year that ends an opening clause: "When Lind died in 1811 the Courier gave him a line and"."""
    for k in range(start + 2, limit - 2):
        if tokens[k].kind is Kind.POINT:
            return None
        if tokens[k].kind is Kind.NUMBER and tokens[k + 1].low in grammar.definite:
            main = core(tokens, k + 1, limit, grammar)
            return main if main is not None and verb_follows(tokens, main, limit, grammar) else None
    return None


def _named_behind_place(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """Who acts behind a place without a comma: "In the back of it Ana Ruiz, a weaver, pours tea and explains"."""
    if tokens[start].low not in grammar.prepositions or grammar.own_rules:
        return None
    for k in range(start + 2, min(limit - 2, start + LONGEST_PLACE)):
        before = tokens[k - 1]
        if before.kind is Kind.POINT:
            return None
        if tokens[k].kind is not Kind.CAPITAL or before.kind is Kind.CAPITAL:
            continue
        name = core(tokens, k, limit, grammar)
        small = before.low in grammar.prepositions or before.low in grammar.leading or before.kind is not Kind.WORD
        if small or name is None or name.ref is not Ref.PERSON or " " not in name.name:
            return None
        return name if verb_follows(tokens, name, limit, grammar) else None
    return None


def _joined_on(
    tokens: list[Token], limit: int, start: int, grammar: Grammar, earlier: list[Mention | None]
) -> Mention | None:
    """Who acts in the clause that "and" before a verb goes on with: "Fear grew when she sat down and told them"."""
    if limit - 2 <= start or tokens[limit - 1].low not in grammar.coordinators:
        return None
    for k in range(limit - 2, max(start, limit - REACH), -1):
        if tokens[k].kind is Kind.POINT:
            who = tokens[k + 1].low in grammar.who or tokens[k + 1].low in grammar.which
            if tokens[k].text == "," and (who or _acts_on(tokens[k + 1], grammar)):
                continue  # "as she came in, sat down and told them", "when Lind, who was there, rose and told them"
            return None
        when = tokens[k].low in grammar.when_nouns and tokens[k - 1].low in grammar.articles  # "by the time she"
        if when or (tokens[k].low in grammar.subordinators and tokens[k].low not in grammar.that):
            subject = core(tokens, k + 1, limit, grammar)
            if subject is None or any(s is not None and s.start > k for s in earlier):
                return None
            if subject.end >= limit - 1:
                return None  # "She spoke after Ana Ruiz and called it"
            office = subject.ref is Ref.ROLE and tokens[k + 1].low in grammar.articles and not subject.plural
            verb = subject.end < limit and _acts_on(tokens[subject.end], grammar)
            office = office and verb and subject.head in grammar.person  # "as the mayor rose and said"
            body = subject.ref is Ref.ORGANISATION and verb  # "after the firm cut it and said"
            return subject if office or body or subject.ref in (Ref.PRONOUN, Ref.PERSON) else None
    return None


def _acts_on(token: Token, grammar: Grammar) -> bool:
    """Whether a word behind a comma goes on telling what somebody did: "came in, sat down and"."""
    low = token.low
    acts = low in grammar.plain_verbs or low in grammar.gone or low.endswith(grammar.past_endings)
    return token.kind is Kind.WORD and acts and low not in grammar.nouns


def _whose_words(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Who made the words that a participle goes on about: "a remark Ana Ruiz made in May saying"."""
    for k in range(max(start, limit - 9), limit - 2):
        if tokens[k].low in grammar.frame_nouns and tokens[k + 1].kind is Kind.CAPITAL:
            name = core(tokens, k + 1, limit, grammar)
            if name is not None and name.ref is Ref.PERSON and name.end < limit:
                return name if tokens[name.end].low in grammar.uttering else None
    return _writer(tokens, limit, start, grammar)


def _writer(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Who sent the writing that a participle goes on about: the office of "an email from the office saying"."""
    for k in range(max(start, limit - LONGEST_SENDER), limit - 2):
        if tokens[k].low in grammar.document and tokens[k + 1].low in grammar.sent_by:
            sender = core(tokens, k + 2, limit, grammar)
            return sender if sender is not None and sender.end == limit else None
    return None

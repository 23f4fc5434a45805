"""Whose a participle or an infinitive is: of a subject of its own, of the frame before it, or of the main clause."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import described_name
from reader.attribution.phrases.clauses import sentence_subject
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import unknown
from reader.attribution.text.tokens import Kind, Token


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
    made = _whose_words(tokens, limit, start, grammar)
    if made is not None:
        return made
    if tokens[start].low in grammar.subordinators:
        # "As the crowd chanted, Lund came in and joked": whose clause the opening one is, does not speak on.
        comma = next((k for k in range(start, limit) if tokens[k].text == ","), limit)
        if all(s is None or s.start < comma for s in earlier) and comma + 1 < limit:
            main = sentence_subject(tokens, comma + 1, limit, grammar)
            if main is not None and main.start <= comma + 3:
                return main
    for subject in reversed(earlier):
        if subject is not None:
            return subject
    if limit == start:
        comma = next((k for k in range(start, end) if tokens[k].text == "," or tokens[k].kind is Kind.QUOTE), end)
        return sentence_subject(tokens, comma + 1, end, grammar) if comma + 1 < end else None
    subject = sentence_subject(tokens, start, limit, grammar)
    if subject is not None:  # "It was Ana Ruiz, director of the fair, asking why"
        return described_name(tokens, subject, start, grammar) or subject
    # "After arguing that it floats, her team left": behind the comma, and not what is argued.
    comma = next((k for k in range(limit, end) if tokens[k].text == ","), end)
    return sentence_subject(tokens, comma + 1, end, grammar) if comma + 1 < end else None


def _whose_words(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Who made the words that a participle goes on about: "a remark Ana Ruiz made in May saying"."""
    for k in range(max(start, limit - 9), limit - 2):
        if tokens[k].low in grammar.frame_nouns and tokens[k + 1].kind is Kind.CAPITAL:
            name = core(tokens, k + 1, limit, grammar)
            if name is not None and name.ref is Ref.PERSON and name.end < limit:
                return name if tokens[name.end].low in grammar.uttering else None
    return None

"""What a sentence tells of the "he" in it or behind it: whose clause with "who" it is, or that "him" is another."""

from __future__ import annotations

from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.described import is_object
from reader.attribution.text.tokens import Kind, Token
from reader.document.model import SpeakerKind

Within = list[tuple[int, int, Entity]]


def who_clauses(tokens: list[Token], end: int, people: list[tuple[int, Entity]], grammar: Grammar) -> Within:
    """Whom a pronoun means between two tokens: "Ana Ruiz, who left over what she called": her.

    The clause ends where another name stands, at a quotation or at the end of the sentence.
    """
    out: Within = []
    starts = [start for start, _ in people]
    for n, (start, entity) in enumerate(people):
        k = start
        while k < end and tokens[k].kind is Kind.CAPITAL:
            k += 1
        opens = k + 1 < end and tokens[k].text == "," and tokens[k + 1].low in grammar.who
        if not opens or entity.kind is not SpeakerKind.PERSON:
            continue
        stop = starts[n + 1] if n + 1 < len(starts) else end
        stop = next((j for j in range(k + 2, stop) if tokens[j].kind is Kind.QUOTE or tokens[j].text == ","), stop)
        out.append((k + 2, stop, entity))
    return out


def object_genders(tokens: list[Token], start: int, end: int, grammar: Grammar) -> frozenset[str]:
    """The genders of those whom a sentence means by "him" and "her": another "he" than its subject."""
    objects = (tokens[k].low for k in range(start, end) if is_object(tokens, k, end, grammar))
    return frozenset(grammar.object_genders[low] for low in objects)


def genders_in(tokens: list[Token], start: int, end: int, grammar: Grammar) -> frozenset[str]:
    """The genders of the singular pronouns of a sentence that stand outside of quotation marks."""
    lows = [token.low for token in tokens[start:end]]
    told = (grammar.pronouns.get(low) or grammar.owners.get(low) for low in lows)
    found = {pair[0] for pair in told if pair is not None and not pair[1]}
    return frozenset(found | {grammar.object_genders[low] for low in lows if low in grammar.object_genders})

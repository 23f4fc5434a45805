"""Whom a pronoun cannot mean because the sentence names them only behind it, or beside it."""

from __future__ import annotations

from reader.attribution.cues.frames import Order
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Kind, Token


def not_before(item: Read, sentence: Sentence, grammar: Grammar) -> list[tuple[int, int, Entity]]:
    """Whom a pronoun in front of their name cannot mean: "he thanked Lund", but not "when he spoke, Lund said"."""
    opening = item.tokens[sentence.start]
    ahead = opening.low in grammar.clause_openers
    joined = opening.low in grammar.coordinators  # "And he went on, mocking Lund"
    opens = (ahead and not joined) or opening.low.endswith(grammar.gerund_endings)
    people, here = sentence.people, (item, sentence)
    out = [(sentence.start, sentence.end, e) for start, e in people if _joined_with_pronoun(*here, start, grammar)]
    out += _told_by_pronoun(*here)
    if opens:
        return out
    first = at = sentence.start
    for start, entity in sentence.people:
        for k in range(at, start):
            token = item.tokens[k]
            clause = token.low in grammar.relative or token.low in grammar.subordinators
            if token.kind is Kind.QUOTE or token.text == ";" or clause or token.low in grammar.questions:
                first = k + 1  # '"A," she said, and "B," said Ruiz' may be one person
        out.append((first, start, entity))
        at = start
    return out


def _told_by_pronoun(item: Read, sentence: Sentence) -> list[tuple[int, int, Entity]]:
    """Whom "he" tells of, and is not: "He told staff that Lund would stay", "In his notes, he said Lund would"."""
    out: list[tuple[int, int, Entity]] = []
    for frame in sentence.frames if sentence.people else ():
        subject = frame.subject
        if frame.order is not Order.SUBJECT_CUE or subject is None or subject.ref is not Ref.PRONOUN:
            continue
        speaks = {other.subject.start for other in sentence.frames if other.subject is not None}
        marks = (k for k in range(frame.content, sentence.end) if _parts(item.tokens[k]))
        stop = next(marks, sentence.end)
        told = (
            e for start, e in sentence.people if frame.content - 1 <= start < stop and start not in speaks
        )  # "that Lund"
        out += ((subject.start, subject.start + 1, entity) for entity in told)
    return out


def _parts(token: Token) -> bool:
    return token.kind is Kind.QUOTE or token.text == ";"


def _joined_with_pronoun(item: Read, sentence: Sentence, start: int, grammar: Grammar) -> bool:
    """Whether "she and Lind" are two, so that no other "she" of the sentence is Lind."""
    if start - 2 < sentence.start or item.tokens[start - 1].low not in grammar.coordinators:
        return False
    gender, plural = grammar.pronouns.get(item.tokens[start - 2].low, ("", False))
    return gender in ("male", "female") and not plural

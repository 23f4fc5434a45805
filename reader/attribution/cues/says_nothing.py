"""Subjects of a verb of saying that say nothing there: they are written, told of, told something or described."""

from __future__ import annotations

from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.verbs import VerbGroup
from reader.attribution.text.tokens import Kind, Token


def says_nothing(
    tokens: list[Token],
    i: int,
    after: int,
    start: int,
    end: int,
    cue: Cue,
    group: VerbGroup,
    subject: Mention,
    grammar: Grammar,
) -> bool:
    """Whether the subject of a cue is only what was written, published or told something."""
    if cue.lemma in grammar.adding and after < end and _takes_object(tokens, after, subject, start, grammar):
        return True  # "I added him to the list", "they continue to provide"
    if _told_of(tokens, after, end, start, subject, grammar) or _is_told(tokens, after, end, cue, subject, grammar):
        return True
    if group.start == i and _is_described(tokens, after, end, subject, grammar):
        return True
    return group.start == i and _is_published(tokens, after, end, cue, subject, grammar)


def _is_described(tokens: list[Token], after: int, end: int, subject: Mention, grammar: Grammar) -> bool:
    """Whether a participle only says as what things stand: "61% of the boats listed as sound"."""
    if (
        after + 1 >= end
        or tokens[after].low not in grammar.as_words
        or tokens[after - 1].low not in grammar.participles
    ):
        return False
    counted = subject.ref is Ref.ROLE and not subject.name and not subject.owner
    counted = counted and any(token.low in grammar.of for token in tokens[subject.start : subject.end])
    return counted and tokens[subject.end - 1].low not in grammar.nouns


def _is_published(tokens: list[Token], after: int, end: int, cue: Cue, subject: Mention, grammar: Grammar) -> bool:
    """Whether a participle only says where a thing stands: "the results published in May", "the note posted on"."""
    thing = subject.ref is Ref.DOCUMENT or (subject.ref is Ref.ROLE and subject.head not in grammar.person)
    both = cue.tier == "writing" and tokens[after - 1].low in grammar.participles
    if not (thing and both and after < end):
        return False
    return tokens[after].low in grammar.prepositions or tokens[after].low in grammar.place_adverbs


def _told_of(tokens: list[Token], after: int, end: int, start: int, subject: Mention, grammar: Grammar) -> bool:
    """Whether name and verb only say whose a writing is: "the letter Ana Ruiz wrote was"."""
    before = tokens[subject.start - 1] if subject.start > start else None
    whose = before is not None and before.kind is Kind.WORD and before.low in grammar.writings
    return whose and subject.ref is Ref.PERSON and after < end and tokens[after].low in grammar.auxiliaries


def _takes_object(tokens: list[Token], after: int, subject: Mention, start: int, grammar: Grammar) -> bool:
    """Whether a verb of adding has somebody or another verb behind it, and no words before its subject."""
    behind = tokens[after + 1] if after + 1 < len(tokens) else None
    closes = subject.start > start and tokens[subject.start - 1].kind is Kind.QUOTE
    if tokens[after].low in grammar.infinitive and behind is not None and not closes:
        plain = behind.kind is Kind.WORD and behind.low not in grammar.function_words | grammar.prepositions
        return plain and behind.low not in grammar.objects
    return tokens[after].low in grammar.object_genders


def _is_told(tokens: list[Token], after: int, end: int, cue: Cue, subject: Mention, grammar: Grammar) -> bool:
    """Whether a body that hears people out was told something, as headlines have it: "Jury told of a cover-up"."""
    if cue.tier != "told" or subject.head not in grammar.hearing_bodies or after >= end:
        return False
    return tokens[after].low in grammar.of | grammar.that | grammar.questions

"""Whose words a heading quotes: who says them in the text, be it with a word more: ‘Preyed on kindness’.

A heading shortens what it quotes ("preyed on the kindness of a woman"), and quotes single words (leaves Lind
‘speechless’). Where the text has them in nobody's mouth, a heading that only quotes is nobody's, too: it does not go on
from what was said above it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from reader.attribution.attribution import Attribution
from reader.attribution.content.rules import Rule
from reader.attribution.content.scare import UNATTRIBUTED
from reader.attribution.entities.entity import Entity
from reader.document.model import BY_HAND, Document, Paragraph, ParagraphKind, QuotationKind

LONGEST = 9
"""So many words at most has a line that quotes somebody and is a heading, also where the page does not say so."""
DECKS, LONGEST_DECK = 2, 40
"""So many paragraphs below the headline may be lines of its own, and so many words has one."""
LABEL = 3
"""So many words at most stand before the colon of a heading that only quotes."""
LOW_MARKS, OPENING, CLOSING = "„»«", "‘'“\"„»«", "’'”\"“»«"
"""The marks that open such a heading behind a label, the ones that open any, and the ones that close it."""
FEW = 60
"""So many passages with its first word are looked at on either side of a heading."""
SHORT = 3
"""Fewer words have to stand in the text without a word between them, and do not make anybody sure."""
FEW_LETTERS = 4
"""A single word of fewer letters is no quotation."""
NOT_SURE = 0.7
LIKE_THE_TEXT = 0.95
"""The confidence at the most of whose words a heading quotes."""
KEPT = frozenset((BY_HAND, Rule.TRANSCRIPT_TURN, Rule.RUN_ON, Rule.UNREAD))
UNTOLD = frozenset((*UNATTRIBUTED, Rule.FLOATING))
"""The rules by which no word of a heading says whose its words are."""
MARKED = frozenset((QuotationKind.DIRECT, QuotationKind.PARTIAL))
Words = list[str]


@dataclass(frozen=True, slots=True)
class _Said:
    """A passage of the text: its words in small letters, and as printed, and whose it is."""

    words: Words
    printed: Words
    one: Attribution
    entity: Entity


def name_headings(document: Document, found: list[Attribution]) -> None:
    """Give the words that headings quote to who says them in the text."""
    headings = {n for n, paragraph in enumerate(document.paragraphs) if _is_heading(paragraph, first=n <= DECKS)}
    quoted = [one for one in found if one.parts[0].paragraph in headings and one.rule not in KEPT]
    if not quoted:
        return
    said = [
        _Said(_folded(words), words, one, one.entity)
        for one in found
        if one.kind in MARKED and one.entity is not None and one.parts[0].paragraph not in headings
        for words in [_text(document, one).split()]
    ]
    holding: defaultdict[str, list[_Said]] = defaultdict(list)
    for passage in said:
        for word in set(passage.words):
            holding[word].append(passage)
    for one in quoted:
        _name(one, _text(document, one), holding)


def _is_heading(paragraph: Paragraph, *, first: bool) -> bool:
    """Whether a paragraph is a heading, or a line that only quotes a few words and does not end like a sentence.

    Of the ``first`` paragraphs so is any line that ends in a letter: what stands below a headline.
    """
    text = paragraph.text.strip()
    if paragraph.kind is ParagraphKind.HEADING:
        return True
    if first and paragraph.kind is ParagraphKind.BODY and text[-1:].isalnum() and len(text.split()) <= LONGEST_DECK:
        return True
    line = paragraph.kind is ParagraphKind.BODY and 0 < len(text.split()) <= LONGEST
    quotes = line and text[-1] in CLOSING and text[-2:-1].isalnum()
    label, colon, rest = text.partition(": ")
    labelled = (
        bool(colon) and rest[:1] in LOW_MARKS and len(label.split()) <= LABEL
    )  # "Wirtin: „Dann geht das Licht aus“"
    return quotes and (text[0] in OPENING or labelled)


def _name(one: Attribution, text: str, holding: dict[str, list[_Said]]) -> None:
    """Give a passage of a heading to who says its words; one of nobody's that says whole words alone to nobody."""
    told = one.entity is not None and one.entity.named and one.rule not in UNTOLD
    if one.kind is QuotationKind.INDIRECT or told:
        return
    words = _folded(text.split())
    near = _nearest(words, one, _around(one, holding.get(words[0], []) if words else []))
    if near is None:
        if one.rule == Rule.FLOATING:
            one.entity, one.candidates, one.confidence = None, (), NOT_SURE
        return
    if one.kind is QuotationKind.SCARE:
        one.kind = QuotationKind.PARTIAL
    one.entity, one.via, one.rule = near.entity, None, Rule.SAME_WORDS
    one.confidence = min(near.one.confidence, LIKE_THE_TEXT if len(words) >= SHORT else NOT_SURE)
    one.candidates = ((near.entity, one.confidence),)


def _around(heading: Attribution, said: list[_Said]) -> list[_Said]:
    """Of passages in reading order at most `FEW` on either side of a heading."""
    at = bisect_left(said, heading.parts[0].paragraph, key=lambda one: one.one.parts[0].paragraph)
    return said[max(0, at - FEW) : at + FEW]


def _nearest(words: Words, heading: Attribution, said: list[_Said]) -> _Said | None:
    """Of the passages with a heading's words the one with the fewest words between them; None where several people say
    them as well.
    """
    if not words or (len(words) == 1 and len(words[0]) < FEW_LETTERS):
        return None
    scare = heading.kind is QuotationKind.SCARE
    fits = [(gaps, one) for one in said for gaps in [_gaps(words, one, small=scare)] if gaps is not None]
    least = min((gaps for gaps, _ in fits), default=0)
    best = [one for gaps, one in fits if gaps == least]
    if len({one.entity for one in best}) > 1:
        where = heading.parts[0].paragraph
        return next((one for one in best if one.one.parts[0].paragraph > where), None) if where else None
    return best[0] if best else None


def _gaps(words: Words, said: _Said, *, small: bool) -> int | None:
    """How many words a passage has between those of a heading, at most one at a time and one in four; else None.

    ``small``: the passage must not write the first with a capital inside a sentence, as a name or title.
    """
    most = 0 if len(words) < SHORT else max(1, len(words) // 4)
    for first in range(len(said.words) - len(words) + 1):
        if said.words[first] != words[0] or (small and first and said.printed[first][:1].isupper()):
            continue
        at, gaps = first, 0
        for word in words[1:]:
            step = 1 if said.words[at + 1 : at + 2] == [word] else 2
            if step == 2 and said.words[at + 2 : at + 3] != [word]:
                break
            at, gaps = at + step, gaps + step - 1
        else:
            if gaps <= most:
                return gaps
    return None


def _text(document: Document, one: Attribution) -> str:
    part = one.parts[0]
    return document.paragraphs[part.paragraph].text[part.span.start : part.span.end]


def _folded(words: Words) -> Words:
    """Words in small letters and without marks; one of marks alone stays empty."""
    return ["".join(filter(str.isalnum, word.lower())) for word in words]

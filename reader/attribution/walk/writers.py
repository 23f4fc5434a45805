"""Who says "I" outside of quotation marks: the author of the text, or who wrote the letter that is printed in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.attribution.attribution import Attribution
from reader.attribution.content.claim import Claim
from reader.attribution.cues.frames import Order
from reader.attribution.entities.entity import Entity, folded
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read
from reader.attribution.phrases.mention import Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.text.interviews import plain_questions
from reader.attribution.text.letters import Letter
from reader.attribution.text.printed import printed
from reader.attribution.text.tokens import Kind, tokens
from reader.attribution.text.transcript import Turn
from reader.attribution.walk.interviewee import interviewee
from reader.document.model import Document, Paragraph, ParagraphKind, QuotationKind

_BETWEEN = re.compile(r",\s*|\s+(?:and|und|et|y|e|&)\s+")
_LONGEST_LINE = 100
"""Code points of a line that says to whom a text was told."""
_TEXT = (ParagraphKind.BODY, ParagraphKind.HEADING)


def tells_own(claim: Claim, item: Read, grammar: Grammar) -> bool:
    """Whether words with "I" before them are the writer's: not what "I learned", nor "I heard a man shouting “no”"."""
    frame = claim.frame
    if frame is None or frame.cue.tier == "weak":
        return False
    comma = frame.start > 0 and item.tokens[frame.start - 1].text == ","
    if claim.subject is not None and _is_cited(claim.subject.start, item, grammar):
        return False
    return frame.order is not Order.PARTICIPLE or comma


def _is_cited(subject: int, item: Read, grammar: Grammar) -> bool:
    """Whether a token stands behind a colon and words that cite somebody else: "Peel’s diary reads: I told …"."""
    start = next((s.start for s in reversed(item.sentences) if s.start <= subject), 0)
    colon = next((k for k in range(subject - 1, start, -1) if item.tokens[k].text == ":"), None)
    if colon is None or any(t.low in grammar.writers_own for t in item.tokens[start:colon]):
        return False
    before = item.tokens[start:colon]
    return before[-1].low in grammar.lexicon.cues or all(t.kind is Kind.CAPITAL for t in before)


class Writers:
    """The writer of each paragraph, entered in the registry when first asked for.

    The author is the only one whom the document or its byline names; where none or several are named, or where it was
    told to them, it is nobody. Whom a letter greets has the answer. Below the questions of an interview "I" is who
    is interviewed.
    """

    def __init__(
        self, document: Document, letters: Sequence[Letter], turns: dict[int, Turn], registry: Registry
    ) -> None:
        self.document, self.letters, self.registry = document, letters, registry
        self.turns = turns
        self.known: dict[str, Entity] = {}
        phrases = registry.grammar.told_to
        lines = [document.deck, document.byline, *(one.text for one in document.removed)]
        lines += [p.text for p in document.paragraphs if len(p.text) <= _LONGEST_LINE]
        self.told = any(phrase in line.lower() for phrase in phrases for line in lines)
        self.printed = printed(document.paragraphs, registry.grammar)
        self.lines_above = _lines_above(document.paragraphs)
        asked = plain_questions(document.paragraphs, registry.grammar)
        self.first_question = min(asked, default=len(document.paragraphs))
        questions = {index: Turn("", 0, "question") for index in asked}
        self.answers = interviewee(document, questions, registry) if asked else (None, False)

    def of(self, index: int) -> Entity | None:
        """Who says "I" in a paragraph, outside of quotation marks; None where the text does not tell."""
        paragraph = self.document.paragraphs[index]
        if paragraph.kind not in _TEXT or index in self.turns:
            return None
        if index >= self.first_question:
            who, sure = self.answers
            return who if sure else None
        letter = next((one for one in self.letters if one.start <= index < one.end), None)
        if letter is None:
            author = None if index in self.printed else self._author("")
            return None if author is not None and self._below_another(index, author) else author
        return self._letter_writer(letter) if index < letter.answer else self._author(letter.to)

    def _author(self, greeted: str) -> Entity | None:
        if self.told:
            return None
        names = self.document.authors or tuple(filter(None, _BETWEEN.split(self.document.byline)))
        if len(names) > 1:
            return None
        if names:
            return self._entered(names[0]) if self._is_name(names[0]) else None
        if greeted:
            first = greeted.rpartition(" ")[2].lower()
            people = (e for e in self.registry.entities if e.named and first in e.name.lower().split())
            known = next(people, None)
            return self._entered(known.name if known is not None else greeted)
        return None

    def _is_name(self, name: str) -> bool:
        """Whether a byline names somebody, not "Our Correspondent" or "Tuesday Morning"."""
        grammar = self.registry.grammar
        words = tokens(name, [], grammar.lexicon)
        mention = core(words, 0, len(words), grammar) if words else None
        return mention is not None and mention.ref is Ref.PERSON

    def _below_another(self, index: int, author: Entity) -> bool:
        """Whether the next line above that stands alone is the name of somebody else whom the text knows."""
        return self.registry.by_name.get(self.lines_above[index], author) is not author

    def _letter_writer(self, letter: Letter) -> Entity:
        grammar = self.registry.grammar
        unsigned = not grammar.unsigned.isdisjoint(letter.writer.lower().split())  # "Name withheld"
        return self._entered("" if unsigned else letter.writer, grammar.letter_writer)

    def _entered(self, name: str, description: str = "") -> Entity:
        key = name or description
        if key not in self.known:
            made = self.registry.person(name) if name else self.registry.described_as(description, 0)
            made.writes, made.gender = True, "first"  # "she" is never who writes
            self.known[key] = made
        return self.known[key]

    def leave_out(self, found: list[Attribution]) -> None:
        """Take the speaker from what writers only report of themselves: nobody is listed for "I think"."""
        for writer in self.known.values():
            theirs = [one for one in found if one.entity is writer]
            if all(one.kind is QuotationKind.INDIRECT for one in theirs):
                for one in theirs:
                    one.entity = None


def _lines_above(paragraphs: Sequence[Paragraph]) -> list[str]:
    """The next line above each paragraph that stands alone, folded as names are; empty where there is none."""
    above, line = [], ""
    for i, paragraph in enumerate(paragraphs):
        above.append(line)
        text = paragraph.text.strip()
        if i and text[-1:].isalnum() and len(text) <= _LONGEST_LINE:
            line = folded(text)
    return above

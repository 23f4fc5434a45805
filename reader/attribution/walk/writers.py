"""Who says "I" outside of quotation marks: the author of the text, or who wrote the letter that is printed in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

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
from reader.document.head import names_in
from reader.document.model import Document, ParagraphKind, QuotationKind
from reader.text.patterns import later

_LONGEST_LINE = 100
"""Code points of a line that says to whom a text was told, or that is a name."""
_OWN_STAFF = later(r"\b([Oo]\w+) (?:[a-z][\w-]* ){0,3}[a-z][\w-]*, ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}),")
_TEXT = (ParagraphKind.BODY, ParagraphKind.HEADING)


def own_staff(deck: str, grammar: Grammar) -> tuple[str, ...]:
    """Whom the line below a headline calls its own: "Our consumer champion, Ana Ruiz, takes up your case"."""
    for found in _OWN_STAFF.finditer(deck):
        if found[1].lower() in grammar.first_owners:
            return (found[2],)
    return ()


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
    is interviewed. ``letters`` are those of each paragraph that stands in one.
    """

    def __init__(
        self, document: Document, letters: Mapping[int, Letter], turns: Mapping[int, Turn], registry: Registry
    ) -> None:
        self.document, self.letters, self.registry = document, letters, registry
        self.turns = turns
        self.known: dict[str, Entity] = {}
        self.names = document.authors or names_in(document.byline) or own_staff(document.deck, registry.grammar)
        asked = plain_questions(document.paragraphs, registry.grammar)
        self.first_question = min(asked, default=len(document.paragraphs))
        questions = {index: Turn("", 0, "question") for index in asked}
        self.answers = interviewee(document, questions, registry) if asked else (None, False)

    def of(self, index: int) -> Entity | None:
        """Who says "I" in a paragraph, outside of quotation marks; None where the text does not tell."""
        if self.document.paragraphs[index].kind not in _TEXT or index in self.turns:
            return None
        if index >= self.first_question:
            who, sure = self.answers
            return who if sure else None
        letter = self.letters.get(index)
        if letter is not None:
            return self._letter_writer(letter) if index < letter.answer else self._answers(letter)
        if not self.names or index in self._printed:
            return None
        return None if self._author is None or self._below_another(index, self._author) else self._author

    @cached_property
    def _told(self) -> bool:
        """Whether a line of the page says that the text was told to those whom it names, or that they asked."""
        document = self.document
        lines = [document.deck, document.byline, *(one.text for one in document.removed)]
        lines += [p.text for p in document.paragraphs if len(p.text) <= _LONGEST_LINE]
        return any(phrase in line.lower() for phrase in self.registry.grammar.told_to for line in lines)

    @cached_property
    def _author(self) -> Entity | None:
        """The only author, where the head names one: not "Our Correspondent" or "Tuesday Morning"."""
        if self._told or len(self.names) != 1:
            return None
        grammar = self.registry.grammar
        words = tokens(self.names[0], [], grammar.lexicon)
        mention = core(words, 0, len(words), grammar) if words else None
        named = mention is not None and mention.ref is Ref.PERSON
        return self._entered(self.names[0]) if named else None

    @cached_property
    def _printed(self) -> frozenset[int]:
        return printed(self.document.paragraphs, self.registry.grammar)

    @cached_property
    def _lines_above(self) -> list[str]:
        """The next line above each paragraph that stands alone, folded as names are; empty where there is none."""
        above, line = [], ""
        for i, paragraph in enumerate(self.document.paragraphs):
            above.append(line)
            text = paragraph.text.strip()
            if i and text[-1:].isalnum() and len(text) <= _LONGEST_LINE:
                line = folded(text)
        return above

    def _below_another(self, index: int, author: Entity) -> bool:
        """Whether the next line above that stands alone is the name of somebody else whom the text knows."""
        return self.registry.by_name.get(self._lines_above[index], author) is not author

    def _answers(self, letter: Letter) -> Entity | None:
        """Who answers a letter: the author, else whom it greets, by the full name that the text has for them."""
        if self.names or self._told or not letter.to:
            return self._author
        first = letter.to.rpartition(" ")[2].lower()
        people = (e for e in self.registry.entities if e.named and first in e.name.lower().split())
        known = next(people, None)
        return self._entered(known.name if known is not None else letter.to)

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

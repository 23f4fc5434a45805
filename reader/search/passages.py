"""The passages of a document that a search can find: quotations, sentences, speakers, title and deck."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from time import sleep
from typing import Literal

from reader.compact.lazy import Computed, LazySequence
from reader.document.model import Document, ParagraphKind, Part, Span, Speaker, speakers_by_id, words_of
from reader.text.sentences import sentences

PassageKind = Literal["quotation", "narrative", "heading", "caption", "speaker", "title", "deck", "note"]

_KINDS: dict[ParagraphKind, PassageKind] = {ParagraphKind.HEADING: "heading", ParagraphKind.CAPTION: "caption"}
_GIVE_WAY = 64  # paragraphs after which other threads may run


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document that is found and shown as a unit.

    ``parts`` says where its text stands in the document, in order; ``text`` is these parts joined by newlines.
    A passage outside the paragraphs (title, deck, speaker) has no parts, and its ``paragraph`` is -1. ``speaker`` is a
    speaker's id, ``quotation`` an index into `Document.quotations`. ``about`` holds words that also find it and are not
    in its text: the speaker's name, role and aliases. A note is the user's own text: ``stands`` says which parts it is
    on, ``tags`` are its tags.
    """

    text: str
    kind: PassageKind
    paragraph: int = -1
    parts: tuple[Part, ...] = ()
    speaker: str | None = None
    quotation: int | None = None
    about: str = ""
    stands: tuple[Part, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Where its first part stands in its paragraph, or an empty span."""
        return self.parts[0].span if self.parts else Span(0, 0)

    def places(self, spans: tuple[Span, ...]) -> tuple[Part, ...]:
        """Where spans of ``text`` stand in the document; one that runs over two parts gives a place in each."""
        places: list[Part] = []
        at = 0
        for part in self.parts:
            length = len(part.span)
            for span in spans:
                start, end = max(span.start - at, 0), min(span.end - at, length)
                if start < end:
                    places.append(Part(part.paragraph, Span(part.span.start + start, part.span.start + end)))
            at += length + 1
        return tuple(places)


class Passages(LazySequence[Passage]):
    """All passages of a document: quotations, then title, deck and sentences in order, then speakers.

    A sentence with words outside quotations is a passage as a whole, with the words quoted in it. So a query that has
    both the words and the name of who said them finds it.

    Passages are made on access. Until then a sentence is three numbers, and its text is part of the document's.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._speakers = speakers_by_id(document)
        self._about = {speaker.id: about(speaker) for speaker in document.speakers}
        front: tuple[tuple[str, PassageKind], ...] = ((document.title, "title"), (document.deck, "deck"))
        self._front = [(text, kind) for text, kind in front if text]
        self._paragraphs, self._starts, self._ends = array("I"), array("I"), array("I")
        quoted: dict[int, list[Span]] = {}
        for quotation in document.quotations:
            for part in quotation.parts:
                quoted.setdefault(part.paragraph, []).append(part.span)
        for at, paragraph in enumerate(document.paragraphs):
            if at % _GIVE_WAY == 0:
                sleep(0)  # a long document is taken apart in a thread: whoever waits for the interpreter goes first
            within = sorted(quoted.pop(at, ()))
            # Short pieces are easier to find and to show, so what a lower-case letter begins is one of its own.
            for start, end in sentences(paragraph.text, document.language, lower_case=True):
                if _has_words_outside(paragraph.text, start, end, within):
                    self._paragraphs.append(at)
                    self._starts.append(start)
                    self._ends.append(end)
        self._first_sentence = len(document.quotations) + len(self._front)
        self._first_speaker = self._first_sentence + len(self._starts)

    def __len__(self) -> int:
        return self._first_speaker + len(self._document.speakers)

    def entry(self, number: int) -> Passage:
        """A passage."""
        document, text = self._document, self.text(number)
        if number < len(document.quotations):
            quotation = document.quotations[number]
            speaker = quotation.speaker if quotation.speaker in self._speakers else None
            about = self.about(number)
            return Passage(text, "quotation", quotation.paragraph, quotation.parts, speaker, number, about)
        if number < self._first_sentence:
            return Passage(text, self._front[number - len(document.quotations)][1])
        if number < self._first_speaker:
            at, span = self._sentence(number)
            return Passage(text, _KINDS.get(document.paragraphs[at].kind, "narrative"), at, (Part(at, span),))
        named = document.speakers[number - self._first_speaker]
        return Passage(text, "speaker", speaker=named.id, about=self.about(number))

    def text(self, number: int) -> str:
        """The text of a passage."""
        document = self._document
        if number < len(document.quotations):
            return words_of(document, document.quotations[number])
        if number < self._first_sentence:
            return self._front[number - len(document.quotations)][0]
        if number < self._first_speaker:
            at, span = self._sentence(number)
            return document.paragraphs[at].text[span.start : span.end]
        return _title_of(document.speakers[number - self._first_speaker])

    def about(self, number: int) -> str:
        """The words that also find a passage."""
        if number < len(self._document.quotations):
            return self._about.get(self._document.quotations[number].speaker or "", "")
        if number >= self._first_speaker:
            return " ".join(self._document.speakers[number - self._first_speaker].aliases)
        return ""

    def _sentence(self, number: int) -> tuple[int, Span]:
        at = number - self._first_sentence
        return self._paragraphs[at], Span(self._starts[at], self._ends[at])

    @property
    def texts(self) -> Sequence[str]:
        """The texts of all passages, made on access."""
        return Computed(len(self), self.text)

    @property
    def abouts(self) -> Sequence[str]:
        """The words that also find each passage, made on access."""
        return Computed(len(self), self.about)


def about(speaker: Speaker) -> str:
    """The words that find a speaker: name, role, affiliation and aliases."""
    return " ".join(filter(None, (speaker.name, speaker.role, speaker.affiliation, *speaker.aliases)))


def _title_of(speaker: Speaker) -> str:
    return ", ".join(filter(None, (speaker.name, speaker.role, speaker.affiliation)))


def _has_words_outside(text: str, start: int, end: int, quoted: Sequence[Span]) -> bool:
    """Whether a sentence has a letter or a digit outside quotations."""
    for span in quoted:
        if any(map(str.isalnum, text[start : min(span.start, end)])):
            return True
        start = max(start, span.end)
    return any(map(str.isalnum, text[start:end]))

"""What can be found in a document: quotations, the sentences around them, speakers, and what stands above the text."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from time import sleep
from typing import Literal

from reader.compact.lazy import Computed, LazySequence
from reader.document.model import Document, ParagraphKind, Part, Span, Speaker, speakers_by_id, words_of

PassageKind = Literal["quotation", "narrative", "heading", "caption", "speaker", "title", "deck", "note"]

_KINDS: dict[ParagraphKind, PassageKind] = {ParagraphKind.HEADING: "heading", ParagraphKind.CAPTION: "caption"}
_GIVE_WAY = 64  # paragraphs after which other threads may run

# A sentence ends at its mark, with closing quotation marks and brackets behind it, before white space and something
# that can begin a sentence; not after an initial or an abbreviation.
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[\w$€£])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“‘'])(?:\w|(?:\w\.)+\w?|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|St|Sr|Jr|vs|No|Jan|Feb"
    r"|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp)\.$"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document that is found and shown as one.

    ``parts`` says where its text stands in the document, in order: ``text`` is these pieces joined by newlines.
    What has no place in a paragraph (title, deck, speakers) has none, and its ``paragraph`` is -1.
    ``speaker`` is a speaker's id, ``quotation`` an index into `Document.quotations`, ``about`` are words it is
    also found by and that are not in its text: the speaker's name, role and aliases. A note is a
    reader's own and no text of the document: ``stands`` says what it is on, ``tags`` what it is filed under.
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
    """Everything that can be found in a document: quotations first, then by place, then speakers.

    A sentence that holds anything beside quotations is a passage whole, with the words quoted in it, so that a search
    that remembers both the words and who said them finds it.

    Passages are made when they are asked for; until then a sentence is three numbers, and its text is the document's.
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
            for span in sentences(paragraph.text):
                if _has_words_outside(paragraph.text, span, within):
                    self._paragraphs.append(at)
                    self._starts.append(span.start)
                    self._ends.append(span.end)
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
        """The words by which a passage is found too."""
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
        """The texts of all, cut out of the document when they are asked for."""
        return Computed(len(self), self.text)

    @property
    def abouts(self) -> Sequence[str]:
        """The words by which all are found too."""
        return Computed(len(self), self.about)


def about(speaker: Speaker) -> str:
    """The words by which people remember a speaker."""
    return " ".join(filter(None, (speaker.name, speaker.role, speaker.affiliation, *speaker.aliases)))


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, without the white space between them."""
    spans: list[Span] = []
    start = len(text) - len(text.lstrip())
    for end in _END.finditer(text):
        if text[end.start()] == "." and _ABBREVIATION.search(text, max(start, end.start() - 12), end.start() + 1):
            continue
        spans.append(Span(start, end.end()))
        start = end.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if start < len(text):
        spans.append(Span(start, len(text.rstrip())))
    return tuple(spans)


def _title_of(speaker: Speaker) -> str:
    return ", ".join(filter(None, (speaker.name, speaker.role, speaker.affiliation)))


def _has_words_outside(text: str, sentence: Span, quoted: Sequence[Span]) -> bool:
    at = sentence.start
    for span in quoted:
        if any(c.isalnum() for c in text[at : min(span.start, sentence.end)]):
            return True
        at = max(at, span.end)
    return any(c.isalnum() for c in text[at : sentence.end])

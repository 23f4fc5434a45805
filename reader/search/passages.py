"""What can be found in a document: quotations, the sentences around them, speakers, and what stands above the text."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import sleep
from typing import Literal, overload

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


class Passages(Sequence[Passage]):
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
        self._front = [Passage(text, kind) for text, kind in front if text]
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

    @overload
    def __getitem__(self, row: int) -> Passage: ...
    @overload
    def __getitem__(self, row: slice) -> list[Passage]: ...
    def __getitem__(self, row: int | slice) -> Passage | list[Passage]:
        """A passage, or several."""
        if isinstance(row, slice):
            return [self[number] for number in range(*row.indices(len(self)))]
        row = range(len(self))[row]
        if row < len(self._document.quotations):
            quotation = self._document.quotations[row]
            speaker = quotation.speaker if quotation.speaker in self._speakers else None
            text, parts = words_of(self._document, quotation), quotation.parts
            return Passage(text, "quotation", quotation.paragraph, parts, speaker, row, self.about(row))
        if row < self._first_sentence:
            return self._front[row - len(self._document.quotations)]
        if row < self._first_speaker:
            number = row - self._first_sentence
            at, span = self._paragraphs[number], Span(self._starts[number], self._ends[number])
            kind = _KINDS.get(self._document.paragraphs[at].kind, "narrative")
            return Passage(self.text(row), kind, at, (Part(at, span),))
        named = self._document.speakers[row - self._first_speaker]
        return Passage(_title_of(named), "speaker", speaker=named.id, about=self.about(row))

    def text(self, row: int) -> str:
        """The text of a passage."""
        number = row - self._first_sentence
        if 0 <= number < len(self._starts):
            return self._document.paragraphs[self._paragraphs[number]].text[self._starts[number] : self._ends[number]]
        return self[row].text

    def about(self, row: int) -> str:
        """The words by which a passage is found too."""
        if row < len(self._document.quotations):
            return self._about.get(self._document.quotations[row].speaker or "", "")
        if row >= self._first_speaker:
            return " ".join(self._document.speakers[row - self._first_speaker].aliases)
        return ""

    @property
    def texts(self) -> Sequence[str]:
        """The texts of all, cut out of the document when they are asked for."""
        return _Words(len(self), self.text)

    @property
    def abouts(self) -> Sequence[str]:
        """The words by which all are found too."""
        return _Words(len(self), self.about)


class _Words(Sequence[str]):
    """Words of every passage, by its number."""

    def __init__(self, count: int, words: Callable[[int], str]) -> None:
        self._count = count
        self._words = words

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, row: int) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> list[str]: ...
    def __getitem__(self, row: int | slice) -> str | list[str]:
        rows = range(self._count)[row]
        return [*map(self._words, rows)] if isinstance(rows, range) else self._words(rows)


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

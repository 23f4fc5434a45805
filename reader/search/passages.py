"""What can be found in a document: quotations, the sentences around them, speakers, and what stands above the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from time import sleep
from typing import Literal

from reader.document.model import (
    Document,
    Paragraph,
    ParagraphKind,
    Part,
    Quotation,
    Span,
    Speaker,
    speakers_by_id,
    words_of,
)
from reader.search.fold import fold_text

PassageKind = Literal["quotation", "narrative", "heading", "caption", "speaker", "title", "deck", "note"]

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
    also found by and that are not in its text: the speaker's name, role and aliases. ``quoted`` gives for each
    quotation in a sentence its index and the range of folded words it takes up there. A note is a
    reader's own and no text of the document: ``stands`` says what it is on, ``tags`` what it is filed under.
    """

    text: str
    kind: PassageKind
    paragraph: int = -1
    parts: tuple[Part, ...] = ()
    speaker: str | None = None
    quotation: int | None = None
    about: str = ""
    quoted: tuple[tuple[int, int, int], ...] = ()
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


def passages(document: Document) -> tuple[Passage, ...]:
    """Everything that can be found in a document: quotations first, then by place, then speakers.

    A sentence that holds anything beside quotations is a passage whole, with the words quoted in it, so that a search
    that remembers both the words and who said them finds it.
    """
    speakers = speakers_by_id(document)
    found: list[Passage] = []
    quoted: dict[int, list[tuple[Span, int]]] = {}
    for number, quotation in enumerate(document.quotations):
        if number % _GIVE_WAY == 0:
            sleep(0)
        found.append(_quotation(document, number, quotation, speakers))
        for part in quotation.parts:
            quoted.setdefault(part.paragraph, []).append((part.span, number))
    if document.title:
        found.append(Passage(document.title, "title"))
    if document.deck:
        found.append(Passage(document.deck, "deck"))
    for at, paragraph in enumerate(document.paragraphs):
        if at % _GIVE_WAY == 0:
            sleep(0)  # a long document is taken apart in a thread: whoever waits for the interpreter goes first
        found += _sentences_of(at, paragraph, quoted.get(at, []))
    found += (Passage(_title_of(s), "speaker", speaker=s.id, about=" ".join(s.aliases)) for s in document.speakers)
    return tuple(found)


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


def _quotation(document: Document, number: int, quotation: Quotation, speakers: dict[str, Speaker]) -> Passage:
    speaker = speakers.get(quotation.speaker or "")
    return Passage(
        words_of(document, quotation),
        "quotation",
        quotation.paragraph,
        quotation.parts,
        speaker.id if speaker else None,
        number,
        about(speaker) if speaker else "",
    )


def _sentences_of(at: int, paragraph: Paragraph, quoted: list[tuple[Span, int]]) -> list[Passage]:
    kind: PassageKind = "narrative"
    if paragraph.kind is ParagraphKind.HEADING:
        kind = "heading"
    elif paragraph.kind is ParagraphKind.CAPTION:
        kind = "caption"
    text = paragraph.text
    return [
        Passage(text[span.start : span.end], kind, at, (Part(at, span),), quoted=_quoted_in(text, span, quoted))
        for span in sentences(text)
        if _has_words_outside(text, span, quoted)
    ]


def _has_words_outside(text: str, sentence: Span, quoted: list[tuple[Span, int]]) -> bool:
    at = sentence.start
    for span, _ in sorted(quoted):
        if any(c.isalnum() for c in text[at : min(span.start, sentence.end)]):
            return True
        at = max(at, span.end)
    return any(c.isalnum() for c in text[at : sentence.end])


def _quoted_in(text: str, sentence: Span, quoted: list[tuple[Span, int]]) -> tuple[tuple[int, int, int], ...]:
    found: list[tuple[int, int, int]] = []
    for span, number in quoted:
        if span.overlaps(sentence):
            before = _count(text[sentence.start : max(span.start, sentence.start)])
            found.append((number, before, before + _count(text[max(span.start, sentence.start) : span.end])))
    return tuple(found)


def _count(text: str) -> int:
    return len(fold_text(text).split())

"""A source as it is looked through: turns with their speakers, made of a document's paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.document.certainty import is_sure
from reader.document.model import (
    Document,
    ParagraphKind,
    Quotation,
    QuotationKind,
    Span,
    SpeakerKind,
    speakers_by_id,
)
from reader.verify.index.official_labels import QUESTION, question_labels, record_labels

_LABELLED = re.compile(r"([^\W\d_][^:\n]{0,60}):\s+")
_NOBODY = "\0"
_LABEL = 80
"""Characters before the words of a turn at most: the label."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text of one paragraph that belongs to one turn. ``paragraph`` is an index into the source's paragraphs."""

    paragraph: int
    span: Span
    text: str
    turn: int
    speaker: str | None = None


class SourceKind(StrEnum):
    """What a source is, as far as its text tells."""

    TRANSCRIPT = "transcript"
    TEXT = "text"
    ARTICLE = "article"
    RECOGNISED = "speech recognition"


def stretches_of(document: Document, *, quoting: bool = False) -> list[Stretch]:
    """The text of a document in reading order.

    Where the document is a transcript each turn has its speaker, and paragraphs of one speaker in a row are one turn.
    Any other text is one turn that nobody is said to speak; where it is ``quoting``, words that are surely
    somebody's have that speaker.
    """
    labelled = bool(record_labels(document)) or bool(transcript_turns(document))
    found: list[Stretch] = []
    turn, speaking = 0, ""
    for paragraph, span, speaker, spoken in _pieces(document):
        text = document.paragraphs[paragraph].text[span.start : span.end]
        who = (speaker or "") if spoken else speaking if not labelled else _NOBODY
        if who != speaking and not _only_directions(text):
            turn, speaking = turn + 1, who
        found.append(Stretch(paragraph, span, text, turn, speaker))
    return found if labelled or not quoting else _with_quoted(document, found)


def _with_quoted(document: Document, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The same, in pieces: each quotation of which a document surely names the speaker is one of its own."""
    people = speakers_by_id(document)
    quoted: dict[int, list[tuple[Span, str]]] = {}
    for quotation in document.quotations:
        speaker = people.get(quotation.speaker or "")
        if speaker is not None and speaker.kind is SpeakerKind.PERSON and is_sure(quotation):
            for part in quotation.parts:
                quoted.setdefault(part.paragraph, []).append((part.span, speaker.name))
    found: list[Stretch] = []
    for one in stretches:
        at = one.span.start
        for span, name in sorted(quoted.get(one.paragraph, ()), key=lambda part: part[0].start):
            if span.start < at or span.end > one.span.end:
                continue
            for start, end, who in ((at, span.start, None), (span.start, span.end, name)):
                if start < end:
                    text = one.text[start - one.span.start : end - one.span.start]
                    found.append(Stretch(one.paragraph, Span(start, end), text, one.turn, who))
            at = span.end
        if at < one.span.end:
            found.append(Stretch(one.paragraph, Span(at, one.span.end), one.text[at - one.span.start :], one.turn))
    return found


Piece = tuple[int, Span, str | None, bool]
"""Paragraph, span, speaker, and whether it is a turn's."""


def _pieces(document: Document) -> Iterator[Piece]:
    """Everything that is searched, in order; what stands outside of turns is searched too."""
    record = record_labels(document)
    if record:
        yield from _of_record(document, record)
        return
    turns = _turns_by_paragraph(document)
    questions = question_labels(document) if turns else {}
    labels = {label.casefold(): name for label, name in _labels(document)}
    asking = False
    for index, paragraph in enumerate(document.paragraphs):
        whole = Span(0, len(paragraph.text))
        spoken = turns.get(index, [])
        known = _LABELLED.match(paragraph.text) if turns and not spoken else None
        if index in questions:
            asking = True
            yield index, Span(questions[index], whole.end), QUESTION, True
        elif (
            asking and paragraph.kind is ParagraphKind.BODY and not any(span.start for span, _ in spoken) and not known
        ):
            yield index, whole, QUESTION, True
        elif known is not None and known[1].casefold() in labels:
            asking = False
            yield index, Span(known.end(), whole.end), labels[known[1].casefold()], True
        else:
            asking = False
            yield from _of_paragraph(index, paragraph.text, spoken)


def _of_paragraph(index: int, text: str, spoken: list[tuple[Span, str | None]]) -> Iterator[Piece]:
    at = 0
    for span, speaker in spoken:
        # Only a label stands before the words of a turn.
        if span.start - at > _LABEL:
            yield index, Span(at, span.start), None, False
        yield index, span, speaker, True
        at = span.end
    if at < len(text) and (not spoken or any(char.isalnum() for char in text[at:])):
        yield index, Span(at, len(text)), None, False


def _of_record(document: Document, labels: dict[int, tuple[str, int]]) -> Iterator[Piece]:
    """The pieces of a record: a turn goes on until the next label or heading."""
    speaker: str | None = None
    for index, paragraph in enumerate(document.paragraphs):
        start = 0
        if index in labels:
            speaker, start = labels[index]
        elif paragraph.kind is not ParagraphKind.BODY:
            speaker = None
        yield index, Span(start, len(paragraph.text)), speaker, speaker is not None


def _turns_by_paragraph(document: Document) -> dict[int, list[tuple[Span, str | None]]]:
    """The turns of a transcript by paragraph, in order, each with its speaker's name."""
    names = {id: speaker.name for id, speaker in speakers_by_id(document).items()}
    found: dict[int, list[tuple[Span, str | None]]] = {}
    for quotation in transcript_turns(document):
        for part in quotation.parts:
            found.setdefault(part.paragraph, []).append((part.span, names.get(quotation.speaker or "")))
    for turns in found.values():
        turns.sort(key=lambda turn: turn[0])
    return found


def _labels(document: Document) -> Iterator[tuple[str, str]]:
    """The labels of a transcript with the names that they stand for."""
    names = {id: speaker.name for id, speaker in speakers_by_id(document).items()}
    for quotation in document.quotations:
        if quotation.cue and quotation.speaker in names:
            yield quotation.cue, names[quotation.speaker]


def _only_directions(text: str) -> bool:
    """Whether a paragraph is a direction such as "(applause)", which ends nobody's turn."""
    bare = text.strip()
    return len(bare) < _LABEL and ((bare[:1], bare[-1:]) in {("(", ")"), ("[", "]")})


def transcript_turns(document: Document) -> list[Quotation]:
    """The quotations of a document that are turns of a transcript; none where it is no transcript.

    A turn holds all of a paragraph behind its label, and no quotation marks.
    """
    turns = [quotation for quotation in document.quotations if _is_turn(document, quotation)]
    held = sum(len(part.span) for turn in turns for part in turn.parts)
    body = sum(len(one.text) for one in document.paragraphs if one.kind is ParagraphKind.BODY)
    return turns if len(turns) > 1 and held * 2 >= body else []


def _is_turn(document: Document, quotation: Quotation) -> bool:
    if quotation.kind is not QuotationKind.DIRECT:
        return False
    for part in quotation.parts:
        text = document.paragraphs[part.paragraph].text
        if part.span.start > _LABEL or len(text.rstrip()) - part.span.end > 1:
            return False
        if text[part.span.end : part.span.end + 1].strip():
            return False
    return True


def kind_of(document: Document) -> SourceKind:
    """What a source is."""
    text = " ".join(paragraph.text for paragraph in document.paragraphs if paragraph.kind is ParagraphKind.BODY)
    words = text.split()
    if len(words) >= _ENOUGH and _sentence_marks(words) * _WORDS_A_MARK < len(words):
        return SourceKind.RECOGNISED
    if transcript_turns(document) or record_labels(document):
        return SourceKind.TRANSCRIPT
    quotes = [one for one in document.quotations if one.kind in (QuotationKind.DIRECT, QuotationKind.PARTIAL)]
    held = sum(len(part.span) for one in quotes for part in one.parts)
    return SourceKind.ARTICLE if len(quotes) > 2 and held * 12 > len(text) else SourceKind.TEXT


_ENOUGH = 40
_WORDS_A_MARK = 90
"""Speech recognition without punctuation: fewer than one mark that ends a sentence in so many words."""


def _sentence_marks(words: Sequence[str]) -> int:
    """How many words end a sentence: with a full stop, a question or exclamation mark, or it and a mark more."""
    return sum(word[-1] in ".?!" or word[-2:-1] in {".", "?", "!"} for word in words)

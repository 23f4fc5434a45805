"""A source as it is looked through: turns with their speakers, made of a document's paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.document.model import Document, ParagraphKind, Quotation, QuotationKind, Span, speakers_by_id

_LABELLED = re.compile(r"([^\W\d_][^:\n]{0,60}):\s+")
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


def stretches_of(document: Document) -> list[Stretch]:
    """The text of a document in reading order.

    Where the document is a transcript each turn has its speaker, and paragraphs of one speaker in a row are one turn.
    Any other text is one turn that nobody is said to speak.
    """
    names = {id: speaker.name for id, speaker in speakers_by_id(document).items()}
    by_paragraph: dict[int, list[tuple[Span, str | None]]] = {}
    for quotation in transcript_turns(document):
        for part in quotation.parts:
            name = names.get(quotation.speaker or "")
            by_paragraph.setdefault(part.paragraph, []).append((part.span, name))
    found: list[Stretch] = []
    turn, speaking = 0, ""
    for paragraph, span, speaker, spoken in _pieces(document, by_paragraph):
        text = document.paragraphs[paragraph].text[span.start : span.end]
        who = (speaker or "") if spoken else speaking if not by_paragraph else "\0"
        if who != speaking and not _only_directions(text):
            turn, speaking = turn + 1, who
        found.append(Stretch(paragraph, span, text, turn, speaker))
    return found


def _pieces(
    document: Document, turns: dict[int, list[tuple[Span, str | None]]]
) -> Iterator[tuple[int, Span, str | None, bool]]:
    """Paragraph, span, speaker, and whether it is a turn's; what stands outside of turns is searched too."""
    labels = {quotation_cue.casefold(): name for quotation_cue, name in _labels(document)}
    for index, paragraph in enumerate(document.paragraphs):
        spoken = sorted(turns.get(index, ()), key=lambda one: one[0])
        at = 0
        for span, speaker in spoken:
            # Only a label stands before the words of a turn.
            if span.start - at > _LABEL:
                yield index, Span(at, span.start), None, False
            yield index, span, speaker, True
            at = span.end
        if not spoken and turns and (labelled := _LABELLED.match(paragraph.text)) and labelled[1].casefold() in labels:
            yield index, Span(labelled.end(), len(paragraph.text)), labels[labelled[1].casefold()], True
        elif at < len(paragraph.text):
            rest = paragraph.text[at:]
            if not spoken or any(char.isalnum() for char in rest):
                yield index, Span(at, len(paragraph.text)), None, False


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
    if transcript_turns(document):
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

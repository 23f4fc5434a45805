"""What the tests of verification share."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document.model import Document, Paragraph, Part, Quotation, Span, Speaker
from reader.verify.check import check_words
from reader.verify.judging.speakers import Person
from reader.verify.source import Source
from reader.verify.verdict import Verdict


def transcript(*turns: tuple[str, str], language: str = "en") -> Document:
    """A transcript of turns: label and words."""
    paragraphs, quotations = [], []
    ids = {label: f"s{at}" for at, label in enumerate(dict.fromkeys(label for label, _ in turns))}
    for at, (label, words) in enumerate(turns):
        start = len(label) + 2
        paragraphs.append(Paragraph(f"p{at + 1}", f"{label}: {words}"))
        part = Part(at, Span(start, start + len(words)))
        quotations.append(Quotation(f"q{at + 1}", (part,), ids[label], cue=label, rule="transcript-turn"))
    speakers = tuple(Speaker(id, label.title()) for label, id in ids.items())
    return Document("", tuple(paragraphs), tuple(quotations), speakers, language=language)


def text(*paragraphs: str, language: str = "en") -> Document:
    """A text that names nobody."""
    return Document("", tuple(Paragraph(f"p{at}", words) for at, words in enumerate(paragraphs, 1)), language=language)


def source_of(*turns: tuple[str, str], language: str = "en") -> Source:
    """A transcript, indexed."""
    return Source.of(transcript(*turns, language=language), "source")


def verdict(words: str, *sources: Source, speaker: str = "") -> Verdict:
    """The verdict on words."""
    return check_words(words, sources, Person((speaker,)) if speaker else None)


def source_text(source: Source, parts: Sequence[Part]) -> str:
    """What stands at places of a source."""
    paragraphs = source.document.paragraphs
    return "\n".join(paragraphs[part.paragraph].text[part.span.start : part.span.end] for part in parts)

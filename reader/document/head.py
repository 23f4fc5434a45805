"""The head of a document as people are shown it: what it is called, who wrote and published it, and on which day."""

from __future__ import annotations

import re

from reader.document.model import Document

NO_HEADLINE = "No headline"
"""What stands in place of a headline where a document has none."""
_LONGEST = 90
_TIMED = r"(?a)(\d{4}-\d{2}-\d{2})[T ]"
_BETWEEN_NAMES = r",\s*|\s+(?:and|und|et|y|e|&)\s+"


def name_of(document: Document) -> str:
    """The headline, else the first words of the text in at most 91 code points, with an ellipsis where more follow."""
    if document.title or not document.paragraphs:
        return document.title or NO_HEADLINE
    text = document.paragraphs[0].text
    if len(text) <= _LONGEST:
        return text
    cut = text.rfind(" ", 1, _LONGEST)
    return f"{text[: cut if cut > 0 else _LONGEST].rstrip(' ,;:—–-')}…"


def imprint(document: Document) -> tuple[str, ...]:
    """Byline, publisher and day, as far as they are known."""
    return tuple(filter(None, (document.byline, document.publisher, shown_date(document.published))))


def names_in(byline: str) -> tuple[str, ...]:
    """The names of a byline, one by one, without what stands between them."""
    return tuple(filter(None, re.split(_BETWEEN_NAMES, byline)))


def is_author(document: Document, name: str) -> bool:
    """Whether the head of a document names somebody as one who wrote it."""
    return name in document.authors or name in document.byline


def shown_date(stated: str) -> str:
    """The day of an ISO 8601 date and time, as it is where the publisher is; a date alone, or no date, as it is."""
    timed = re.match(_TIMED, stated)
    return stated if timed is None else timed[1]


def language_without_speakers(document: Document) -> str:
    """The language of a text in which nobody speaks, where the reader knows no speech in it; else an empty string."""
    if document.speakers:
        return ""
    from reader.languages.detect import unknown_language

    return unknown_language(document.language)

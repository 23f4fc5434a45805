"""Labels of official transcripts that are no "NAME:": the Congressional Record's "Mr. QUILL. " and a briefing's "Q ".

Attribution knows labels with a colon; in these the label is told by its capitals and its place alone.
"""

from __future__ import annotations

import re
from collections import Counter

from reader.document.model import Document, ParagraphKind

QUESTION = "Q"
"""The label of whoever asks at a briefing: nobody's name."""

_RECORD = re.compile(
    r"\s*(?P<label>(?:Mr|Mrs|Ms|Miss|Dr)\.\s(?:[A-Z][a-z]?[A-Z'’-]+\s?)+(?<!\s)|The\s(?:[A-Z]{4,}|pro\stempore)(?:\s(?:[A-Z]{2,}|pro\stempore))*)"
    r"(?:\sof\s[A-Z][\w .]{2,20}?)?\.\s+(?=[\"“(\[A-Z0-9])"
)
_QUESTION = re.compile(r"\s*Q[.:]?\s+(?=[\"“'(\[A-Z0-9…-])")
_ENOUGH = 3
_FEWEST_QUESTIONS = 2


def record_labels(document: Document) -> dict[int, tuple[str, int]]:
    """For paragraphs with a label of the Record that label, and where the words begin; empty for any other text.

    At least three paragraphs have one, and one label returns.
    """
    found: dict[int, tuple[str, int]] = {}
    for index, paragraph in enumerate(document.paragraphs):
        match = _RECORD.match(paragraph.text) if paragraph.kind is ParagraphKind.BODY else None
        if match is not None:
            found[index] = (match["label"].strip(), match.end())
    labels = Counter(label for label, _ in found.values())
    return found if len(found) >= _ENOUGH and max(labels.values()) > 1 else {}


def question_labels(document: Document) -> dict[int, int]:
    """For paragraphs that are a briefing's question where the words begin; empty where there are hardly any."""
    found = {
        index: match.end()
        for index, paragraph in enumerate(document.paragraphs)
        if (match := _QUESTION.match(paragraph.text)) is not None
    }
    return found if len(found) >= _FEWEST_QUESTIONS else {}

"""Transcripts and interviews: paragraphs that begin with who speaks ("SANTOS:", "[00:12:31] Ana Ruiz:", "Q:")."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from reader.attribution.lexicon.word_classes import Grammar
from reader.document.model import Paragraph, ParagraphKind

_LABEL = re.compile(
    r"^\s*(?P<mark>[\"“„»]?)\s*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?\s*[-–—]?\s*)?"
    r"(?P<label>[^\W\d_][\w.’'\-]*(?: [^\W\d_][\w.’'\-]*){0,4})"
    r"(?:,[^:\n]{2,60}?)?(?:\s*[\[(][^\])\n]{1,40}[\])])?"
    r"\s*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*)?:\s+(?=\S)"
)
_STAGE = re.compile(r"^\s*(?:\[[^\]]*\]|\([^)]*\)|\*[^*]*\*)\s*$")
_FIGURE = re.compile(r"[$€£]?\d")
_FIELD = 30
"""So many characters behind a label are searched for a number."""
ENOUGH = 3
"""So many labelled paragraphs, with a label that returns, make a transcript."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn of a transcript: the label it begins with, and where the words begin in the paragraph.

    ``label`` is empty where the paragraph goes on with the turn before. ``role`` is ``question``, ``answer`` or empty.
    """

    label: str
    start: int
    role: str = ""


def turns(paragraphs: tuple[Paragraph, ...], grammar: Grammar) -> dict[int, Turn]:
    """The turns of a document by paragraph index; empty where it is no transcript.

    A whole transcript is told by its labels: at least three, one of them twice, on four tenths of the paragraphs. Two
    labelled paragraphs in a row, in capitals, are an exchange inside an article.
    """
    found: dict[int, Turn] = {}
    body = 0
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is not ParagraphKind.BODY:
            continue
        body += 1
        turn = _turn(paragraph.text, grammar)
        if turn is not None:
            found[index] = turn
    found = {i: t for i, t in found.items() if t.label not in _fields(paragraphs, found)}
    labels = Counter(t.label for t in found.values())
    returning = {label for label, count in labels.items() if count > 1}
    known = {i: t for i, t in found.items() if t.label in returning or t.label.isupper()}
    whole = len(known) >= ENOUGH and bool(returning) and len(known) * 10 >= body * 4
    if whole:
        return _with_continuations(paragraphs, known)
    return {
        i: t
        for i, t in known.items()
        if (t.label.isupper() or t.role) and (i - 1 in known or i + 1 in known) and labels[t.label] > 0
    }


def _fields(paragraphs: tuple[Paragraph, ...], found: dict[int, Turn]) -> set[str]:
    """Labels of figures ("PRICE: $20"), not of people: half of what stands behind them begins with a number."""
    numbers: Counter[str] = Counter()
    all_of = Counter(turn.label for turn in found.values())
    for index, turn in found.items():
        numbers[turn.label] += bool(_FIGURE.search(paragraphs[index].text, turn.start, turn.start + _FIELD))
    fields = {label for label, count in numbers.items() if count * 2 >= all_of[label] and not _person_like(label)}
    if sum(all_of[label] for label in fields) * 2 >= len(found) and fields:
        fields |= {label for label in all_of if not _person_like(label)}
    return fields


def _person_like(label: str) -> bool:
    """Whether a label has more than one word, as names have and the names of figures rarely."""
    return " " in label.strip()


def _turn(text: str, grammar: Grammar) -> Turn | None:
    match = _LABEL.match(text)
    if match is None:
        return None
    label = match["label"].strip()
    words = label.split()
    if not all(w[0].isupper() or w in grammar.particles or w in grammar.of for w in words):
        return None
    role = next((role for role, words in grammar.labels.items() if label.lower() in words), "")
    return Turn(label, match.end(), role)


def _with_continuations(paragraphs: tuple[Paragraph, ...], known: dict[int, Turn]) -> dict[int, Turn]:
    """The turns of a whole transcript, with the unlabelled paragraphs that go on with one.

    Headings end a turn, stage directions only interrupt it. Behind the last label paragraphs go on with it only where
    they do so elsewhere too; else they are the article's again.
    """
    out: dict[int, Turn] = {}
    speaking = False
    last, goes_on = max(known), False
    for index, paragraph in enumerate(paragraphs):
        if index in known:
            out[index] = known[index]
            speaking = True
        elif paragraph.kind is not ParagraphKind.BODY:
            speaking = False
        elif speaking and not _STAGE.match(paragraph.text) and (index < last or goes_on):
            out[index] = Turn("", len(paragraph.text) - len(paragraph.text.lstrip()))
            goes_on = True
    return out

"""Printed interviews without labels: questions in bold type or as headings, and the answers below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.stage_directions import STAGE
from reader.document.model import Paragraph, ParagraphKind
from reader.text.patterns import later

_PASSAGE = later(r"[“„«\"][^“”„«»\"]*[”“»\"]")
_MOST = 0.7
"""The share of headings that are questions from which on they are those of an interview."""
_LONGEST = 90
"""Code points of a question that stands as a line of its own."""
_LONGEST_ASKED, _ASKED_SHARE = 45, 0.25
"""Words of a question that is a paragraph of an interview at most, and the share of such paragraphs at least."""
_PERSONAL = 0.3
"""The share of answers that speak of "I" and "we" from which on questions in bold type are an interview."""
_PERSONAL_BELOW_HEADINGS = 0.6

Answers = list[tuple[int, bool]]
"""Paragraphs, and whether each is the first below its question."""


def interview(paragraphs: Sequence[Paragraph], grammar: Grammar, *, least: int) -> tuple[list[int], Answers]:
    """The questions and the answers of an interview; both empty where it is none.

    Questions and answers also make a guide for readers; in an interview the answers say "I" and "we". Most where the
    questions are headings, as those of guides are, and ``least`` of them at the least.
    """
    questions = [i for i, paragraph in enumerate(paragraphs) if paragraph.kind is ParagraphKind.QUESTION]
    share = _PERSONAL
    if not questions:
        headings = [i for i, paragraph in enumerate(paragraphs) if paragraph.kind is ParagraphKind.HEADING]
        questions = [i for i in headings if paragraphs[i].text.endswith("?")]
        if len(questions) < max(least, _MOST * len(headings)):
            return [], []
        questions = sorted({*questions, *_above_short_answers(paragraphs)})
        share = _PERSONAL_BELOW_HEADINGS
    if len(questions) < 2:
        return [], []
    answers = list(_answers(paragraphs, questions))
    if answers and share == _PERSONAL and _is_announced(paragraphs[: questions[0]], grammar):
        return questions, answers
    personal = sum(says_i(paragraphs[index].text, grammar) for index, _ in answers)
    return (questions, answers) if answers and personal >= share * len(answers) else ([], [])


def _is_announced(opening: Sequence[Paragraph], grammar: Grammar) -> bool:
    """Whether what stands above the first question tells of a talk: "He spoke with Ana Ruiz at his kitchen table"."""
    words = [re.findall(r"[^\W\d_]+", paragraph.text.lower()) for paragraph in opening]
    return any(not grammar.interviewing.isdisjoint(pairwise(line)) for line in words)


def plain_questions(paragraphs: Sequence[Paragraph], grammar: Grammar) -> list[int]:
    """The questions of an interview whose type does not tell them; empty where the text is none.

    They are paragraphs of their own, short and without marks, and most of what stands below them says "I".
    """
    body = [i for i, paragraph in enumerate(paragraphs) if paragraph.kind is ParagraphKind.BODY]
    asked = [
        (i, below)
        for i, below in pairwise(body)
        if _only_asks(paragraphs[i].text) and not paragraphs[below].text.rstrip().endswith("?")
    ]
    if len(asked) < _LEAST or len(asked) < _ASKED_SHARE * sum(i >= asked[0][0] for i in body):
        return []
    personal = sum(says_i(paragraphs[below].text, grammar) for _, below in asked)
    return [i for i, _ in asked] if personal >= _PERSONAL_BELOW_HEADINGS * len(asked) else []


def _only_asks(text: str) -> bool:
    return (
        text.rstrip().endswith("?") and text.count(" ") < _LONGEST_ASKED and not any(mark in text for mark in '“”"«»„')
    )


def _above_short_answers(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Lines that ask and stand above a line that does not: as headings they would have to be the shorter ones."""
    for index, (line, below) in enumerate(pairwise(paragraphs)):
        body = line.kind is ParagraphKind.BODY and below.kind is ParagraphKind.BODY
        if body and line.text.endswith("?") and not below.text.endswith("?") and len(line.text) <= _LONGEST:
            yield index


def _answers(paragraphs: Sequence[Paragraph], questions: Sequence[int]) -> Iterator[tuple[int, bool]]:
    """The paragraphs below each question, and whether each is the first below it; a heading ends the interview."""
    first = False
    asked = set(questions)
    for index in range(questions[0], len(paragraphs)):
        if index in asked:
            first = True
        elif paragraphs[index].kind is ParagraphKind.HEADING:
            return
        elif paragraphs[index].kind is ParagraphKind.BODY and not STAGE.match(paragraphs[index].text):
            yield index, first
            first = False


def says_i(text: str, grammar: Grammar) -> bool:
    """Whether a text says "I", "we" or "our" itself: what others say is quoted in a guide, too."""
    first = {word for word, (person, _) in grammar.pronouns.items() if person == "first"}
    first |= grammar.lexicon.word_class("possessive-first")
    return not first.isdisjoint(re.findall(r"[^\W\d_]+", _PASSAGE.sub(" ", text).lower()))


_DASH = later(r"^[—–―-]\s*(?=\S)")
_ASKED = later(r"\?\s*(?P<answer>[«“\"‹„])")
_MARK = '«“"‹„'
_ASKED_WHOLE = later(r"^[«“\"‹„][^«»“”\"„‹›]*\?\s*[»”\"›“]$")
_LEAST = 3
"""So many questions with an answer in marks behind each make an interview."""


def answers_in_marks(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """Where the answers of an interview begin whose questions stand without marks: "Perché? «Non lo so»".

    By paragraph, the offset of the mark. Empty where the document is no such interview.
    """
    found: dict[int, int] = {}
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.text
        asked = _ASKED.search(text)
        above = paragraphs[index - 1].text.rstrip() if index else ""
        if asked is not None and not any(mark in text[: asked.start()] for mark in _MARK):
            found[index] = asked.start("answer")
        elif text[:1] in _MARK and above.endswith("?") and not any(mark in above for mark in _MARK):
            found[index] = 0
    found |= _answers_with_dash(paragraphs)
    whole = len(found) >= _LEAST and is_whole(paragraphs, found)
    return found if whole else _in_portrait(paragraphs, found)


def is_whole(paragraphs: Sequence[Paragraph], answers: dict[int, int]) -> bool:
    """Whether answers are those of a text that is an interview, and not of a few questions inside another."""
    bodies = sum(paragraph.kind is ParagraphKind.BODY for paragraph in paragraphs)
    return len(answers) * 3 >= bodies


def _in_portrait(paragraphs: Sequence[Paragraph], found: dict[int, int]) -> dict[int, int]:
    """The answers of a short interview inside a text, whose questions are paragraphs, one behind another."""
    alone = {index for index, at in found.items() if not at and paragraphs[index - 1].text.rstrip().endswith("?")}
    return {index: 0 for index in found if index in alone and not alone.isdisjoint((index - 2, index + 2))}


def questions_in_marks(paragraphs: Sequence[Paragraph]) -> list[int]:
    """The questions of an interview whose questions and answers are all paragraphs in marks, at least two in a row.

    "« Pourquoi ? »" and below it "« Parce que je danse. »".
    """
    asks = [_ASKED_WHOLE.match(paragraph.text.strip()) is not None for paragraph in paragraphs]
    pairs = [
        index
        for index, (asked, answer) in enumerate(pairwise(paragraphs))
        if asks[index] and not asks[index + 1] and answer.text[:1] in _MARK and asked.kind is ParagraphKind.BODY
    ]
    return [index for index in pairs if not {index - 2, index + 2}.isdisjoint(pairs)]


def _answers_with_dash(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """The answers of a run of paragraphs with dashes, of which every other one, and the first, is a question."""
    run = [index for index, paragraph in enumerate(paragraphs) if _DASH.match(paragraph.text)]
    if len(run) < 2 * _LEAST or len(run) % 2 or run != list(range(run[0], run[0] + len(run))):
        return {}
    questions, answers = run[::2], run[1::2]
    asks = sum(paragraphs[index].text.rstrip().endswith("?") for index in questions)
    replies = sum(not paragraphs[index].text.rstrip().endswith("?") for index in answers)
    alone = asks * 2 >= len(questions) and paragraphs[run[0]].text.rstrip().endswith("?")
    return dict.fromkeys(answers, 0) if alone and replies == len(answers) else {}

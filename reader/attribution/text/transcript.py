"""Transcripts and interviews: which paragraphs are turns, and who speaks in each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.interviews import interview, says_i
from reader.attribution.text.label_lists import (
    OPENING,
    below_kicker,
    called_again,
    fields,
    person_like,
    with_and_without_time,
    without_places,
)
from reader.attribution.text.labels import (
    Form,
    Label,
    examiner_label,
    initials_of,
    is_event,
    is_formal,
    is_initial,
    is_of_somebody,
    label_of,
    line_label,
    name_of,
    unnamed_from,
    words_from,
)
from reader.attribution.text.stage_directions import END, STAGE, is_stage
from reader.attribution.text.witness import witness_of
from reader.document.model import Paragraph, ParagraphKind, Span
from reader.text.patterns import later

_NAME = later(r"\b[^\W\d_a-z][\w’'-]+(?: (?:de|da|van|von|der|la|le|[^\W\d_a-z]\.|[^\W\d_a-z][\w’'-]+))+")
_SPELLED = later(r"\s*[^\W\d_]{2,}")
"""The first question of an interview, behind which a letter is enough: "Pregunta.", then "P."."""
_CLOSING = '”"“»«'
_WITNESS = "The Witness"
_GREETING = 4
"""Words of a greeting at most."""
ENOUGH = 3
"""So many labelled paragraphs, with a label that returns, make a transcript."""
_DENSE, _SPARSE = 0.4, 0.15
"""The share of labelled paragraphs of a transcript, and of one whose labels stand from its beginning to its end."""
_ALL = 0.7
"""The share of labelled paragraphs from which on also a label that stands once is one."""
_BEGINS, _ENDS = 0.4, 0.6
"""Where at the latest the first label of such a transcript stands, and at the earliest the last, as shares of it."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn of a transcript: the name that its label gives, and where the words begin in the paragraph.

    ``label`` is empty where the paragraph goes on with the turn before. ``role`` is ``question``, ``answer``,
    ``announced`` (the sentence before says whose words these are), ``unnamed`` (somebody else begins) or empty.
    """

    label: str
    start: int
    role: str = ""


def turns(paragraphs: tuple[Paragraph, ...], grammar: Grammar) -> dict[int, Turn]:
    """The turns of a document by paragraph index; empty where it is no transcript and quotes no block.

    A whole transcript is told by its labels: at least three, one of them twice, on four tenths of the paragraphs, or
    on fewer where they stand from its beginning to its end. Two labelled paragraphs in a row, in capitals, are an
    exchange inside an article. A block quotation is a turn of whom it names or the text announces.
    """
    found = _turns(paragraphs, grammar)
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is not ParagraphKind.BLOCK_QUOTE or index in found:
            continue
        if not paragraph.text.strip() or _greets(paragraph):
            continue
        own = paragraph.credit and says_i(paragraph.text, grammar)  # a letter whose writer quotes somebody
        if _has_marks(paragraph.text) and not own:
            continue
        before = paragraphs[index - 1] if index else None
        goes_on = before is not None and before.kind is ParagraphKind.BLOCK_QUOTE and before.credit == paragraph.credit
        if goes_on and index - 1 in found:
            found[index] = Turn("", 0)
        elif paragraph.credit:
            found[index] = Turn(paragraph.credit, 0)
        elif before is not None and before.kind is ParagraphKind.BODY and before.text.rstrip().endswith(":"):
            found[index] = Turn("—", 0, "announced")
    return dict(sorted(found.items()))


def _greets(paragraph: Paragraph) -> bool:
    """Whether a line of a letter is its greeting or the name below it: "Dear Mayor,", "Ada" of Ada Moor."""
    words = paragraph.text.split()
    name = paragraph.credit.split() if paragraph.credit else []
    return (len(words) <= _GREETING and words[-1].endswith(",")) or (bool(name) and set(words) <= set(name))


def words_of_turn(text: str, start: int) -> Span:
    """The words of a turn that begins at ``start`` of its paragraph, without quotation marks around all of them."""
    end = max(len(text.rstrip()), start)
    closed = end - start > 1 and text[end - 1] in _CLOSING
    if closed and text[start] in OPENING and not _has_marks(text[start + 1 : end - 1]):
        return Span(start + 1, end - 1)
    if closed and start and text[0] in OPENING:  # the mark stands before the label
        return Span(start, end - 1)
    return Span(start, end)


def _has_marks(text: str) -> bool:
    return any(mark in text for mark in '“”„«»"')


def _turns(paragraphs: tuple[Paragraph, ...], grammar: Grammar) -> dict[int, Turn]:
    labels, body = _labels(paragraphs, grammar)
    figures = fields(paragraphs, labels)
    labels = {i: label for i, label in labels.items() if label.text not in figures}
    if not labels:
        return _interview(paragraphs, grammar)
    labels = below_kicker(labels, paragraphs, grammar)
    names = Counter(name_of(label.text) for label in labels.values())
    returning = {name for name, count in names.items() if count > 1} | called_again(names, grammar)
    strong = {i: label for i, label in labels.items() if _is_known(label, returning)}
    timed = {i: label for i, label in labels.items() if label.timed}
    known = len(timed) + sum(unnamed_from(paragraphs[index].text) > 0 for index in body if timed)
    record = with_and_without_time(labels)
    if known > 1 and known >= _DENSE * len(body) and not record:  # as chats and captions are written, and no article
        return _resolved(paragraphs, strong | timed)
    dense = len(labels) >= max(ENOUGH, _ALL * len(body)) and any(map(person_like, returning))
    if dense or _is_whole(strong, returning, body):
        # In a transcript a full name and its surname alone are one, so that either may stand once.
        strong = {
            i: label
            for i, label in labels.items()
            if _is_known(label, returning)
            or _resolves(label, names)
            or is_of_somebody(label.text, grammar)
            or len(labels) >= _ALL * len(body)
        }
        return _resolved(paragraphs, strong)
    exchange = {
        i: label
        for i, label in strong.items()
        if label.form in (Form.COLON, Form.LETTER)
        and (label.text.isupper() or label.role)
        and (i - 1 in strong or i + 1 in strong)
    }
    return {i: Turn(name_of(label.text), label.start, label.role) for i, label in exchange.items()}


def _labels(paragraphs: Sequence[Paragraph], grammar: Grammar) -> tuple[dict[int, Label], list[int]]:
    """The label of each paragraph that has one, and the paragraphs of the text."""
    found: dict[int, Label] = {}
    body: list[int] = []
    lines: dict[int, Label] = {}
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind not in (ParagraphKind.BODY, ParagraphKind.HEADING):
            continue
        body += [index] if paragraph.kind is ParagraphKind.BODY else []
        line = line_label(paragraph.text, grammar)
        body_text = paragraph.kind is ParagraphKind.BODY
        label = label_of(paragraph.text, grammar) if body_text else examiner_label(paragraph.text, grammar)
        if line is not None and (label is None or line.timed):  # in "Ada Moor: (00:12)" the time is nobody's words
            lines[index] = line
        elif label is not None:
            found[index] = label
    found = _without_words(found, lines)
    found |= _alone(lines, found, len(paragraphs), grammar)
    questions = sum(
        label.form is Form.LETTER
        and label.role == "question"
        and (not is_initial(paragraphs[i].text) or "?" in paragraphs[i].text)
        for i, label in found.items()
    )
    bare = {i for i, label in found.items() if label.form is Form.LETTER and _is_bare(paragraphs[i].text)}
    spelled = any(label.role == "question" and _SPELLED.match(paragraphs[i].text) for i, label in found.items())
    if questions < 2 and not spelled:  # "A day later" and "Q fever" begin sentences, too
        found = {i: label for i, label in found.items() if i not in bare}
    else:
        before = dict(zip(sorted(found)[1:], sorted(found), strict=False))
        found = {
            i: label
            for i, label in found.items()
            if i not in bare or label.role == "question" or found[before.get(i, i)].role == "question"
        }
    return without_places(found), body


def _alone(lines: dict[int, Label], others: dict[int, Label], count: int, grammar: Grammar) -> dict[int, Label]:
    """The names alone on their lines above words: three at least that return. Where one of those with a time or a colon
    returns, so that it is a transcript, the others written so are labels too; and where other labels make it one, a
    name with a colon is.
    """
    found = _above_words(lines, others, count)
    counts = Counter(label.text for label in found.values())
    again = {i: label for i, label in found.items() if counts[label.text] > 1}
    found = {
        i: label
        for i, label in found.items()
        if len(again) >= ENOUGH
        and (i in again or (" " in label.text and is_of_somebody(label.text, grammar)))  # "Sir Ian Fell" once
    }
    timed = _above_words({i: label for i, label in lines.items() if label.timed}, others, count)
    ended = _above_words({i: label for i, label in lines.items() if label.colon}, others, count)
    for marked in (timed, ended):
        if len(marked) >= ENOUGH and len({label.text for label in marked.values()}) < len(marked):
            found = found | marked
    if len(others) >= ENOUGH:
        surnames = {label.text.split()[-1].lower() for label in others.values()}
        found = found | {i: b for i, b in ended.items() if b.text.split()[-1].lower() in surnames}
    return found


def _without_words(found: dict[int, Label], lines: dict[int, Label]) -> dict[int, Label]:
    """Labels without those below a name with its time, or with a colon, that stand once: "Note: he left" is a turn's.

    Only where the lines make a transcript by themselves: three at least, one of them twice.
    """
    above = {i: line for i, line in lines.items() if line.timed or line.colon}
    if len(above) < ENOUGH or len({line.text for line in above.values()}) == len(above):
        return found
    counts = Counter(label.text for label in found.values())
    once = {i for i, label in found.items() if label.form is Form.COLON and counts[label.text] == 1 and not label.timed}
    return {i: label for i, label in found.items() if i not in once or i - 1 not in above}


def _above_words(lines: dict[int, Label], others: dict[int, Label], count: int) -> dict[int, Label]:
    """Those of the lines below which no other label stands."""
    return {i: line for i, line in lines.items() if i + 1 < count and i + 1 not in lines and i + 1 not in others}


def _is_bare(text: str) -> bool:
    """Whether the letter before the words may be none of a label: Q or A without a point, another with a full stop."""
    return re.match(r"\s*[QA]\s", text) is not None or is_initial(text)


def _is_known(label: Label, returning: set[str]) -> bool:
    if label.form is Form.LINE and (label.colon or label.timed):
        return True
    return name_of(label.text) in returning or is_formal(label.text) or label.form in (Form.PERIOD, Form.EXAMINER)


def _is_whole(labels: dict[int, Label], returning: set[str], body: Sequence[int]) -> bool:
    if len(labels) < ENOUGH or not returning or not body:
        return False
    own = sum(label.form is Form.LINE for label in labels.values())  # they are paragraphs themselves
    if len(labels) >= _DENSE * (len(body) - own):
        return True
    first, last = min(labels), max(labels)
    span = body[-1] - body[0] + 1
    spread = first - body[0] <= _BEGINS * span and last - body[0] >= _ENDS * span
    formal = sum(is_formal(label.text) or label.form in (Form.PERIOD, Form.LETTER) for label in labels.values())
    return spread and len(labels) >= _SPARSE * len(body) and formal * 2 > len(labels)


def _resolves(label: Label, names: Counter[str]) -> bool:
    """Whether a label is part of another one, or another part of it: "Davy Prout" and "Prout"."""
    words = name_of(label.text).split()
    return any(other != name_of(label.text) and other.split()[-1] == words[-1] for other in names)


def _resolved(paragraphs: tuple[Paragraph, ...], labels: dict[int, Label]) -> dict[int, Turn]:
    """The turns of a whole transcript, with the unlabelled paragraphs that go on with one.

    Headings end a turn, stage directions only interrupt it. Behind the last label paragraphs go on with it only where
    they do so elsewhere too; else they are the article's again.
    """
    out: dict[int, Turn] = {}
    people = _named_by_initials(paragraphs, labels)
    asking = _asking_initials(paragraphs, labels, people)
    examiner, witness = "", witness_of(paragraphs, labels)
    names = frozenset(f"{label.text} " for label in labels.values())
    label: Label | None = None
    pending = ""
    last, goes_on = _last_of(paragraphs, max(labels)), False
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.text
        if index in labels:
            label = labels[index]
            if label.form is Form.EXAMINER:
                examiner = name_of(label.text)
                continue
            if label.form is Form.LINE:
                pending = name_of(label.text)
                continue
            examiner = name_of(label.examiner) or examiner
            turn = _turn_of(label, examiner, witness, people)
            turn = replace(turn, role="question") if label.text in asking else turn
            if STAGE.match(text[label.start :]):
                continue
            out[index], pending = turn, ""
        elif paragraph.kind not in (ParagraphKind.BODY, ParagraphKind.BLOCK_QUOTE):
            label, pending = (None, "") if not pending else (label, pending)
        elif (
            label is not None
            and not is_stage(text)
            and not is_event(text, names)
            and (index < last or goes_on or pending or unnamed_from(text))
        ):
            change = unnamed_from(text)
            start = change or words_from(text)
            goes_on = goes_on or not pending
            out[index], pending = Turn(pending, start, "unnamed" if change and not pending else ""), ""
    return out


def _last_of(paragraphs: Sequence[Paragraph], label: int) -> int:
    """The last paragraph that may go on with a turn: the line that ends the record, or the last ``label``."""
    ends = (i for i in range(label + 1, len(paragraphs)) if END.match(paragraphs[i].text))
    return next(ends, label)


def _turn_of(label: Label, examiner: str, witness: str, people: dict[str, str]) -> Turn:
    if label.role == "question" and examiner:
        return Turn(examiner, label.start)
    if (examiner and label.role == "answer") or label.text.upper() == "THE WITNESS":
        return Turn(witness or _WITNESS, label.start)
    name = name_of(label.text)
    return Turn(people.get(name, name), label.start, label.role)


def _named_by_initials(paragraphs: Sequence[Paragraph], labels: dict[int, Label]) -> dict[str, str]:
    """The names that labels of initials stand for ("DP" for Davy Prout), from the text outside the turns."""
    short = {label.text for label in labels.values() if label.text.isupper() and 1 < len(label.text) <= 3}
    if not short:
        return {}
    found: dict[str, str] = {}
    for index, paragraph in enumerate(paragraphs):
        if index not in labels:
            for match in _NAME.finditer(paragraph.text):
                found.setdefault(initials_of(match[0]), match[0])
    for label in labels.values():
        if person_like(label.text) and not label.role:  # "Ada Moor: …", then "AM: …"
            found.setdefault(initials_of(label.text), name_of(label.text))
    return {initials: found[initials] for initials in short if initials in found}


def _asking_initials(
    paragraphs: Sequence[Paragraph], labels: dict[int, Label], people: dict[str, str]
) -> frozenset[str]:
    """The initials that nobody in the text has and whose turns are mostly questions, put to somebody who has theirs."""
    turns: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for index, label in labels.items():
        if label.text.isupper() and 1 < len(label.text) <= 3 and label.text not in people:
            turns[label.text] += 1
            asked[label.text] += paragraphs[index].text.rstrip().endswith("?")
    return frozenset(text for text, count in turns.items() if people and count > 1 and asked[text] * 2 > count)


def _interview(paragraphs: tuple[Paragraph, ...], grammar: Grammar) -> dict[int, Turn]:
    """The turns of a printed interview, whose questions stand out by their type."""
    questions, answers = interview(paragraphs, grammar, least=ENOUGH)
    out = {index: Turn("Q", 0, "question") for index in questions}
    for index, first in answers:
        out[index] = Turn("A", 0, "answer") if first else Turn("", 0)
    return out

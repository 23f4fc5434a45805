"""Letters of readers and the answers to them: who says "I" in which paragraph of such a column.

Two forms are read: letters with a greeting ("Dear Orla, …", "DEAR ORLA: …") and those behind a "Q." whose answers stand
behind an "A.". A signature ("— Stuck in Selby") names the writer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.interviews import says_i
from reader.attribution.text.labels import Form, label_of
from reader.document.model import Paragraph, ParagraphKind
from reader.text.patterns import later

_GREETING = later(r"^\s*[^\W\d_]+ (?P<whom>[^\W\d_][^\n:,;.!?—–]{0,40}?)\s*(?:[:,;!]|\s[—–-]|$)\s*")
_SIGNED = later(r"(?:^|[.!?”\"…)]\s*)(?:[—–]|--?)\s*(?P<name>[^\W\d_][^\n.!?:;—–]{1,60})\s*$")
_SIGNATURE = 8
"""Words of a signature at most."""
_LETTER = 40
"""Words of a letter at least, as an average; a question of an interviewer has fewer."""
_PERSONAL = 0.6
"""The share of the letters behind a "Q." that say "I": few questions of interviewers do."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, ``start`` to ``answer``, and the answer to it, ``answer`` to ``end``: half-open ranges of paragraphs.

    ``writer`` is the letter's signature and ``to`` whom it greets; both may be empty.
    """

    start: int
    answer: int
    end: int
    writer: str
    to: str


def letters(paragraphs: Sequence[Paragraph], grammar: Grammar) -> list[Letter]:
    """The letters of a column that have an answer; empty where the text is no such column."""
    return _asked(paragraphs, grammar) or _greeted(paragraphs, grammar)


def _asked(paragraphs: Sequence[Paragraph], grammar: Grammar) -> list[Letter]:
    """The letters behind a "Q.": long, and personal, as the questions of an interview are not."""
    opening = (
        i for i, p in enumerate(paragraphs) if p.kind is ParagraphKind.BODY and p.text.lstrip()[:1] in ("Q", "A")
    )
    labels = ((i, label_of(paragraphs[i].text, grammar)) for i in opening)
    roles = [(i, label.role) for i, label in labels if label is not None and label.form is Form.LETTER]
    found = []
    for k, (start, role) in enumerate(roles):
        answer = roles[k + 1] if k + 1 < len(roles) else (0, "")
        if role != "question" or answer[1] != "answer":
            continue
        end = next((i for i, one in roles[k + 2 :] if one == "question"), len(paragraphs))
        found.append(Letter(start, answer[0], end, _writer(paragraphs, start, answer[0]), ""))
    texts = [" ".join(p.text for p in paragraphs[one.start : one.answer]) for one in found]
    long = sum(text.count(" ") + 1 for text in texts) >= _LETTER * len(texts)
    personal = sum(says_i(text, grammar) for text in texts)
    column = len(found) > 1 or any(one.writer for one in found)  # one alone may be a question put in court
    return found if column and long and personal >= _PERSONAL * len(found) else []


def _greeted(paragraphs: Sequence[Paragraph], grammar: Grammar) -> list[Letter]:
    """The letters with a greeting. An answer greets who signed, or somebody else, or stands below the signature."""
    greeted = dict(_greetings(paragraphs, grammar))
    to = next(iter(greeted.values()), "")
    starts = [i for i, whom in greeted.items() if _same(whom, to)]
    found = []
    for start, after in zip(starts, [*starts[1:], len(paragraphs)][: len(starts)], strict=True):
        back = next((i for i, whom in greeted.items() if start < i < after and not _same(whom, to)), None)
        signed = next((i for i in range(start, back or after) if _signature(paragraphs[i].text)), None)
        answer = back if back is not None else signed + 1 if signed is not None else after
        if answer >= after:
            continue
        writer = _writer(paragraphs, start, answer) or (greeted[back] if back is not None else "")
        if any(says_i(p.text, grammar) for p in paragraphs[start:answer]):
            found.append(Letter(start, answer, after, writer, to))
    return found


def _greetings(paragraphs: Sequence[Paragraph], grammar: Grammar) -> Iterator[tuple[int, str]]:
    """The paragraphs that greet somebody by name, and whom."""
    for i, paragraph in enumerate(paragraphs):
        if paragraph.kind in (ParagraphKind.BODY, ParagraphKind.HEADING) and (
            whom := greeting_of(paragraph.text, grammar)
        ):
            yield i, whom


def greeting_of(text: str, grammar: Grammar) -> str:
    """Whom a paragraph greets by name as a letter does; empty where it greets nobody."""
    if text.split(" ", 1)[0].lower() not in grammar.salutations:
        return ""
    match = _GREETING.match(text)
    whom = match["whom"].strip() if match is not None else ""
    return whom if len(whom.split()) <= _SIGNATURE and whom[:1].isupper() else ""


def _writer(paragraphs: Sequence[Paragraph], start: int, end: int) -> str:
    """The signature below a letter, without the place behind it; empty where there is none."""
    last = paragraphs[end - 1].text.strip()
    if end - start > 1 and _alone(last):
        return last.split(",")[0]  # "Stuck in Selby", alone on its line
    for i in range(end - 1, start - 1, -1):
        if name := _signature(paragraphs[i].text):
            return name.split(",")[0].strip()
    return ""


def is_signature(text: str) -> bool:
    """Whether a paragraph is or ends in the name of who signs a letter."""
    return _alone(text.strip()) or bool(_signature(text))


def _alone(line: str) -> bool:
    return len(line.split()) <= _SIGNATURE and line[:1].isupper() and line[-1:].isalnum()


def _signature(text: str) -> str:
    match = _SIGNED.search(text)
    name = match["name"].strip() if match is not None else ""
    return name if name[:1].isupper() and len(name.split()) <= _SIGNATURE else ""


def _same(one: str, other: str) -> bool:
    return one.lower() == other.lower()

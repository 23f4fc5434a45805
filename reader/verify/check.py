"""Every quotation of a document against source texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.document.certainty import doubt
from reader.document.model import Document, Part, Quotation, QuotationKind, Span, speakers_by_id, words_of
from reader.verify.folding.normalise import normaliser
from reader.verify.index.source_text import SourceKind
from reader.verify.judging.judge import judge
from reader.verify.judging.meaning import negates
from reader.verify.judging.speakers import Person, person_of
from reader.verify.source import Source
from reader.verify.verdict import Category, Flag, Severity, Verdict

Cancelled = Callable[[], bool]

_NO_WORDS = "reported speech: there are no words of theirs to compare"
_BEFORE = 8
"""Words of the reporter's own sentence before a quotation that may give its context."""
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s")
_RIGHT_BEHIND = 30
"""Characters of the source between two parts of a quotation that was split by its attribution."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation of a document with its verdict. ``number`` is its index, ``speaker`` a name or an empty string."""

    document: Document
    number: int
    verdict: Verdict
    speaker: str = ""

    @property
    def quotation(self) -> Quotation:
        """The quotation itself."""
        return self.document.quotations[self.number]

    @property
    def who(self) -> str:
        """The speaker's name, with a question mark where it is inferred; an empty string for nobody."""
        return f"{self.speaker}{doubt(self.quotation)}" if self.speaker else ""

    def parts(self, span: Span) -> tuple[Part, ...]:
        """Where a span of the quotation's words stands in the document."""
        found: list[Part] = []
        at = 0
        for part in self.quotation.parts:
            first, last = max(span.start, at), min(span.end, at + len(part.span))
            if first < last or (span.start == span.end and first == last and not found):
                found.append(Part(part.paragraph, Span(part.span.start + first - at, part.span.start + last - at)))
            at += len(part.span) + 1
        return tuple(found)


def check(
    document: Document,
    sources: Sequence[Source],
    *,
    only: Collection[str] | None = None,
    cancelled: Cancelled = lambda: False,
) -> Iterator[Checked]:
    """The verdicts on a document's quotations, one by one in reading order; scare quotes are nobody's words.

    Of several sources the best verdict counts. ``only`` are ids of the speakers whose quotations are wanted.
    ``cancelled`` is asked before each quotation.
    """
    names = {id: speaker.name for id, speaker in speakers_by_id(document).items()}
    previous: Checked | None = None
    for number, quotation in enumerate(document.quotations):
        if cancelled():
            return
        if quotation.kind is QuotationKind.SCARE or (only is not None and quotation.speaker not in only):
            continue
        verdict = _verdict(document, quotation, sources)
        checked = Checked(document, number, verdict, names.get(quotation.speaker or "", ""))
        if Flag.CONTEXT in verdict.flags and _gives_context(checked, previous):
            checked = replace(checked, verdict=_without_context(verdict))
        yield checked
        previous = checked


def _verdict(document: Document, quotation: Quotation, sources: Sequence[Source]) -> Verdict:
    text = words_of(document, quotation)
    if quotation.kind is QuotationKind.INDIRECT:
        return Verdict(text, Category.NOT_CHECKED, why=_NO_WORDS)
    return check_words(text, sources, person_of(document, quotation))


def check_words(text: str, sources: Sequence[Source], speaker: Person | None = None) -> Verdict:
    """The verdict on words. Of several sources the best counts; of two as good the transcript."""
    best: Verdict | None = None
    order: tuple[int, int, float] | None = None
    for source in sources:
        verdict = judge(text, source, speaker)
        worth = _badness(verdict), source.info.kind is SourceKind.ARTICLE, -verdict.likeness
        if order is None or worth < order:
            best, order = verdict, worth
    return best or Verdict(text, Category.NOT_CHECKED, why="no source could be read")


def _badness(verdict: Verdict) -> int:
    """The order of verdicts from several sources. That a source does not have the words says least."""
    if verdict.category is Category.NOT_FOUND:
        return Severity.MEANING + 2
    return Severity.MEANING + 1 if verdict.category is Category.NOT_CHECKED else verdict.severity


def _without_context(verdict: Verdict) -> Verdict:
    why = "; ".join(
        part for part in verdict.why.split("; ") if not part.endswith("stands right beside it in the source")
    )
    return replace(verdict, flags=verdict.flags - {Flag.CONTEXT}, why=why)


def _gives_context(checked: Checked, previous: Checked | None) -> bool:
    """Whether the article itself says what turns the meaning: in its own sentence, or in the quotation before."""
    return _reporter_negates(checked) or (previous is not None and _goes_on(previous, checked))


def _reporter_negates(checked: Checked) -> bool:
    document, quotation = checked.document, checked.quotation
    before = document.paragraphs[quotation.paragraph].text[: quotation.span.start]
    sentence = _SENTENCE_END.split(before)[-1]
    folded = normaliser(document.language)
    return negates(folded.words(sentence)[-_BEFORE:], folded.lists)


def _goes_on(previous: Checked, checked: Checked) -> bool:
    """Whether two quotations are parts of one that an attribution splits."""
    if previous.quotation.paragraph != checked.quotation.paragraph:
        return False
    if not previous.verdict.passages or not checked.verdict.passages:
        return False
    here, there = previous.verdict.passages[-1], checked.verdict.passages[0]
    end, start = here.places[-1], there.places[0]
    same = here.source == there.source and end.paragraph == start.paragraph
    return same and 0 <= start.span.start - end.span.end <= _RIGHT_BEHIND

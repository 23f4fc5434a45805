"""What verification says of a quotation: frozen values that a command prints and a screen draws.

Spans are half-open ranges of code points. Those in ``quoted`` are of the quotation's own words as they were checked
(`reader.document.model.words_of`); those of the source are parts of its document: an index of a paragraph and a span.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from reader.document.model import Document, Part, Span


class Category(StrEnum):
    """What was done to the words. A quotation is in exactly one category."""

    VERBATIM = "verbatim"
    CUT = "cut"
    CHANGED = "changed"
    SPLICED = "spliced"
    NOT_FOUND = "not-found"
    NOT_CHECKED = "not-checked"


SIGNS: dict[Category, str] = {
    Category.VERBATIM: "=",
    Category.CUT: "…",
    Category.CHANGED: "≠",
    Category.SPLICED: "⋈",
    Category.NOT_FOUND: "?",
    Category.NOT_CHECKED: "·",
}
"""One sign a category, for places where there is no room for its name."""


class Flag(StrEnum):
    """What else is to be said of a quotation; any number of them.

    ``meaning``: an edit touches the meaning. ``other-speaker``: the source has these words in somebody else's turn.
    ``bracketed``: the article inserted words in brackets. ``context``: the source's words around it turn the meaning,
    a note and no fault. ``short``: too few words to be sure. ``small``: only fillers, repetitions, contractions and
    spelling differ. ``marked`` and ``unmarked``: whether an ellipsis stands where words were left out.
    """

    MEANING = "meaning"
    OTHER_SPEAKER = "other-speaker"
    BRACKETED = "bracketed"
    CONTEXT = "context"
    SHORT = "short"
    SMALL = "small"
    MARKED = "marked"
    UNMARKED = "unmarked"


class Meaning(StrEnum):
    """What an edit changes in the meaning: the closed class of words in which its two sides differ."""

    NEGATION = "negation"
    NUMBER = "number"
    MODAL = "modal"
    QUANTITY = "quantity"
    CONDITION = "condition"


class EditKind(StrEnum):
    """How a place of the quotation differs from the source.

    ``marked-cut`` is what an ellipsis stands for; ``filler`` also counts words that are said twice; ``numeral`` is the
    same number in another way of writing.
    """

    REPLACED = "replaced"
    ADDED = "added"
    DROPPED = "dropped"
    MARKED_CUT = "marked-cut"
    BRACKETED = "bracketed"
    FILLER = "filler"
    CONTRACTION = "contraction"
    NUMERAL = "numeral"
    SPELLING = "spelling"


SMALL = frozenset({EditKind.FILLER, EditKind.CONTRACTION, EditKind.NUMERAL, EditKind.SPELLING})
"""Edits that leave the words what they were."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference. ``was`` is what the source has, ``now`` what the quotation has; either may be empty.

    ``quoted`` is where ``now`` stands in the quotation, an empty span where words are missing. ``source`` is where
    ``was`` stands: one part a paragraph, none where the source has no such words.
    """

    kind: EditKind
    was: str
    now: str
    quoted: Span
    source: tuple[Part, ...] = ()
    meaning: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Words of the quotation that stand in the source as they are, or but for the small things: both places."""

    quoted: Span
    source: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a source has the words: the document's name, who speaks there, and the text around.

    ``places`` has one part a paragraph that the passage runs over. ``speaker`` is None where the source does not say.
    ``time`` is the last time that stands in brackets before the passage in its paragraph, as captions have it ("1:08"),
    and an empty string where there is none. ``document`` is the source itself, for the numbers of its paragraphs.
    """

    source: str
    places: tuple[Part, ...]
    speaker: str | None = None
    text: str = ""
    before: str = ""
    after: str = ""
    time: str = ""
    document: Document | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was done to one quotation.

    ``passages``: of a splice one each, else the best first and then others where the same words stand again. A
    quotation that was not found has the nearest passage. ``likeness`` is from 0 to 1: the share of the quotation's
    words, weighed by how rare they are, that stands there. ``why`` is a sentence about the words. ``matches`` and
    ``edits`` together cover the quotation.
    """

    quotation: str
    category: Category
    flags: frozenset[Flag] = frozenset()
    edits: tuple[Edit, ...] = ()
    passages: tuple[Passage, ...] = ()
    matches: tuple[Match, ...] = ()
    likeness: float = 0.0
    why: str = ""

    @property
    def meaning(self) -> Meaning | None:
        """What is changed in the meaning; of several the gravest, in the order of `Meaning`."""
        if Flag.MEANING not in self.flags:
            return None
        kinds = {edit.meaning for edit in self.edits}
        return next((kind for kind in Meaning if kind in kinds), None)

    @property
    def severity(self) -> Severity:
        """How much it asks for being looked at."""
        return severity_of(self)

    @property
    def is_fault(self) -> bool:
        """Whether somebody should look at it before it is published."""
        return self.severity >= Severity.UNMARKED_CUT


class Severity(IntEnum):
    """The order of the verdicts for whoever looks through them. From `UNMARKED_CUT` on they are faults."""

    FINE = 0
    NOT_CHECKED = 1
    SMALL = 2
    UNMARKED_CUT = 3
    CHANGED = 4
    NOT_FOUND = 5
    SPLICED = 6
    OTHER_SPEAKER = 7
    MEANING = 8


def severity_of(verdict: Verdict) -> Severity:
    """The worst that is to be said of a verdict."""
    if Flag.MEANING in verdict.flags:
        return Severity.MEANING
    if Flag.OTHER_SPEAKER in verdict.flags:
        return Severity.OTHER_SPEAKER
    match verdict.category:
        case Category.SPLICED:
            return Severity.SPLICED
        case Category.NOT_FOUND:
            return Severity.NOT_FOUND
        case Category.CHANGED:
            return Severity.SMALL if Flag.SMALL in verdict.flags else Severity.CHANGED
        case Category.CUT:
            return Severity.UNMARKED_CUT if Flag.UNMARKED in verdict.flags else Severity.FINE
        case Category.NOT_CHECKED:
            return Severity.NOT_CHECKED
        case Category.VERBATIM:
            return Severity.FINE

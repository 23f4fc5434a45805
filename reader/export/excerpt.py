"""What is exported of a document: all of it, or some of its quotations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.document import Document, Quotation
from reader.document.quotation_numbers import count_of
from reader.export.noted import Note, Passage


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A document, what it goes by, and which of its quotations are wanted.

    ``indices`` point into `Document.quotations` and are in reading order; None means the whole article, with
    its text in the formats that have room for it. ``notes`` are a reader's own, by the index of the quotation, and
    ``passages`` what else was noted; they are in the export where it is one of notes (``noted``).
    """

    document: Document
    name: str
    indices: tuple[int, ...] | None = None
    notes: Mapping[int, Note] = field(default_factory=dict)
    passages: tuple[Passage, ...] = ()
    noted: bool = False

    @property
    def whole(self) -> bool:
        """Whether the article's own text is wanted as well."""
        return self.indices is None

    @property
    def only(self) -> frozenset[int] | None:
        """The same indices as a set; None for all."""
        return None if self.indices is None else frozenset(self.indices)

    @property
    def chosen(self) -> tuple[tuple[int, Quotation], ...]:
        """The quotations that are wanted, each with its index in the document."""
        quotations = self.document.quotations
        wanted = range(len(quotations)) if self.indices is None else self.indices
        return tuple((index, quotations[index]) for index in wanted)

    @property
    def counts(self) -> tuple[int, int]:
        """How many quotations it has, and how many other passages: noted words, and scare quotes that are wanted."""
        quotations = count_of([quotation for _, quotation in self.chosen])
        scare = 0 if self.whole else len(self.chosen) - quotations
        return quotations, len(self.passages) + scare


def excerpt_of(document: Document, quotation: Quotation) -> Excerpt:
    """One quotation of a document.

    Raises:
        ValueError: it is not one of the document's.
    """
    return Excerpt(document, "", (document.quotations.index(quotation),))

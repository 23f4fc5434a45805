"""The numbers of paragraphs, as one counts them on a page: body paragraphs alone, from 1.

They are the same on the screen, in citations, exports and print. A heading, a caption and a pull quote have none and
are called what they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from reader.document.model import Document, Paragraph, ParagraphKind

_last: tuple[Sequence[Paragraph], list[int]] = ((), [])
"""The paragraphs that were asked about last, and how many body paragraphs there are up to each."""


def paragraph_number(document: Document, index: int) -> int:
    """The number of a paragraph (by index); 0 for one that is no body paragraph."""
    return _counts(document)[index] if document.paragraphs[index].kind is ParagraphKind.BODY else 0


def paragraph_name(document: Document, index: int) -> str:
    """The number of a paragraph in figures, or what it is: "12", "caption"."""
    return str(paragraph_number(document, index) or document.paragraphs[index].kind).replace("-", " ")


def paragraph_place(document: Document, index: int) -> str:
    """A paragraph as it is named in a text: "¶ 12", "caption"."""
    number = paragraph_number(document, index)
    return f"¶ {number}" if number else paragraph_name(document, index)


def number_near(document: Document, index: int) -> int:
    """The number of a paragraph, or of the last body paragraph before it; 1 where there is none before."""
    counts = _counts(document)
    return max(counts[min(index, len(counts) - 1)], 1) if counts and index >= 0 else 1


def paragraph_count(document: Document) -> int:
    """How many paragraphs have numbers."""
    return _counts(document)[-1] if document.paragraphs else 0


def paragraph_index(document: Document, number: int) -> int | None:
    """The index of the paragraph with a number; None where there is none."""
    counts = _counts(document)
    return bisect_left(counts, number) if counts and 1 <= number <= counts[-1] else None


def _counts(document: Document) -> list[int]:
    global _last  # noqa: PLW0603 - one value, replaced whole: a loop asks about one document many times
    paragraphs, counts = _last
    if paragraphs is not document.paragraphs:
        counts = list(accumulate(int(paragraph.kind is ParagraphKind.BODY) for paragraph in document.paragraphs))
        _last = (document.paragraphs, counts)
    return counts

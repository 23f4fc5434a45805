"""The numbers of quotations, as one counts them: from 1, without scare quotes, which are nobody's words.

They are the same on the screen, in JSON, exports, reports and counts.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import accumulate

from reader.document.model import Document, Quotation, QuotationKind

_last: tuple[Sequence[Quotation], Sequence[int]] = ((), ())
"""The quotations that were asked about last, and the number of each."""


def quotation_number(document: Document, index: int) -> int:
    """The number of a quotation (by index); 0 for a scare quote."""
    return quotation_numbers(document)[index]


def quotation_name(document: Document, index: int) -> str:
    """The number of a quotation in figures, a dash for a scare quote."""
    return str(quotation_number(document, index) or "–")


def quotation_count(document: Document) -> int:
    """How many quotations there are."""
    return count_of(document.quotations)


def count_of(quotations: Sequence[Quotation]) -> int:
    """How many of some quotations are somebody's words."""
    return sum(quotation.kind is not QuotationKind.SCARE for quotation in quotations)


def quotation_numbers(document: Document) -> Sequence[int]:
    """The numbers of all quotations, 0 for scare quotes."""
    global _last  # noqa: PLW0603 - one value, replaced whole: a loop asks about one document many times
    quotations, numbers = _last
    if quotations is not document.quotations:
        real = [quotation.kind is not QuotationKind.SCARE for quotation in document.quotations]
        numbers = array("I", (n if is_real else 0 for n, is_real in zip(accumulate(real), real, strict=True)))
        _last = (document.quotations, numbers)
    return numbers

"""The quotations whose speaker was inferred, or is not known: to look at one after the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.document import QuotationKind
from reader.document.certainty import is_sure
from reader.reading.quotation_index import QuotationIndex
from reader.reading.state import Reading, shown


def doubtful(indexed: QuotationIndex, among: Sequence[int]) -> list[int]:
    """Those of some quotations that are doubtful, in their order; scare quotes have no speaker to doubt."""
    quotations = indexed.document.quotations
    return [n for n in among if quotations[n].kind is not QuotationKind.SCARE and not is_sure(quotations[n])]


def next_doubtful(reading: Reading, step: int = 1) -> int | None:
    """The next (1) or previous (-1) doubtful quotation that is shown; None at the end."""
    among = doubtful(reading.indexed, shown(reading))
    if reading.current is None:
        at = bisect_left(among, reading.indexed.first_at(reading.at))
        return (among[at] if at < len(among) else None) if step > 0 else (among[at - 1] if at else None)
    if step > 0:
        after = bisect_right(among, reading.current)
        return among[after] if after < len(among) else None
    before = bisect_left(among, reading.current)
    return among[before - 1] if before else None

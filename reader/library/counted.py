"""How many quotations a library has: scare quotes are kept and found, and not counted, as everywhere else."""

from __future__ import annotations

from collections.abc import Iterable

from reader.document.model import QuotationKind
from reader.library.engine import Said

SCARE = QuotationKind.SCARE.value
"""The kind of what is in quotation marks and nobody's words: it is kept and found, and not counted."""


def quotations_in(said: Iterable[Said]) -> int:
    """How many quotations there are, as they are counted everywhere: scare quotes are nobody's words."""
    return sum(one.kind != SCARE for one in said)

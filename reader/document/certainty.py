"""From when on an attribution is shown as known: one threshold for the app, the command line and every export."""

from __future__ import annotations

from reader.document.model import Quotation

SURE = 0.75
"""From this confidence on the speaker is shown without a question mark."""


def is_sure(quotation: Quotation) -> bool:
    """Whether a speaker is known rather than inferred; false where nobody is named."""
    return quotation.speaker is not None and quotation.confidence >= SURE

"""Quotation marks of all styles, and the words and marks at a place of a text.

A mark that opens in one language closes in another (»…« and «…»), so most are in both sets.
"""

from __future__ import annotations

from reader.document.model import Span

OPENING = frozenset("“”„‟\"‘’‚‛'«»‹›「『《〈〝")
"""Marks that may stand before quoted words."""

CLOSING = frozenset("“”\"‘’'«»‹›」』》〉〞〟")
"""Marks that may stand behind quoted words."""

MARKS = OPENING | CLOSING


def with_marks(text: str, span: Span, after: int = 0) -> Span:
    """A quotation's span with the quotation marks directly around it, none of it before the offset ``after``."""
    start, end = max(span.start, after), span.end
    if start > after and text[start - 1] in OPENING:
        start -= 1
    if end < len(text) and text[end] in CLOSING:
        end += 1
    return Span(start, end)


def word_at(text: str, offset: int) -> Span:
    """The word that stands at an offset, with its apostrophes and hyphens; an empty span beside words."""
    start = end = min(offset, len(text))
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "’'-"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in "’'-"):
        end += 1
    return Span(start, end)

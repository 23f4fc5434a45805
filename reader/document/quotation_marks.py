"""Quotation marks around a span of text, and the word at an offset. Pure."""

from __future__ import annotations

from reader.document import Span

_OPENING = frozenset("“”\"‘’'„‚«‹»›「『《〈")
_CLOSING = frozenset("”\"’'“‘»›«‹」』》〉")


def with_marks(text: str, span: Span) -> Span:
    """A quotation's span together with the quotation marks on either side of it."""
    start, end = span.start, span.end
    if start and text[start - 1] in _OPENING:
        start -= 1
    if end < len(text) and text[end] in _CLOSING:
        end += 1
    return Span(start, end)


def word_at(text: str, offset: int) -> Span:
    """The word at an offset, with its apostrophes and hyphens; empty beside words."""
    start = end = min(offset, len(text))
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "’'-"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in "’'-"):
        end += 1
    return Span(start, end)

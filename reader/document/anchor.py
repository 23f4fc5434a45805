"""Find a quotation's words in the text of its paragraph.

A document is edited by hand, so a stored position is only a hint and the words decide: the pair of a text position
selector and a text quote selector of the W3C Web Annotation Data Model (sections 4.2.4 and 4.2.5).
"""

from __future__ import annotations

from reader.document.model import Span
from reader.errors import ReaderError

MOST_COUNTED = 100


class NotAnchoredError(ReaderError, LookupError):
    """The words stand nowhere (``count`` 0), or in ``count`` places (at most `MOST_COUNTED`) with no hint to choose."""

    def __init__(self, count: int) -> None:
        super().__init__(f"found {count} times" if count else "not found")
        self.count = count


def anchor(exact: str, text: str, hint: Span | None = None) -> Span:
    """Find where ``exact`` stands in ``text``, trusting ``hint`` while it still fits.

    Of several places the one that begins nearest to the hint wins, the earlier of two at the same distance.

    Raises:
        NotAnchoredError: the words stand nowhere, or in several places and there is no hint.
    """
    size = len(exact)
    if not size:
        raise NotAnchoredError(0)
    if hint is not None:
        if text.startswith(exact, hint.start):
            return Span(hint.start, hint.start + size)
        before = text.rfind(exact, 0, hint.start + size)
        after = text.find(exact, hint.start)
        places = [place for place in (before, after) if place >= 0]
        if not places:
            raise NotAnchoredError(0)
        start = min(places, key=lambda place: abs(place - hint.start))
        return Span(start, start + size)
    start = text.find(exact)
    if start < 0:
        raise NotAnchoredError(0)
    if text.find(exact, start + 1) >= 0:
        raise NotAnchoredError(_count(exact, text, start))
    return Span(start, start + size)


def _count(exact: str, text: str, start: int) -> int:
    count = 0
    while start >= 0 and count < MOST_COUNTED:
        count += 1
        start = text.find(exact, start + 1)
    return count

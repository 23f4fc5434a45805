"""Find words in the text of the one paragraph that they are said to stand in."""

from __future__ import annotations

from reader.document.anchoring.joined_text import nearest_first
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
    if hint is not None and exact and text.startswith(exact, hint.start):
        return Span(hint.start, hint.start + len(exact))
    found = [*nearest_first(exact, text, 0 if hint is None else hint.start, MOST_COUNTED if hint is None else 1)]
    if len(found) != 1:
        raise NotAnchoredError(len(found))
    return Span(found[0], found[0] + len(exact))

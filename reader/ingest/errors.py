"""The error for everything that cannot be opened."""

from __future__ import annotations

from reader.errors import ReaderError


class UnreadableError(ReaderError):
    """A source cannot be opened as a document; the message names it, says why and what to do, on one line."""

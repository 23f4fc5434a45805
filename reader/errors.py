"""The base of every exception class of this package."""

from __future__ import annotations


class ReaderError(Exception):
    """Base class of all errors that this package raises on purpose.

    ``str(error)`` is a message for people. It is empty for the few errors that only end a piece of work, such as
    `reader.search.lookup.SearchCancelledError`. Errors about a value also derive from `ValueError`, and errors about
    something that was not found from `LookupError`.
    """

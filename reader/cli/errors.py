"""Exit codes, and how the command reports errors."""

from __future__ import annotations

import sys

from reader.errors import ReaderError

DONE = 0
NOTHING_FOUND = 1
WRONG_USAGE = 2
BAD_INPUT = 3
INTERRUPTED = 128 + 2
PIPE_CLOSED = 128 + 13


class CommandError(ReaderError):
    """The command cannot do what it was asked. The message is one line for people: what, and what to do."""

    code = BAD_INPUT

    def __init__(self, message: str, code: int = BAD_INPUT) -> None:
        super().__init__(message)
        self.code = code


def complain(message: str) -> None:
    """Write ``reader: message`` to standard error, on one line and without control characters."""
    tell(f"reader: {message}")


def tell(message: str) -> None:
    """Write a line to standard error; ignored if that is closed."""
    from reader.document.clean import visible

    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{visible(message)}\n")
        sys.stderr.flush()
    except OSError:
        return

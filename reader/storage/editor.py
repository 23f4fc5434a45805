"""The user's editor."""

from __future__ import annotations

import os

from reader.errors import ReaderError


class EditorError(ReaderError, ValueError):
    """The editor that is asked for is no command; ``asked`` is what stands there."""

    def __init__(self, asked: str, reason: str) -> None:
        super().__init__(f"{asked}: {reason}")
        self.asked, self.reason = asked, reason


def editor_command() -> list[str]:
    """Return the words of the command in ``VISUAL``, else in ``EDITOR``; an empty list where neither has one.

    Raises:
        EditorError: a quotation mark in it is not closed.
    """
    import shlex

    for name in ("VISUAL", "EDITOR"):
        asked = os.environ.get(name, "")
        try:
            if words := shlex.split(asked):
                return words
        except ValueError as error:
            raise EditorError(asked, str(error)) from None
    return []

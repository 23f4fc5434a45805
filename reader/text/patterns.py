"""Regular expressions that are compiled when they are first used.

A module compiles its patterns when it is imported, and most texts need few of them: those that the first page of a
command does not need took a tenth of its time.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "pattern", "search", "split", "sub", "subn")


class _LaterPattern:
    """A pattern that is not compiled yet. From the first use on, its methods are those of the compiled pattern."""

    __slots__ = (*_METHODS, "_flags", "_source")

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used, and only has the methods of one; `re.error` is raised then.

    What a match says of its pattern (``Match.re``) is another object than this.
    """
    return cast("re.Pattern[str]", _LaterPattern(source, flags))


def later_bytes(source: bytes, flags: int = 0) -> re.Pattern[bytes]:
    """The same of bytes."""
    return cast("re.Pattern[bytes]", _LaterPattern(source, flags))

"""Which lines of the reader an input reaches, so that inputs that reach new ones become parents of others."""

from __future__ import annotations

import sys
from types import CodeType, FrameType
from typing import Any

_OURS = "/reader/"


class Reached:
    """The lines of ``reader/`` that were run so far. Tracing slows Python code down several times."""

    def __init__(self) -> None:
        self.lines: set[tuple[str, int]] = set()
        self._ours: dict[CodeType, bool] = {}

    def __enter__(self) -> Reached:
        sys.settrace(self._call)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(None)

    def _call(self, frame: FrameType, event: str, argument: Any) -> Any:
        code = frame.f_code
        ours = self._ours.get(code)
        if ours is None:
            name = code.co_filename.replace("\\", "/")
            ours = self._ours[code] = _OURS in name and "site-packages" not in name
        return self._line if ours else None

    def _line(self, frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line":
            self.lines.add((frame.f_code.co_filename, frame.f_lineno))
        return self._line

"""The first frame, kept from the last time, so that text stands before the app's code is even imported.

When the reader is left, what the next start will draw first is written to a file in the cache: the text at the place
where one left it. When the same document (path, size, time of change) is opened again in a terminal of the same size
and kind, by the same version, and nothing else that it depends on has changed, that is written at once: after about
a fifth of the time that the app takes. The app then draws the same frame over it, cell for cell.

Nothing here may import more than it needs: what this module costs is most of what it saves.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from reader.storage.file_stamp import file_stamp
from reader.storage.folders import cache_folder
from reader.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

ENTER = "\x1b[?1049h\x1b[?25l"
"""The alternate screen, without a cursor."""

LEAVE = "\x1b[?1049l\x1b[?25h"

KEPT = 40
"""Frames that are kept; the oldest go first."""

_LARGEST = 1 << 20
_AND = "\x1d"
_ENVIRONMENT = (
    "TERM",
    "COLORTERM",
    "NO_COLOR",
    "TERM_PROGRAM",
    "TEXTUAL_THEME",
    "TEXTUAL_COLOR_SYSTEM",
    "LC_ALL",
    "LANG",
)


class EarlyFrame:
    """A frame that stands on the terminal, and the terminal's modes from before it."""

    def __init__(self, modes: Sequence[object]) -> None:
        self.modes = list(modes)

    def leave_when_told(self) -> None:
        """Restore the terminal when the process is told to end, until the app does that itself.

        As in the app, SIGHUP ends it also where it was ignored (nohup): without its terminal there is nothing to read.
        """
        from signal import SIGHUP, SIGTERM, signal

        for number in (SIGTERM, SIGHUP):
            signal(number, self._end)

    def _end(self, number: int, _: object) -> None:
        """Restore the terminal and end, whatever is being imported. Standard error may be in use: it is passed by."""
        import termios

        try:
            os.write(2, LEAVE.encode())
            termios.tcsetattr(0, termios.TCSANOW, self.modes)  # type: ignore[arg-type]
        except (OSError, termios.error):
            pass  # the terminal has gone
        os._exit(128 + number)

    def take_back(self) -> None:
        """Restore the terminal: the app never came."""
        import termios

        sys.__stderr__.write(LEAVE)  # type: ignore[union-attr]
        sys.__stderr__.flush()  # type: ignore[union-attr]
        termios.tcsetattr(0, termios.TCSANOW, self.modes)  # type: ignore[arg-type]


def key_of(path: str, fixed: Sequence[str], moving: Sequence[str] = (), also: str = "") -> str | None:
    """What the frame of a file depends on, in one line; None where the file or the terminal cannot be asked.

    ``fixed`` are files besides that the frame is drawn from and that are not to change while it is read, ``moving``
    those that the reader itself writes; ``also`` is what else decides how it looks.
    """
    try:
        found = os.stat(path)  # noqa: PTH116 - pathlib costs 5 ms
        columns, rows = os.get_terminal_size(2)
    except (OSError, ValueError):
        return None
    environment = "\x1f".join(os.environ.get(name, "") for name in _ENVIRONMENT)
    name = os.path.abspath(path)  # noqa: PTH100
    source = (__version__, name, found.st_mtime_ns, found.st_size, also, *map(file_stamp, fixed))
    view = (columns, rows, environment, *map(file_stamp, moving))
    return _AND.join("\x1e".join(map(str, parts)) for parts in (source, view)).replace("\n", " ")


def of_same_source(key: str, other: str) -> bool:
    """Whether two keys are about the same text: nobody changed it, nor what else the frame is drawn from."""
    return key.partition(_AND)[0] == other.partition(_AND)[0]


def folder() -> str:
    """The folder of the kept frames, in the cache folder."""
    return os.path.join(cache_folder(), "frames")  # noqa: PTH118


def _file_of(key: str) -> str:
    from zlib import crc32

    return os.path.join(folder(), f"{crc32(key.encode('utf-8', 'surrogateescape')):08x}")  # noqa: PTH118


def show_early(key: str | None) -> EarlyFrame | None:
    """Write the frame that is kept for a key; None where there is none, and then the terminal is untouched."""
    if key is None:
        return None
    try:
        with open(_file_of(key), encoding="utf-8", errors="surrogateescape", newline="") as file:  # noqa: PTH123
            kept, _, frame = file.read(_LARGEST).partition("\n")
        if kept != key or not frame:
            return None
        import termios

        modes = termios.tcgetattr(0)
        early = EarlyFrame(modes)
        early.leave_when_told()
        quiet = termios.tcgetattr(0)
        quiet[3] &= ~(termios.ECHO | termios.ICANON)  # keys typed early are for the app, not for the screen
        quiet[0] &= ~termios.ICRNL  # and Enter is Enter
        termios.tcsetattr(0, termios.TCSANOW, quiet)
    except (OSError, ValueError, ImportError):
        return None
    try:
        out = sys.__stderr__  # where Textual draws
        out.write(ENTER + frame)  # type: ignore[union-attr]
        out.flush()  # type: ignore[union-attr]
    except (OSError, ValueError):
        early.take_back()
        return None
    return early


def keep(key: str, frame: str) -> None:
    """Keep a frame for the next time. What cannot be written is not kept: it is only a cache."""
    from reader.storage.files import save_bytes

    place = folder()
    try:
        os.makedirs(place, mode=0o700, exist_ok=True)  # noqa: PTH103
        save_bytes(f"{key}\n{frame}".encode("utf-8", "surrogateescape"), _file_of(key), 0o600)
        for old in sorted(os.scandir(place), key=lambda entry: -entry.stat().st_mtime)[KEPT:]:
            os.unlink(old.path)  # noqa: PTH108
    except OSError:
        return

"""Which files of a folder are articles."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

ENDINGS = frozenset(
    (
        ".txt .text .md .markdown .mdown .mkd .qmd .rmd .html .htm .xhtml .xht .shtml .mht .mhtml .eml .emlx "
        ".epub .docx .odt .pdf .vtt .srt .yaml .yml"
    ).split()
)
"""The files of a folder that are taken, by the ends of their names."""

NO_FILE = "a pipe, a socket or a device, not a file; passed over"
"""What is said of such a thing in a folder."""

_YAML = (".yaml", ".yml")
_HEAD = 64 * 1024
SAYS_OURS = re.compile(rb"^(?:\xef\xbb\xbf)?[\"']?quote-reader[\"']?\s*:", re.MULTILINE)
"""What the beginning of a document of ours holds."""


def files_in(
    folder: str,
    *,
    ours: bool = False,
    more: tuple[str, ...] = (),
    passed_over: Callable[[str], object] | None = None,
) -> Iterator[str]:
    """The files in a folder and its folders that may be articles, in order, without hidden ones.

    YAML is taken only where it says that it is a document of ours: a folder may hold the configuration of anything.
    With ``ours`` nothing else is taken. ``more`` are ends of names that are taken, too. What has such a name and is a
    pipe, a socket or a device is not opened, which might take for ever; ``passed_over`` is called with its path.
    """
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path, ending = Path(here) / name, Path(name).suffix.lower()
            wanted = ending in (_YAML if ours else ENDINGS) or (bool(more) and name.lower().endswith(more))
            if name.startswith(".") or not wanted:
                continue
            if _is_no_file(path):
                if passed_over is not None:
                    passed_over(str(path))
            elif ending not in _YAML or _says_ours(path):
                yield str(path)


def _is_no_file(path: Path) -> bool:
    """Whether a path leads to what is no regular file. One that leads nowhere may be one: opening it says why not."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _says_ours(path: Path) -> bool:
    """Whether a file begins like a document of ours. One that cannot be read counts, so that opening it says why."""
    try:
        with path.open("rb") as file:
            return SAYS_OURS.search(file.read(_HEAD)) is not None
    except OSError:
        return True

"""Many sources at once: the files in folders, and the lines of a list."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from reader.ingest.errors import UnreadableError
from reader.ingest.sources.files import STANDARD_INPUT, shown

ENDINGS = frozenset(
    (
        *(".yaml", ".yml", ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".eml"),
        *(".epub", ".docx", ".odt", ".pdf", ".vtt", ".srt"),
    )
)
"""The endings of files that are taken from a folder; a file that is named itself may have any."""
MOST = 100_000
"""Files that are taken from a folder and all below it."""


def expanded(paths: Iterable[str]) -> list[str]:
    """The sources that paths name: a folder is all readable files in it and below it, in the order of their names.

    Files and folders whose names begin with a dot are left out, and so are links to folders. Each source is named once.
    URLs and ``-`` stay as they are.

    Raises:
        UnreadableError: a folder holds no file that can be read here, more than `MOST`, or may not be listed.
    """
    found: dict[str, None] = {}
    for path in paths:
        if path != STANDARD_INPUT and os.path.isdir(path):  # noqa: PTH112 - a name may hold a NUL
            found.update(dict.fromkeys(_files_in(path)))
        else:
            found[path] = None
    return list(found)


def listed(text: str) -> list[str]:
    """The sources in a list: one a line, without blank lines and those that begin with ``#``; or apart by NUL."""
    if "\0" in text:
        return [entry for entry in text.split("\0") if entry]
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _files_in(folder: str) -> list[str]:
    def refuse(error: OSError) -> None:
        raise UnreadableError(f"{shown(folder)}: this folder cannot be listed ({error.strerror}); name its files")

    files: list[str] = []
    for file in _walk(folder, refuse):
        files.append(file)
        if len(files) > MOST:
            raise UnreadableError(f"{shown(folder)}: more than {MOST:,} files in this folder; name smaller ones")
    if not files:
        raise UnreadableError(f"{shown(folder)}: no article in this folder; name a file in it")
    return files


def _walk(folder: str, refuse: Callable[[OSError], None]) -> Iterator[str]:
    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in ENDINGS:  # noqa: PTH122
                yield os.path.join(place, name)  # noqa: PTH118

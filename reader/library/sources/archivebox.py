"""Folders of ArchiveBox: a page is kept there in many forms beside each other, of which one is taken.

A folder of ArchiveBox has ``index.sqlite3`` and in ``archive`` a folder for each snapshot, with ``index.json``. The
WARC file of a snapshot says most: the page as it was fetched, its URL and when. Everything else (lists of URLs, pages
about snapshots) is no article, and following it would fetch what nobody asked for.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from reader.library.sources.warc.places import ENDINGS

_WARC = ("warc", "wget/warc")
"""Where a snapshot has its WARC files, in older and newer versions."""

_FORMS = (
    "singlefile.html singlefile/singlefile.html output.html dom/output.html readability/content.html "
    "mercury/content.html output.pdf pdf/output.pdf"
).split()
"""Where a snapshot has its page otherwise, the most faithful first."""

_ABOUT = "index.html"
"""The page of ArchiveBox about a snapshot."""

_SNAPSHOTS = ("archive", "users")
_INDEX = 1 << 20
"""Bytes of an ``index.json`` that are looked at."""


def without_copies(files: Iterable[str], top: str) -> Iterator[str]:
    """The files below a folder, and of what ArchiveBox keeps there each page once."""
    is_box, is_snapshot, form = lru_cache(256)(_is_box), lru_cache(256)(_is_snapshot), lru_cache(256)(_form)
    for file in files:
        folders = _folders(file, top)
        snapshot = next((folder for folder in folders if is_snapshot(folder)), None)
        if snapshot is not None:
            taken = form(snapshot)
            if file in taken if taken else file != os.path.join(snapshot, _ABOUT):  # noqa: PTH118
                yield file
        elif not any(_is_beside_snapshots(file, folder) and is_box(folder) for folder in folders):
            yield file


def _folders(file: str, top: str) -> list[str]:
    """The folders that a file is in, from its own up to the topmost one."""
    folders = [os.path.dirname(file)]  # noqa: PTH120 - names stay as they are
    while len(folders[-1]) > len(top) and folders[-1] != os.path.dirname(folders[-1]):  # noqa: PTH120
        folders.append(os.path.dirname(folders[-1]))  # noqa: PTH120
    return folders


def _is_snapshot(folder: str) -> bool:
    return bool(_said_of(folder))


def _said_of(snapshot: str) -> dict[str, object]:
    """What a snapshot says of itself; nothing where it is none."""
    try:
        with (Path(snapshot) / "index.json").open("rb") as stream:
            said = json.loads(stream.read(_INDEX))
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) and "url" in said and "timestamp" in said else {}


def _form(snapshot: str) -> frozenset[str]:
    """The files of a snapshot that are taken; none where it has its page in no form that is known."""
    for name in _WARC:
        folder = os.path.join(snapshot, name)  # noqa: PTH118
        try:
            found = [entry.path for entry in os.scandir(folder) if entry.name.lower().endswith(ENDINGS)]
        except OSError:
            continue
        if found:
            return frozenset(found)
    paths = _said_of(snapshot).get("canonical")
    cloned = paths.get("wget_path") if isinstance(paths, dict) else None
    forms = (*_FORMS, *([cloned] if isinstance(cloned, str) and cloned else []))
    found = [os.path.join(snapshot, form) for form in forms]  # noqa: PTH118
    return frozenset([form for form in found if os.path.isfile(form)][:1])  # noqa: PTH113


def _is_beside_snapshots(file: str, folder: str) -> bool:
    """Whether a file in a folder is in none of those folders that have snapshots in a folder of ArchiveBox."""
    return Path(file).relative_to(folder).parts[0] not in _SNAPSHOTS


def _is_box(folder: str) -> bool:
    return (Path(folder) / "index.sqlite3").is_file() and (Path(folder) / "archive").is_dir()

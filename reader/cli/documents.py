"""Open the documents that a command was given."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.bundled import NAME
from reader.cli.errors import CommandError, complain, tell
from reader.cli.launch.progress import waiting
from reader.document.model import Document
from reader.documents.open import OpenOptions, open_to_read
from reader.documents.opened_document import OpenedDocument
from reader.ingest.errors import UnreadableError
from reader.ingest.sources.files import STANDARD_INPUT, shown
from reader.text.plural import counted

if TYPE_CHECKING:
    from reader.annotations.marks import Mark
    from reader.config import Settings


def opened(path: str | None, how: OpenOptions | None = None) -> OpenedDocument:
    """Return the document at a path, or the bundled one, and where its corrections are saved.

    Raises:
        CommandError: it cannot be read; its problems have been printed.
    """
    return _told(path, lambda: open_to_read(path, how or OpenOptions()))


def opened_where_left(path: str | None, how: OpenOptions | None = None) -> OpenedDocument:
    """Return the same, with the place where the user left it.

    Raises:
        CommandError: as `opened` has it.
    """
    from reader.documents.places import open_where_left

    return _told(path, lambda: open_where_left(path, how))


def _told(path: str | None, read: Callable[[], OpenedDocument]) -> OpenedDocument:
    """Return what ``read`` returns; its errors become those of a command."""
    from reader.document.problems import DocumentError

    try:
        return read()
    except UnreadableError as error:
        raise CommandError(str(error) + _meant(path)) from None
    except FileNotFoundError as error:
        raise CommandError(str(error)) from None
    except DocumentError as error:
        for problem in error.problems:
            tell(str(problem))
        errors = sum(problem.severity == "error" for problem in error.problems)
        label = NAME if path is None else shown(path)
        raise CommandError(f"{label}: not opened, {counted(errors, 'error')}") from None


def each(
    paths: Sequence[str], settings: Settings, how: OpenOptions | None = None
) -> Iterator[tuple[Document, str] | None]:
    """Yield every document, or the bundled one if there is no path; None for one that cannot be read.

    Its problems have been printed, and the other documents follow. If it takes a while, how many are done is shown.
    """
    for found in each_opened(paths, settings, how):
        yield None if found is None else (found[0].document, found[1])


def each_opened(
    paths: Sequence[str], settings: Settings, how: OpenOptions | None = None
) -> Iterator[tuple[OpenedDocument, str] | None]:
    """Yield the same with where the corrections of each are saved, by which its notes are found too."""
    from reader.cli import source_flags as sources
    from reader.ingest.garbage import collect_seldom
    from reader.ingest.sandbox.ready import one_child

    collect_seldom()
    how = replace(how or sources.how(None, settings) or OpenOptions(), put_off=[])
    with one_child(), waiting("") as line:
        for number, path in enumerate(paths or (None,), start=1):
            name = NAME if path is None else path
            if line is not None:
                line.say(f"{number:,} of {len(paths):,}: {shown(name)}" if len(paths) > 1 else f"reading {shown(name)}")
            found = failed = None
            try:
                found = opened(path, how), name
            except CommandError as failure:
                failed = failure
            if line is not None:
                line.say("")
            if failed is not None:
                complain(str(failed))
            try:
                yield found
                if sys.stdout is not None:
                    sys.stdout.flush()
            finally:
                _do_now(how.put_off)


def _do_now(put_off: list[Callable[[], None]] | None) -> None:
    """Do what was put off until the document was printed."""
    while put_off:
        put_off.pop()()


def marks_of(opened: OpenedDocument) -> list[Mark]:
    """Return the bookmarks and notes of a document, also of one whose file was moved.

    Raises:
        CommandError: they cannot be read.
    """
    from reader.annotations.notes import marks_of
    from reader.documents.moved import noted_as
    from reader.storage.store import StoreError

    try:
        return marks_of(noted_as(opened.source, opened.document))
    except StoreError as error:
        raise CommandError(str(error)) from None


def _meant(path: str | None) -> str:
    """Return a hint if a word that is not a file looks like a command, else an empty string."""
    from reader.cli.dispatch import COMMANDS

    if path is None or path == STANDARD_INPUT or os.sep in path or "." in path or os.path.lexists(path):
        return ""
    from difflib import get_close_matches

    close = get_close_matches(path.lower(), COMMANDS, 1, 0.6)
    return f"; or did you mean `reader {close[0]}`?" if close else ""

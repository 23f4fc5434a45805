"""The files that a command works on: those that it names, what is in folders, a list of files, or what is piped in."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence

from reader.cli.errors import WRONG_USAGE, CommandError, tell
from reader.ingest.limits import DEFAULT
from reader.ingest.sources.files import STANDARD_INPUT, read_given, shown


def add_option(parser: argparse.ArgumentParser) -> None:
    """Add the option that names a list of files."""
    parser.add_argument(
        "--files-from", metavar="LIST", help="a file that names more files, one a line or ended by NUL; - for a pipe"
    )


def files(options: argparse.Namespace, given: Sequence[str], *, ours: bool = False) -> list[str]:
    """Return the files that were given, with those of ``--files-from`` behind them.

    In the place of a folder stand the files in it that may be articles; with ``ours`` only our own documents. ``-`` is
    returned if none was given and something is piped in, an empty list if there is nothing at all.

    Raises:
        CommandError: the list cannot be read or names no file, standard input is meant twice, or nobody writes into the
            pipe.
    """
    if "" in given:
        raise CommandError("the name of a file is empty: nothing was chosen", WRONG_USAGE)
    if options.files_from is None:
        return list(_unfolded(given, ours)) if given else [STANDARD_INPUT] if is_piped() else []
    if options.files_from == STANDARD_INPUT and STANDARD_INPUT in given:
        raise CommandError("standard input is the list of files or a document, and cannot be both", WRONG_USAGE)
    names = [*given, *_listed(options.files_from)]
    if not names:
        raise CommandError(f"{shown(options.files_from)}: no file is named there; write one a line")
    return list(_unfolded(names, ours))


def is_piped() -> bool:
    """Whether something is piped into this process: standard input is a pipe, a socket or a file, and not a terminal,
    a device such as /dev/null, or closed.

    Raises:
        CommandError: nothing was written into the pipe for as long as a pipe is waited for.
    """
    import stat

    if sys.stdin is None:
        return False
    try:
        handle = sys.stdin.fileno()
        mode = os.fstat(handle).st_mode
    except (OSError, ValueError):
        return False
    if not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISREG(mode)):
        return False
    if not _has_something(handle):
        raise CommandError(
            f"standard input: nothing was written into this pipe for {DEFAULT.wait:g} seconds, and no file is named; "
            "name a file, or - to wait longer"
        )
    return True


def _has_something(handle: int) -> bool:
    """Whether there is something to read, or the end, before one has waited too long."""
    import select

    from reader.cli.launch.progress import waiting

    try:
        with waiting("waiting for what is piped in"):
            return bool(select.select([handle], [], [], DEFAULT.wait)[0])
    except (OSError, ValueError):  # a system that can only wait for sockets
        return True


def _unfolded(names: Iterable[str], ours: bool) -> Iterator[str]:
    """The names, with the files of a folder in its place; a folder without any stays, and opening it says so."""
    from reader.storage.sources import is_url, path_of

    for name in map(path_of, names):
        if name != STANDARD_INPUT and not is_url(name) and os.path.isdir(name):  # noqa: PTH112 - it may be no path
            from reader.ingest.sources.folder import NO_FILE, files_in

            found = list(files_in(name, ours=ours, passed_over=lambda path: tell(f"{shown(path)}: {NO_FILE}")))
            yield from found or [name]
        else:
            yield name


def _listed(path: str) -> list[str]:
    """The names in a list: ended by NUL as `find -print0` writes them, else one a line."""
    from reader.ingest.errors import UnreadableError

    try:
        data = read_given(path)
    except UnreadableError as error:
        raise CommandError(str(error)) from None
    names = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [os.fsdecode(name) for name in names if name.strip()]

"""Show a document in the app, as soon as can be: nothing is imported here that the first frame can do without."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

_PATH_LIKE = {".", os.sep}
"""A word with one of these is no command."""


def is_for_the_app() -> bool:
    """Whether somebody sits there with keys and a screen that can be drawn on."""
    ends = (sys.stdin, sys.stdout)
    return all(end is not None and end.isatty() for end in ends) and os.environ.get("TERM") != "dumb"


def needs_no_parser(arguments: Sequence[str]) -> bool:
    """Whether these arguments are nothing, or a path and no command or option: so most readings begin."""
    if len(arguments) > 1 or (arguments and (arguments[0].startswith("-") or not _PATH_LIKE & {*arguments[0]})):
        return False
    return is_for_the_app()


def show_in_app(file: str | None) -> int:
    """Read a file, or the bundled article, and show it until the reader is left.

    Raises:
        CommandError: it cannot be read.
    """
    import gc

    from reader.bundled import bundled
    from reader.cli.ahead import read_ahead
    from reader.first_frame import key_of, show_early

    gc.disable()  # until the first frame is drawn: imports make no garbage, and looking for it is a tenth of the start
    path = str(bundled()) if file is None else file
    key = key_of(path)
    read = read_ahead(path)
    early = show_early(key)
    try:
        from reader.tui.app import run

        document = read()
        if document is None:
            from reader.cli import documents

            document, _ = documents.one(file)
    except BaseException:
        if early is not None:
            early.take_back()
        raise
    from pathlib import Path

    return run(document, None if file is None else Path(file), key, early)

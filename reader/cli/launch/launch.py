"""Show a document in the app as soon as possible: only what the first frame needs is imported here."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.config import Config
    from reader.documents.open import OpenOptions
    from reader.first_frame import EarlyFrame

_PATH_LIKE = {".", os.sep}
"""A word with one of these is no command."""


def is_for_the_app(file: str | None = None) -> bool:
    """Whether standard input and output are an interactive terminal. Piped input leaves the terminal's keys."""
    if is_drawn_elsewhere():
        return True
    ends = (sys.stdout,) if file == "-" else (sys.stdin, sys.stdout)
    return all(end is not None and end.isatty() for end in ends) and os.environ.get("TERM") != "dumb"


def is_drawn_elsewhere() -> bool:
    """Whether another program draws the app and named a driver for it, as `reader serve` does."""
    return bool(os.environ.get("TEXTUAL_DRIVER"))


def needs_no_parser(arguments: Sequence[str]) -> bool:
    """Whether there are no arguments, or only a path: most readings begin so, and need no parser."""
    if len(arguments) > 1 or (arguments and (arguments[0].startswith("-") or not _PATH_LIKE & {*arguments[0]})):
        return False
    return is_for_the_app() and not (arguments and os.path.isdir(arguments[0]))  # noqa: PTH112 - pathlib costs 5 ms


def show_in_app(
    file: str | None, options: Namespace | None = None, start: str = "", files: tuple[str, ...] = ()
) -> int:
    """Show a source, or the bundled article, in the app until the user quits.

    It opens where the user left it, or at ``start``: ``+12``, ``+G`` or ``+/words``, as in `reader.cli.start_option`.
    ``files`` are all that were named, ``file`` among them.

    Raises:
        CommandError: it cannot be read.
    """
    import gc

    gc.disable()  # until the first frame is drawn: imports make no garbage, and looking for it is a tenth of the start
    from reader.cli.launch.preload import read_ahead
    from reader.cli.launch.progress import waiting
    from reader.documents.first_frame_key import frame_key
    from reader.first_frame import show_early

    if file == "-":
        return _show_piped(options, start)
    also = _also(options)
    key = None if is_drawn_elsewhere() else frame_key(file, also)
    how: OpenOptions | None = None
    config: Config | None = None
    early: EarlyFrame | None = None
    try:
        if _is_configured(options):  # read after what stood there the last time is shown, and before the document
            early = None if start else show_early(key)
            config, how = _asked(options)
            read = read_ahead(file, how)
        else:
            read = read_ahead(file)
            early = show_early(key)
        from reader.tui.terminal.late_tls import import_asyncio_without_tls

        import_asyncio_without_tls()
        from reader.tui.run import run

        with nullcontext() if early is not None else waiting(f"reading {file or 'the bundled article'}"):
            opened = read()
            if opened is None:
                from reader.cli import documents

                opened = documents.opened_where_left(file, how)
    except BaseException:
        if early is not None:
            early.take_back()
        raise
    if config is not None and not config.settings.resume:
        key = None  # what is kept is the frame of the place that one left
    return run(opened, key, early, partial(frame_key, file, also), start, config, files)


def show_library(options: Namespace) -> int:
    """Show the library in the app, above the bundled article, until the user quits.

    Raises:
        CommandError: the configuration that was named is not there.
    """
    from reader.cli import documents
    from reader.cli import option_flags as configured

    config = configured.configuration(options, keys=True)
    from reader.tui.run import run

    return run(documents.opened_where_left(None), config=config, library=True)


def _is_configured(options: Namespace | None) -> bool:
    """Whether there is a flag, a variable or a file of options. This only checks that the file exists."""
    from reader.storage.folders import config_file

    return options is not None or _variables() != [] or os.path.exists(config_file())  # noqa: PTH110


def _variables() -> list[str]:
    return [f"{name}={value}" for name, value in os.environ.items() if name.startswith("READER_")]


def _asked(options: Namespace | None) -> tuple[Config, OpenOptions | None]:
    """The configuration, and how a source is to be opened."""
    from reader.cli import option_flags as configured
    from reader.cli import source_flags as sources

    config = configured.configuration(options, keys=True)
    return config, sources.how(options, config.settings)


def _show_piped(options: Namespace | None, start: str) -> int:
    """Read standard input to its end, then read keys from the terminal."""
    from reader.cli import documents
    from reader.cli.launch.progress import waiting
    from reader.storage.system import terminal_name

    config, how = _asked(options)
    with waiting("reading standard input"):
        opened = documents.opened("-", how)
    terminal = os.open(terminal_name(), os.O_RDWR)
    os.dup2(terminal, 0)
    os.close(terminal)
    from reader.tui.run import run

    return run(opened, start=start, config=config)


def _also(options: Namespace | None) -> str:
    """Return what changes the first frame besides files: flags and variables."""
    from reader.storage.file_stamp import file_stamp

    given = {} if options is None else {name: value for name, value in vars(options).items() if value is not None}
    # Which document, and where: the key has its path.
    for name in ("files", "files_from", "start", "after", "go_on", "from_start"):
        given.pop(name, None)
    if "config" in given:
        given["config"] = given["config"], file_stamp(given["config"])
    return " ".join([*_variables(), *(f"{name}={value!r}" for name, value in sorted(given.items()) if value)])

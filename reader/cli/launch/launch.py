"""Show a document in the app, as soon as can be: nothing is imported here that the first frame can do without."""

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
    """Whether somebody sits there with keys and a screen that can be drawn on. What is piped in leaves the keys."""
    if is_drawn_elsewhere():
        return True
    ends = (sys.stdout,) if file == "-" else (sys.stdin, sys.stdout)
    return all(end is not None and end.isatty() for end in ends) and os.environ.get("TERM") != "dumb"


def is_drawn_elsewhere() -> bool:
    """Whether the app is shown by somebody who named a driver for it, such as `reader serve`, and not on a terminal."""
    return bool(os.environ.get("TEXTUAL_DRIVER"))


def needs_no_parser(arguments: Sequence[str]) -> bool:
    """Whether these arguments are nothing, or a path and no command or option: so most readings begin."""
    if len(arguments) > 1 or (arguments and (arguments[0].startswith("-") or not _PATH_LIKE & {*arguments[0]})):
        return False
    return is_for_the_app()


def show_in_app(file: str | None, options: Namespace | None = None, start: str = "") -> int:
    """Read a source, or the bundled article, and show it until the reader is left.

    It opens where one left it, or at ``start``: ``+12``, ``+G`` or ``+/words``, as `reader.cli.start_option` has them.

    Raises:
        CommandError: it cannot be read.
    """
    import gc

    from reader.cli.launch.preload import read_ahead
    from reader.cli.launch.progress import waiting
    from reader.documents.first_frame_key import frame_key
    from reader.first_frame import show_early

    if file == "-":
        return _show_piped(options, start)
    gc.disable()  # until the first frame is drawn: imports make no garbage, and looking for it is a tenth of the start
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
        from reader.tui.app import run

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
    return run(opened, key, early, partial(frame_key, file, also), start, config)


def _is_configured(options: Namespace | None) -> bool:
    """Whether anything was asked for, by a flag, a variable or the file. A look at the file is all that it costs."""
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
    """Read standard input to its end, then take the keys from the terminal."""
    from reader.cli import documents
    from reader.cli.launch.progress import waiting

    config, how = _asked(options)
    with waiting("reading what is piped in"):
        opened = documents.opened("-", how)
    terminal = os.open("/dev/tty", os.O_RDWR)
    os.dup2(terminal, 0)
    os.close(terminal)
    from reader.tui.app import run

    return run(opened, start=start, config=config)


def _also(options: Namespace | None) -> str:
    """What else than files decides how the first frame looks: flags and variables."""
    from reader.storage.file_stamp import file_stamp

    given = {} if options is None else {name: value for name, value in vars(options).items() if value is not None}
    for name in ("file", "start", "after", "go_on", "from_start"):  # which document, and where: the key has its path
        given.pop(name, None)
    if "config" in given:
        given["config"] = given["config"], file_stamp(given["config"])
    return " ".join([*_variables(), *(f"{name}={value!r}" for name, value in sorted(given.items()) if value)])

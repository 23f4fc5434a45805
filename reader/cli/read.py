"""`reader` and `reader FILE`: the app on a terminal, the article as text anywhere else."""

from __future__ import annotations

import argparse
import os
import sys

from reader.cli import documents, show
from reader.cli.ahead import read_ahead

USAGE = "reader [FILE] [--plain] [--json] [--width N] [--color WHEN]"
HELP = "Read a document: in the app on a terminal, as text in a pipe or with --plain."
EXAMPLES = "See `reader --help` for all commands."


def arguments(parser: argparse.ArgumentParser) -> None:
    """As `show` has them."""
    show.arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Open the app, or print."""
    if options.plain or options.json or not is_for_the_app():
        return show.run(options)
    import gc

    from reader.bundled import bundled

    gc.disable()  # until the first frame is drawn: imports make no garbage, and looking for it is a tenth of the start
    read = read_ahead(bundled() if options.file is None else options.file)
    from reader.tui.app import run as show_app

    document = read()
    if document is None:
        document, _ = documents.one(options.file)
    from pathlib import Path

    return show_app(document, None if options.file is None else Path(options.file))


def is_for_the_app() -> bool:
    """Whether somebody sits there with keys and a screen that can be drawn on."""
    ends = (sys.stdin, sys.stdout)
    return all(end is not None and end.isatty() for end in ends) and os.environ.get("TERM") != "dumb"

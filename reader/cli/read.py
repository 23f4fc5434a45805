"""`reader` and `reader FILE`: the app on a terminal, the article as text anywhere else."""

from __future__ import annotations

import argparse
import os
import sys

from reader.cli import documents, show

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
    document, _ = documents.one(options.file)
    from pathlib import Path

    from reader.tui.app import run as show_app

    return show_app(document, None if options.file is None else Path(options.file))


def is_for_the_app() -> bool:
    """Whether somebody sits there with keys and a screen that can be drawn on."""
    ends = (sys.stdin, sys.stdout)
    return all(end is not None and end.isatty() for end in ends) and os.environ.get("TERM") != "dumb"

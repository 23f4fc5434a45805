"""Standard output: its width, its colours, its encoding, and lines or rows written to it."""

from __future__ import annotations

import argparse
import codecs
import os
import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

from reader.cli import option_flags as configured
from reader.cli.stream import standard_output
from reader.document.clean import visible
from reader.plain.colour import BOLD, Depth, depth

WIDEST = 88
"""Text is wrapped to this width unless a wider one is asked for: longer lines are hard to read."""

_NARROWEST = 20
_SPELLED = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "-", "¶": "par."}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of every command that prints documents."""
    parser.add_argument("--plain", action="store_true", help="text as for a pipe, even on a terminal")
    parser.add_argument("--json", action="store_true", help="JSON Lines: one object a line")
    parser.add_argument("--width", type=_width, metavar="N", help="columns to wrap to")
    parser.add_argument(
        "--color", "--colour", choices=("auto", "always", "never"), metavar="WHEN", help="auto, always or never"
    )
    configured.add_file(parser)


class Output:
    """Where a command prints.

    ``width`` is in cells; ``colours`` how many may be used; ``blocks`` whether people read this on a terminal, so
    that a result may take several lines; ``json`` whether rows were asked for; ``settings`` the options.
    """

    def __init__(self, options: argparse.Namespace, *, warns: bool = True) -> None:
        """``warns``: whether to tell of mistakes in the configuration."""
        self._stream = standard_output()
        self.json: bool = options.json
        read = configured.printing if warns else configured.configuration
        self.settings = read(options).settings
        terminal = self._stream.isatty()
        self.blocks = terminal and not options.plain
        self.colours = Depth.NONE if self.json else depth(self.settings.color, os.environ, terminal=terminal)
        self.width: int = options.width or min(_columns(self._stream), self.settings.width or WIDEST)
        encoding = codecs.lookup(self._stream.encoding or "ascii").name
        self._unicode = encoding.startswith("utf")
        if hasattr(self._stream, "reconfigure"):
            if not self._unicode:
                codecs.register_error("reader.spelled", _spell)
            # A surrogate cannot be encoded in any of them, whatever `visible` let through.
            self._stream.reconfigure(errors="replace" if self._unicode else "reader.spelled")

    def lines(self, lines: Iterable[str]) -> None:
        """Print each line."""
        for line in lines:
            self._stream.write(f"{line}\n")

    def heading(self, name: str, *, first: bool) -> None:
        """Print the name of the document whose results follow."""
        title = f"\x1b[{BOLD}m{visible(name)}\x1b[0m" if self.colours is not Depth.NONE else visible(name)
        self.lines([*([] if first else [""]), title, ""])

    def rows(self, rows: Iterable[Mapping[str, object]]) -> None:
        """Print each row as JSON; in ASCII if the encoding lacks letters, so that none is lost."""
        from reader.export.rows import json_line

        for row in rows:
            self._stream.write(f"{json_line(row, ascii_only=not self._unicode)}\n")


def _columns(stream: TextIO) -> int:
    """Return the terminal width: COLUMNS, else that of standard output or, before a pager, standard error, else 80."""
    given = os.environ.get("COLUMNS", "")
    if given.isascii() and given.isdigit() and int(given[:9]) > 0:
        return max(int(given[:9]), _NARROWEST)
    for terminal in (stream, sys.stderr):
        try:
            columns = os.get_terminal_size(terminal.fileno()).columns
        except (OSError, ValueError, AttributeError):
            continue
        if columns > 0:
            return max(columns, _NARROWEST)
    return 80


def _width(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) < 8 and _NARROWEST <= int(text) <= 10_000:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number of columns from {_NARROWEST} to 10000")


def _spell(error: UnicodeError) -> tuple[str, int]:
    """Replace curly quotation marks and dashes by what an encoding without them has."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_SPELLED.get(char, "?") for char in error.object[error.start : error.end]), error.end

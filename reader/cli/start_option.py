"""Where reading starts: `-c`, `--from-start`, and `+12` or `+/words` as less has them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from reader.cli.errors import NOTHING_FOUND, WRONG_USAGE, CommandError

FROM_START = "+1"
"""What `--from-start` is short for."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add these options to a parser."""
    group = parser.add_argument_group("where reading starts (default: where you left it)")
    group.add_argument("-c", "--continue", dest="go_on", action="store_true", help="continue what you read last")
    group.add_argument("--from-start", action="store_true", help="at the beginning (also +1; +N at paragraph N)")


def taken_out(arguments: Sequence[str]) -> tuple[list[str], str]:
    """Return the arguments without the one that begins with a plus, and that one; what follows ``--`` is a file's name.

    Raises:
        CommandError: it is not a place, or there are two.
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    starts = [n for n in range(end) if arguments[n].startswith("+")]
    if not starts:
        return list(arguments), ""
    start = arguments[starts[0]]
    if len(starts) > 1:
        raise CommandError(f"{start} and {arguments[starts[1]]}: reading starts in one place", WRONG_USAGE)
    words = start[1:]
    if not (words.isascii() and words.isdigit() and int(words[:9]) > 0) and words != "G" and not words[1:].strip():
        raise CommandError(_meaning(start), WRONG_USAGE)
    if not words.isdigit() and words != "G" and words[0] != "/":
        raise CommandError(_meaning(start), WRONG_USAGE)
    return [*arguments[: starts[0]], *arguments[starts[0] + 1 :]], start


def of(options: argparse.Namespace) -> str:
    """Return where reading starts; an empty string for where one left it."""
    return getattr(options, "start", "") or (FROM_START if options.from_start else "")


def go_on(options: argparse.Namespace) -> None:
    """Set the options to open what was read last, as it was opened then.

    Raises:
        CommandError: nothing was read yet, or it is gone.
    """
    from reader.documents.recent import last_read
    from reader.storage.store import StoreError

    try:
        last = last_read()
    except StoreError as error:
        raise CommandError(str(error)) from None
    if last is None:
        raise CommandError("you have not read anything yet; open a file: `reader FILE`", NOTHING_FOUND)
    if last.gone:
        raise CommandError(f"{last.where}: you read this last, and it is gone; `reader recent` lists the others")
    options.files = [] if last.source is None else [last.source]
    options.keep_all = options.keep_all or last.keep_all
    options.language = options.language or last.language


def _meaning(start: str) -> str:
    places = "+12 is paragraph 12, +/words a search, +G the end"
    return f"{start!r} is not a place to start; {places}; a file of that name is ./{start}"

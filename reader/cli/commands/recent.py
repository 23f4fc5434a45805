"""`reader recent`: what was read, when and how far."""

from __future__ import annotations

import argparse

from reader.cli import output
from reader.cli.errors import DONE, NOTHING_FOUND, complain, tell
from reader.cli.numbers import at_least_one

USAGE = "reader recent [WORDS...] [-n N] [--json] [--plain] [--width N] [--color WHEN]"
HELP = """\
List the documents that you read, the latest first: how far you got, title, publisher, when, and where it is. WORDS
narrow the list: parts of a title, publisher, speaker or path, mistakes allowed. In the app, o opens the list.
In a pipe each is one line: path or URL, percent, when, title, publisher, separated by tabs."""
EXAMPLES = """\
examples:
  reader recent
  reader recent harbour vance
  line=$(reader recent | fzf) && reader "${line%%$'\\t'*}"
  reader recent --json | jq -r 'select(.read < 1) | .title'

JSON: source (null for the bundled article), title, publisher, speakers, when (UTC), read and furthest (0 to 1), gone.
`reader --continue` opens the last one.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: what is meant, how many, and how to print them."""
    parser.add_argument("words", nargs="*", metavar="WORDS", help="parts of a title, publisher, speaker or path")
    parser.add_argument("-n", "--limit", type=at_least_one, metavar="N", help="at most so many")
    output.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print what was read."""
    from reader.documents.recent import matching, recents

    out = output.Output(options)
    known = recents()
    for notice in known.notices:
        complain(notice)
    found = matching(known.documents, " ".join(options.words))[: options.limit]
    if not found:
        tell(
            "reader: you read nothing that matches"
            if known.documents
            else "reader: you have not read anything yet; open a file"
        )
        return NOTHING_FOUND
    if out.json:
        from reader.plain.recents import recent_rows

        out.rows(recent_rows(found))
    elif out.blocks:
        from datetime import UTC, datetime

        from reader.plain.recents import recent_blocks

        out.lines(recent_blocks(found, datetime.now(UTC), out.width, out.colours))
    else:
        from reader.plain.recents import recent_lines

        out.lines(recent_lines(found))
    return DONE

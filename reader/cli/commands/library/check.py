"""`reader library check`: whether all files are as they should be."""

from __future__ import annotations

import argparse

from reader.cli.commands.library import opened
from reader.cli.errors import BAD_INPUT, DONE, tell

USAGE = "reader library check [--repair] [--library FOLDER] [--json]"
HELP = """\
Look through the whole library: the database, and every file of the index by its hash; say what is damaged, and which
files belong to nothing. With --repair the index is mended: it is made of the database, and nothing else can be lost."""
EXAMPLES = """\
examples:
  reader library check
  reader library check --repair

JSON: one object a problem: problem. Exit code 3 where there is one that was not mended.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: whether to mend it."""
    parser.add_argument("--repair", action="store_true", help="build again what is damaged, delete what is left over")
    opened.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Check the files and print what is wrong."""
    from reader.cli.output import Output
    from reader.document.clean import visible
    from reader.library.kept import BEYOND_REPAIR

    out = Output(options)
    with opened.opened(options) as library:
        found = library.check()
        if options.repair and found:
            library.repair()
            found = library.check()
    if out.json:
        out.rows({"problem": problem} for problem in found)
    else:
        out.lines(map(visible, found))
    if not options.repair and any(not problem.endswith(BEYOND_REPAIR) for problem in found):
        tell("`reader library check --repair` mends the index")
    return BAD_INPUT if found else DONE

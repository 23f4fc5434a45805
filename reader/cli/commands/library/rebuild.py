"""`reader library rebuild`: make the index again, and work out anew who is who."""

from __future__ import annotations

import argparse

from reader.cli.commands.library import opened
from reader.cli.errors import DONE
from reader.cli.launch.progress import waiting

USAGE = "reader library rebuild [--library FOLDER]"
HELP = """\
Make the whole index again from the database, and work out anew who is who by the rules of this version. Judgements
(`join`, `part`) stay and win. Nothing but time is lost: some 15 seconds a million quotations."""
EXAMPLES = """\
examples:
  reader library rebuild
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the option that names the library."""
    opened.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Make the index again, and work out who is who."""
    with opened.opened(options) as library, waiting("making the index again"):
        library.rebuild()
    return DONE

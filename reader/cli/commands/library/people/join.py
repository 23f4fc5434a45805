"""`reader library join`: say that two are the same person."""

from __future__ import annotations

import argparse

from reader.cli.commands.library.people import judging

USAGE = "reader library join A B [--note TEXT] [--library FOLDER] [--json]"
HELP = """\
Say that two are the same person. It is kept with your name and the time, wins over every rule, and holds for what is
added later and after `rebuild`. `reader library part` takes it back."""
EXAMPLES = """\
examples:
  reader library join "a. moor" "ada moor"
  reader library join 12 40 --note "same office, same day"
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: two people."""
    judging.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Join two people."""
    from reader.library.engine import Verdict

    return judging.judge(options, Verdict.SAME)

"""`reader library part`: say that two are not the same person."""

from __future__ import annotations

import argparse

from reader.cli.commands.library.people import judging

USAGE = "reader library part A B [--note TEXT] [--library FOLDER] [--json]"
HELP = """\
Say that two are not the same person: two people that are listed as perhaps the same, or two mentions (m12, m40) that
were joined. It is kept with your name and the time, wins over every rule, and holds for what is added later."""
EXAMPLES = """\
examples:
  reader library part 12 40
  reader library person "ada moor" --mentions
  reader library part m17 m230 --note "the goalkeeper is another one"
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: two people or mentions."""
    judging.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Part two people."""
    from reader.library.engine import Verdict

    return judging.judge(options, Verdict.DIFFERENT)

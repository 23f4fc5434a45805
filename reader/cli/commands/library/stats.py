"""`reader library stats`: how much there is."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from reader.cli.commands.library import opened
from reader.cli.errors import DONE

USAGE = "reader library stats [--library FOLDER] [--json]"
HELP = """\
Print how much is in the library: documents, quotations (scare quotes aside, as everywhere), speakers (once a document),
people, publishers, judgements, documents without a date, the first and the last day. Adding the same again changes none
of it."""
EXAMPLES = """\
examples:
  reader library stats
  reader library stats --json | jq .quotations
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the option that names the library."""
    opened.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the counts."""
    from reader.cli.output import Output
    from reader.library.entry import iso_day

    out = Output(options)
    with opened.opened(options) as library:
        stats = library.stats()
    counts: dict[str, object] = asdict(stats) | {"first": iso_day(stats.first), "last": iso_day(stats.last)}
    if out.json:
        out.rows([counts])
    else:
        wide = max(map(len, counts))
        values = {name: f"{value:,}" if isinstance(value, int) else str(value) for name, value in counts.items()}
        out.lines(f"{name:<{wide}}  {value}" for name, value in values.items())
    return DONE

"""`reader` and `reader FILE`: the app on a terminal, the article as text anywhere else."""

from __future__ import annotations

import argparse

from reader.cli import named_files
from reader.cli import option_flags as configured
from reader.cli import source_flags as sources
from reader.cli import start_option as starting
from reader.cli.commands import show
from reader.cli.errors import WRONG_USAGE, CommandError
from reader.cli.launch.launch import is_drawn_elsewhere, is_for_the_app, show_in_app
from reader.ingest.sources.files import STANDARD_INPUT

STARTS = True
USAGE = "reader [+N | +/WORDS] [FILE...] [-c] [--from-start] [--plain] [--json] [--width N] [--theme NAME] ..."
FIELDS = ("theme", "order", "quotations_only", "digits", "mouse", "resume", "tour", "notice", "citation", "library")
"""Options of the app that have no flag elsewhere."""

HELP = "Read a document: in the app on a terminal, as text in a pipe or with --plain."
EXAMPLES = "See `reader --help` for all commands."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `show`, and how a source is to be opened."""
    show.arguments(parser)
    sources.add_options(parser)
    starting.add_options(parser)
    configured.add_options(parser, FIELDS)


def run(options: argparse.Namespace) -> int:
    """Open the app, or print."""
    if options.go_on:
        if options.files or options.files_from is not None:
            raise CommandError("--continue opens what you read last; leave the file out", WRONG_USAGE)
        starting.go_on(options)
    keys_are_piped = is_drawn_elsewhere() and not options.files
    files = [] if keys_are_piped else named_files.files(options, options.files)
    if options.plain or options.json or not is_for_the_app(files[0] if files else None):
        return show.show(options, files)
    if len(files) > 1 and STANDARD_INPUT in files:
        raise CommandError("what is piped in is read alone; name the other files without it", WRONG_USAGE)
    return show_in_app(files[0] if files else None, options, starting.of(options), files=tuple(files))

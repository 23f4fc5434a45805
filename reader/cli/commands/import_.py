"""`reader import`: make a folder of documents from many sources."""

from __future__ import annotations

import argparse

from reader.cli import named_files
from reader.cli import option_flags as configured
from reader.cli import source_flags as sources
from reader.cli.errors import DONE, WRONG_USAGE, CommandError, tell
from reader.cli.launch.progress import waiting
from reader.cli.numbers import at_least_one
from reader.document.clean import visible
from reader.ingest.sources.files import STANDARD_INPUT

USAGE = "reader import SOURCE... -o FOLDER [--again] [--jobs N] [--keep-all] [--language TAG]"
HELP = """\
Make a document (YAML) of every source: files of any kind that `reader open` takes, and URLs, on all cores. Sources that
have not changed are skipped, so an interrupted import continues where it stopped; corrections are kept. At the end it
says what failed and why."""
EXAMPLES = """\
examples:
  reader import clippings/*.html -o documents
  reader import --again notes/*.txt -o documents
"""
_BAR = 16
"""Columns of a full bar."""
_LONGEST = 24
"""Code points of a source's name beside it."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: sources, and where to."""
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="files, folders or URLs")
    named_files.add_option(parser)
    parser.add_argument("-o", "--output", required=True, metavar="FOLDER", help="folder for the documents")
    parser.add_argument("--again", action="store_true", help="also import sources that have not changed")
    parser.add_argument("--jobs", type=at_least_one, metavar="N", help="how many at once (default: one per core)")
    configured.add_file(parser)
    sources.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Import the sources, show how far that is, and report."""
    from reader.documents.open import OpenOptions
    from reader.ingest.batch import import_many
    from reader.ingest.importing import State

    how = sources.how(options, configured.printing(options).settings) or OpenOptions()
    if not options.sources and options.files_from is None:
        raise CommandError("name a SOURCE to import, or a list of them with --files-from", WRONG_USAGE)
    if options.output == STANDARD_INPUT:
        raise CommandError("-o -: documents go into a folder, each in a file of its own; name one", WRONG_USAGE)
    given = named_files.files(options, options.sources)
    if STANDARD_INPUT in given:
        raise CommandError("a document has to be named after its source; save what is piped in to a file", WRONG_USAGE)
    try:
        with waiting(_far(0, len(given))) as line:
            report = import_many(
                given,
                options.output,
                limits=how.limits,
                keep_all=how.keep_all,
                language=how.language or None,
                again=options.again,
                allow_private=how.allow_private,
                jobs=options.jobs if options.jobs and options.jobs > 0 else None,
                progress=None if line is None else lambda done, total, last: line.say(_far(done, total, last.path)),
            )
    except OSError as error:
        raise CommandError(f"{visible(options.output)}: cannot be written ({error.strerror or error})") from None
    failed = report.of(State.FAILED)
    for outcome in failed:
        tell(visible(outcome.reason))
    parts = [f"{len(report.of(state))} {state}" for state in State if report.of(state)]
    tell(f"{visible(options.output)}: {', '.join(parts)}")
    return CommandError.code if failed else DONE


def _far(done: int, total: int, latest: str = "") -> str:
    """How many of how many are done: a bar, the numbers, and the latest source."""
    full = _BAR * done // max(total, 1)
    return f"{'█' * full}{'░' * (_BAR - full)} {done:,} of {total:,} {latest[-_LONGEST:]}".rstrip()

"""`reader library add`: put documents into the library."""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING

from reader.cli import option_flags as configured
from reader.cli import source_flags as sources
from reader.cli.commands.library import opened
from reader.cli.errors import DONE, CommandError, tell
from reader.cli.numbers import at_least_one
from reader.document.clean import visible

if TYPE_CHECKING:
    from reader.ingest.limits import Limits
    from reader.library.sources.outcomes import Outcome, Report

USAGE = (
    "reader library add SOURCE... [--again] [--jobs N] [--keep-all] [--language TAG] [--library FOLDER] "
    "[--cluster ADDRESS] [--json]"
)
HELP = """\
Put documents into the library: files of any kind that `reader open` takes, folders with all that is in them, URLs, RSS
and Atom feeds, lists of URLs, WARC and WACZ files with the pages in them, and - for what is piped in (a document, or a
list of files and URLs). On all cores, or by the workers of a cluster. What has not changed since is left alone, so
adding that was interrupted goes on where it stopped; what was corrected by hand in a document comes along. Nothing is
fetched but what is named here, and the pages that a feed or list names."""
EXAMPLES = """\
examples:
  reader library add clippings/ notes/*.md
  reader library add https://example.org/feed.xml
  find archive -name '*.html' | reader library add -
  reader library add crawl.warc.gz
  reader library add --cluster dask://127.0.0.1:8786/mnt/quotes clippings/ s3://crawl/2024/

JSON: one object a source (source, state: added, unchanged, failed, list; quotations, reason), then one with the sums
(added, replaced, unchanged, failed, quotations, gone).
"""
_BAR = 24
_CLEARED = "\r\x1b[K"
"""What empties the line of progress."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: sources, and how they are opened."""
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help="files, folders, URLs, feeds, -")
    parser.add_argument("--again", action="store_true", help="also what has not changed")
    parser.add_argument(
        "--cluster",
        dest="library",
        type=opened.cluster,
        metavar="ADDRESS",
        help="by the workers of a cluster: dask://HOST:PORT/FOLDER",
    )
    parser.add_argument("--jobs", type=at_least_one, metavar="N", help="how many at once (default: one a core)")
    opened.add_options(parser)
    sources.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Add the documents, show how far that is, and report."""
    from reader.cli.output import Output
    from reader.ingest.sources.files import STANDARD_INPUT
    from reader.library.opening import add_to
    from reader.library.sources.outcomes import Adding, State

    out = Output(options)
    how = sources.how(options, configured.printing(options).settings)
    adding = Adding(again=options.again, jobs=options.jobs)
    if how is not None:
        adding = Adding(how.limits, how.keep_all, how.language, how.allow_private, options.again, options.jobs)
    piped = _piped(adding.limits) if STANDARD_INPUT in options.sources else b""
    live = not out.json and sys.stderr is not None and sys.stderr.isatty()
    shown = _Progress() if live else None

    finished = 0

    def progress(done: int, total: int, outcome: Outcome) -> None:
        nonlocal finished
        finished = done
        if out.json:
            out.rows([_row(outcome)])
        if shown is not None:
            shown.draw(done, total, outcome)

    with opened.opened(options, make=True) as library:
        try:
            report = add_to(library, options.sources, adding, progress, piped)
        except KeyboardInterrupt:
            if shown is not None:
                sys.stderr.write(_CLEARED)
            tell(f"stopped; {finished:,} sources are done, and the same command goes on from there")
            raise
        if report.added.quotations:
            library.settle()
            library.tidy()
    if shown is not None:
        sys.stderr.write(_CLEARED)
    failed = report.of(State.FAILED)
    if out.json:
        out.rows([_sums(report)])
    else:
        for outcome in failed:
            tell(visible(outcome.reason))
        for outcome in report.of(State.LIST):
            if outcome.reason:  # what was passed over in a crawl
                tell(visible(f"{outcome.path}: {outcome.reason}"))
        tell(_said(report))
    if not report.outcomes:
        raise CommandError("there is nothing to add here: no file in these folders is of a kind that is read")
    return CommandError.code if failed else DONE


def _piped(limits: Limits) -> bytes:
    from reader.ingest.errors import UnreadableError
    from reader.ingest.sources.files import STANDARD_INPUT, read_given

    try:
        return read_given(STANDARD_INPUT, limits)
    except UnreadableError as error:
        raise CommandError(str(error)) from None


def _row(outcome: Outcome) -> dict[str, object]:
    return {
        "source": outcome.path,
        "state": str(outcome.state),
        "quotations": outcome.quotations,
        "reason": outcome.reason,
    }


def _sums(report: Report) -> dict[str, object]:
    from reader.library.sources.outcomes import State

    return {
        "added": report.added.new,
        "replaced": report.added.replaced,
        "unchanged": report.added.unchanged,
        "failed": len(report.of(State.FAILED)),
        "quotations": report.added.quotations,
        "gone": report.added.gone,
    }


def _said(report: Report) -> str:
    names = ("added", "replaced", "unchanged", "failed")
    parts = [f"{count:,} {name}" for name, count in _sums(report).items() if name in names and count]
    new = report.added.quotations
    return f"{', '.join(parts) or 'nothing to add'}; {new:,} new quotation{'' if new == 1 else 's'}"


class _Progress:
    """One line that is written over: a bar, how many of how many, how long still, and the last one."""

    def __init__(self) -> None:
        self._began = self._drawn = time.monotonic()

    def draw(self, done: int, total: int, outcome: Outcome) -> None:
        """Draw it, at most ten times a second."""
        now = time.monotonic()
        if now - self._drawn < 0.1 and done < total:
            return
        self._drawn = now
        full = _BAR * done // max(total, 1)
        left = (now - self._began) / done * (total - done)
        estimate = f" about {_duration(left)} left" if total > done and now - self._began > 1 else ""
        name = visible(outcome.path)[-36:]
        sys.stderr.write(f"{_CLEARED}{'█' * full}{'░' * (_BAR - full)} {done:,}/{total:,}{estimate} {name}")
        sys.stderr.flush()


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"

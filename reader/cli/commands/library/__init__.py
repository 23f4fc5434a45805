"""`reader library`: many documents, one search over all of them, and who said what in all of them."""

from __future__ import annotations

import argparse

from reader.cli import option_flags as configured
from reader.cli.errors import WRONG_USAGE, CommandError

ACTIONS = (
    "add", "search", "person", "people", "join", "part", "where-else", "watch", "stats", "check", "rebuild", "export",
    "remove", "shard", "cluster",
)  # fmt: skip

USAGE = "reader library [ACTION ...] [--library FOLDER]"
HELP = """\
Keep many documents in a library, search all quotations in them, and see what one person said over time. It is one
folder of this machine (library.sqlite, and an index beside it that can be deleted); several readers may use it at once.
Without an action it opens in the app, as the key L does.

  add         put documents in: files, folders, URLs, feeds, lists of URLs
  search      find quotations in all of them
  person      everything that one person said, by date
  people      who is quoted; who is perhaps the same
  join, part  say that two are the same person, or that they are not
  where-else  where else something was printed, and what was changed
  watch       what is new for saved searches
  stats       how much there is
  check       whether all files are as they should be
  rebuild     make the index again, and work out anew who is who
  export      as Parquet, CSV or JSON Lines
  remove      take documents out again
  shard       write it as shards for a cluster, or the way back
  cluster     start a scheduler, or workers of one

`reader library ACTION --help` says more about each."""
EXAMPLES = """\
examples:
  reader library
  reader library add clippings/ https://example.org/feed.xml
  reader library search presure wroks after:2016-05 publisher:gazette
  reader library person "ada moor"
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: what to do."""
    parser.add_argument("action", nargs="?", choices=ACTIONS, metavar="ACTION", help="what to do with the library")
    configured.add_file(parser)
    configured.add_options(parser, ("library", "theme", "width", "mouse", "tour", "notice"))


def run(options: argparse.Namespace) -> int:
    """Open the library in the app; every action is a command of its own.

    Raises:
        CommandError: there is no terminal to show it on.
    """
    from reader.cli.launch.launch import is_for_the_app, show_library

    if not is_for_the_app():
        raise CommandError(f"say what to do: reader library {', '.join(ACTIONS)}", WRONG_USAGE)
    return show_library(options)

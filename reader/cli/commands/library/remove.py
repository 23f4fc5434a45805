"""`reader library remove`: take documents out again."""

from __future__ import annotations

import argparse
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from reader.cli.commands.library import opened
from reader.cli.errors import DONE, NOTHING_FOUND, CommandError, tell

if TYPE_CHECKING:
    from reader.library.kept import KeptLibrary

USAGE = "reader library remove SOURCE... [--library FOLDER] [--json]"
HELP = """\
Take documents out, by file, URL or pattern as they were added; a folder is all documents below it. Their text is
overwritten and goes from every file of the library. Your own judgements on who is who stay, with the names in them."""
EXAMPLES = """\
examples:
  reader library remove clippings/old.html
  reader library remove 'https://example.org/*'

JSON: one object a document: removed.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: which documents."""
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help="files, folders, URLs or patterns")
    opened.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Remove the documents."""
    from reader.cli.output import Output

    out = Output(options)
    with opened.opened(options) as library:
        meant: dict[str, None] = {}
        for source in options.sources:
            found = _meant(library, source)
            if not found:
                raise CommandError(f"{source}: no such document in the library; nothing was removed", NOTHING_FOUND)
            meant |= dict.fromkeys(found)
        count = library.remove(list(meant))
    if out.json:
        out.rows({"removed": source} for source in meant)
    else:
        tell(f"{count:,} document{'' if count == 1 else 's'} removed")
    return DONE


def _meant(library: KeptLibrary, given: str) -> list[str]:
    """The documents that are meant: one of that name, those of a pattern, or those in a folder."""
    from reader.library.entry import named

    known = library.documents()
    name = named(given)
    if given in known or name in known:
        return [given if given in known else name]
    folder = name.rstrip("/") + "/"
    return [source for source in known if fnmatchcase(source, name) or source.startswith(folder)]

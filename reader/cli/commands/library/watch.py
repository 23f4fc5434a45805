"""`reader library watch`: what is new for saved searches."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli.commands.library import opened
from reader.cli.errors import DONE, NOTHING_FOUND, complain

if TYPE_CHECKING:
    from reader.cli.output import Output
    from reader.library.watch import News
    from reader.plain.library import Standings

USAGE = "reader library watch [--save QUERY | --forget QUERY | --list | --peek] [--library FOLDER] [--json] [--plain]"
HELP = """\
Print what is new for each saved search since you last looked: quotations that came into the library, or whose words or
speaker changed. Exit code 1 where nothing is new, so that a job can send a mail only when there is something."""
EXAMPLES = """\
examples:
  reader library watch --save 'harbour person:moor'
  reader library add https://example.org/feed.xml; reader library watch
  reader library watch --peek            the same, and it stays new
  reader library watch --forget 'harbour person:moor'

JSON: search (the query) and what `reader library search --json` has; with --list: query, seen (the newest id seen).
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: what to do with saved searches."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--save", metavar="QUERY", help="save a search: what is there now is not new")
    group.add_argument("--forget", metavar="QUERY", help="forget a saved search")
    group.add_argument("--list", action="store_true", help="list the saved searches")
    group.add_argument("--peek", action="store_true", help="print what is new and leave it new")
    opened.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Save, forget, list, or print what is new."""
    from reader.cli.output import Output
    from reader.library import watch
    from reader.library.standing import standings

    out = Output(options)
    with opened.opened(options) as library:
        if options.save is not None:
            opened.asked(library, [options.save])  # names that nobody has and dates that are none are said now
            watch.save_search(library.folder, options.save, library.newest())
            return DONE
        if options.forget is not None:
            watch.forget_search(library.folder, options.forget)
            return DONE
        searches = watch.saved_searches(library.folder)
        if options.list:
            if out.json:
                out.rows({"query": search.query, "seen": search.seen} for search in searches)
            else:
                from reader.document.clean import visible

                out.lines(visible(search.query) for search in searches)
            return DONE if searches else NOTHING_FOUND
        newest = library.newest()
        found = watch.news(library, searches)
        printed = 0
        for one in found:
            if one.problem:
                complain(f"{one.search.query}: {one.problem}")
            if one.hits:
                _print(out, one, standings(library, (hit.record for hit in one.hits)), first=not printed)
                printed += len(one.hits)
        if not options.peek:
            watch.looked(library.folder, newest)
    return DONE if printed else NOTHING_FOUND


def _print(out: Output, news: News, places: Standings, *, first: bool) -> None:
    from reader.cli.commands.library.search import hit_row
    from reader.plain.library import hit_blocks, hit_lines

    if out.json:
        out.rows({"search": news.search.query, **hit_row(hit, places[hit.record.id])} for hit in news.hits)
        return
    if out.blocks:
        out.heading(news.search.query, first=first)
        out.lines(hit_blocks(news.hits, out.width, out.colours))
    else:
        out.lines(hit_lines(news.hits, places, out.colours))

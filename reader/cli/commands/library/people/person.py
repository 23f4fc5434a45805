"""`reader library person`: everything that one person said, by date."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.cli.commands.library import opened
from reader.cli.errors import DONE, NOTHING_FOUND, CommandError, tell
from reader.cli.numbers import at_least_one

if TYPE_CHECKING:
    from reader.cli.output import Output
    from reader.library.engine import Cursor, Record, Where
    from reader.library.kept import KeptLibrary

USAGE = "reader library person NAME [FILTER...] [-n N] [--mentions] [--library FOLDER] [--json] [--plain] [--width N]"
HELP = """\
Print everything that one person said in all documents, the oldest first and what has no date last. Copies of one
statement are one block with "also in 7"; in a pipe and in JSON each printing is a line of its own. A name that several
people have is refused; take the number that `reader library people` shows."""
EXAMPLES = """\
examples:
  reader library person "ada moor"
  reader library person 12 after:2016-05 publisher:gazette
  reader library person moor --mentions
  reader library person "ada moor" --json | jq -r '[.day, .text] | @tsv'

JSON: the columns of `reader library export`, with paragraph, page and last_page; with --mentions: mention, document,
name, role, affiliation, day, quotations, why (the reason for which it was joined).
"""
_PAGE = 500
WORDS_WITH_MINUS = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: who, and which of it."""
    parser.add_argument("name", metavar="NAME", help="a name, or the number of a person")
    parser.add_argument("filters", nargs="*", metavar="FILTER", help="after: before: on: publisher: kind: document:")
    parser.add_argument("-n", "--limit", type=at_least_one, metavar="N", help="quotations at most (all)")
    parser.add_argument("--mentions", action="store_true", help="where the name was joined from, and why")
    opened.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the time line."""
    from reader.cli.output import Output
    from reader.library.printings.copies import time_line
    from reader.library.standing import standings

    out = Output(options)
    with opened.opened(options) as library:
        person = opened.one_person(library, options.name, whole_surname=True)
        if options.mentions:
            return _mentions(library, person.id, out)
        query, where = opened.asked(library, options.filters)
        if query.query.wanted:
            raise CommandError(f"{query.text!r} has words; `reader library search` takes them with person:", 2)
        count = 0
        for page in _pages(library, person.id, where, options.limit):
            if out.json:
                from reader.library.tables import record_row

                places = standings(library, page)
                out.rows(record_row(record) | places[record.id].row for record in page)
            elif out.blocks:
                from reader.plain.library import statement_blocks

                if not count:
                    out.heading(f"{person.name} · {person.quotations:,} quotations", first=True)
                else:
                    out.lines([""])
                out.lines(statement_blocks(time_line(library, page, where), out.width, out.colours))
            else:
                from reader.plain.library import record_lines

                out.lines(record_lines(page, standings(library, page), out.colours))
            count += len(page)
        perhaps = [] if out.json else library.suggestions(person.id)
    if out.blocks and perhaps:
        others = ", ".join(f"{s.other.id if s.one.id == person.id else s.one.id} ({s.why})" for s in perhaps[:4])
        tell(f"perhaps the same: {others}; `reader library join` says so")
    return DONE if count else NOTHING_FOUND


def _pages(library: KeptLibrary, person: int, where: Where, limit: int | None) -> Iterator[tuple[Record, ...]]:
    after: Cursor | None = None
    left = limit
    while left is None or left > 0:
        page = library.timeline(person, where, after, _PAGE if left is None else min(_PAGE, left))
        if page.records:
            yield page.records
        if left is not None:
            left -= len(page.records)
        after = page.after
        if after is None:
            return


def _mentions(library: KeptLibrary, person: int, out: Output) -> int:
    from reader.library.entry import iso_day

    rows = [
        {
            "mention": f"m{known.id}",
            "document": known.source,
            "name": known.mention.name,
            "role": known.mention.role,
            "affiliation": known.mention.affiliation,
            "day": iso_day(known.day),
            "quotations": known.quotations,
            "why": known.why,
        }
        for known in library.mentions(person)
    ]
    if out.json:
        out.rows(rows)
    else:
        from reader.document.clean import visible

        out.lines(visible(": ".join(filter(None, (str(r["mention"]), str(r["name"]), _about(r))))) for r in rows)
    return DONE


def _about(row: dict[str, object]) -> str:
    what = ", ".join(filter(None, (str(row["role"]), str(row["affiliation"]))))
    return f"{what or 'no role'} · {row['document']} · {row['quotations']} · {row['why']}"

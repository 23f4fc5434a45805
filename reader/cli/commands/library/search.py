"""`reader library search`: find quotations in all documents."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli.commands.library import opened
from reader.cli.errors import DONE, NOTHING_FOUND, CommandError, tell

if TYPE_CHECKING:
    from reader.export.rows import Row
    from reader.library.engine import LibraryHit
    from reader.library.standing import Standing

USAGE = "reader library search WORDS... [-n N] [--library FOLDER] [--json] [--plain] [--width N] [--color WHEN]"
HELP = """\
Find quotations in all documents by words, misspelt and in any order; exact ones first. Without words what passes the
filters is listed, the newest first. On a terminal in blocks, else one line each (SOURCE:PARAGRAPH: DATE SPEAKER:
WORDS)."""
EXAMPLES = """\
examples:
  reader library search presure wroks
  reader library search '"maximum pressure" -sanctions'
  reader library search harbour person:moor after:2016-05 publisher:gazette
  reader library search kind:direct on:2016 --json | jq -r .text

Filters: publisher: after: before: on: role: person: document: lang: kind: and @name. Dates are a year, a month or a
day. Several of one kind are alternatives; a - before one excludes. "exact words", 'exact, and -without are as in
`reader search`.

JSON: id, document, title, publisher, published, day, language, number, paragraph, page, last_page, text, spans (start
and end of what matched, in code points of text), kind, speaker (as printed), person (number), role, affiliation, via,
confidence, sure, score (0 to 1), match, close.
"""
WORDS_WITH_MINUS = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: words and filters."""
    parser.add_argument("words", nargs="+", metavar="WORDS", help="what to look for, and filters")
    opened.add_limit(parser, 20)
    opened.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Search and print."""
    from reader.cli.output import Output
    from reader.library.standing import standings

    out = Output(options)
    with opened.opened(options) as library:
        query, where = opened.asked(library, options.words)
        if not query.query.wanted and not where:
            asks = "only leaves out" if query.query.excluded else "asks for nothing"
            raise CommandError(f"{' '.join(options.words)!r} {asks}; name words or a filter", 2)
        found = library.search(query.query, where, options.limit)
        places = standings(library, (hit.record for hit in found))
    if out.json:
        out.rows(hit_row(hit, places[hit.record.id]) for hit in found)
    elif found.hits:
        from reader.plain.library import hit_blocks, hit_lines

        blocks = hit_blocks(found, out.width, out.colours) if out.blocks else hit_lines(found, places, out.colours)
        out.lines(blocks)
        total = max(found.total + found.close, len(found))
        if out.blocks and len(found) < total:
            tell(f"{len(found)} of {total:,} results; `-n {total}` shows all")
    if not found.hits:
        raise CommandError(f"nothing found for {' '.join(options.words)}", NOTHING_FOUND)
    return DONE


def hit_row(hit: LibraryHit, place: Standing) -> Row:
    """One hit for other programs."""
    from reader.library.tables import record_row

    record = hit.record
    row = record_row(record) | place.row
    del row["parts"]
    return row | {
        "spans": [{"start": span.start, "end": span.end} for span in hit.spans],
        "score": round(hit.score, 4),
        "match": str(hit.match),
        "close": hit.hit.close,
    }

"""`reader library export`: the quotations as a table for other programs."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.cli import output_file
from reader.cli.commands.library import opened
from reader.cli.errors import DONE, NOTHING_FOUND, WRONG_USAGE, CommandError, tell

USAGE = "reader library export [FILTER...] [--format FORMAT] [-o FILE [--force]] [--library FOLDER]"
HELP = """\
Write quotations as a table: Parquet, CSV or JSON Lines, one row a quotation, with the document that printed it. With
filters only those that pass. The format is told from the name of FILE where --format is not given."""
EXAMPLES = """\
examples:
  reader library export -o quotations.parquet
  reader library export person:moor after:2016 -o moor.csv
  reader library export --format jsonl | jq -r .text

Columns: id, document, title, publisher, published, day, language, number (empty for scare quotes), paragraph (empty
outside of the body), page, last_page, text, kind, paraphrased, speaker (as printed), role, affiliation, person
(number), via, confidence, sure, rule, parts (paragraph, paragraph_id, page, start, end). Numbers of quotations and
paragraphs are those of `reader quotes` and of the screen.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: which, how and where to."""
    parser.add_argument("filters", nargs="*", metavar="FILTER", help="publisher: after: person: kind: and others")
    parser.add_argument("--format", dest="table", choices=("parquet", "csv", "jsonl"), help="parquet, csv or jsonl")
    parser.add_argument("--parquet", dest="table", action="store_const", const="parquet", help=argparse.SUPPRESS)
    parser.add_argument("--csv", dest="table", action="store_const", const="csv", help=argparse.SUPPRESS)
    parser.add_argument("--jsonl", dest="table", action="store_const", const="jsonl", help=argparse.SUPPRESS)
    output_file.add_options(parser)
    opened.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Write the quotations."""
    from reader.cli.stream import standard_output
    from reader.library.tables import FORMATS, pieces, require_parquet, save_table, table_rows

    options.output = output_file.named_output(options, [])
    named = Path(options.output).suffix.lower().lstrip(".") if options.output else ""
    form = options.table or (named if named in FORMATS else "jsonl" if options.json or not named else "")
    if not form:
        raise CommandError(f"{options.output}: which format? add --format parquet, csv or jsonl", WRONG_USAGE)
    if form == "parquet" and not options.output:
        raise CommandError("Parquet is no text; name a file with -o", WRONG_USAGE)
    with opened.opened(options) as library:
        if form == "parquet":
            require_parquet()
        query, where = opened.asked(library, options.filters)
        if query.query.wanted:
            raise CommandError(f"{query.text!r} has words; an export takes filters such as person:moor", WRONG_USAGE)
        rows = table_rows(library, where)
        if options.output:
            count = save_table(rows, Path(options.output), form, force=options.force)
            tell(f"{count:,} quotations")
            return DONE if count else NOTHING_FOUND
        out = standard_output()
        out.flush()
        count = 0
        for piece in pieces(rows, form):
            out.buffer.write(piece)
            count += 1
    return DONE if count > (form == "csv") else NOTHING_FOUND

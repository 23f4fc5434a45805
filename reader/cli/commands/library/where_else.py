"""`reader library where-else`: where else something was printed, and what was changed."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from reader.cli.commands.library import opened
from reader.cli.errors import DONE, NOTHING_FOUND, CommandError

if TYPE_CHECKING:
    from reader.export.rows import Row
    from reader.library.engine import Record
    from reader.library.kept import KeptLibrary
    from reader.library.printings.copies import Copy, Statement
    from reader.library.standing import Standing

USAGE = "reader library where-else WORDS...|FILE [-n N] [--library FOLDER] [--json] [--plain] [--width N]"
HELP = """\
Find where else words were printed: the oldest printing first, each other one with what it cut and added. With a FILE
all its quotations are looked for, and those that stand in no other document are left out."""
EXAMPLES = """\
examples:
  reader library where-else "we will rebuild the bridge by spring"
  reader library where-else article.html --json

JSON: one object a printing: statement (a number that printings of one statement share), relation (same, shorter,
longer, changed; first for the oldest), other_speaker (whether it names somebody else than the oldest), difference (the
words in order, as pairs of kept, cut or added and text), and the columns of `reader library export`, with paragraph,
page and last_page.
"""
_SHORTEST = 4


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: words or a file."""
    parser.add_argument("words", nargs="+", metavar="WORDS", help="the words, or a document")
    opened.add_limit(parser, 20)
    opened.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Find where else it was printed, and print that."""
    from reader.cli.output import Output
    from reader.library.printings.copies import where_else
    from reader.library.standing import standings

    out = Output(options)
    file = options.words[0] if len(options.words) == 1 and os.path.isfile(options.words[0]) else None  # noqa: PTH113
    with opened.opened(options) as library:
        if file is None:
            found = where_else(library, " ".join(options.words), options.limit)
        else:
            found = _of_file(library, file)[: options.limit]
        places = standings(library, (copy.record for statement in found for copy in statement.copies))
    if out.json:
        for number, statement in enumerate(found, 1):
            out.rows(_row(copy, statement, number, places[copy.record.id]) for copy in statement.copies)
    elif out.blocks:
        from reader.plain.library import copy_blocks

        out.lines(copy_blocks(found, out.width, out.colours))
    else:
        from reader.plain.library import record_lines

        out.lines(record_lines((copy.record for statement in found for copy in statement.copies), places, out.colours))
    if not found:
        raise CommandError(f"nowhere else: {' '.join(options.words)}", NOTHING_FOUND)
    return DONE


def _of_file(library: KeptLibrary, file: str) -> list[Statement]:
    """The statements of a document that others printed too."""
    from reader.cli import documents
    from reader.document.model import words_of
    from reader.library.entry import named
    from reader.library.printings.copies import where_else

    document = documents.opened(file).document
    source = named(file)
    found: dict[int, Statement] = {}
    for quotation in document.quotations:
        words = words_of(document, quotation)
        if len(words.split()) < _SHORTEST:
            continue
        for statement in where_else(library, words, 1):
            others = any(copy.record.source != source for copy in statement.copies)
            if others and _is_like(words, statement.first):
                found.setdefault(statement.first.id, statement)
    return list(found.values())


def _is_like(words: str, record: Record) -> bool:
    from reader.library.printings.copies import COPY, likeness

    return likeness(words, record.text) >= COPY


def _row(copy: Copy, statement: Statement, number: int, place: Standing) -> Row:
    from reader.library.tables import record_row

    return {
        "statement": number,
        "relation": "first" if copy is statement.copies[0] else str(copy.relation),
        "other_speaker": copy.other_speaker,
        "difference": [[str(piece.change), piece.text] for piece in copy.difference],
        **record_row(copy.record),
        **place.row,
    }

"""`reader show`: print a document."""

from __future__ import annotations

import argparse

from reader.cli import documents, output
from reader.cli import source_flags as sources

USAGE = "reader show [FILE] [--json] [--width N] [--color WHEN]"
HELP = """\
Print a document with every quotation attributed: [MUR] before a quotation is the tag of its speaker, [BIE via MUR]
means that MUR relays what BIE said, [?] that the speaker is unknown. The table at the end explains the tags."""
EXAMPLES = """\
examples:
  reader show | less
  reader show --width 60 article.yaml
  reader show --json article.yaml | jq -r 'select(.kind == "caption") | .text'

JSON: first a row of type "document" (title, deck, byline, publisher, published, language, url, retold, note and how
many paragraphs, quotations and speakers), then one of type "paragraph" each (id, paragraph from 1, kind, text, credit,
quotations with id, speaker_id, kind, start and end in the text).
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """One file, and how to print it."""
    parser.add_argument("file", nargs="?", metavar="FILE", help="a document; the bundled one if left out")
    output.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the article."""
    out = output.Output(options)
    document, name = documents.one(options.file, sources.how(options, out.settings))
    if out.json:
        from reader.export.rows import article_rows

        out.rows(article_rows(document, name))
    else:
        from reader.plain.article import article

        out.lines(article(document, out.width, out.colours))
    return 0

"""`reader show`: print a document."""

from __future__ import annotations

import argparse

from reader.cli import documents, named_files, output
from reader.cli import source_flags as sources
from reader.cli.errors import BAD_INPUT, DONE

USAGE = "reader show [FILE...] [--links] [--json] [--width N] [--color WHEN]"
HELP = """\
Print a document with every quotation attributed: [MUR] before a quotation is the tag of its speaker, [BIE via MUR]
means that MUR relays what BIE said, [MUR?] that the speaker is inferred, [?] that the speaker is not identified. The
table at the end explains the tags. With --links a number in brackets stands behind the words of each link, and the
addresses stand at the end."""
EXAMPLES = """\
examples:
  reader show | less
  reader show --width 60 article.yaml
  reader show --links page.html
  reader show --json article.yaml | jq -r 'select(.kind == "caption") | .text'

JSON: first a row of type "document" (title, deck, byline, publisher, published, language, url, retold, note and how
many paragraphs, quotations and speakers), then one of type "paragraph" each (id, paragraph: its number on the screen,
null for a caption, page, page_breaks with page and start in the text, kind, text, credit, links with url, start and end
in the text, quotations with id, speaker_id, kind, start and end in the text, confidence, sure, rule and runners_up as
in `reader quotes`).
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: files, and how to print them."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="documents or folders; the bundled one if left out")
    parser.add_argument("--links", action="store_true", help="number the links, and print their addresses at the end")
    named_files.add_option(parser)
    output.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print every article that can be read."""
    return show(options, named_files.files(options, options.files))


def show(options: argparse.Namespace, files: list[str]) -> int:
    """Print the articles of these files, or the bundled one if there are none."""
    out = output.Output(options)
    failed = printed = 0
    for opened in documents.each(files, out.settings, sources.how(options, out.settings)):
        if opened is None:
            failed += 1
            continue
        document, name = opened
        if out.json:
            from reader.export.rows import article_rows

            out.rows(article_rows(document, name))
        else:
            from reader.plain.article import article

            if len(files) > 1:
                out.heading(name, first=not printed)
            out.lines(article(document, out.width, out.colours, links=options.links))
        printed += 1
    return BAD_INPUT if failed else DONE

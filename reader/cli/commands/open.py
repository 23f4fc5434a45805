"""`reader open`: read any article, with the options that say how it is imported."""

from __future__ import annotations

import argparse

from reader.cli.commands import read

STARTS = True
USAGE = "reader open [FILE|URL...] [--keep-all] [--language TAG] [--largest MB] [--seconds S] [--allow-private]"
HELP = """\
Open any article: text, Markdown, HTML, EPUB, DOCX, PDF, a URL, or - for what is piped in. What surrounds the text
(navigation, cookie notices, repeated captions) is removed, and R shows it; every quotation is found and attributed to
its speaker. Corrections that you make with the key a are there again when you open the same source."""
EXAMPLES = """\
examples:
  reader open article.html
  pbpaste | reader open -
  reader open https://example.org/story
  reader open --keep-all pasted.txt

HTML, EPUB, DOCX, PDF and URLs need extras of the package; where one is missing the message says how to install it.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `reader` itself."""
    read.arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Open the source in the app, or print it."""
    return read.run(options)

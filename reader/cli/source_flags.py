"""The options that say how a source is opened."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli.numbers import above_zero

if TYPE_CHECKING:
    from reader.config import Settings
    from reader.documents.open import OpenOptions


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add these options to a parser."""
    group = parser.add_argument_group("how a source is opened")
    group.add_argument("--keep-all", action="store_true", help="keep everything around the article")
    group.add_argument("--language", metavar="TAG", help="the text's language, such as en or de")
    group.add_argument("--largest", type=above_zero, metavar="MB", help="the largest file that is read (default 64)")
    group.add_argument(
        "--seconds", type=above_zero, metavar="S", help="the longest that a format may take (default 30)"
    )
    group.add_argument("--allow-private", action="store_true", help="allow URLs in a private network")


def how(options: argparse.Namespace | None, settings: Settings) -> OpenOptions | None:
    """Return how a source is to be opened; None, which needs no import, if no option was given."""
    if options is None or not hasattr(options, "keep_all"):
        options = argparse.Namespace(keep_all=False, largest=None, seconds=None, allow_private=False)
    if not any((options.keep_all, settings.language, options.largest, options.seconds, options.allow_private)):
        return None
    from dataclasses import replace

    from reader.documents.open import OpenOptions
    from reader.ingest.limits import DEFAULT, MEGABYTE

    limits = DEFAULT
    if options.largest:
        most = int(options.largest * MEGABYTE)
        limits = replace(limits, largest_file=most, largest_text=most, largest_markup=most)
    if options.seconds:
        limits = replace(limits, seconds=options.seconds, fetch_seconds=options.seconds, wait=options.seconds)
    return OpenOptions(limits, options.keep_all, settings.language, options.allow_private)

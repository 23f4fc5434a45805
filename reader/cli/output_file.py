"""Where an export goes: a file, or standard output."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from reader.cli.errors import WRONG_USAGE, CommandError
from reader.document.clean import visible

STANDARD_OUTPUT = "-"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say where to."""
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="file to write, instead of standard output, which is also -"
    )
    parser.add_argument("--force", action="store_true", help="write over FILE if it is there already")


def named_output(options: argparse.Namespace, files: Sequence[str]) -> str | None:
    """Return the file to write, or None for standard output; ``files`` are those that are read.

    Raises:
        CommandError: it is one of them, no name of a file, or there already without ``--force``.
    """
    if options.output is None or options.output == STANDARD_OUTPUT:
        return None
    path: str = options.output
    _refuse(path, files)
    from pathlib import Path

    if Path(path).is_file() and not options.force:
        raise CommandError(f"{visible(path)}: is there already; add --force to write over it", WRONG_USAGE)
    return path


def unknown_ending(path: str | None, endings: Sequence[str]) -> None:
    """Stop where the ending of an output names no format: nobody wants Markdown in a file called ``notes.docx``.

    A name without an ending, and a device, say nothing about a format.

    Raises:
        CommandError: it has such an ending.
    """
    from pathlib import Path

    ending = "" if path is None else Path(path).suffix
    if path is not None and ending and (Path(path).is_file() or not Path(path).exists()):
        known = ", ".join(dict.fromkeys(endings))
        raise CommandError(
            f"{visible(path)}: no format here ends in {visible(ending)}; end it in {known}, or name one with --format",
            WRONG_USAGE,
        )


def write(text: str, path: str | None) -> None:
    """Write an export to a file, whole or not at all, or to standard output where none is named; always UTF-8.

    Raises:
        CommandError: the file cannot be written.
    """
    if path is None:
        from reader.cli.stream import standard_output

        stream = standard_output()
        stream.flush()
        # A format says itself what its bytes are, whatever the terminal's encoding is.
        stream.buffer.write(text.encode("utf-8", "replace"))
        return
    from reader.storage.files import save_text

    try:
        save_text(text, path)
    except OSError as error:
        raise CommandError(f"{visible(path)}: cannot be written ({error.strerror or error})") from None


def _refuse(path: str, files: Sequence[str]) -> None:
    """Stop before a document is written over by what is made of it."""
    from pathlib import Path

    if not path or Path(path).is_dir():
        raise CommandError(f"{visible(path) or '-o'}: is not a file; name one after -o", WRONG_USAGE)
    for file in files:
        if Path(file).exists() and Path(path).exists() and Path(file).samefile(path):
            raise CommandError(f"{visible(path)}: would be overwritten by its export; name another file", WRONG_USAGE)

"""Where an export goes: a file, or standard output."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.cli.errors import WRONG_USAGE, CommandError
from reader.document.clean import visible

if TYPE_CHECKING:
    from pathlib import Path

STANDARD_OUTPUT = "-"
_NAMES = {STANDARD_OUTPUT, "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"}
"""Names of standard output, which is written to as it is, also where it is a file: the shell has emptied that, or adds
to it."""


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
    if options.output is None or options.output in _NAMES:
        return None
    from pathlib import Path

    from reader.storage.sources import path_of

    path = path_of(options.output)
    _refuse(path, files)

    if Path(path).is_file() and not options.force:
        raise CommandError(_exists(path))
    return path


def named_folder(options: argparse.Namespace) -> Path | None:
    """Return the folder into which one file a document is written: one that is there, or whose name ends in a slash.

    Raises:
        CommandError: there is a file of this name.
    """
    from pathlib import Path

    from reader.storage.sources import path_of

    path = path_of(options.output or "")
    if not path or path == STANDARD_OUTPUT:
        return None
    if Path(path).is_dir():
        return Path(path)
    if not path.endswith(("/", os.sep)):
        return None
    if Path(path).exists():
        raise CommandError(f"{visible(path)}: is a file, and no folder; name another after -o", WRONG_USAGE)
    return Path(path)


def write_each(made: Sequence[tuple[str, str]], folder: Path, files: Sequence[str], *, force: bool = False) -> None:
    """Write texts into files of a folder, each under its name; nothing at all where one of them is there already.

    ``files`` are those that are read.

    Raises:
        CommandError: one is there and ``force`` is not given, is one that is read, or cannot be written.
    """
    there = [name for name, _ in made if (folder / name).exists()]
    for name in there:
        _refuse(str(folder / name), files)
    if there and not force:
        more = f", and {len(there) - 1} more" if len(there) > 1 else ""
        what = "exists already, and nothing is written; name another folder, or add --force to write over it"
        raise CommandError(f"{visible(str(folder / there[0]))}{more}: {what}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"{visible(str(folder))}: cannot be made ({error.strerror or error})") from None
    for name, text in made:
        write(text, str(folder / name), force=force)


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


def write(text: str, path: str | None, *, force: bool = False) -> None:
    """Write an export to a file, whole or not at all, or to standard output where none is named; always UTF-8.

    Raises:
        CommandError: the file cannot be written, or there is one already and ``force`` is not given.
    """
    if path is None:
        from reader.cli.stream import standard_output

        stream = standard_output()
        stream.flush()
        # A format says itself what its bytes are, whatever the terminal's encoding is.
        stream.buffer.write(text.encode("utf-8", "replace"))
        return
    from reader.storage.files import ChangedError, save_pieces

    try:
        save_pieces((text.encode("utf-8", "replace"),), path, instead_of="anything" if force else "nothing")
    except ChangedError:
        raise CommandError(_exists(path)) from None
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


def _exists(path: str) -> str:
    return f"{visible(path)}: exists already and is left as it is; name another file, or add --force to write over it"

"""Where an export goes: a file, or standard output."""

from __future__ import annotations

from collections.abc import Sequence

from reader.cli.errors import WRONG_USAGE, CommandError
from reader.document.clean import visible


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


def refuse(path: str, files: Sequence[str], *, force: bool = False) -> None:
    """Stop before a file is written over unasked, and in any case before a document is by what is made of it.

    Raises:
        CommandError: the output is one of the inputs or no name of a file, or is there already without ``force``.
    """
    from pathlib import Path

    if not path or Path(path).is_dir():
        raise CommandError(f"{visible(path) or '-o'}: is not a file; name one after -o", WRONG_USAGE)
    for file in files:
        if Path(file).exists() and Path(path).exists() and Path(file).samefile(path):
            raise CommandError(f"{visible(path)}: would be written over by its export; name another file", WRONG_USAGE)
    if not force and Path(path).is_file():
        raise CommandError(_exists(path))


def _exists(path: str) -> str:
    return f"{visible(path)}: exists already and is left as it is; name another file, or add --force to write over it"

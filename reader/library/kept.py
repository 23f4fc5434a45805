"""A library on disks, and a document as it is kept in one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Self

from reader.library.engine import Entry, Library

BEYOND_REPAIR = "no repair brings it back: put a copy of this file in its place, or add its documents to a new library"
"""What `KeptLibrary.check` says at the end of a line about a file that nothing else can be made into again."""


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """``mentions`` and ``said`` have the ids of those of the entry, in its order; ``nobody`` speaks for the rest.

    Ids are those of the library, or in a shard less its base.
    """

    entry: Entry
    mentions: tuple[int, ...]
    nobody: int
    said: tuple[int, ...]


class KeptLibrary(Library, Protocol):
    """A library on disks, with what keeps it in order.

    ``folder`` is where this machine keeps what belongs to it: saved searches, and judgements on who is who.
    """

    folder: Path

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...

    def catch_up(self) -> None:
        """Wait until every thread finds what was written here; the one that wrote finds it at once."""

    def settle(self) -> None:
        """Wait for what is done in the background."""

    def tidy(self) -> None:
        """Merge what is searched faster as one."""

    def check(self) -> list[str]:
        """What is wrong with the files, a line each; nothing is changed."""

    def repair(self) -> int:
        """Make again what is damaged, and delete what nothing names; how many files were damaged."""

    def rebuild(self) -> None:
        """Make the whole index again, and work out anew who is who; judgements stay."""

"""The place where one stopped reading a document, and the file in which it is kept."""

from __future__ import annotations

import os
from typing import NamedTuple

from reader.document.position import Position
from reader.storage.filing import path_of
from reader.storage.folders import state_folder


class Place(NamedTuple):
    """Where one is in a document, and what of it is shown.

    ``at`` is the reading position; ``top`` is the position that stands ``above`` rows below the top of the view.
    ``quotation`` is an index into `Document.quotations`, ``only`` the id of the one speaker who is shown.
    ``quotations_only``, ``order`` and ``measure`` (the width of the column in cells) were chosen by the user; None, an
    empty string and 0 mean the default. ``read`` is the share of the text up to the end of the view, from 0 to 1.
    """

    at: Position
    top: Position
    above: int = 0
    quotation: int | None = None
    only: str | None = None
    quotations_only: bool | None = None
    order: str = ""
    measure: int = 0
    read: float = 0.0


def folder() -> str:
    """Where the files of places are."""
    return os.path.join(state_folder(), "places")  # noqa: PTH118 - pathlib costs 5 ms


def file_of(source: str | None) -> str:
    """The file that holds the place of a path or URL; of the bundled article for None."""
    return path_of(folder(), source, ".json")

"""What a place in a document is, and in which file the last one is kept."""

from __future__ import annotations

import os
from dataclasses import dataclass

from reader.storage.folders import state_folder
from reader.storage.sources import filed_as


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a text: a paragraph's index and a code point of its text.

    Negative paragraphs are the title and what else stands above the first.
    """

    paragraph: int
    offset: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is in a document, and what of it is shown.

    ``at`` is where one reads; ``top`` what stands ``above`` rows below the top of the view; ``quotation`` an index into
    `Document.quotations`, ``only`` the id of a speaker. ``quotations_only``, ``order`` and ``measure`` (the width of
    the column) are what was chosen in place of how documents open: None, empty or 0 where nothing was. ``read`` is
    the share of the text up to the end of the view, from 0 to 1.
    """

    at: Spot
    top: Spot
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
    return os.path.join(folder(), f"{filed_as(source)}.json")  # noqa: PTH118

"""A position in a document's text."""

from __future__ import annotations

from typing import NamedTuple


class Position(NamedTuple):
    """A paragraph's index and an offset into its text, in code points.

    Negative paragraphs are the title and what else stands above the first. A position survives a change of the
    terminal's size, which a row or a share of the scrolled height does not.
    """

    paragraph: int
    offset: int

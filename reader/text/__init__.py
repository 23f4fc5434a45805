"""Text in cells of a terminal, widths and wrapping; sentences; numbers with their nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.faces import lazy

if TYPE_CHECKING:
    from reader.text.cells import Grapheme as Grapheme
    from reader.text.cells import character_cells as character_cells
    from reader.text.cells import graphemes as graphemes
    from reader.text.plural import counted as counted
    from reader.text.wrap import Row as Row
    from reader.text.wrap import row_of as row_of
    from reader.text.wrap import wrapped as wrapped
else:
    __getattr__ = lazy(
        __name__,
        cells="Grapheme character_cells graphemes",
        plural="counted",
        wrap="Row row_of wrapped",
    )

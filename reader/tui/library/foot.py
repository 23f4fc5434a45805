"""The line of keys below a screen of the library."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len


def keys_line(said: str | Sequence[str], width: int) -> str:
    """A message, or the keys as far as there is room for them; the last one always is."""
    if isinstance(said, str):
        return f" {said}".ljust(width)
    shown = [words for words in said if words]
    while len(shown) > 2 and cell_len("  ".join(shown)) > width - 2:
        shown.pop(-2)
    return f" {'  '.join(shown)}".ljust(width)

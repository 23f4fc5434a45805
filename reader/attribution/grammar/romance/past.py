"""The simple past of Spanish and Italian, which its last letter tells: "dictó", "dettò"."""

from __future__ import annotations

ENDINGS = ("ó", "ò")


def is_past(low: str) -> bool:
    """Whether a word in small letters ends as a verb of the past, and as hardly any noun or adjective does."""
    return low.endswith(ENDINGS)

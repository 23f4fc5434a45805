"""Language tags (BCP 47)."""

from __future__ import annotations


def primary(tag: str) -> str:
    """The primary subtag in lower case: ``pt`` of ``pt-BR``. Systems that write ``pt_BR`` mean the same."""
    return tag.replace("_", "-").partition("-")[0].lower()

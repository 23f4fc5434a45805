"""Numbers with their nouns, in English: ``1 quotation``, ``2 quotations``."""

from __future__ import annotations


def counted(number: int, noun: str, *, zero: str = "0", grouped: bool = False) -> str:
    """A number with its noun, to which an ``s`` is added unless the number is 1.

    ``zero`` stands for 0 (``no errors``). With ``grouped`` commas stand between thousands.
    """
    figures = zero if number == 0 else f"{number:,}" if grouped else str(number)
    return f"{figures} {noun}{'' if number == 1 else 's'}"

"""Text that was made for a line printer, as ``man`` on BSD and macOS, ``nroff`` and old RFCs have it.

A letter, a backspace and the letter again are bold; an underscore, a backspace and a letter are underlined.
"""

from __future__ import annotations

from unicodedata import combining, east_asian_width


def printed(text: str) -> str:
    """The text as it comes out on paper: what stands in one place last, an underscore or a space below nothing else."""
    if "\b" not in text:
        return text
    return "\n".join(_line(line) if "\b" in line else line for line in text.split("\n"))


def _line(line: str) -> str:
    cells: list[str] = []
    at = 0
    for character in line:
        if character == "\b":
            at = max(at - 1, 0)
        elif combining(character) and at:
            if character not in cells[at - 1]:
                cells[at - 1] += character
        else:
            width = 2 if east_asian_width(character) in "WF" else 1
            cells += [""] * (at + width - len(cells))
            if character not in "_ " or not cells[at]:
                cells[at] = character
            at += width
    return "".join(cells)

"""Numbers of lines at the margin, as transcripts of courts have them: taken off, and the lines joined to paragraphs."""

from __future__ import annotations

import re

_NUMBERED = re.compile(r"\s{0,6}(?P<number>\d{1,2})(?=\s)(?:\s(?P<rest>.*))?|\s{0,6}(?P<bare>\d{1,2})\s*")
_LEAST = 8
"""Lines."""
_SHARE = 0.8
"""The share of the lines that have the number that follows on the one before, or begin anew with 1."""
_LABELS = 3
"""Turns, without which the numbers are those of a list."""
_LABEL = re.compile(r"(?:[QA][.:]?\s|(?:THE|BY)\s[A-Z]|[A-Z][A-Z.'’ -]{2,40}:)")
_STAGE = re.compile(r"\([^()]{2,80}\)")
_HEADING = re.compile(r"[^a-z]{3,}")


def without_line_numbers(text: str) -> str:
    """The text without the numbers of its lines, a paragraph a line; as it is where its lines have none."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < _LEAST:
        return text
    found = [_NUMBERED.fullmatch(line) for line in lines]
    numbers = [int(match["number"] or match["bare"]) if match is not None else 0 for match in found]
    following = sum(n in (before + 1, 1) and n > 0 for before, n in zip([0, *numbers], numbers, strict=False))
    labels = sum(bool(match and match["rest"] and _LABEL.match(match["rest"].strip())) for match in found)
    if following < _SHARE * len(lines) or labels < _LABELS:
        return text
    paragraphs: list[str] = []
    for line, match in zip(lines, found, strict=True):
        rest = (match["rest"] or "").strip() if match is not None else line.strip()
        if not rest:
            continue
        heading = _HEADING.fullmatch(rest) is not None
        begins = not paragraphs or heading or _LABEL.match(rest) or _STAGE.fullmatch(rest)
        if begins or _HEADING.fullmatch(paragraphs[-1]) or _STAGE.fullmatch(paragraphs[-1]):
            paragraphs.append(rest)
        else:
            paragraphs[-1] += f" {rest}"
    return "\n\n".join(paragraphs)

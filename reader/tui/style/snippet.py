"""The part of a text around what matched in it. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import Span


def snippet(words: str, spans: Sequence[Span], room: int) -> tuple[str, list[Span]]:
    """The part of a passage around its first match that fits into ``room`` characters, and the spans in it."""
    if len(words) <= room:
        return words, list(spans)
    first = spans[0].start if spans else 0
    start = 0 if first < room * 2 // 3 else words.rfind(" ", 0, max(first - room // 4, 0) + 1) + 1
    shown = ("…" if start else "") + words[start : start + room]
    shift = (1 if start else 0) - start
    kept = [
        Span(max(s.start + shift, 0), min(s.end + shift, len(shown)))
        for s in spans
        if s.end > start and s.start + shift < len(shown)
    ]
    return shown, kept

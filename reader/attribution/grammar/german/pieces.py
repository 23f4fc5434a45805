"""The spans of reported words, without the passages in marks among them."""

from __future__ import annotations

from collections.abc import Iterable

from reader.attribution.text.tokens import Kind, Token
from reader.document.model import Span

SHORTEST = 2
"""Words of reported speech at least."""
SHORTEST_AROUND = 5
"""Words of it at least where it has a passage in marks."""
SHORTEST_PIECE = 2
"""Words of one of its pieces, between passages in marks."""
JOINED = frozenset(("und", "aber", "doch"))
LONGEST_JOINED = 6
"""A piece of fewer words behind marks that such a word opens is told by the writer."""
Range = tuple[int, int]


def pieces(tokens: list[Token], ranges: Iterable[Range], least: int = SHORTEST) -> tuple[Span, ...]:
    """The spans of ranges of tokens, without the passages in marks in them; empty where less than ``least`` is left."""
    out: list[Span] = []
    total = 0
    for start, whole in ranges:
        end = _before_colon(tokens, start, whole)
        marked = any(t.kind is Kind.QUOTE for t in tokens[start:end])
        least = SHORTEST_AROUND if marked else least
        first = start
        for k in range(start, end + 1):
            if k < end and tokens[k].kind is not Kind.QUOTE:
                continue
            a, b = first, k
            first = k + 1
            while a < b and tokens[a].kind is Kind.POINT:
                a += 1
            while b > a and tokens[b - 1].kind is Kind.POINT:
                b -= 1
            if start < a < b and _told_on(tokens, a, b):
                continue
            count = sum(t.kind in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER) for t in tokens[a:b])
            if count >= (SHORTEST_PIECE if marked else 1):
                total += count
                out.append(Span(tokens[a].start, tokens[b - 1].end))
    return tuple(out) if total >= least else ()


def _before_colon(tokens: list[Token], start: int, end: int) -> int:
    """Where a range ends that ends in a passage behind a colon: "riet, zu warten: „Es ist früh.“"."""
    k = end - 1
    while k > start and tokens[k].kind is Kind.POINT and tokens[k].text != ":":
        k -= 1
    closed = k > start + 1 and tokens[k].kind is Kind.QUOTE and tokens[k - 1].text == ":"
    return k - 1 if closed else end


def _told_on(tokens: list[Token], a: int, b: int) -> bool:
    """Whether the writer goes on behind a passage: "rief „Ja!“ und verließ den Saal"."""
    return tokens[a - 1].kind is Kind.QUOTE and tokens[a].low in JOINED and b - a < LONGEST_JOINED

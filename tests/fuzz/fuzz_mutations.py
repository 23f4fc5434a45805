"""Changes to bytes that know nothing of what they mean, beside the generators that do."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from fuzz_limits import LONGEST

_NUMBER = re.compile(rb"\d+")
_NUMBERS = (
    b"0", b"-1", b"1", b"255", b"256", b"65535", b"2147483647", b"2147483648", b"4294967296", b"9223372036854775808",
    b"99999999999999999999", b"1e999", b"9" * 4301, b"0.0000001", b"00", b"NaN",
)  # fmt: skip
_BYTES = (
    0,
    1,
    9,
    10,
    13,
    27,
    32,
    34,
    39,
    45,
    47,
    58,
    60,
    62,
    91,
    92,
    93,
    123,
    125,
    127,
    128,
    0x9B,
    0xBF,
    0xC0,
    0xFE,
    255,
)
WORDS = tuple(
    word.encode("utf-8", "surrogatepass")
    for word in (
        "\0", "\ufeff", "\u202e", "\u2066", "\x1b[31m", "\x1b]52;c;YQ==\x07", "\x9b", "\x9d", "\u2028", "\x85", "\r",
        "\r\n",
        "\u200b", "\u00ad", "\ud800", "\udfff", "\U0010ffff", "\ufffe", "e\u0301" * 40, "ﷺ", "İ", "ß", "ǅ", "Å",
        "👩\u200d👩\u200d👧", "שלום", "漢字", "\u0300" * 300, " " * 300, "\n" * 50, "“", "”", "„", "«", "»", "‘",
        "’", '"',
        "'", "''", "``", "(", "[", "said", " said Ada Moor, ", "--", "—", "&amp;", "&#0;", "&#x110000;", "%s", "{}",
        "\\",
        "../../etc/passwd", "file:///etc/passwd", "http://127.0.0.1/", "a" * 2000, "1" * 5000,
    )
)  # fmt: skip
"""Words that break something somewhere."""

Change = Callable[[Random, bytearray, Sequence[bytes]], bytes | bytearray]


def mutated(dice: Random, data: bytes, words: Sequence[bytes], others: Sequence[bytes]) -> bytes:
    """``data`` changed in one to six places; ``words`` are put in, ``others`` are inputs to cross it with."""
    changed = bytearray(data or b"\n")
    for _ in range(1 + min(int(dice.expovariate(0.6)), 5)):
        change = dice.choice(_CHANGES)
        source = others if change is _cross else words
        changed = bytearray(change(dice, changed, source or WORDS)[:LONGEST] or b"\n")
    return bytes(changed)


def _range(dice: Random, data: bytearray, most: int = 1 << 20) -> tuple[int, int]:
    """A stretch of the data, short more often than long."""
    start = dice.randrange(len(data))
    length = min(int(2 ** dice.uniform(0, 14)), most, len(data) - start)
    return start, start + max(length, 1)


def _flip(dice: Random, data: bytearray, _: Sequence[bytes]) -> bytearray:
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return data


def _set(dice: Random, data: bytearray, _: Sequence[bytes]) -> bytearray:
    data[dice.randrange(len(data))] = dice.choice(_BYTES)
    return data


def _delete(dice: Random, data: bytearray, _: Sequence[bytes]) -> bytearray:
    start, end = _range(dice, data)
    del data[start:end]
    return data


def _insert(dice: Random, data: bytearray, words: Sequence[bytes]) -> bytearray:
    at = dice.randrange(len(data) + 1)
    data[at:at] = dice.choice(words)
    return data


def _replace(dice: Random, data: bytearray, words: Sequence[bytes]) -> bytearray:
    start, end = _range(dice, data, 40)
    data[start:end] = dice.choice(words)
    return data


def _repeat(dice: Random, data: bytearray, _: Sequence[bytes]) -> bytearray:
    """A stretch many times: what is not linear shows itself here."""
    start, end = _range(dice, data, 400)
    piece = bytes(data[start:end])
    total = int(2 ** dice.uniform(4, 16 if dice.random() < 0.9 else 19))
    data[start:end] = piece * max(2, total // len(piece))
    return data


def _swap(dice: Random, data: bytearray, _: Sequence[bytes]) -> bytes:
    lines = bytes(data).split(b"\n")
    a, b = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return b"\n".join(lines)


def _copy_over(dice: Random, data: bytearray, _: Sequence[bytes]) -> bytearray:
    start, end = _range(dice, data)
    at = dice.randrange(len(data) + 1)
    data[at:at] = data[start:end]
    return data


def _number(dice: Random, data: bytearray, _: Sequence[bytes]) -> bytearray:
    found = list(_NUMBER.finditer(data))
    if not found:
        return data
    match = dice.choice(found)
    return data[: match.start()] + dice.choice(_NUMBERS) + data[match.end() :]


def _cut(dice: Random, data: bytearray, _: Sequence[bytes]) -> bytearray:
    return data[: dice.randrange(len(data))] if dice.random() < 0.7 else data[dice.randrange(len(data)) :]


def _nest(dice: Random, data: bytearray, _: Sequence[bytes]) -> bytes:
    """A stretch that opens, many times, and one that closes as often."""
    start, end = sorted((dice.randrange(len(data) + 1), dice.randrange(len(data) + 1)))
    opening, closing = bytes(data[max(start - 12, 0) : start]), bytes(data[end : end + 12])
    times = int(2 ** dice.uniform(1, 12))
    return bytes(data[:start]) + opening * times + bytes(data[start:end]) + closing * times + bytes(data[end:])


def _cross(dice: Random, data: bytearray, others: Sequence[bytes]) -> bytes:
    other = dice.choice(others)
    return bytes(data[: dice.randrange(len(data) + 1)]) + other[dice.randrange(len(other) + 1) :]


_CHANGES: tuple[Change, ...] = (
    _flip, _set, _set, _delete, _delete, _insert, _insert, _insert, _replace, _replace, _repeat, _repeat, _swap,
    _copy_over, _number, _cut, _nest, _cross, _cross,
)  # fmt: skip

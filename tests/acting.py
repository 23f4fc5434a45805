"""What in the bytes that a program wrote would act on a terminal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from attacks import PAYLOAD

_ACTING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u180e\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e001f]"
)
_SGR = re.compile(r"\x1b\[([0-9;:]*)m")
_SEQUENCE = re.compile(
    r"\x1b\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]|\x1b[P\]X^_].*?(?:\x07|\x1b\\)|\x1b[\x20-\x2f]*[\x30-\x7e]", re.DOTALL
)
_HARMFUL_SGR = {5, 6, 8}
"""Blinking and concealing, which nothing of ours asks for."""


def acting(written: str) -> list[str]:
    """Everything in plain output that acts; line ends do not count."""
    return [ascii(found) for found in _ACTING.findall(written)]


def acting_but_colours(written: str) -> list[str]:
    """The same for coloured output: colours and bold are meant, blinking and concealing are not."""
    harmful = [ascii(sgr.group()) for sgr in _SGR.finditer(written) if _HARMFUL_SGR & set(_attributes(sgr[1]))]
    return harmful + acting(_SGR.sub("", written))


def _attributes(parameters: str) -> Iterator[int]:
    """The attributes of an SGR sequence, without the numbers of its colours."""
    numbers = [int(number or 0) for number in re.split("[;:]", parameters)]
    while numbers:
        first = numbers.pop(0)
        yield first
        if first in (38, 48, 58) and numbers:
            del numbers[: 4 if numbers[0] == 2 else 2]


def shapes(written: str) -> Counter[str]:
    """The control sequences of an app, with every number as ``#``; colours count as one shape."""
    found = (match.group() for match in _SEQUENCE.finditer(written))
    return Counter("colours" if _SGR.fullmatch(one) else re.sub(r"\d+", "#", one) for one in found)


def strays(written: str) -> list[str]:
    """What acts in an app's output outside of any sequence, harmful attributes, and payloads inside of sequences."""
    within = [ascii(one) for one in _SEQUENCE.findall(written) if PAYLOAD in one]
    harmful = [ascii(sgr.group()) for sgr in _SGR.finditer(written) if _HARMFUL_SGR & set(_attributes(sgr[1]))]
    outside = [one for one in acting(_SEQUENCE.sub("", written)) if one not in (r"'\r'", r"'\x08'")]
    return within + harmful + outside

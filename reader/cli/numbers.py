"""Numbers as the values of flags, for the parsers."""

from __future__ import annotations

from argparse import ArgumentTypeError


def at_least_one(text: str) -> int:
    """Return the whole number from 1 that a text says.

    Raises:
        ArgumentTypeError: it says none.
    """
    if text.isascii() and text.isdigit() and int(text[:9]) > 0:
        return int(text[:9])
    raise ArgumentTypeError(f"{text!r} is not a number from 1")


def above_zero(text: str) -> float:
    """Return the number above 0, and below a million, that a text says.

    Raises:
        ArgumentTypeError: it says none.
    """
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 0 < number < 1e6:
        raise ArgumentTypeError(f"{text!r} is not a number above 0")
    return number


def port(text: str) -> int:
    """Return the port that a text says, 0 to 65535.

    Raises:
        ArgumentTypeError: it says none.
    """
    if text.isascii() and text.isdigit() and int(text[:6]) < 1 << 16:
        return int(text[:6])
    raise ArgumentTypeError(f"{text!r} is not a port, 0 to 65535")

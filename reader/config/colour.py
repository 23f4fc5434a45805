"""Colours as red, green and blue, and the contrast between two."""

from __future__ import annotations

import re

RGB = tuple[int, int, int]
"""Red, green and blue, 0 to 255 each."""

_HEX = r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})"


def parse(text: str) -> RGB | None:
    """Return the colour that ``#rgb`` or ``#rrggbb`` names, or None for anything else."""
    if re.fullmatch(_HEX, text) is None:
        return None
    digits = text[1:] if len(text) == 7 else "".join(2 * digit for digit in text[1:])
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def written(colour: RGB) -> str:
    """Return the colour as ``#rrggbb``."""
    return "#" + "".join(f"{part:02x}" for part in colour)


def luminance(colour: RGB) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2.2)."""

    def linear(part: int) -> float:
        value = part / 255
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = colour
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def is_dark(background: RGB) -> bool:
    """Whether a background is dark, so that light text stands on it."""
    return luminance(background) < 0.18


def contrast(one: RGB, other: RGB) -> float:
    """Return the contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: RGB, other: RGB, part: float) -> RGB:
    """Return a mixture: ``part``, from 0 to 1, is the share of the other colour."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue

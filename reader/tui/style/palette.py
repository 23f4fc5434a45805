"""The colours of a theme: one for each speaker, readable on its background.

Colours are taken round the hue circle of CIE L*a*b* and made lighter or darker until their contrast with
every background they stand on is at least `CONTRAST` (WCAG 2.2, success criterion 1.4.3 asks for 4.5). Themes
that use the terminal's own colours get its palette by name, since nobody knows what those look like.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import atan2, cos, degrees, radians, sin
from typing import NamedTuple

from rich.style import Style
from textual.color import Color, Lab, lab_to_rgb, rgb_to_lab
from textual.theme import Theme

from reader.config import colour
from reader.document.speakers.colours import sign_of

CONTRAST = 4.6
"""A little above 4.5, since terminals round colours."""

HUES = (262, 62, 140, 345, 205, 95, 310, 30, 175, 240, 285, 118)
"""Angles in degrees, ordered so that the speakers who come first are far apart."""

SIGNS = "●◆▲■★◉▼◈✚♦♣♠"
"""The signs of speakers beside their colours, of one cell each."""

SPEAKERS = "speakers"
"""The variable of a theme that holds its own colours for the first speakers, with blanks between."""

_ANSI_NAMES = ("blue", "yellow", "green", "magenta", "cyan", "red")


class Ink(NamedTuple):
    """How one speaker is drawn: their words, their words where one is, when dimmed, their tag, their sign."""

    plain: Style
    current: Style
    dimmed: Style
    tag: Style
    tag_dimmed: Style
    sign: Style


class Palette(NamedTuple):
    """Every style with which document text is drawn, on one theme."""

    text: Style
    dimmed: Style
    muted: Style
    title: Style
    deck: Style
    heading: Style
    caption: Style
    number: Style
    rule: Style
    scare: Style
    match: Style
    selected: Style
    selected_muted: Style
    inks: tuple[Ink, ...]
    unknown: Ink

    def ink(self, number: int | None) -> Ink:
        """The ink of the speaker with this colour number (from 0); of nobody known for None."""
        return self.unknown if number is None else self.inks[number % len(self.inks)]


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "relative luminance")."""
    return colour.contrast(one.rgb, other.rgb)


def speaker_sign(number: int) -> str:
    """The sign of the speaker with this colour number (from 0)."""
    return SIGNS[sign_of(number)]


@lru_cache(maxsize=8)
def speaker_colours(background: str, selected: str, dark: bool, own: str) -> tuple[tuple[Color, Color], ...]:
    """For each speaker the colour of the words and the tinted background of the current quotation.

    The words can be read on the background, on that of a selected row and on their own. ``own`` are the colours of
    the first speakers, with blanks between; the others get the hues that are left.
    """
    ground, row = Color.parse(background), Color.parse(selected)
    first = [Color.parse(each) for each in own.split()]
    shades = [*(_nearer_to(255 if dark else 0, each) for each in first), *(_of(hue, dark) for hue in _left(first))]
    return tuple(_readable(each, ground, row, dark) for each in shades)


def _left(taken: list[Color]) -> list[float]:
    """The hues that are not those of these colours."""
    left: list[float] = [*HUES]
    for color in taken[: len(HUES)]:
        lab = rgb_to_lab(color)
        hue = degrees(atan2(lab.b, lab.a))
        left.remove(min(left, key=lambda other: abs((other - hue + 180) % 360 - 180)))
    return left


def _of(hue: float, dark: bool) -> Iterator[Color]:
    """A hue, lighter and lighter or darker and darker."""
    lightness, step = (72.0, 1.5) if dark else (46.0, -1.5)
    while 0 < lightness < 100:
        yield lab_to_rgb(Lab(lightness, 58 * cos(radians(hue)), 58 * sin(radians(hue)))).clamped
        lightness += step


def _nearer_to(grey: int, color: Color) -> Iterator[Color]:
    """A colour, nearer and nearer to white or black."""
    return (color.blend(Color(grey, grey, grey), part / 20) for part in range(21))


def _readable(shades: Iterable[Color], ground: Color, row: Color, dark: bool) -> tuple[Color, Color]:
    """The first of the shades that can be read on the ground, its own tint of it and a selected row; else the last."""
    for color in shades:
        tint = ground.blend(color, 0.20 if dark else 0.14)
        if min(contrast(color, on) for on in (ground, tint, row)) >= CONTRAST:
            break
    return color, tint


def readable(color: Color, ground: Color, at_least: float = CONTRAST) -> Color:
    """The colour, moved towards white or black until it can be read on the ground."""
    target = Color(255, 255, 255) if colour.is_dark(ground.rgb) else Color(0, 0, 0)
    for part in range(21):
        candidate = color.blend(target, part / 20)
        if contrast(candidate, ground) >= at_least:
            return candidate
    return target


def palette(theme: Theme, *, plain: bool = False) -> Palette:
    """The styles of a theme; with ``plain``, for a screen without colours, whatever the theme is."""
    if plain:
        return _plain_palette()
    if theme.ansi:
        return _terminal_palette()
    ground = Color.parse(theme.background or theme.to_color_system().generate()["background"])
    text = readable(Color.parse(theme.foreground or ("#e0e0e0" if theme.dark else "#1f1f1f")), ground, 7)
    muted = readable(ground.blend(text, 0.55), ground)
    faint = readable(ground.blend(text, 0.4), ground, 3)
    accent = readable(Color.parse(theme.accent or theme.primary), ground)
    selected = ground.blend(text, 0.12)
    own = theme.variables.get(SPEAKERS, "")
    lit = Color.parse(theme.warning or "#ffa62b")
    on_lit = readable(ground, lit)

    def style(
        color: Color, on: Color = ground, bold: bool = False, italic: bool = False, underline: bool = False
    ) -> Style:
        return Style.from_color(color.rich_color, on.rich_color) + Style(bold=bold, italic=italic, underline=underline)

    def ink(color: Color, tint: Color) -> Ink:
        soft = readable(ground.blend(color, 0.5), ground, 3)
        return Ink(
            plain=style(color),
            current=style(color, tint, bold=True),
            dimmed=style(faint),
            tag=style(ground, color, bold=True),
            tag_dimmed=style(soft),
            sign=style(color),
        )

    return Palette(
        text=style(text),
        dimmed=style(faint),
        muted=style(muted),
        title=style(text, bold=True),
        deck=style(muted, italic=True),
        heading=style(accent, bold=True),
        caption=style(muted, italic=True),
        number=style(faint),
        rule=style(faint),
        scare=style(muted, italic=True, underline=True),
        match=style(on_lit, lit),
        selected=style(text, selected),
        selected_muted=style(readable(muted, selected), selected),
        inks=tuple(ink(color, tint) for color, tint in speaker_colours(ground.hex, selected.hex, theme.dark, own)),
        unknown=ink(text, ground.blend(text, 0.15)),
    )


def _terminal_palette() -> Palette:
    """The terminal's own sixteen colours: its owner chose them to be readable."""

    def ink(name: str | None) -> Ink:
        return Ink(
            plain=Style(color=name),
            current=Style(color=name, bold=True, reverse=True),
            dimmed=Style(dim=True),
            tag=Style(color=name, bold=True, reverse=True),
            tag_dimmed=Style(dim=True),
            sign=Style(color=name, bold=True),
        )

    return Palette(
        text=Style(),
        dimmed=Style(dim=True),
        muted=Style(dim=True),
        title=Style(bold=True),
        deck=Style(italic=True),
        heading=Style(bold=True, underline=True),
        caption=Style(italic=True, dim=True),
        number=Style(dim=True),
        rule=Style(dim=True),
        scare=Style(italic=True, underline=True),
        match=Style(color="black", bgcolor="yellow"),
        selected=Style(reverse=True),
        selected_muted=Style(reverse=True),
        inks=tuple(ink(name) for name in _ANSI_NAMES),
        unknown=ink(None),
    )


def _plain_palette() -> Palette:
    """A screen without colours: quotations are bold, the one where one is underlined, what is chosen is reversed.

    Who speaks is said by tags and signs.
    """
    ink = Ink(
        plain=Style(bold=True),
        current=Style(bold=True, underline=True),
        dimmed=Style(dim=True),
        tag=Style(bold=True, reverse=True),
        tag_dimmed=Style(dim=True),
        sign=Style(bold=True),
    )
    return _terminal_palette()._replace(match=Style(reverse=True), inks=(ink,), unknown=ink)

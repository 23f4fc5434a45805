"""Everything with a colour can be read: contrast is computed from the styles that are drawn, in every theme."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style
from textual.color import Color

from reader.config.themes import INK as INK_COLOURS
from reader.config.themes import PAPER as PAPER_COLOURS
from reader.config.themes import Colours
from reader.tui.style.palette import HUES, SIGNS, Ink, Palette, contrast, palette, readable, speaker_sign
from reader.tui.style.themes import INK, PAPER, THEMES, about, with_own

READABLE = 4.5
"""WCAG 2.2, success criterion 1.4.3."""

FAINT = 3
"""For what was dimmed on purpose (1.4.11: three to one still tells it apart)."""

COLOURED = {name: palette(theme) for name, theme in THEMES.items() if not theme.ansi}
ANSI = {name: palette(theme) for name, theme in THEMES.items() if theme.ansi}


def ratio(style: Style) -> float:
    """The contrast of a style's text with its own background, which every style must bring."""
    assert style.color is not None
    assert style.bgcolor is not None
    return contrast(Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor))


def inks(colours: Palette) -> list[Ink]:
    return [*colours.inks, colours.unknown]


def test_the_ratio_is_that_of_wcag():
    black, white, grey = Color(0, 0, 0), Color(255, 255, 255), Color.parse("#767676")
    assert contrast(black, white) == contrast(white, black) == pytest.approx(21)
    assert contrast(white, white) == 1
    assert contrast(grey, white) == pytest.approx(4.54, abs=0.005)
    assert contrast(Color.parse("#ff0000"), white) == pytest.approx(3.998, abs=0.005)


def test_there_are_dark_light_and_terminal_themes():
    assert {theme.dark for theme in THEMES.values() if not theme.ansi} == {True, False}
    assert set(ANSI) == {"ansi-dark", "ansi-light"}
    assert THEMES["ink"] is INK
    assert THEMES["paper"] is PAPER
    assert all(name == theme.name for name, theme in THEMES.items())
    assert [about(THEMES[n]) for n in ("ink", "paper", "ansi-light")] == [
        "dark",
        "light",
        "the terminal's own colours, light",
    ]


@pytest.mark.parametrize("name", COLOURED)
def test_every_speaker_can_be_read_on_the_page_and_where_one_is(name):
    for ink in inks(COLOURED[name]):
        assert ratio(ink.plain) >= READABLE
        assert ratio(ink.current) >= READABLE
        assert ratio(ink.tag) >= READABLE
        assert ratio(ink.sign) >= READABLE
        assert ratio(ink.dimmed) >= FAINT
        assert ratio(ink.tag_dimmed) >= FAINT


@pytest.mark.parametrize("name", COLOURED)
def test_every_speaker_can_be_read_on_the_lit_row_of_a_pane(name):
    """The panes lay `mark` on the ground of the chosen row."""
    colours = COLOURED[name]
    for ink in inks(colours):
        assert ratio(ink.sign + Style(bgcolor=colours.selected.bgcolor)) >= READABLE


@pytest.mark.parametrize("name", COLOURED)
def test_text_headings_notes_matches_and_selections_can_be_read(name):
    colours = COLOURED[name]
    assert ratio(colours.text) >= 7
    for part in ("muted", "title", "deck", "heading", "caption", "scare", "match", "selected"):
        assert ratio(getattr(colours, part)) >= READABLE, part
    assert ratio(colours.selected_muted) >= READABLE
    for part in ("dimmed", "number", "rule"):
        assert ratio(getattr(colours, part)) >= FAINT, part


@pytest.mark.parametrize("name", COLOURED)
def test_what_one_is_on_and_what_was_found_stand_out_from_the_page(name):
    colours = COLOURED[name]
    ground = Color.from_rich_color(colours.text.bgcolor)
    assert contrast(Color.from_rich_color(colours.match.bgcolor), ground) >= 1.2
    for ink in inks(colours):
        assert ink.current.bgcolor != colours.text.bgcolor
        assert ink.current.bold
        assert ink.current != ink.plain


@pytest.mark.parametrize("name", COLOURED)
def test_speakers_have_colours_of_their_own(name):
    colours = COLOURED[name]
    assert len({ink.plain.color for ink in colours.inks}) == len(colours.inks) == len(HUES)
    assert colours.ink(len(HUES)) == colours.ink(0)
    assert colours.ink(None) == colours.unknown


@pytest.mark.parametrize("name", COLOURED)
def test_all_of_it_stands_on_the_ground_of_the_theme(name):
    colours = COLOURED[name]
    ground = Color.parse(THEMES[name].to_color_system().generate()["background"]).rich_color.triplet
    for style in (colours.text, colours.muted, colours.title, colours.heading, colours.dimmed, colours.inks[0].plain):
        assert style.bgcolor.triplet == ground


@pytest.mark.parametrize("name", ANSI)
def test_the_terminals_own_colours_are_named_and_never_alone(name):
    """Nobody knows what they look like: no background is set but by reverse, and each state has a second sign."""
    colours = ANSI[name]
    for ink in inks(colours):
        assert ink.plain.bgcolor is None
        assert ink.current.reverse
        assert ink.current.bold
        assert ink.tag.reverse
        assert ink.dimmed.dim
        assert all(part.color is None or not part.color.is_default for part in (ink.plain, ink.sign))
    assert colours.text == Style()
    assert colours.selected.reverse
    assert colours.match.bgcolor is not None


def test_marks_are_of_one_cell_and_colour_and_mark_together_tell_many_apart():
    assert all(cell_len(sign) == 1 for sign in SIGNS)
    pairs = {(n % len(HUES), speaker_sign(n)) for n in range(len(HUES) * len(SIGNS))}
    assert len(pairs) == len(HUES) * len(SIGNS)


COLOURS = st.builds(Color, st.integers(0, 255), st.integers(0, 255), st.integers(0, 255))


@given(COLOURS, COLOURS)
def test_any_colour_can_be_made_readable_on_any_ground(color, ground):
    assert contrast(readable(color, ground, READABLE), ground) >= READABLE


@given(COLOURS, COLOURS)
def test_a_colour_that_can_be_read_stays_as_it_is(color, ground):
    if contrast(color, ground) >= READABLE:
        assert readable(color, ground, READABLE) == color


def own(*speakers: str, base: Colours = INK_COLOURS) -> Palette:
    return palette(with_own([base._replace(name="own", speakers=speakers)])["own"])


def test_the_first_speakers_have_the_colours_that_a_theme_gives_them():
    colours = own("#ffaa00", "#88ccff")
    assert [ink.plain.color.triplet.hex for ink in colours.inks[:2]] == ["#ffaa00", "#88ccff"]
    left = [ink.plain.color for ink, hue in zip(palette(INK).inks, HUES, strict=True) if hue not in (62, 262)]
    assert [ink.plain.color for ink in colours.inks[2:]] == left, "orange and blue are taken"


@given(
    st.lists(st.from_regex("#[0-9a-f]{6}", fullmatch=True), max_size=12), st.sampled_from([INK_COLOURS, PAPER_COLOURS])
)
def test_whatever_colour_a_theme_gives_a_speaker_it_can_be_read(speakers, base):
    colours = own(*speakers, base=base)
    assert len(colours.inks) == len(HUES)
    for ink in colours.inks:
        for style in (ink.plain, ink.current, ink.tag, ink.sign, ink.sign + Style(bgcolor=colours.selected.bgcolor)):
            assert ratio(style) >= READABLE


def test_without_colours_nothing_has_one_and_what_is_told_apart_by_them_is_by_weight():
    for theme in THEMES.values():
        found = palette(theme, plain=True)
        styles = [value for value in found if isinstance(value, Style)]
        for ink in (*found.inks, found.unknown):
            styles += ink
            assert ink.plain.bold
            assert ink.current != ink.plain
        assert all(style.color is None and style.bgcolor is None for style in styles)
        assert found.match != found.text
        assert found.selected != found.text
        assert not found.text.bold

"""Themes of one's own."""

from __future__ import annotations

import pytest
from configuring import said
from hypothesis import given
from hypothesis import strategies as st

from reader.config import colour
from reader.config.file.user_themes import MOST_SPEAKERS
from reader.config.themes import INK, PAPER, THEME_NAMES
from reader.tui.style.palette import HUES
from reader.tui.style.themes import THEMES, with_own

RGB = st.tuples(*[st.integers(0, 255)] * 3)


def test_what_is_not_given_comes_from_the_base(configured):
    config = configured('theme = "dusk"\n[themes.dusk]\naccent = "#fa0"\n[themes.day]\nbase = "paper"\n')
    assert config.problems == ()
    dusk, day = config.themes
    assert dusk == INK._replace(name="dusk", accent="#ffaa00")
    assert day == PAPER._replace(name="day")
    assert config.settings.theme == "dusk"


def test_the_base_is_as_dark_as_the_background(configured):
    light, dark = configured('[themes.a]\nbackground = "#ffffff"\n[themes.b]\nbackground = "#000"\n').themes
    assert (light.dark, light.foreground, light.surface) == (False, PAPER.foreground, "#f8f8f8")
    assert (dark.dark, dark.foreground) == (True, INK.foreground)
    assert dark.surface != INK.surface


def test_every_mistake_is_listed_and_what_is_right_is_used(configured):
    config = configured(
        '[themes.ink]\naccent = "#fff"\n[themes.Dusk]\n[themes.a]\nbase = "nord"\nacent = "#fff"\nprimary = "red"\n'
        'accent = "#ffaa00"\nerror = 3\n'
    )
    assert said(config) == [
        "1:2: there is already a theme ink; choose another name",
        "3:2: 'Dusk' is not a name for a theme; use lower-case letters, digits, - and _",
        "5:1: base: 'nord' is not a theme to start from; write ink or paper",
        "6:1: a theme has no 'acent'; did you mean 'accent'?",
        "7:1: primary: 'red' is not a colour; write it as \"#rrggbb\"",
        '9:1: error: this is not a colour; write it as "#rrggbb"',
    ]
    assert [theme.name for theme in config.themes] == ["a"]
    assert config.themes[0].accent == "#ffaa00"


def test_words_that_cannot_be_read_are_a_warning(configured):
    config = configured('[themes.fog]\nbackground = "#888888"\nforeground = "#999999"\n')
    assert len(config.problems) == 1
    assert (
        "foreground #999999 on background #888888 has a contrast of 1.2:1; readable text needs 4.5:1" in said(config)[0]
    )
    assert config.mistakes == 0
    assert len(config.themes) == 1


def test_colours_of_speakers(configured):
    config = configured('[themes.a]\nspeakers = ["#FA0", "#15171c", "blue", 3]\n[themes.b]\nspeakers = "#fff"\n')
    assert said(config) == [
        "2:1: speakers: 'blue' is not a colour; write it as \"#rrggbb\"",
        '2:1: speakers: this is not a colour; write it as "#rrggbb"',
        "2:1: warning: speakers: #15171c on background #15171b has a contrast of 1.0:1; "
        "it is drawn with 4.5:1, which readable text needs",
        '4:1: speakers: this is not a list of colours; write it as ["#rrggbb", "#rrggbb"]',
    ]
    assert [theme.speakers for theme in config.themes] == [("#ffaa00", "#15171c"), ()]


def test_no_more_colours_than_there_are_speakers_with_one(configured):
    config = configured(f"[themes.a]\nspeakers = {['#ffffff'] * 13}\n")
    assert said(config) == ["2:1: speakers: 13 colours; give at most 12"]
    assert len(config.themes[0].speakers) == MOST_SPEAKERS == len(HUES)


def test_no_theme_of_that_name(configured):
    config = configured('theme = "duks"\n[themes.dusk]\n')
    assert "did you mean 'dusk'?" in said(config)[0]
    assert config.settings.theme == "ink"


def test_the_app_has_them_before_those_that_ship(configured):
    own = configured('[themes.dusk]\nbackground = "#222"\n').themes
    themes = with_own(own)
    assert [*themes] == ["dusk", *THEME_NAMES]
    assert themes["dusk"].background == "#222222"
    assert themes["dusk"].dark
    assert with_own(()) is THEMES
    assert [*THEMES] == [*THEME_NAMES]


@given(RGB)
def test_colours_are_written_as_they_are_read(one):
    assert colour.parse(colour.written(one)) == one
    assert colour.mixed(one, (0, 0, 0), 0) == one


@pytest.mark.parametrize("text", ["", "#", "#12", "#12345", "#1234567", "#ggg", "red", "rgb(1,2,3)", "#fff\n"])
def test_what_is_no_colour(text):
    assert colour.parse(text) is None

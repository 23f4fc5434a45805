"""Options: flag over environment over file over default; what is wrong is listed, and the rest is used."""

from __future__ import annotations

import os
from tomllib import loads

import pytest
from configuring import read_keys, said
from hypothesis import given
from hypothesis import strategies as st

from reader.config import SHIPPED, Config, Origin, Settings, load
from reader.config.file.template import default_text, toml
from reader.config.limits import WrongError
from reader.config.options import OPTIONS, option
from reader.config.themes import AUTO
from reader.export.formats.formats import FORMATS
from reader.export.styles.cite import STYLES
from reader.reading.state import Order
from reader.tui.style.themes import THEMES


def test_without_a_file_everything_is_as_it_shipped(configured):
    config = configured()
    assert config.settings == SHIPPED == Settings()
    assert (config.found, config.problems, config.keys, config.themes) == (False, (), {}, ())


def test_flag_over_environment_over_file_over_default(configured):
    config = configured('order = "share"\ndigits = "counts"\nnotice = 5\n', {"order": "name"}, READER_DIGITS="speakers")
    assert config.problems == ()
    assert (config.settings.order, config.settings.digits, config.settings.notice) == ("name", "speakers", 5.0)
    assert config.origins == {"order": Origin.FLAG, "digits": Origin.ENVIRONMENT, "notice": Origin.FILE}
    assert config.lines == {"order": 1, "digits": 2, "notice": 3}
    assert config.settings.width == 0


def test_every_mistake_is_listed_with_its_place_and_the_rest_is_used(configured):
    config = configured(
        'theme = "papre"\nwidht = 70\nwidth = 5\nmouse = "no"\nnotice = true\nlanguage = "english please"\n'
        'order = "name"\n'
    )
    assert said(config) == [
        "1:1: theme: 'papre' is not one of the choices; did you mean 'paper'? write " + ", ".join(THEMES) + " or auto",
        "2:1: there is no option 'widht'; did you mean 'width'?",
        "3:1: width: 5 is not a whole number from 20 to 10000; write 20 to 10000, or 0 for automatic",
        "4:1: mouse: 'no' is neither on nor off; write true or false, without quotation marks",
        "5:1: notice: true or false is not a number from 1 to 60; write 1 to 60",
        "6:1: language: 'english please' is not a language tag; "
        'write one such as en or de-AT, or "" for the text\'s own',
    ]
    assert config.mistakes == 6
    assert config.settings == Settings(order="name")
    assert config.summary == "6 mistakes in your configuration; `reader config --check` says where"


def test_a_wrong_variable_is_told_by_its_name(configured):
    config = configured(None, None, READER_ORDER="shares", READER_MOUSE="off", READER_THEME="")
    assert [str(problem) for problem in config.problems] == [
        "READER_ORDER: 'shares' is not one of the choices; did you mean 'share'? write share, appearance or name"
    ]
    assert config.settings == Settings(mouse=False)


def test_a_wrong_flag_is_refused(configured):
    with pytest.raises(WrongError, match="--theme: 'nosuch' is not one of the choices"):
        configured(None, {"theme": "nosuch"})


@pytest.mark.parametrize(
    ("data", "place", "what"),
    [
        (b"theme = \n", ":1:9", "not TOML: invalid value"),
        (b"theme = 'ink'\norder = 'share'\ntheme = 'paper'\n", ":3:16", "not TOML: cannot overwrite a value"),
        (b"[keys", ":1:6", "not TOML: expected ']' at the end of a table declaration"),
        (b"theme = 'ink'\n\xff", ":2:1", "is not UTF-8 text"),
        (b"a = " + b"[" * 5000, "", "is nested too deeply"),
        (b"#" * ((1 << 20) + 1), "", "is larger than 1 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_mistake(configured, data, place, what):
    config = configured(data)
    (problem,) = config.problems
    assert f"config.toml{place}: {what}" in str(problem)
    assert config.found
    assert config.settings == SHIPPED


@pytest.mark.skipif(os.name == "nt", reason="a folder for a file is another error there")
def test_a_folder_in_its_place_is_one_mistake(configured, tmp_path):
    (tmp_path / "quote-reader" / "config.toml").mkdir(parents=True)
    config = configured()
    assert "cannot be read (Is a directory)" in str(config.problems[0])


def test_a_file_that_a_variable_names_has_to_be_there(configured, tmp_path):
    config = configured(None, None, READER_CONFIG=str(tmp_path / "mine.toml"))
    assert [problem.what for problem in config.problems] == ["there is no such file"]
    assert not config.found


def test_bytes_of_other_systems(configured):
    config = configured(b'\xef\xbb\xbforder = "name"\r\n\r\nwidht = 1\r\n')
    assert config.settings.order == "name"
    assert said(config) == ["3:1: there is no option 'widht'; did you mean 'width'?"]


@pytest.mark.parametrize("value", ["\x1b]0;gone\x07", "\x1b[31m", "\u202e", "\x9b31m"])
def test_nothing_in_a_value_reaches_the_terminal(configured, value):
    escaped = "".join(f"\\u{ord(character):04x}" for character in value)
    config = configured(f'theme = "{escaped}"\n"{escaped}" = 1\n[keys]\nquit = "{escaped}"\n"{escaped}" = "x"\n')
    assert len(config.problems) >= 4
    assert all(str(problem).isprintable() for problem in config.problems)


@pytest.mark.parametrize("version", ["2", '"1"', "true"])
def test_a_version_that_is_not_known_is_a_warning(configured, version):
    config = configured(f'quote-reader = {version}\norder = "name"\n')
    assert config.mistakes == 0
    assert len(config.problems) == 1
    assert config.settings.order == "name"


def test_the_default_file_says_the_defaults(configured):
    config = configured(default_text())
    assert config.problems == ()
    assert config.settings == SHIPPED
    assert set(config.origins) == {option.field for option in OPTIONS}
    assert all(line.startswith("#") or len(line) <= 100 for line in default_text().splitlines())


def test_what_the_default_file_leaves_as_a_comment_is_right_as_well(configured):
    _, _, tables = default_text().partition("# Keys:")
    begins = ('# "', "# [", "# base = ", "# background = ", "# foreground = ", "# accent = ")
    lines = [line.removeprefix("# ") if line.startswith(begins) else line for line in tables.split("\n")]
    config = configured("#" + "\n".join(lines))
    assert config.problems == ()
    assert config.keys["quotation.next"] == ("n", "right")
    assert [theme.name for theme in config.themes] == ["dusk"]


def test_the_words_are_those_of_what_they_are_for():
    words = {one.field: [*one.words()] for one in OPTIONS if one.words()}
    assert words["theme"] == [*THEMES, AUTO]
    assert words["order"] == [*Order]
    assert words["citation"] == [style.name for style in STYLES]
    assert words["format"] == [form.name for form in FORMATS]


def test_names_flags_and_variables_are_told_apart():
    for names in ("name", "flags", "variable"):
        assert len({getattr(one, names) for one in OPTIONS}) == len(OPTIONS)
    assert option("quotations_only").flags == ("--quotations-only", "--no-quotations-only")
    assert option("quotations_only").variable == "READER_QUOTATIONS_ONLY"
    with pytest.raises(KeyError):
        option("nosuch")


@pytest.mark.parametrize("one", OPTIONS, ids=lambda one: one.name)
def test_every_default_may_be_written(one):
    assert one.check(one.default) == one.default
    written = str(one.default) if not isinstance(one.default, bool) else one.default_words
    assert one.parse(written) == one.default
    assert one.help[0].islower() or one.help[0].isdigit()
    assert not one.help.endswith(".")


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2), st.dates(),
)  # fmt: skip


@given(VALUES, st.sampled_from(OPTIONS))
def test_any_value_is_taken_or_refused(value, one):
    try:
        taken = one.check(value)
    except WrongError:
        return
    assert one.check(taken) == taken
    assert loads(f"x = {toml(taken)}")["x"] == taken


@given(st.text(max_size=12))
def test_any_text_is_taken_or_refused(text):
    for one in OPTIONS:
        try:
            taken = one.parse(text)
        except WrongError:
            continue
        assert one.check(taken) == taken


@given(st.binary(max_size=200))
def test_any_bytes_give_a_configuration(data):
    from reader.config.file.config_file import read

    config = read("config.toml", data, read_keys)
    assert isinstance(config, Config)
    assert all(str(problem).isprintable() for problem in config.problems)


def test_a_flag_names_the_file(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text('order = "name"\n')
    assert load(str(file)).settings.order == "name"


def test_every_setting_is_an_option():
    assert [one.field for one in OPTIONS] == [*Settings._fields]


@pytest.mark.parametrize(
    "number", ["9" * 5_000, "0x" + "f" * 9_000, "-" + "9" * 4_000, "1" + "_000" * 1_500, "9" * 4_299]
)
def test_a_number_without_end_is_one_mistake(configured, tmp_path, number):
    folder = tmp_path / "quote-reader"
    folder.mkdir()
    (folder / "config.toml").write_text(f"search-similarity = true\nwidth = {number}\n")
    config = configured()
    assert any("digits" in str(problem) or "so large a number" in str(problem) for problem in config.problems)
    assert all(len(str(problem)) < 500 for problem in config.problems)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes")
def test_a_pipe_in_its_place_is_not_waited_for(configured, tmp_path):
    folder = tmp_path / "quote-reader"
    folder.mkdir()
    os.mkfifo(folder / "config.toml")
    assert "is not a file" in str(configured().problems[0])

"""Names of keys, and the table that gives them to commands."""

from __future__ import annotations

import pytest
from configuring import said, shipped
from hypothesis import given
from hypothesis import strategies as st
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.keys import _character_to_key

from reader.config.file.spelled_key import NAMED, is_sent_everywhere, key_named
from reader.config.keynames import character_of, event_name, name_of
from reader.config.limits import WrongError
from reader.tui.commands import COMMANDS

PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


@pytest.mark.parametrize(
    ("spelling", "key"),
    [
        ("n", "n"), ("N", "N"), ("?", "?"), ("question_mark", "?"), (",", "comma"), ("comma", "comma"), ("é", "é"),
        ("ctrl+p", "ctrl+p"), ("Ctrl+P", "ctrl+p"), ("^p", "ctrl+p"), ("control+p", "ctrl+p"), ("^", "^"), ("+", "+"),
        ("shift+a", "A"), ("shift+tab", "shift+tab"), ("shift+ctrl+up", "ctrl+shift+up"), ("ctrl+/", "ctrl+slash"),
        ("ctrl++", "ctrl+plus"), ("ctrl+i", "tab"), ("ctrl+m", "enter"), ("ctrl+[", "escape"), ("alt+x", "alt+x"),
        ("esc", "escape"), ("Return", "enter"), ("pgdn", "pagedown"), ("⌫", "backspace"), ("↓", "down"), (" ", "space"),
        ("F5", "f5"), ("f24", "f24"), ("z z", "z z"), ("zz", "z z"), ("g  ?", "g ?"),
        ("ctrl+x ctrl+c", "ctrl+x ctrl+c"),
    ],
)  # fmt: skip
def test_a_key_has_one_name(spelling, key):
    assert key_named(spelling) == key
    assert key_named(key) == key


@pytest.mark.parametrize(
    ("spelling", "fix"),
    [
        ("pagedwn", "did you mean 'pagedown'?"),
        ("escap", "did you mean 'escape'?"),
        ("crtl+x", "did you mean 'ctrl'?"),
        ("shift+1", "write the character that it types"),
        ("g g g", "write one key, or two with a space between them"),
        ("", "keys are written as"),
        ("\t", "keys are written as"),
        ("\x1b", "keys are written as"),
        ("f99", "did you mean 'f9'?"),
    ],
)
def test_what_is_no_key_is_refused_with_what_was_meant(spelling, fix):
    with pytest.raises(WrongError) as wrong:
        key_named(spelling)
    assert fix in wrong.value.fix


def test_names_are_those_of_textual():
    for character in PUNCTUATION + "aZ0é§":
        assert name_of(character) == _character_to_key(character)
        assert event_name(character) == _character_to_key(character)
    for character in PUNCTUATION:
        assert character_of(name_of(character)) == character
        assert key_named(name_of(character)) == key_named(character)


def test_every_key_that_a_terminal_sends_has_its_name():
    sent = {key.value for keys in ANSI_SEQUENCES_KEYS.values() if isinstance(keys, tuple) for key in keys}
    sent = {key for key in sent if not key.startswith("<")}
    assert len(sent) > 100
    assert {event_name(key_named(key)) for key in sent} == sent
    assert {name for name in NAMED if name not in sent} <= {"insert", "tab", "space"}


@given(st.text(max_size=8))
def test_any_spelling_is_a_key_or_refused(spelling):
    try:
        key = key_named(spelling)
    except WrongError:
        return
    assert key_named(key) == key


def test_the_keys_that_ship_are_written_the_one_way():
    keys = [key for known in COMMANDS for key in known.shipped]
    assert {key: character_of(key) if len(key_named(key)) == 1 else key_named(key) for key in keys} == {
        key: key_named(key) for key in keys
    }


# The table


def keys_of(config, command):
    return config.keys.get(command, shipped()[command])


def test_a_key_that_is_given_is_taken_from_whatever_had_it(configured):
    config = configured('[keys]\n"quotation.next" = "j"\nspeaker.pick = ["S", "f3"]\n')
    assert config.mistakes == 0
    assert config.keys == {
        "quotation.next": ("j",),
        "line.down": ("down", "ctrl+e"),
        "speaker.pick": ("S", "f3"),
        "speakers.order": (),
    }


def test_a_command_left_without_a_key_is_a_warning(configured):
    config = configured('[keys]\n"speaker.pick" = "S"\n')
    what = "1:2: warning: speakers.order has no key left; its own went to speaker.pick"
    assert said(config) == [f'{what}; give it another, as in speakers.order = "f5"']
    assert config.mistakes == 0
    assert keys_of(config, "speakers.order") == ()


def test_every_mistake_of_the_table_is_listed(configured):
    config = configured(
        '[keys]\n"quotation.nxt" = "e"\nhelp = "hlep"\n"line.up" = ["K", "crtl+k"]\n"theme" = 3\n"top" = "K"\n'
        '"bottom" = "ctrl+c"\n"focus" = "esc"\n'
    )
    assert said(config) == [
        "2:1: there is no command 'quotation.nxt'; did you mean 'quotation.next'?",
        "3:1: help: there is no key 'hlep'; keys are written as n, N, ?, ctrl+p, f2, space, pagedown",
        "4:1: line.up: 'crtl+k' is not a key: there is no modifier 'crtl'; did you mean 'ctrl'?",
        '5:1: theme: not a key or a list of keys; write "x", ["x", "ctrl+x"], or [] for none',
        "6:1: top: 'K' already belongs to line.up; choose another key",
        "7:1: bottom: ctrl+c always copies the selection or quits; choose another key",
        "8:1: focus: escape always takes back a step or closes what is open; choose another key",
    ]
    assert config.keys == {"line.up": ("K",)}


@pytest.mark.parametrize(
    "table",
    [
        "quit = []",
        'quit = ""',
        'quit = "nosuch"',
        '"theme" = "q"\n"help" = "ctrl+q"',
        'quit = []\n"theme" = "q"',
        'quit = "j"\n"line.down" = "j"\n',
    ],
)
def test_nobody_is_left_without_quit(configured, table):
    config = configured(f"[keys]\n{table}\n")
    quits = keys_of(config, "quit")
    assert quits
    others = [key for command in shipped() if command != "quit" for key in keys_of(config, command)]
    assert not set(quits) & set(others)


def test_quit_without_a_key_is_said(configured):
    config = configured("[keys]\nquit = []\n")
    assert said(config) == ["2:1: quit has no key left; it keeps q, ctrl+q"]


def test_escape_takes_back_whatever_else_does(configured):
    config = configured('[keys]\nundo = "f9"\n')
    assert config.problems == ()
    assert keys_of(config, "undo") == ("f9", "escape")
    assert configured("[keys]\nundo = []\n").keys == {}


def test_keys_that_is_no_table(configured):
    assert said(configured("keys = 3\n")) == ["1:1: keys is not a table; begin it with [keys]"]


KEYS = st.sampled_from([*"jkqnNxyz?", "ctrl+q", "escape", "z z", "nosuch"])


@given(st.dictionaries(st.sampled_from([*shipped()]), st.lists(KEYS, max_size=3)))
def test_any_table_leaves_one_command_a_key_and_a_way_out(table):
    from reader.config.file.key_findings import KeyFindings
    from reader.config.file.keymap import keymap

    given = keymap(table, shipped(), KeyFindings("", ""))
    keys = {command: given.get(command, own) for command, own in shipped().items()}
    owned = [key_named(key) for own in keys.values() for key in own]
    assert len(owned) == len(set(owned))
    assert keys["quit"]
    assert "escape" in keys["undo"]
    for command, asked in table.items():
        assert set(keys[command]) <= {*map(str, asked), *shipped()[command], "escape"}


@pytest.mark.parametrize("key", ["n", "ctrl+p", "ctrl+slash", "ctrl+up", "shift+f5", "alt+x", "shift+tab", "z z"])
def test_keys_that_every_terminal_sends(key):
    assert is_sent_everywhere(key)


@pytest.mark.parametrize("key", ["ctrl+1", "ctrl+comma", "super+x", "shift+enter", "ctrl+shift+x", "z ctrl+1"])
def test_keys_that_only_some_terminals_send(key):
    assert not is_sent_everywhere(key)

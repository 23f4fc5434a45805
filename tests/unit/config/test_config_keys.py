"""The table that gives keys to commands."""

from __future__ import annotations

import pytest
from configuring import said, shipped
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.keys.spelled_key import key_named


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
    from reader.tui.keys.keymap import keymap

    given = keymap(table, shipped(), KeyFindings("", ""))
    keys = {command: given.get(command, own) for command, own in shipped().items()}
    owned = [key_named(key) for own in keys.values() for key in own]
    assert len(owned) == len(set(owned))
    assert keys["quit"]
    assert "escape" in keys["undo"]
    for command, asked in table.items():
        assert set(keys[command]) <= {*map(str, asked), *shipped()[command], "escape"}

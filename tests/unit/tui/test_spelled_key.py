"""Names of keys, and the spellings that people write them in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.keys import _character_to_key

from reader.config.limits import WrongError
from reader.tui.commands import COMMANDS
from reader.tui.keys.spelled_key import NAMED, is_sent_everywhere, key_named
from reader.tui.terminal.input.key_names import character_of, event_name, name_of

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


@pytest.mark.parametrize("key", ["n", "ctrl+p", "ctrl+slash", "ctrl+up", "shift+f5", "alt+x", "shift+tab", "z z"])
def test_keys_that_every_terminal_sends(key):
    assert is_sent_everywhere(key)


@pytest.mark.parametrize("key", ["ctrl+1", "ctrl+comma", "super+x", "shift+enter", "ctrl+shift+x", "z ctrl+1"])
def test_keys_that_only_some_terminals_send(key):
    assert not is_sent_everywhere(key)

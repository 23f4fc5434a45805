"""The table `[keys]`: which key runs which command, checked as a whole, so that there is always a key that quits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.config.file.config_file import KEYS as TABLE
from reader.config.file.key_findings import KeyFindings, Path
from reader.config.limits import WrongError
from reader.document.problems import listed, meant, quoted_value
from reader.tui.keys.spelled_key import is_sent_everywhere, key_named

QUIT = "quit"
UNDO = "undo"
FIXED = {"ctrl+c": "copies the selection or quits", "escape": "takes back a step or closes what is open"}
"""Keys that no file can change."""

Keys = Mapping[str, Sequence[str]]
"""Keys by the id of their command."""


def keymap(table: Mapping[str, object], shipped: Keys, findings: KeyFindings) -> dict[str, tuple[str, ...]]:
    """Return the keys of every command whose keys differ from the shipped ones; mistakes in the table are skipped.

    A key that the table gives to a command is taken from the command that it shipped with.
    """
    asked: dict[str, tuple[str, ...]] = {}
    owner: dict[str, str] = {}
    for path, value in _flat(table, (TABLE,)):
        command = ".".join(path[1:])
        spellings = [*filter(None, [value])] if isinstance(value, str) else value
        if command not in shipped:
            fix = meant(command, shipped) or "`reader keys` lists the commands"
            findings.error(path, f"there is no command {quoted_value(command)}", fix)
        elif not isinstance(spellings, list) or not all(isinstance(each, str) for each in spellings):
            fix = 'write "x", ["x", "ctrl+x"], or [] for none'
            findings.error(path, f"{command}: not a key or a list of keys", fix)
        else:
            kept = [*_usable(spellings, path, command, owner, findings)]
            if command == UNDO:
                kept.append("escape")
            if kept or not spellings:
                asked[command] = tuple(dict.fromkeys(kept))
    return _completed(asked, owner, shipped, findings)


def _flat(table: Mapping[str, object], path: Path) -> Iterator[tuple[Path, object]]:
    """Yield ids and values. An id without quotation marks is read by TOML as tables of its parts."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, (*path, name))
        else:
            yield (*path, name), value


def _usable(
    spellings: Sequence[str], path: Path, command: str, owner: dict[str, str], findings: KeyFindings
) -> Iterator[str]:
    for spelling in spellings:
        try:
            key = key_named(spelling)
        except WrongError as wrong:
            findings.error(path, f"{command}: {wrong.what}", wrong.fix)
            continue
        if key in FIXED:
            if (command, key) != (UNDO, "escape"):
                findings.error(path, f"{command}: {key} always {FIXED[key]}", "choose another key")
        elif owner.setdefault(key, command) != command:
            findings.error(
                path, f"{command}: {quoted_value(key)} already belongs to {owner[key]}", "choose another key"
            )
        else:
            if not is_sent_everywhere(key):
                what = f"{command}: only terminals with kitty's keyboard protocol send {quoted_value(key)}"
                findings.warning(path, what, "choose another key if yours does nothing")
            yield key


def _completed(
    asked: dict[str, tuple[str, ...]], owner: dict[str, str], shipped: Keys, findings: KeyFindings
) -> dict[str, tuple[str, ...]]:
    """Return the keys that each command has in the end, of the commands that differ."""
    result = dict(asked)
    for command, keys in shipped.items():
        left = tuple(key for key in keys if owner.get(key_named(key), command) == command)
        if command in asked or left == tuple(keys):
            continue
        result[command] = left
        if not left and command != QUIT:
            takers = listed(dict.fromkeys(owner[key_named(key)] for key in keys))
            what = f"{command} has no key left; its own went to {takers}"
            findings.warning((TABLE,), what, f'give it another, as in {command} = "f5"')
    if not result.get(QUIT, shipped[QUIT]):
        findings.error((TABLE, *QUIT.split(".")), "quit has no key left", f"it keeps {listed(shipped[QUIT])}")
        back = {key_named(key) for key in shipped[QUIT]}
        result = {command: tuple(key for key in keys if key not in back) for command, keys in result.items()}
        result[QUIT] = tuple(shipped[QUIT])
    return {command: keys for command, keys in result.items() if keys != tuple(map(key_named, shipped[command]))}

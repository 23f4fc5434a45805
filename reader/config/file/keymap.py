"""The table `[keys]`: which key does what, checked as a whole, so that nobody is left without a way out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.config.file.problems import Findings
from reader.config.file.toml_positions import Path
from reader.config.keynames import key_named
from reader.config.option_types import WrongError
from reader.document.problems import listed, meant, shown

TABLE = "keys"
QUIT = "quit"
UNDO = "undo"
ALWAYS = {"ctrl+c": "copies what is selected or quits", "escape": "takes back or closes what is open"}
"""Keys that do what they do whatever a file says."""

Keys = Mapping[str, Sequence[str]]
"""Keys by the id of their command."""


def keymap(table: Mapping[str, object], shipped: Keys, findings: Findings) -> dict[str, tuple[str, ...]]:
    """The keys of every command whose keys are not those that shipped; what is wrong in the table is passed over.

    A key that the table gives to a command is taken from the one that shipped with it.
    """
    asked: dict[str, tuple[str, ...]] = {}
    owner: dict[str, str] = {}
    for path, value in _flat(table, (TABLE,)):
        command = ".".join(path[1:])
        if command not in shipped:
            fix = meant(command, shipped) or "`reader keys` lists the commands"
            findings.error(path, f"there is no command {shown(command)}", fix)
            continue
        spellings = _spellings(value)
        if spellings is None:
            findings.error(
                path, f"{command}: not a key or a list of keys", 'write "x", ["x", "ctrl+x"], or [] for none'
            )
            continue
        kept = []
        for key in _checked(spellings, path, command, findings):
            if owner.setdefault(key, command) == command:
                kept.append(key)
            else:
                findings.error(path, f"{command}: {shown(key)} is given to {owner[key]} already", "choose another key")
        if command == UNDO:
            kept.append("escape")
        if kept or not spellings:
            asked[command] = tuple(dict.fromkeys(kept))
    return _given(asked, owner, shipped, findings)


def _given(
    asked: dict[str, tuple[str, ...]], owner: dict[str, str], shipped: Keys, findings: Findings
) -> dict[str, tuple[str, ...]]:
    """What each command has in the end, of those that differ."""
    given = dict(asked)
    for command, keys in shipped.items():
        if command in asked:
            continue
        left = tuple(key for key in keys if owner.get(key_named(key), command) == command)
        if left == tuple(keys):
            continue
        given[command] = left
        if not left and command != QUIT:
            takers = listed(dict.fromkeys(owner[key_named(key)] for key in keys))
            what = f"{command} has no key left, its own went to {takers}"
            findings.warning((TABLE,), what, f'give it another, as in {command} = "f5"')
    if not given.get(QUIT, shipped[QUIT]):
        findings.error((TABLE, *QUIT.split(".")), "quit has no key left", f"it keeps {listed(shipped[QUIT])}")
        back = {key_named(key) for key in shipped[QUIT]}
        given = {command: tuple(key for key in keys if key not in back) for command, keys in given.items()}
        given[QUIT] = tuple(shipped[QUIT])
    return {command: keys for command, keys in given.items() if keys != tuple(map(key_named, shipped[command]))}


def _flat(table: Mapping[str, object], path: Path) -> Iterator[tuple[Path, object]]:
    """Ids may be written with or without quotation marks; without them TOML makes tables of their parts."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, (*path, name))
        else:
            yield (*path, name), value


def _spellings(value: object) -> list[str] | None:
    if value == "":
        return []
    if isinstance(value, str):
        return [value]
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return value
    return None


def _checked(spellings: Sequence[str], path: Path, command: str, findings: Findings) -> Iterator[str]:
    for spelling in spellings:
        try:
            key = key_named(spelling)
        except WrongError as wrong:
            findings.wrong(path, wrong, command)
            continue
        if key not in ALWAYS:
            yield key
        elif (command, key) != (UNDO, "escape"):
            findings.error(path, f"{command}: {key} {ALWAYS[key]}, always", "choose another key")

"""Read the configuration file: TOML to values, with everything that is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from tomllib import TOMLDecodeError, loads
from typing import Any

from reader.config.config import VERSION, VERSION_KEY, Config, Origin
from reader.config.file import keymap, user_themes
from reader.config.file.findings import KeyFindings
from reader.config.option_types import Value, WrongError
from reader.config.options import OPTIONS
from reader.config.settings import Settings
from reader.document.problems import Problem, meant, quoted_value

_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def read(file: str, data: bytes, commands: Callable[[], Mapping[str, tuple[str, ...]]] | None) -> Config:
    """Return what a file says and what is wrong with it. ``commands`` is as in `reader.config.load.load`."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        table = loads(text)
    except (ValueError, RecursionError) as error:  # a ValueError alone: a number of more than 4,300 digits
        return Config(file=file, found=True, problems=(_not_toml(file, data, error),))
    findings = KeyFindings(file, text)
    themes = user_themes.user_themes(_table(table, user_themes.TABLE, findings), findings)
    values: dict[str, Value] = {}
    for option in OPTIONS:
        if option.name in table:
            own_words = [theme.name for theme in themes] if option.field == "theme" else ()
            try:
                values[option.field] = option.type.check(table[option.name], own_words)
            except WrongError as wrong:
                findings.error((option.name,), f"{option.name}: {wrong.what}", wrong.fix)
    keys: dict[str, tuple[str, ...]] = {}
    if keymap.TABLE in table and commands is not None:
        keys = keymap.keymap(_table(table, keymap.TABLE, findings), commands(), findings)
    _check_names(table, findings)
    return Config(
        settings=Settings(**values),  # type: ignore[arg-type]
        keys=keys,
        themes=themes,
        problems=findings.problems(),
        origins=dict.fromkeys(values, Origin.FILE),
        lines={option.field: findings.place((option.name,))[0] for option in OPTIONS if option.field in values},
        file=file,
        found=True,
    )


def _not_toml(file: str, data: bytes, error: Exception) -> Problem:
    if isinstance(error, RecursionError):
        return Problem(file, 0, 0, "is nested too deeply", "nothing in it is used")
    if isinstance(error, UnicodeDecodeError):
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        return Problem(file, line, column, "is not UTF-8 text", "save it as UTF-8; nothing in it is used")
    if not isinstance(error, TOMLDecodeError):
        text = data.decode("utf-8-sig")
        found = re.search(r"[0-9_]{4000,}", text)
        line = text.count("\n", 0, found.start()) + 1 if found else 0
        return Problem(file, line, 1, "a number with too many digits", "write a smaller one; nothing in it is used")
    said = str(error)
    position = _POSITION.search(said)
    if position and position[1]:
        line, column = int(position[1]), int(position[2])
    else:
        lines = data.decode("utf-8-sig").splitlines() or [""]
        line, column = len(lines), len(lines[-1]) + 1
    what = _POSITION.sub("", said)
    return Problem(
        file, line, column, f"not TOML: {what[:1].lower()}{what[1:]}", "nothing is used until it is corrected"
    )


def _table(table: Mapping[str, Any], name: str, findings: KeyFindings) -> Mapping[str, object]:
    found = table.get(name, {})
    if isinstance(found, dict):
        return found
    findings.error((name,), f"{name} is not a table", f"begin it with [{name}]")
    return {}


def _check_names(table: Mapping[str, object], findings: KeyFindings) -> None:
    """Note an unknown version and unknown option names."""
    known = (*(option.name for option in OPTIONS), keymap.TABLE, user_themes.TABLE, VERSION_KEY)
    for key, value in table.items():
        if key == VERSION_KEY and (value != VERSION or isinstance(value, bool)):
            fix = f"this reader knows version {VERSION}; what it knows of the file is used"
            findings.warning((key,), f"{VERSION_KEY}: unknown version", fix)
        elif key not in known:
            near = meant(key.replace("_", "-"), known) or "`reader config --print-default` lists the options"
            findings.error((key,), f"there is no option {quoted_value(key)}", near)

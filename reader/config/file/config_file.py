"""The file: TOML to values, with everything that is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from tomllib import TOMLDecodeError, loads
from typing import Any

from reader.config.file import keymap, user_themes
from reader.config.file.problems import Findings
from reader.config.load import LARGEST, VERSION, VERSION_KEY, Config, Origin, own_words
from reader.config.option_types import Value, WrongError
from reader.config.options import OPTIONS
from reader.config.settings import Settings
from reader.document.problems import Problem, meant, shown

_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$| \(at end of document\)$")
_TABLES = (keymap.TABLE, user_themes.TABLE)


def read(file: str, data: bytes, commands: Callable[[], Mapping[str, tuple[str, ...]]] | None) -> Config:
    """What a file says, and what is wrong with it."""
    parsed = _parsed(file, data)
    if isinstance(parsed, Problem):
        return Config(file=file, found=True, problems=(parsed,))
    table, text = parsed
    findings = Findings(file, text)
    themes = user_themes.user_themes(_table(table, user_themes.TABLE, findings), findings)
    values: dict[str, Value] = {}
    for option in OPTIONS:
        if option.name not in table:
            continue
        try:
            values[option.field] = option.kind.check(table[option.name], own_words(option, themes))
        except WrongError as wrong:
            findings.wrong((option.name,), wrong, option.name)
    keys: dict[str, tuple[str, ...]] = {}
    if keymap.TABLE in table and commands is not None:
        keys = keymap.keymap(_table(table, keymap.TABLE, findings), commands(), findings)
    _look_at_the_rest(table, findings)
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


def _parsed(file: str, data: bytes) -> tuple[dict[str, Any], str] | Problem:
    """The table and the text it is from; or why there is none."""
    if len(data) > LARGEST:
        return Problem(file, 0, 0, f"is larger than {LARGEST >> 20} MB", "nothing of it is used")
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        return Problem(file, line, column, "is not UTF-8 text", "save it as UTF-8; nothing of it is used")
    try:
        return loads(text), text
    except TOMLDecodeError as error:
        said = str(error)
        place = _PLACE.search(said)
        what = _PLACE.sub("", said)
        what = what[:1].lower() + what[1:]
        lines = text.splitlines() or [""]
        line, column = int((place and place[1]) or len(lines)), int((place and place[2]) or len(lines[-1]) + 1)
        return Problem(file, line, column, f"not TOML: {what}", "nothing of it is used until that is put right")
    except RecursionError:
        return Problem(file, 0, 0, "is nested too deeply", "nothing of it is used")


def _table(table: Mapping[str, object], name: str, findings: Findings) -> Mapping[str, object]:
    found = table.get(name, {})
    if isinstance(found, dict):
        return found
    findings.error((name,), f"{name} is not a table", f"begin it with [{name}]")
    return {}


def _look_at_the_rest(table: Mapping[str, object], findings: Findings) -> None:
    """The version, and names that are none of ours."""
    names = [option.name for option in OPTIONS]
    for key, value in table.items():
        if key == VERSION_KEY:
            if value != VERSION or isinstance(value, bool):
                fix = f"this reader knows version {VERSION}; what it knows of the file is used"
                findings.warning((key,), f"{VERSION_KEY}: not a version that is known", fix)
        elif key not in names and key not in _TABLES:
            known = (*names, *_TABLES, VERSION_KEY)
            near = meant(key.replace("_", "-"), known) or "`reader config --print-default` lists the options"
            findings.error((key,), f"there is no option {shown(key)}", near)

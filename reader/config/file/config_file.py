"""Read the configuration file: TOML to values, with everything that is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from tomllib import TOMLDecodeError, loads
from typing import Any

from reader.config.config import Config, Origin, ReadKeys
from reader.config.file import user_themes
from reader.config.file.key_findings import KeyFindings
from reader.config.limits import WrongError
from reader.config.options import OPTIONS, Option, over
from reader.document.problems import Problem, meant, quoted_value

KEYS = "keys"
"""The table of keys."""

VERSION_KEY = "quote-reader"
VERSION = 1
"""Of the file's format, which a file may name: ``quote-reader = 1``."""


def read(file: str, data: bytes, read_keys: ReadKeys | None) -> Config:
    """Return what a file says and what is wrong with it. ``read_keys`` is as in `reader.config.loading.load`."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        table = loads(text)
    except (ValueError, RecursionError) as error:  # a ValueError alone: a number of more than 4,300 digits
        return Config(file=file, found=True, problems=(_not_toml(file, data, error),))
    findings = KeyFindings(file, text)
    themes = user_themes.user_themes(_table(table, user_themes.TABLE, findings), findings)

    def refused(option: Option, wrong: WrongError) -> None:
        findings.error((option.name,), f"{option.name}: {wrong.what}", wrong.fix)

    given = {option.field: table[option.name] for option in OPTIONS if option.name in table}
    config = over(Config(themes=themes, file=file, found=True), Origin.FILE, given, refused)
    keys = read_keys(_table(table, KEYS, findings), findings) if KEYS in table and read_keys is not None else {}
    _check_names(table, findings)
    lines = {option.field: findings.place((option.name,))[0] for option in OPTIONS if option.field in config.origins}
    return config._replace(keys=keys, lines=lines, problems=findings.problems())


def _not_toml(file: str, data: bytes, error: Exception) -> Problem:
    """Say what is wrong, and where the text before it ends."""
    fix = "nothing in it is used"
    if isinstance(error, RecursionError):
        return Problem(file, 0, 0, "is nested too deeply", fix)
    before = data[: error.start if isinstance(error, UnicodeDecodeError) else None].decode("utf-8-sig")
    if isinstance(error, UnicodeDecodeError):
        what, fix = "is not UTF-8 text", f"save it as UTF-8; {fix}"
    elif isinstance(error, TOMLDecodeError):
        said, _, place = str(error).rpartition(" (at ")
        what, fix = f"not TOML: {said[:1].lower()}{said[1:]}", "nothing is used until it is corrected"
        if numbers := re.findall(r"\d+", place):
            return Problem(file, int(numbers[0]), int(numbers[1]), what, fix)
        before = before.rstrip()
    else:
        what, fix = "a number with too many digits", f"write a smaller one; {fix}"
        before = re.split(r"[0-9_]{4000,}", before)[0]
    return Problem(file, before.count("\n") + 1, len(before) - before.rfind("\n"), what, fix)


def _table(table: Mapping[str, Any], name: str, findings: KeyFindings) -> Mapping[str, object]:
    found = table.get(name, {})
    if isinstance(found, dict):
        return found
    findings.error((name,), f"{name} is not a table", f"begin it with [{name}]")
    return {}


def _check_names(table: Mapping[str, object], findings: KeyFindings) -> None:
    """Note an unknown version and unknown option names."""
    known = (*(option.name for option in OPTIONS), KEYS, user_themes.TABLE, VERSION_KEY)
    for key, value in table.items():
        if key == VERSION_KEY and (value != VERSION or isinstance(value, bool)):
            fix = f"this reader knows version {VERSION}; what it knows of the file is used"
            findings.warning((key,), f"{VERSION_KEY}: unknown version", fix)
        elif key not in known:
            near = meant(key.replace("_", "-"), known) or "`reader config --print-default` lists the options"
            findings.error((key,), f"there is no option {quoted_value(key)}", near)

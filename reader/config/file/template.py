"""The file as it is before anybody changes it: every option with its default, explained from its definition."""

from __future__ import annotations

from textwrap import wrap

from reader.config.load import VERSION, VERSION_KEY
from reader.config.option_types import Switch, Value
from reader.config.options import OPTIONS, Option

_WIDTH = 100
_HEAD = """\
# Options of quote-reader. A flag is stronger than an environment variable, that than this file, and
# this file than the default. `reader config` shows what holds, `reader config --check` what is wrong.
"""
_TABLES = """\
# Keys: a command's id, and the key or keys that it gets in place of its own; [] for none. A key given here is taken
# from whatever had it. `reader keys` lists the commands, `reader keys --toml` prints all of this table.
# [keys]
# "quotation.next" = ["n", "right"]
# "line.middle" = "z z"

# Themes of your own: what is not given comes from the base, ink or paper. Choose it with t or `theme = "dusk"`.
# [themes.dusk]
# base = "ink"
# background = "#20242c"
# foreground = "#e6e1d6"
# accent = "#d7a65f"
# speakers = ["#7fb4ff", "#e5c07b"]
"""


def default_text() -> str:
    """A whole configuration file in TOML, from which `reader.config.file.config_file` reads the defaults."""
    blocks = [f"{_HEAD}{VERSION_KEY} = {VERSION}\n"]
    blocks += ["".join(f"{line}\n" for line in _block(option)) for option in OPTIONS]
    return "\n".join((*blocks, _TABLES))


def toml(value: Value) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        from json import dumps

        return dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return f"{value:g}"


def _block(option: Option) -> list[str]:
    flags = " or ".join(option.flags)
    what = f"{option.help[0].upper()}{option.help[1:]}."
    if not isinstance(option.kind, Switch):
        what += f" One writes {option.kind.allowed()}."
    lines = [*wrap(what, _WIDTH - 2, break_on_hyphens=False), f"Flag {flags}, variable {option.variable}."]
    return [*(f"# {line}" for line in lines), f"{option.name} = {toml(option.default)}"]

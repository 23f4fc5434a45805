"""The file that `reader config --edit` begins: every option with its default, explained from its definition."""

from __future__ import annotations

from textwrap import wrap

from reader.config.file.config_file import VERSION, VERSION_KEY
from reader.config.options import OPTIONS, Option, Value

_WIDTH = 100
_HEAD = f"""\
# Options of quote-reader. A flag overrides an environment variable, a variable overrides this file, and this
# file overrides the default. `reader config` shows what is in force, `reader config --check` lists mistakes.
{VERSION_KEY} = {VERSION}
"""
_TABLES = """\
# Keys: a command's id, and the key or keys that it gets instead of its own; [] for none. A key given here is taken
# from the command that had it. `reader keys` lists the commands, `reader keys --toml` prints the whole table.
# [keys]
# "quotation.next" = ["n", "right"]
# "line.middle" = "z z"

# Your own themes: colours that are missing come from the base, ink or paper. Choose one with t or `theme = "dusk"`.
# [themes.dusk]
# base = "ink"
# background = "#20242c"
# foreground = "#e6e1d6"
# accent = "#d7a65f"
# speakers = ["#7fb4ff", "#e5c07b"]
"""


def default_text() -> str:
    """Return a whole configuration file in TOML that has every option at its default."""
    return "\n".join((_HEAD, *map(_block, OPTIONS), _TABLES))


def toml(value: Value) -> str:
    """Return a value as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        from json import dumps

        return dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return f"{value:g}"


def _block(option: Option) -> str:
    values = "" if option.is_switch else f" Write {option.allowed()}."
    help = f"{option.help[0].upper()}{option.help[1:]}.{values}"
    lines = wrap(help, _WIDTH - 2, break_on_hyphens=False)
    lines.append(f"Flag {' or '.join(option.flags)}, variable {option.variable}.")
    return "".join(f"# {line}\n" for line in lines) + f"{option.name} = {toml(option.default)}\n"

"""`reader config`: the options, where each comes from, and what is wrong with them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli import option_flags as configured
from reader.cli import output
from reader.cli.errors import BAD_INPUT, DONE, CommandError, tell
from reader.document.clean import visible
from reader.storage.folders import config_file
from reader.text.plural import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.config import Config
    from reader.export.rows import Row

USAGE = "reader config [--check | --edit | --print-default] [--config FILE] [--json]"
HELP = """\
Show the options in force and where each comes from: a flag overrides an environment variable, a variable the file, the
file the default. The file is quote-reader/config.toml in the configuration folder (XDG_CONFIG_HOME, or ~/.config),
unless READER_CONFIG or --config names another. It has options, a table [keys] and your own themes. If there are
mistakes in it, the reader uses what is right."""
EXAMPLES = """\
examples:
  reader config --edit
  reader config --check
  reader config --print-default | less

JSON: one row of type "file" (file, found), then rows of type "option" (name, value, origin, line, flag, variable,
default, help), "key" (command, keys), "theme" (name, colours) and "problem" (file, line, column, severity, what, fix).
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: what to do."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="print every mistake; exit code 3 if there is one")
    what.add_argument("--edit", action="store_true", help="open the file in VISUAL or EDITOR, then check it")
    what.add_argument("--print-default", action="store_true", help="print a file with every option, explained")
    output.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Show the options, check or edit the file, or print the default one, as asked."""
    out = output.Output(options, warns=False)
    if options.print_default:
        from reader.config.file.template import default_text

        out.lines(default_text().splitlines())
        return DONE
    if options.edit:
        _edit(options.config or config_file())
    config = configured.configuration(options, keys=True)
    if options.check or options.edit:
        return _check(config, out)
    if out.json:
        out.rows(_rows(config))
    else:
        out.lines(map(visible, _lines(config)))
    if config.mistakes:
        tell(f"reader: {config.summary}")
    return DONE


def _check(config: Config, out: output.Output) -> int:
    if out.json:
        out.rows(_problem_rows(config))
    else:
        out.lines(map(str, config.problems))
        warnings = len(config.problems) - config.mistakes
        counts = counted(config.mistakes, "mistake", zero="no")
        more = f", {counted(warnings, 'warning')}" if warnings else ""
        tell(f"{visible(config.file)}: {counts}{more}" + ("" if config.found else " (there is no such file yet)"))
    return BAD_INPUT if config.mistakes else DONE


def _edit(file: str) -> None:
    """Open the file in the user's editor; a new file has every option at its default.

    Raises:
        CommandError: there is no editor, it failed, or the file cannot be written.
    """
    import subprocess
    from pathlib import Path

    from reader.storage.editor import EditorError, editor_command

    try:
        editor = editor_command()
    except EditorError as error:
        raise _not_started(error.asked, error.reason) from None
    if not editor:
        raise CommandError(f"there is no editor; set VISUAL or EDITOR, or edit {visible(file)} yourself")
    path = Path(file)
    try:
        if not path.exists():
            from reader.config.file.template import default_text
            from reader.storage.files import save_text

            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            save_text(default_text(), path)
    except OSError as error:
        raise CommandError(f"{visible(file)}: cannot be written ({error.strerror or error})") from None
    try:
        ended = subprocess.run([*editor, file], check=False).returncode
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise _not_started(editor[0], reason or str(error)) from None
    if ended:
        raise CommandError(f"{visible(editor[0])} failed with code {ended}; {visible(file)} is as it left it")


def _not_started(editor: str, reason: str) -> CommandError:
    return CommandError(f"{visible(editor)}: cannot be started ({reason}); set VISUAL or EDITOR to another")


def _rows(config: Config) -> Iterator[Row]:
    from reader.config import Origin
    from reader.config.options import OPTIONS

    yield {"type": "file", "file": config.file, "found": config.found}
    for option in OPTIONS:
        yield {
            "type": "option",
            "name": option.name,
            "value": getattr(config.settings, option.field),
            "origin": str(config.origins.get(option.field, Origin.DEFAULT)),
            "line": config.lines.get(option.field),
            "flag": option.flags[0],
            "variable": option.variable,
            "default": option.default,
            "help": option.help,
        }
    for command, keys in config.keys.items():
        yield {"type": "key", "command": command, "keys": list(keys)}
    for theme in config.themes:
        yield {"type": "theme", **theme._asdict()}
    yield from _problem_rows(config)


def _problem_rows(config: Config) -> Iterator[Row]:
    from dataclasses import asdict

    for problem in config.problems:
        yield {"type": "problem", **asdict(problem)}


def _lines(config: Config) -> Iterator[str]:
    from reader.config import Origin
    from reader.config.file.template import toml
    from reader.config.options import OPTIONS

    yield config.file + ("" if config.found else "  (not there; `reader config --edit` begins one)")
    yield ""
    rows = []
    for option in OPTIONS:
        origin = config.origins.get(option.field, Origin.DEFAULT)
        said = {Origin.FILE: f"file, line {config.lines.get(option.field)}", Origin.ENVIRONMENT: option.variable}
        rows.append((option.name, toml(getattr(config.settings, option.field)), said.get(origin, str(origin))))
    yield from _columns(rows)
    if config.keys:
        yield from ("", "keys")
        yield from _columns([(f"  {command}", "  ".join(keys) or "–") for command, keys in config.keys.items()])
    if config.themes:
        yield from ("", "themes")
        yield from (f"  {theme.name}  {theme.foreground} on {theme.background}" for theme in config.themes)


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()

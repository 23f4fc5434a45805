"""`reader man`: the manual page, made from the parsers, the options and the keys."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from reader.cli.dispatch import READ, Parser, command_named, every_command, parser_of
from reader.cli.errors import DONE
from reader.cli.stream import standard_output

USAGE = "reader man"
HELP = "Print the manual page of the command, for man(1)."
EXAMPLES = """\
examples:
  reader man | man -l -
  mkdir -p ~/.local/share/man/man1 && reader man > ~/.local/share/man/man1/reader.1
"""


def arguments(_: argparse.ArgumentParser) -> None:
    """Add no arguments: it takes none."""


def run(_: argparse.Namespace) -> int:
    """Print the page."""
    out = standard_output()
    out.flush()
    out.buffer.write("".join(f"{line}\n" for line in page()).encode("utf-8"))
    return DONE


def page() -> Iterator[str]:
    """The page in roff, with the macros of man(7)."""
    from reader.version import __version__

    commands = {name: command_named(name) for name in (READ, *every_command())}
    own_flags = [*_flags(parser_of(READ, commands[READ]))]
    yield f'.TH READER 1 "" "quote-reader {roff(__version__)}" "User Commands"'
    yield ".SH NAME"
    yield "reader \\- read any article in a terminal, and see who said what"
    yield ".SH SYNOPSIS"
    for name, command in commands.items():
        yield from (".PD" if name == READ else ".PD 0", ".PP", f"\\fB{roff(command.USAGE)}\\fR")
    yield ".PD"
    yield ".SH DESCRIPTION"
    yield from _text(commands[READ].HELP)
    yield from own_flags
    yield ".SH COMMANDS"
    for name in every_command():
        yield f".SS {roff(name)}"
        yield from _text(commands[name].HELP)
        flags = [*_flags(parser_of(name, commands[name]))]
        yield from (".PP", "The options are those of \\fBreader\\fR itself.") if flags == own_flags else flags
        yield ".PP"
        yield from _text(commands[name].EXAMPLES)
    yield ".SH KEYS"
    yield from _keys()
    yield ".SH CONFIGURATION"
    yield from _options()
    yield from _ends()


def _keys() -> Iterator[str]:
    from reader.tui.commands import COMMANDS as APP_COMMANDS
    from reader.tui.keys.names import key_label

    yield "The table [keys] of config.toml gives a command other keys by the id in brackets."
    for group, commands in APP_COMMANDS.by_group():
        yield f".SS {roff(group)}"
        for known in commands:
            yield from (".TP", f"\\fB{roff('  '.join(map(key_label, known.shipped)))}\\fR")
            yield roff(f"{known.help} [{known.id}]")


def _options() -> Iterator[str]:
    from reader.config.options import OPTIONS

    yield "A flag overrides an environment variable, a variable the file, and the file the default."
    for option in OPTIONS:
        yield from (".TP", f"\\fB{roff(option.name)}\\fR = \\fI{roff(option.default_words)}\\fR")
        yield roff(f"{option.help[0].upper()}{option.help[1:]} ({option.allowed()}).")
        yield roff(f"Flag {' or '.join(option.flags)}, variable {option.variable}.")


def _ends() -> Iterator[str]:
    yield from (".SH FILES", ".TP", "\\fI$XDG_CONFIG_HOME/quote-reader/config.toml\\fR")
    yield "Options, keys and themes; \\fBreader config \\-\\-print\\-default\\fR prints one with everything in it."
    yield from (
        ".TP",
        "\\fI$XDG_DATA_HOME/quote-reader\\fR",
        "Copies with your corrections of files in other formats.",
    )
    yield from (".TP", "\\fI$XDG_STATE_HOME/quote-reader\\fR", "Where you left each document, and your notes.")
    yield from (".TP", "\\fI$XDG_CACHE_HOME/quote-reader\\fR", "What can be made again at any time.")
    yield from (".SH ENVIRONMENT", "Each option has a variable, as above.")
    for name, what in (
        ("READER_CONFIG", "Another file of options."),
        ("NO_COLOR, FORCE_COLOR", "No colours, or colours even if the output is not a terminal."),
        ("VISUAL, EDITOR", "The editor of \\fBreader config \\-\\-edit\\fR."),
    ):
        yield from (".TP", f"\\fB{roff(name)}\\fR", what)
    yield ".SH EXIT STATUS"
    for code, what in (
        ("0", "done"),
        ("1", "nothing found"),
        ("2", "wrong usage"),
        ("3", "input that cannot be read, or output that cannot be written"),
    ):
        yield from (".TP", f"\\fB{code}\\fR", what)


def _flags(parser: Parser) -> Iterator[str]:
    for flag in parser.flags:
        value = f" \\fI{roff(flag.metavar)}\\fR" if isinstance(flag.metavar, str) and flag.nargs != 0 else ""
        names = ", ".join(f"\\fB{roff(name)}\\fR" for name in flag.option_strings)
        yield from (".TP", names + value, roff((flag.help or "").replace("%%", "%")))


def _text(words: str) -> Iterator[str]:
    """Paragraphs; what is indented stays as it is written."""
    for number, block in enumerate(words.strip("\n").split("\n\n")):
        lines = block.split("\n")
        split = next((n for n, line in enumerate(lines) if line.startswith(" ")), len(lines))
        if number:
            yield ".PP"
        yield from map(roff, lines[:split])
        if lines[split:]:
            yield from _literal("\n".join(lines[split:]))


def _literal(words: str) -> Iterator[str]:
    yield from (".RS 2", ".nf")
    yield from map(roff, words.split("\n"))
    yield from (".fi", ".RE")


def roff(words: str) -> str:
    """A line of text in which nothing is read as a request or an escape."""
    line = (
        words.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga").replace("^", "\\(ha")
    )
    line = line.replace("~", "\\(ti").replace('"', "\\(dq")
    return f"\\&{line}" if line.startswith((".", "\\(aq")) else line

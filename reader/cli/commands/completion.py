"""`reader completion`: what shells need to complete the command, made from its parsers."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.cli.errors import DONE
from reader.cli.stream import standard_output

if TYPE_CHECKING:
    from reader.cli.parser_model import Described

SHELLS = ("bash", "zsh", "fish")

USAGE = "reader completion bash|zsh|fish"
HELP = "Print a script that completes commands, flags and their values in a shell."
EXAMPLES = """\
examples, each for good, in the file that the shell reads when it starts or in the folder of its completions:
  reader completion bash > ~/.local/share/bash-completion/completions/reader
  echo 'source <(reader completion zsh)' >> ~/.zshrc
  reader completion fish > ~/.config/fish/completions/reader.fish
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which shell."""
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help="bash, zsh or fish")


def run(options: argparse.Namespace) -> int:
    """Print it."""
    from reader.cli.parser_model import commands
    from reader.cli.shells import bash as shell_bash
    from reader.cli.shells import fish as shell_fish
    from reader.cli.shells import zsh as shell_zsh

    scripts: dict[str, Callable[[Sequence[Described]], str]] = {
        "bash": shell_bash.script,
        "zsh": shell_zsh.script,
        "fish": shell_fish.script,
    }
    standard_output().write(scripts[options.shell](commands()))
    return DONE

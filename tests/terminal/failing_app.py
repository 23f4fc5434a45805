"""The reader with a command that fails as no command should: `?` raises."""

from __future__ import annotations

import sys

from reader.cli import main
from reader.tui.screen.command_screen import CommandScreen


def fail(screen: CommandScreen) -> None:
    raise RuntimeError("the command went wrong")


if __name__ == "__main__":
    CommandScreen.open_help = fail  # type: ignore[method-assign]
    sys.exit(main(sys.argv[1:]))

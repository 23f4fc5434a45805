"""The reader with a command that fails as no command should: `?` raises."""

from __future__ import annotations

import sys

from reader.cli import main
from reader.tui.help import keys
from reader.tui.screen.reading_screen import ReadingScreen


def fail(screen: ReadingScreen) -> None:
    raise RuntimeError("the command went wrong")


if __name__ == "__main__":
    keys.open_help = fail
    sys.exit(main(sys.argv[1:]))

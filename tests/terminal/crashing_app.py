"""The reader with a command that fails where nobody looks: `?` raises in the thread of a worker."""

from __future__ import annotations

import sys

from reader.cli import main
from reader.tui.help import keys
from reader.tui.screen.reading_screen import ReadingScreen


def fail(screen: ReadingScreen) -> None:
    def work() -> None:
        raise RuntimeError("the worker went wrong")

    screen.run_worker(work, thread=True)


if __name__ == "__main__":
    keys.open_help = fail
    sys.exit(main(sys.argv[1:]))

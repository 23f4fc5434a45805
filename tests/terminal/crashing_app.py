"""The reader with a command that fails where nobody looks: `?` raises in the thread of a worker."""

from __future__ import annotations

import sys

from reader.cli import main
from reader.tui.screen.command_screen import CommandScreen


def fail(screen: CommandScreen) -> None:
    def work() -> None:
        raise RuntimeError("the worker went wrong")

    screen.run_worker(work, thread=True)


if __name__ == "__main__":
    CommandScreen.open_help = fail  # type: ignore[method-assign]
    sys.exit(main(sys.argv[1:]))

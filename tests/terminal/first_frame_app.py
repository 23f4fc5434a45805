"""The reader up to its first frame: what is imported by then goes into the file that a variable names."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from reader.cli import main


def watch_display() -> None:
    """Write down what is imported when something is drawn, and end."""
    from reader.tui.terminal.app import TerminalApp

    draw = TerminalApp._display

    def drawn(self: TerminalApp, screen: Any, update: Any) -> None:
        imported = "\n".join(sys.modules)
        draw(self, screen, update)
        if update is not None:
            Path(os.environ["IMPORTED"]).write_text(imported, encoding="utf-8")
            os._exit(0)

    TerminalApp._display = drawn  # type: ignore[method-assign]


class _Watch:
    """Waits for the app's own module, so that nothing is imported earlier than it would be."""

    def find_spec(self, name: str, *_: object) -> None:
        if name == "reader.tui.style.themes":  # imported after the app's base class
            sys.meta_path.remove(self)  # type: ignore[arg-type]
            watch_display()


if __name__ == "__main__":
    sys.meta_path.insert(0, _Watch())  # type: ignore[arg-type]
    sys.exit(main(sys.argv[1:]))

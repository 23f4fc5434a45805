"""To the shell and back, as every program for the terminal has it."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen


def suspend(screen: CommandScreen) -> None:
    """Stop until the shell has the reader go on; where there is no shell, say so."""
    driver = screen.app._driver
    if sys.platform == "win32" or driver is None or not driver.can_suspend or os.getsid(0) == os.getpid():
        screen.tell("There is no shell here to go back to")
        return
    os.kill(os.getpid(), signal.SIGTSTP)

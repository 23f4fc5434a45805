"""To the shell and back."""

from __future__ import annotations

import os
import signal
import sys

from reader.tui.terminal.app import TerminalApp


def suspend(app: TerminalApp) -> bool:
    """Stop until the shell lets the reader go on; False where there is no shell to go back to."""
    if sys.platform == "win32" or not app.can_suspend or os.getsid(0) == os.getpid():
        return False
    os.kill(os.getpid(), signal.SIGTSTP)
    return True

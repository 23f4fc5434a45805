"""Copy text: through the terminal, and through the desktop's own tool where there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

_TOOLS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("", ("pbcopy",)),
    ("", ("clip.exe",)),
)


def native_tool() -> tuple[str, ...] | None:
    """The command of this desktop that takes text on its standard input, None over ssh or without a desktop."""
    if os.environ.get("SSH_TTY"):
        return None  # its clipboard would be the other machine's
    for variable, tool in _TOOLS:
        if (not variable or os.environ.get(variable)) and shutil.which(tool[0]):
            return tool
    return None


def copy(app: App[int], words: str) -> str:
    """Copy, and say by which way: the terminal (OSC 52, which nobody acknowledges) or a tool's name as well."""
    app.copy_to_clipboard(words)
    tool = native_tool()
    if tool is None:
        return "through the terminal"
    try:
        subprocess.run(tool, input=words.encode(), timeout=2, check=True, capture_output=True)
    except (OSError, subprocess.SubprocessError):
        return "through the terminal"
    return f"with {tool[0]}"

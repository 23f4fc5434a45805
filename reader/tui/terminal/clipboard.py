"""Copy text: through the terminal, through tmux or screen inside them, and with the desktop's own tool.

OSC 52 asks the terminal to take text into its clipboard. No one acknowledges it, terminals limit its length, and a
multiplexer keeps it to itself unless it is wrapped for it. So tools that can be asked directly are asked too, for at
most `PATIENCE` seconds each, and the notice says what happened.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PATIENCE = 2.0
"""Seconds after which a tool that does not answer is given up."""

LONGEST = 74_994
"""Bytes of text that fit into the 100,000 of an escape sequence, which is what many terminals take."""

_CHUNK = 240
"""Characters of a sequence that screen hands on at a time; it holds up to 768."""

_NO_CLIPBOARD = frozenset({"linux", "dumb"})
"""Values of ``TERM`` of which the terminal has no clipboard at all."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A command that takes text on its standard input, encoded as it wants it, with the variables it needs."""

    command: tuple[str, ...]
    encoding: str = "utf-8"
    variables: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """What it is called."""
        return self.command[0]


TMUX = Tool(("tmux", "load-buffer", "-w", "-"))
"""Into tmux's buffer and from there to the terminal around it (from tmux 3.2 on)."""

TMUX_BEFORE = Tool(("tmux", "load-buffer", "-"))

_WAYLAND = Tool(("wl-copy",))
_X11 = (Tool(("xclip", "-selection", "clipboard")), Tool(("xsel", "--clipboard", "--input")))
_ANYWHERE = (
    Tool(("pbcopy",), variables=(("LC_CTYPE", "UTF-8"),)),  # without a locale it takes the bytes for Mac Roman
    Tool(("clip.exe",), "utf-16"),  # anything else it takes for the console's code page
    Tool(("termux-clipboard-set",)),
)


def native_tool(environment: Mapping[str, str] | None = None) -> Tool | None:
    """The command of this desktop, None without one.

    Over ssh it would be the other machine's desktop, unless the display is one that ssh forwards.
    """
    known = os.environ if environment is None else environment
    remote = bool(known.get("SSH_TTY") or known.get("SSH_CONNECTION"))
    display = known.get("DISPLAY", "")
    if remote and not display.startswith("localhost:"):
        return None
    offered = [_WAYLAND] if known.get("WAYLAND_DISPLAY") and not remote else []
    offered += [*_X11] if display else []
    offered += [] if remote else _ANYWHERE
    return next((tool for tool in offered if shutil.which(tool.name)), None)


def sequence(words: str, environment: Mapping[str, str]) -> str:
    """The escape sequence that asks the terminal to take the words, wrapped for the multiplexer that is in between.

    Empty where the terminal has no clipboard or the words are too long for it.
    """
    data = words.encode("utf-8", "replace")
    if len(data) > LONGEST or environment.get("TERM", "") in _NO_CLIPBOARD:
        return ""
    plain = osc52(words)
    if environment.get("TMUX"):
        return f"\x1bPtmux;{plain.replace(chr(27), chr(27) * 2)}\x1b\\"
    if environment.get("STY"):
        return "".join(f"\x1bP{plain[at : at + _CHUNK]}\x1b\\" for at in range(0, len(plain), _CHUNK))
    return plain


def osc52(words: str) -> str:
    """The escape sequence with which xterm takes words into its clipboard (XTerm Control Sequences, OSC 52)."""
    return f"\x1b]52;c;{b64encode(words.encode('utf-8', 'replace')).decode()}\a"


def hand_over(words: str, tool: Tool) -> str | None:
    """Give the words to a tool; what went wrong, None where nothing did.

    Its output is not read: a tool that stays behind to serve the clipboard would keep a pipe open for ever.
    """
    try:
        subprocess.run(
            tool.command,
            input=words.encode(tool.encoding, "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=True,
            env=dict(os.environ) | dict(tool.variables),
            start_new_session=True,  # it serves the clipboard after this terminal is closed
        )
    except subprocess.TimeoutExpired:
        _GIVEN_UP.add(tool)
        return f"{tool.name} does not answer"
    except (OSError, subprocess.SubprocessError):
        return f"{tool.name} failed"
    return None


def tools() -> list[Tool]:
    """The tools that copies are given to: tmux inside it, and that of the desktop."""
    found = [TMUX] if os.environ.get("TMUX") and shutil.which(TMUX.name) else []
    native = native_tool()
    found += [native] if native is not None else []
    return [tool for tool in found if tool not in _GIVEN_UP]


_GIVEN_UP: set[Tool] = set()
"""Tools that did not answer once, and are not waited for again."""


def give(words: str, tools: Sequence[Tool]) -> tuple[list[str], list[str]]:
    """Who took the words, and what went wrong with the others."""
    worked: list[str] = []
    failed: list[str] = []
    for tool in tools:
        problem = hand_over(words, tool)
        if problem is not None and tool is TMUX and hand_over(words, TMUX_BEFORE) is None:
            worked.append("tmux’s own buffer")
        elif problem is not None:
            failed.append(problem)
        else:
            worked.append(tool.name)
    return worked, failed

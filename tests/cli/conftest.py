"""Running the command as a user does: in a process of its own."""

from __future__ import annotations

import io
import os
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from processes import HARBOUR, environment, process

from reader.cli import main


class Ran(NamedTuple):
    """How the command ended and what it said."""

    code: int
    out: str
    err: str


Reader = Callable[..., Ran]


@pytest.fixture
def harbour() -> str:
    return str(HARBOUR)


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """Run the command in an empty folder, with pipes for its ends; in this process, which takes a tenth of the time."""

    def run(*arguments: str, stdin: bytes = b"", env: dict[str, str] | None = None, encoding: str = "utf-8") -> Ran:
        ends = [io.TextIOWrapper(io.BytesIO(data), encoding) for data in (stdin, b"", b"")]
        ends[2].reconfigure(errors="backslashreplace")
        with monkeypatch.context() as patched:
            patched.chdir(tmp_path)
            patched.setattr(os, "environ", environment(**(env or {})))
            for name, end in zip(("stdin", "stdout", "stderr"), ends, strict=True):
                patched.setattr(sys, name, end)
            code = main([os.fspath(argument) for argument in arguments])
        out, err = (end.buffer.getvalue().decode(encoding) for end in ends[1:])  # type: ignore[attr-defined]
        return Ran(code, out, err)

    return run


@pytest.fixture
def on_terminal(tmp_path: Path) -> Reader:
    """Run the command with a pseudo-terminal of 60 columns for standard output; what it printed is ``out``."""
    fcntl, pty, termios = (pytest.importorskip(name) for name in ("fcntl", "pty", "termios"))

    def run(*arguments: str | os.PathLike[str], env: dict[str, str] | None = None) -> Ran:
        here, there = pty.openpty()
        fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
        started = process(*arguments, stdout=there, cwd=tmp_path, env=environment(**(env or {})))
        os.close(there)
        printed = bytearray()
        try:
            while block := os.read(here, 65536):
                printed += block
        except OSError:  # what Linux says when the other end is closed
            pass
        os.close(here)
        _, said = started.communicate(timeout=60)
        return Ran(started.returncode, printed.decode().replace("\r\n", "\n"), said.decode())

    return run

"""Processes of the command, in an environment that is nobody's own."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
HARBOUR = ROOT / "tests" / "fixtures" / "harbour.yaml"

_HOME = tempfile.mkdtemp(prefix="reader-tests-")
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)

HOMES = {f"XDG_{kind}_HOME": os.path.join(_HOME, kind.lower()) for kind in ("CACHE", "CONFIG", "DATA", "STATE")}  # noqa: PTH118
"""Where the command keeps things, so that no test reads or writes what whoever runs it has."""


def environment(**more: str) -> dict[str, str]:
    """The variables of a plain UTF-8 system: nothing that asks for colours or a width, unless given."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR") if name in os.environ}
    return kept | {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "TERM": "xterm-256color"} | HOMES | more


def process(*arguments: str | os.PathLike[str], **options: object) -> subprocess.Popen[bytes]:
    """Start the command; its ends are pipes unless said otherwise."""
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": environment()}
    return subprocess.Popen([sys.executable, "-m", "reader", *arguments], **(pipes | options))  # type: ignore[call-overload]

"""Running the command on something hostile, its memory measured."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]

# A process begins with the peak of the one that started it, so one that is small stands in between.
_MEASURE = """
import json, resource, subprocess, sys
ran = subprocess.run(sys.argv[1:], stdin=0, capture_output=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([ran.returncode, ran.stdout.decode("utf-8", "replace"), ran.stderr.decode("utf-8", "replace"),
                  used.ru_maxrss, used.ru_utime + used.ru_stime]))
"""


@dataclass(frozen=True, slots=True)
class Ended:
    """How the command ended: its code, what it said, the most memory of it or a child (MB), their processor seconds."""

    code: int
    out: str
    err: str
    peak: float
    seconds: float


def ended(
    *arguments: str | os.PathLike[str],
    home: Path,
    stdin: int | IO[bytes] = subprocess.DEVNULL,
    before: tuple[str, ...] = (),
) -> Ended:
    """Run the command; ``home`` is where it keeps things, ``before`` a program that starts it."""
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    homes = {f"XDG_{kind}_HOME": str(home / kind) for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
    run = subprocess.run(
        [sys.executable, "-S", "-c", _MEASURE, *before, sys.executable, "-m", "reader", *arguments],
        env=kept | homes | {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
        stdin=stdin,
        stdout=subprocess.PIPE,
        timeout=120,
        check=True,
    )
    code, out, err, peak, seconds = json.loads(run.stdout)
    return Ended(code, out, err, peak / 1024 if sys.platform != "darwin" else peak / (1 << 20), seconds)


def is_one_line(err: str, about: str) -> bool:
    """Whether a message is one line that begins with the command and names what it is about and what to do."""
    return err.startswith("reader: ") and err.count("\n") == 1 and about in err and "; " in err

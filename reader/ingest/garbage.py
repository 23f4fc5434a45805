"""How often garbage is looked for in a process that makes documents."""

from __future__ import annotations

import gc

_AT_LEAST = 10_000
"""New containers before garbage is looked for: Python's 700 make that a twentieth of the work, and little is found."""


def collect_seldom() -> None:
    """Look for garbage less often from now on. For processes that end with their task; memory grows by a few MB."""
    gc.set_threshold(_AT_LEAST, 20, 50)

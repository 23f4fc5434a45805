"""Standard output, if there is one."""

from __future__ import annotations

import sys
from typing import TextIO

from reader.cli.errors import CommandError


def standard_output() -> TextIO:
    """Return standard output.

    Raises:
        CommandError: it is closed.
    """
    if sys.stdout is None:
        raise CommandError("standard output is closed; there is nowhere to print")
    return sys.stdout

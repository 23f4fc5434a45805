"""Where the copies are that hold corrections of other people's files."""

from __future__ import annotations

import os

from reader.storage.folders import data_folder
from reader.storage.sources import filed_as


def copy_of(source: str | None) -> str:
    """The path of the copy of a path or URL; of the bundled article for None."""
    return os.path.join(data_folder(), "corrected", f"{filed_as(source)}.yaml")  # noqa: PTH118

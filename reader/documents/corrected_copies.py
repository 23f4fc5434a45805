"""Where corrected copies of other people's files are kept."""

from __future__ import annotations

import os

from reader.storage.folders import data_folder
from reader.storage.sources import filed_as


def copy_of(source: str | None) -> str:
    """The path of the corrected copy of a path or URL; None is the bundled article."""
    return os.path.join(data_folder(), "corrected", f"{filed_as(source)}.yaml")  # noqa: PTH118

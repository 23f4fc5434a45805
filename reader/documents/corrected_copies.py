"""Where corrected copies of other people's files are kept."""

from __future__ import annotations

import os

from reader.storage.filing import path_of
from reader.storage.folders import data_folder


def copy_of(source: str | None) -> str:
    """The path of the corrected copy of a path or URL; None is the bundled article."""
    return path_of(os.path.join(data_folder(), "corrected"), source, ".yaml")  # noqa: PTH118

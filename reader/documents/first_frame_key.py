"""The key under which the first frame of a source is kept: it changes with everything that the frame is drawn from."""

from __future__ import annotations

import os

from reader.bundled import bundled
from reader.documents.corrected_copies import copy_of
from reader.documents.place import file_of
from reader.first_frame import key_of
from reader.storage.filing import path_of
from reader.storage.folders import config_file, state_folder
from reader.storage.sources import is_url


def frame_key(source: str | None, also: str = "") -> str | None:
    """The key of the first frame of a path (None is the bundled article); None where no frame can be kept.

    The frame shows the text with its corrections and notes, at the place where one stopped, in the configured colours.
    ``also`` is what else decides how it looks: flags and environment variables.
    """
    if source is not None and is_url(source):
        return None
    path = str(bundled()) if source is None else source
    notes = path_of(os.path.join(state_folder(), "notes"), source, ".json")  # noqa: PTH118 - pathlib costs 5 ms
    return key_of(path, (copy_of(source), config_file()), (file_of(source), notes), also)

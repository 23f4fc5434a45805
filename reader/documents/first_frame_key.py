"""Which kept first frame belongs to a source: the one that was drawn from all that the next start draws from."""

from __future__ import annotations

import os

from reader.bundled import bundled
from reader.documents.corrected_copies import copy_of
from reader.documents.place import file_of
from reader.first_frame import key_of
from reader.storage.folders import config_file, state_folder
from reader.storage.sources import filed_as, is_url


def frame_key(source: str | None, also: str = "") -> str | None:
    """The key of the first frame of a path, or of the bundled article for None; None where none can be kept.

    The frame is that of the text, with its corrections, as the configuration has it, at the place where one left it,
    with its notes. ``also`` is what else decides how it looks: flags and variables.
    """
    if source is not None and is_url(source):
        return None
    path = str(bundled()) if source is None else source
    notes = os.path.join(state_folder(), "notes", f"{filed_as(source)}.json")  # noqa: PTH118 - pathlib costs 5 ms
    return key_of(path, (copy_of(source), config_file()), (file_of(source), notes), also)

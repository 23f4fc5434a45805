"""Where the copies are that hold corrections of other people's files."""

from __future__ import annotations

import os
from zlib import crc32


def copy_of(source: str | None) -> str:
    """The path of the copy of a path or URL; of the bundled article for None."""
    data = os.environ.get("XDG_DATA_HOME") or os.path.join(os.path.expanduser("~"), ".local", "share")  # noqa: PTH111, PTH118
    if source is None:
        key = name = "bundled"
    else:
        key = source if source.startswith(("http://", "https://")) else os.path.abspath(source)  # noqa: PTH100
        name = os.path.splitext(os.path.basename(key))[0]  # noqa: PTH119, PTH122
    stem = "".join(c if c.isalnum() else "-" for c in name)[:60] or "document"
    file = f"{stem}-{crc32(key.encode('utf-8', 'surrogateescape')):08x}.yaml"
    return os.path.join(data, "quote-reader", "corrected", file)  # noqa: PTH118

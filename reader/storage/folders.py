"""Where the reader keeps what is its user's own (XDG Base Directory Specification), and under which names."""

from __future__ import annotations

import os
from zlib import crc32


def data_folder() -> str:
    """Where documents of the user's own are."""
    return _folder("XDG_DATA_HOME", ".local", "share")


def state_folder() -> str:
    """Where it is kept what was read how far, and the notes."""
    return _folder("XDG_STATE_HOME", ".local", "state")


FILE_VARIABLE = "READER_CONFIG"
"""Names another file of options than the one in the configuration folder."""


def config_file() -> str:
    """The file of options, there or not."""
    return os.environ.get(FILE_VARIABLE) or os.path.join(_folder("XDG_CONFIG_HOME", ".config"), "config.toml")  # noqa: PTH118


PIPED = "stdin-"
"""Before the hash of what was piped in, which has no other name."""


def filed_as(source: str | None) -> str:
    """The name, without an ending, under which things about a path or URL are filed; the bundled article for None."""
    if source is None:
        key = name = "bundled"
    else:
        piped = source.startswith(PIPED) and len(source) == len(PIPED) + 64
        whole = piped or source[:8].lower().startswith(("http://", "https://"))  # and no path in the present folder
        key = source if whole else os.path.abspath(source)  # noqa: PTH100
        name = os.path.splitext(os.path.basename(key))[0]  # noqa: PTH119, PTH122
    stem = "".join(c if c.isalnum() else "-" for c in name)[:60] or "document"
    return f"{stem}-{crc32(key.encode('utf-8', 'surrogateescape')):08x}"


def _folder(variable: str, *otherwise: str) -> str:
    home = os.environ.get(variable) or os.path.join(os.path.expanduser("~"), *otherwise)  # noqa: PTH111, PTH118
    return os.path.join(home, "quote-reader")  # noqa: PTH118

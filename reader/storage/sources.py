"""What a document was opened from (a path, a URL or a pipe), and the file name under which things about it are kept."""

from __future__ import annotations

import os
from zlib import crc32

PIPED = "stdin-"
"""The prefix of the name of piped input; the SHA-256 of its bytes follows."""


def is_url(source: str) -> bool:
    """Whether a source is the address of a web page, to be fetched; anything else is a path."""
    return source[:8].lower().startswith(("http://", "https://"))


def filed_as(source: str | None) -> str:
    """The file name, without extension, under which things about a source are kept; None is the bundled article.

    It is the stem of the path or URL, made safe, and a checksum of the absolute path or the URL.
    """
    if source is None:
        key = name = "bundled"
    else:
        piped = source.startswith(PIPED) and len(source) == len(PIPED) + 64
        key = source if piped or is_url(source) else os.path.abspath(source)  # noqa: PTH100
        name = os.path.splitext(os.path.basename(key))[0]  # noqa: PTH119, PTH122
    stem = "".join(c if c.isalnum() else "-" for c in name)[:60] or "document"
    return f"{stem}-{crc32(key.encode('utf-8', 'surrogateescape')):08x}"

"""What a document was opened from (a path, a URL or a pipe), and the file name under which things about it are kept."""

from __future__ import annotations

import os
import sys
from zlib import crc32

PIPED = "stdin-"
"""The prefix of the name of piped input; the SHA-256 of its bytes follows."""

_LONGEST_STEM = 80
"""Bytes of the readable part of a name: with hash and extensions it stays far below the 255 that file systems allow."""


def is_url(source: str) -> bool:
    """Whether a source is the address of a web page, to be fetched; anything else is a path."""
    return source[:8].lower().startswith(("http://", "https://"))


def path_of(source: str) -> str:
    """The path that a ``file:`` address on this machine names (RFC 8089), with ``%20`` and its like decoded; any other
    source as it is."""
    if source[:6].lower() != "file:/":
        return source
    from urllib.parse import unquote_to_bytes

    host, slash, path = source[7:].partition("/") if source[6:7] == "/" else ("", "/", source[6:])
    if host.lower() not in {"", "localhost"} or not slash:
        return source
    path = path.partition("#")[0].partition("?")[0]
    windows = os.name == "nt" and path[1:2] == ":"
    return os.fsdecode(unquote_to_bytes(path if windows else f"/{path}"))


def without_password(url: str) -> str:
    """A URL without the user name and password in it (RFC 3986, section 3.2.1); anything else as it is."""
    if not is_url(url):
        return url
    scheme, _, rest = url.partition("//")
    end = min((at for at in map(rest.find, "/?#\\") if at >= 0), default=len(rest))
    return f"{scheme}//{rest[:end].rpartition('@')[2]}{rest[end:]}"


def filed_as(source: str | None) -> str:
    """The file name, without extension, under which things about a source are kept; None is the bundled article.

    It is the stem of the path or URL, made safe, and the SHA-256 of the absolute path or of the URL, so nobody can make
    a name that is filed as another.
    """
    key, name = _key_of(source)
    stem = shortened("".join(c if c.isalnum() else "-" for c in name)[:60], _LONGEST_STEM) or "document"
    return f"{stem}-{_sha256(key.encode('utf-8', 'surrogateescape'))}"


def _sha256(data: bytes) -> str:
    """The hash as the interpreter has it built in: the first frame waits for it, and hashlib takes 2 ms to import."""
    try:
        from _sha2 import sha256  # type: ignore[import-not-found,unused-ignore]
    except ImportError:  # Python 3.11
        try:
            from _sha256 import sha256  # type: ignore[import-not-found,unused-ignore]
        except ImportError:
            from hashlib import sha256
    return str(sha256(data).hexdigest())


def formerly_filed_as(source: str | None) -> str:
    """The name that release 0.1.0 filed a source under, which ends in a CRC-32.

    A password in a URL was part of it.
    """
    key, name = _key_of(source, with_password=True)
    stem = "".join(c if c.isalnum() else "-" for c in name)[:60] or "document"
    return f"{stem}-{crc32(key.encode('utf-8', 'surrogateescape')):08x}"


def same_name(path: str, platform: str = sys.platform) -> str:
    """One spelling of an absolute path that the system takes for the same file however it is spelt.

    macOS composes and decomposes letters as it likes, and Windows ignores case; elsewhere every spelling is a file of
    its own.
    """
    if platform == "darwin":
        from unicodedata import normalize

        return normalize("NFC", path)
    if platform == "win32":
        return path.replace("/", "\\").lower()
    return path


def shortened(name: str, most: int) -> str:
    """A name cut to ``most`` bytes of UTF-8, never within a character."""
    data = name.encode("utf-8", "surrogateescape")
    return name if len(data) <= most else data[:most].decode("utf-8", "ignore")


def _key_of(source: str | None, *, with_password: bool = False) -> tuple[str, str]:
    """What a source is told apart by, and the readable name in it."""
    if source is None:
        return "bundled", "bundled"
    piped = source.startswith(PIPED) and len(source) == len(PIPED) + 64
    if is_url(source):
        key = source if with_password else without_password(source)
    else:
        key = source if piped else os.path.abspath(source)  # noqa: PTH100
        key = key if piped or with_password else same_name(key)
    return key, os.path.splitext(os.path.basename(key))[0]  # noqa: PTH119, PTH122

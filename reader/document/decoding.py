"""From the bytes of a file to text."""

from __future__ import annotations

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def decoded(data: bytes | str, errors: str = "replace") -> str:
    """Return ``data`` as text: UTF-8 unless a byte order mark says otherwise, and without that mark.

    Raises:
        UnicodeDecodeError: it is not text in that encoding, and ``errors`` is ``strict``;
            its positions count from after the mark.
    """
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    mark, encoding = byte_order_mark(data)
    return data[len(mark) :].decode(encoding, errors)


def in_utf8(data: bytes) -> bool:
    """Whether ``data`` should be UTF-8: no byte order mark says that it is something else."""
    return byte_order_mark(data)[1] == "utf-8"


def byte_order_mark(data: bytes) -> tuple[bytes, str]:
    """The byte order mark that data begins with, empty where there is none, and its encoding."""
    return next((known for known in _MARKS if data.startswith(known[0])), (b"", "utf-8"))

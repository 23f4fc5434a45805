"""How large a source may be and how long it may take."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1 << 20
_SLOWEST = 25_000
"""Bytes a second that are allowed for: a sixth of what attribution does on one core."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Where reading a source stops with an error. Sizes are bytes, times seconds.

    The defaults let every real article, transcript and book through and stop what would take a machine down:
    25 MB of HTML keep trafilatura busy for over two minutes, and a PDF of a few kilobytes can unpack to gigabytes.

    - ``largest_text``: a text or Markdown file, or the text that came out of another format
    - ``largest_markup``: an HTML page, fetched or from a file
    - ``largest_file``: any other file
    - ``unpacked``: all that an EPUB or DOCX unpacks to
    - ``part``: what one chapter of an EPUB, or the text of a DOCX, unpacks to
    - ``members``: files in an EPUB or DOCX
    - ``pages``: of a PDF
    - ``seconds``: to read one HTML, EPUB, DOCX or PDF file, in a process that is then ended; also to find the
      quotations in a text, which gets a second more for each 25 kB
    - ``memory``: of that process, where the system can hold it to that
    - ``wait``: until a pipe has something to read
    - ``fetch_seconds``: for one URL with all its redirects
    - ``redirects``: followed for one URL
    """

    largest_text: int = 16 * MEGABYTE
    largest_markup: int = 8 * MEGABYTE
    largest_file: int = 64 * MEGABYTE
    unpacked: int = 256 * MEGABYTE
    part: int = 64 * MEGABYTE
    members: int = 20_000
    pages: int = 5_000
    seconds: float = 30.0
    memory: int = 1024 * MEGABYTE
    wait: float = 30.0
    fetch_seconds: float = 30.0
    redirects: int = 5

    def seconds_for(self, size: int) -> float:
        """How long it may take to make a document of ``size`` bytes of text, with its quotations."""
        return self.seconds + size / _SLOWEST


DEFAULT = Limits()

"""Packages that only some formats need, and what to install for them."""

from __future__ import annotations

from importlib.util import find_spec

from reader.ingest.errors import UnreadableError

EXTRAS = {
    "html": ("trafilatura", "lxml"),
    "epub": ("lxml",),
    "docx": ("lxml",),
    "odt": ("lxml",),
    "pdf": ("pypdfium2",),
    "url": ("httpx",),
    "web": ("aiohttp", "textual_serve"),
}
"""The packages of each extra of quote-reader, as they are imported."""


def require(extra: str, label: str) -> None:
    """Go on only where the packages of an extra are installed; nothing is imported.

    Raises:
        UnreadableError: one is missing; the message holds the command that installs it.
    """
    if not installed(extra):
        what = {"url": "to open an address", "web": "to read in a browser"}.get(extra, f"to open {extra.upper()}")
        raise UnreadableError(f"{label}: {what}, more has to be installed; run `pip install 'quote-reader[{extra}]'`")


def installed(extra: str) -> bool:
    """Whether all packages of an extra can be imported."""
    return all(find_spec(name) is not None for name in EXTRAS[extra])

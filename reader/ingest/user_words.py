"""The words that a user has taught the reader: files like those of a language, in a folder of the user's own."""

from __future__ import annotations

import os
from pathlib import Path


def own_words(language: str) -> Path | None:
    """The folder with a user's words of a language (a BCP 47 tag), None where there is none.

    It is ``quote-reader/languages/en`` below ``$XDG_CONFIG_HOME`` or ``~/.config`` (XDG Base Directory
    Specification); its files are described in ``reader/languages/README.md``.
    """
    folder = _home() / language.partition("-")[0].lower()
    return folder if folder.is_dir() else None


def stamp() -> str:
    """What changes whenever a word of the user's changes, so that nothing made with other words is taken for new."""
    files = sorted(_home().glob("*/*.txt"))
    return repr([(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files])


def _home() -> Path:
    home = os.environ.get("XDG_CONFIG_HOME", "")
    base = Path(home) if Path(home).is_absolute() else Path("~/.config").expanduser()
    return base / "quote-reader" / "languages"

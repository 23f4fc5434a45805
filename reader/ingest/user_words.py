"""The words that a user has taught the reader: files like those of a language, in a folder of the user's own."""

from __future__ import annotations

from pathlib import Path

from reader.storage.file_stamp import file_stamp
from reader.storage.folders import config_folder


def own_words(language: str) -> Path | None:
    """The folder with a user's words of a language (a BCP 47 tag), None where there is none.

    It is ``languages/en`` in the configuration folder; its files are described in ``reader/languages/README.md``.
    """
    folder = _home() / language.partition("-")[0].lower()
    return folder if folder.is_dir() else None


def stamp() -> str:
    """What changes whenever a word of the user's changes, so that nothing made with other words is taken for new."""
    files = sorted(_home().glob("*/*.txt"))
    return repr([(path.name, file_stamp(path)) for path in files])


def _home() -> Path:
    return Path(config_folder()) / "languages"

"""A large index on disk: written once, and opened without reading it.

A directory holds one ``.npy`` file for each array, which is mapped into memory when it is opened, the words as text,
and ``index.json``, written last, which says what it is. The texts themselves are kept by whoever owns them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from reader.errors import ReaderError
from reader.search.index.arrays import ArrayPostings, ArrayWords
from reader.search.index.index import Index

_FORMAT = 1  # raise it whenever folding, or what an array means, changes


class StaleIndexError(ReaderError, ValueError):
    """The directory holds no index of this version, or an index of other texts. Build it again."""


def save(index: Index, directory: Path) -> None:
    """Write an index that was built with arrays into a directory; what was there is replaced.

    Raises:
        TypeError: the index is a small one, without arrays; building it again is as quick.
        OSError: it can't be written.
    """
    words, postings = index.vocabulary, index.postings
    if not isinstance(words, ArrayWords) or not isinstance(postings, ArrayPostings):
        raise TypeError("only an index built with arrays can be saved")
    directory.mkdir(parents=True, exist_ok=True)
    about = directory / "index.json"
    about.unlink(missing_ok=True)  # until the new one is complete there is none
    arrays: dict[str, npt.NDArray[Any]] = {
        "rows": postings.rows,
        "starts": postings.starts,
        "signs": words.signs,
        "order": words.order,
        "firsts": words.firsts,
        "heads": words.heads,
        "ends": words.ends,
    }
    for name, array in arrays.items():
        np.save(directory / f"{name}.npy", array)
    (directory / "words.txt").write_text("\n".join(words.words), encoding="utf-8")
    about.write_text(json.dumps({"format": _FORMAT, "texts": len(index)}), encoding="utf-8")


def load(directory: Path, texts: Sequence[str], about: Sequence[str] = ()) -> Index:
    """Open a saved index of these texts, in milliseconds. `Lookup.warm` makes its first searches quicker.

    Raises:
        StaleIndexError: there is no complete index of this version and of so many texts.
    """
    try:
        known = json.loads((directory / "index.json").read_text(encoding="utf-8"))
        if known != {"format": _FORMAT, "texts": len(texts)}:
            raise StaleIndexError(f"{directory}: this index is of another version or of other texts; build it again")
        names = ("rows", "starts", "signs", "order", "firsts", "heads", "ends")
        arrays = {name: np.load(directory / f"{name}.npy", mmap_mode="r") for name in names}
        words = (directory / "words.txt").read_text(encoding="utf-8").split("\n")
    except (OSError, ValueError) as problem:
        if isinstance(problem, StaleIndexError):
            raise
        raise StaleIndexError(f"{directory}: no search index can be read here ({problem}); build it again") from problem
    vocabulary = ArrayWords(words, *(arrays[name] for name in ("signs", "order", "firsts", "heads", "ends")))
    return Index(texts, about, vocabulary, ArrayPostings(arrays["rows"], arrays["starts"], len(texts)))

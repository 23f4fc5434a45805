"""Fingerprints of a quotation: some hashes of four words in a row, so chosen that copies and cuts share some.

Winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of every four hashes in a row the smallest is kept, so two
texts that share seven words in a row share a fingerprint.
"""

from __future__ import annotations

from zlib import crc32

from reader.search.fold import fold_text

WORDS = 4
"""Words of a hash."""

WINDOW = 4
"""Hashes in a row of which the smallest is kept."""


def prints_of(text: str) -> set[int]:
    """The fingerprints of a text, each of 32 bits; of a short one a single hash of all its words."""
    return prints_of_words(fold_text(text).split())


def prints_of_words(words: list[str]) -> set[int]:
    """The fingerprints of folded words."""
    if len(words) < WORDS:
        return {crc32(" ".join(words).encode())} if words else set()
    hashes = [crc32(" ".join(words[at : at + WORDS]).encode()) for at in range(len(words) - WORDS + 1)]
    if len(hashes) <= WINDOW:
        return {min(hashes)}
    return {min(hashes[at : at + WINDOW]) for at in range(len(hashes) - WINDOW + 1)}

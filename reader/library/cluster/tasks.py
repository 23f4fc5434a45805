"""What workers do: plain functions of values. A worker keeps nothing that another could not make again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import reduce
from hashlib import sha256

from reader.library.cluster.questions import A, Question
from reader.library.cluster.shards.files import Files
from reader.library.cluster.shards.kept import DocumentFacts, counted_mentions
from reader.library.cluster.shards.manifest import SHARDS, ShardInfo, WordsInfo
from reader.library.cluster.shards.shard import (
    damage,
    read_body,
    read_facts,
    read_shard,
    rebuild_index,
    write_shard,
)
from reader.library.cluster.shards.shelf import SHELF
from reader.library.cluster.shards.vocabulary import write_words
from reader.library.embedded.index.container import DamagedError
from reader.library.engine import Cancelled, LibraryError
from reader.library.kept import KeptDocument


def answered(
    question: Question[A],
    root: str,
    shards: Sequence[ShardInfo],
    words: WordsInfo | None,
    cancelled: Cancelled = bool,
) -> A:
    """The answer of some shards.

    Raises:
        DamagedError: a file of theirs is missing or damaged.
        SearchCancelledError: ``cancelled()`` returned True.
    """
    return question.of(SHELF.index(root, shards, words), cancelled)


def merged(question: Question[A], answers: Sequence[A]) -> A:
    """The answers of several workers as one."""
    return reduce(question.merge, answers, question.nothing)


def facts(root: str, shard: ShardInfo) -> tuple[str, list[DocumentFacts]]:
    """What a client keeps of each document of a shard, behind the shard's name."""
    files = Files(root)
    try:
        counts = SHELF.shard(root, shard).quotations_of_mentions()
    except DamagedError:  # the tables say it too, if slowly: so a library can be opened and mended
        counts = counted_mentions(read_shard(files, shard))
    return shard.name, read_facts(files, shard, counts)


def one(root: str, shard: ShardInfo, source: str) -> KeptDocument:
    """One document of a shard, without its text.

    Raises:
        LibraryError: it is not there.
    """
    for kept in read_shard(Files(root), shard):
        if kept.entry.source == source:
            return replace(kept, entry=replace(kept.entry, body=b""))
    raise LibraryError(f"{source}: it is not in {shard.name} any more; ask again")


def words_fit(root: str, words: WordsInfo) -> bool:
    """Whether the file of the words fits its hash."""
    data = Files(root).read(f"{SHARDS}/{words.name}")
    return data is not None and sha256(data).hexdigest() == words.file.sha256


def written(root: str, documents: Sequence[KeptDocument], quotation_base: int = 0, mention_base: int = 0) -> ShardInfo:
    """Write a new shard."""
    return write_shard(Files(root), documents, quotation_base, mention_base)


def rewritten(
    root: str, shards: Sequence[ShardInfo], replaced: Mapping[str, KeptDocument], gone: frozenset[str] = frozenset()
) -> ShardInfo | None:
    """Write shards anew as one, with documents in place of those of the same source and without some.

    None where nothing is left. The old files stay.
    """
    files = Files(root)
    documents = [
        replaced.get(kept.entry.source, kept)
        for shard in shards
        for kept in read_shard(files, shard)
        if kept.entry.source not in gone
    ]
    return write_shard(files, documents) if documents else None


def united(root: str, shards: Sequence[ShardInfo]) -> WordsInfo | None:
    """Write the words of these shards; None for no shards."""
    if not shards:
        return None
    return write_words(Files(root), {shard.name: SHELF.shard(root, shard).segment for shard in shards})


def body(root: str, shard: ShardInfo, source: str) -> bytes | None:
    """The whole text of a document, compressed."""
    return read_body(Files(root), shard, source)


def damaged(root: str, shard: ShardInfo) -> list[str]:
    """The files of a shard that are missing or do not fit their hash."""
    return damage(Files(root), shard)


def mended(root: str, shard: ShardInfo) -> ShardInfo:
    """Make the index of a shard again from its tables."""
    return replace(shard, index=rebuild_index(Files(root), shard))

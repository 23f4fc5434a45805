"""Writing shards and reading documents back out of them.

A shard is ``quotations.parquet`` and ``documents.parquet`` (zstd; any program reads them), and ``index.arrays``, which
is made of these and mapped where it is searched.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow  # type: ignore[import-untyped,import-not-found,unused-ignore]
from pyarrow import parquet

from reader.library.cluster.shards.columns import Rows
from reader.library.cluster.shards.files import Files, reason_of
from reader.library.cluster.shards.kept import DocumentFacts, facts_of
from reader.library.cluster.shards.manifest import DOCUMENTS, INDEX, QUOTATIONS, SHARDS, FileInfo, ShardInfo
from reader.library.embedded.index.container import hash_of, write
from reader.library.embedded.index.segment import make, parts_of
from reader.library.embedded.rows import packed_parts, unpacked_parts
from reader.library.engine import Entry, LibraryError, Mention, Said
from reader.library.kept import KeptDocument

_QUOTATIONS = pyarrow.schema(
    [
        ("id", pyarrow.int64()),
        ("document", pyarrow.int32()),
        ("number", pyarrow.int32()),
        ("text", pyarrow.string()),
        ("kind", pyarrow.dictionary(pyarrow.int8(), pyarrow.string())),
        ("speaker", pyarrow.int32()),
        ("via", pyarrow.int32()),
        ("sure", pyarrow.float64()),
        ("rule", pyarrow.dictionary(pyarrow.int32(), pyarrow.string())),
        ("parts", pyarrow.string()),
    ]
)
_MENTION = pyarrow.struct(
    [
        ("id", pyarrow.int64()),
        ("name", pyarrow.string()),
        ("kind", pyarrow.string()),
        ("role", pyarrow.string()),
        ("affiliation", pyarrow.string()),
        ("aliases", pyarrow.list_(pyarrow.string())),
    ]
)
_DOCUMENTS = pyarrow.schema(
    [
        ("source", pyarrow.string()),
        ("sha256", pyarrow.string()),
        ("title", pyarrow.string()),
        ("publisher", pyarrow.string()),
        ("published", pyarrow.string()),
        ("day", pyarrow.int32()),
        ("language", pyarrow.string()),
        ("nobody", pyarrow.int64()),
        ("mentions", pyarrow.list_(_MENTION)),
        ("body", pyarrow.binary()),
    ]
)
_ROWS_AT_ONCE = 65_536
_DOCUMENTS_AT_ONCE = 256
"""Documents of a group that is read to get at the text of one."""


def write_shard(
    files: Files, documents: Sequence[KeptDocument], quotation_base: int = 0, mention_base: int = 0
) -> ShardInfo:
    """Write a shard of documents under a new name. It is not part of the library until a manifest names it.

    Raises:
        LibraryError: it cannot be written.
    """
    rows = Rows(documents)
    first = rows.said[0][0] if rows.said else 0
    name = f"{quotation_base + first:012d}-{os.urandom(6).hex()}"
    infos: dict[str, FileInfo] = {}
    with files.place_for(f"{SHARDS}/{name}") as folder:
        infos[INDEX] = _write_index(folder / INDEX, rows)
        infos[QUOTATIONS] = _write_table(folder / QUOTATIONS, _quotation_tables(rows), _QUOTATIONS)
        infos[DOCUMENTS] = _write_table(folder / DOCUMENTS, _document_tables(documents), _DOCUMENTS)
        files.take(folder, f"{SHARDS}/{name}")
    return ShardInfo(
        name, len(documents), len(rows.said), quotation_base, mention_base, infos[INDEX], infos[QUOTATIONS],
        infos[DOCUMENTS],
    )  # fmt: skip


def rebuild_index(files: Files, shard: ShardInfo) -> FileInfo:
    """Make the index of a shard again from its tables.

    Raises:
        LibraryError: these are damaged too, or it cannot be written.
    """
    rows = Rows(list(read_shard(files, shard, absolute=False)))
    with files.place_for(f"{SHARDS}/{shard.name}") as folder:
        info = _write_index(folder / INDEX, rows)
        files.write(shard.file(INDEX), (folder / INDEX).read_bytes())
    return info


def read_shard(files: Files, shard: ShardInfo, *, absolute: bool = True) -> Iterator[KeptDocument]:
    """The documents of a shard, in order; with the ids of the library, or those that are in the shard.

    Raises:
        LibraryError: it cannot be read.
    """
    quotation_base, mention_base = (shard.quotation_base, shard.mention_base) if absolute else (0, 0)
    with named_errors(files, shard, QUOTATIONS), files.open(shard.file(QUOTATIONS)) as stream:
        said: dict[int, list[tuple[int, Said]]] = {}
        for batch in parquet.ParquetFile(stream).iter_batches(_ROWS_AT_ONCE):
            for row in batch.to_pylist():
                said.setdefault(row["document"], []).append((row["id"] + quotation_base, _said(row)))
    for of in said.values():
        of.sort(key=lambda one: one[1].number)
    with named_errors(files, shard, DOCUMENTS), files.open(shard.file(DOCUMENTS)) as stream:
        at = 0
        for batch in parquet.ParquetFile(stream).iter_batches(_DOCUMENTS_AT_ONCE):
            for row in batch.to_pylist():
                own = said.get(at, [])
                at += 1
                yield _kept(row, own, mention_base)


def read_facts(files: Files, shard: ShardInfo, counts: Mapping[int, int]) -> list[DocumentFacts]:
    """What a client keeps of each document; ``counts`` are the quotations of each mention, nobody's included.

    Raises:
        LibraryError: the shard cannot be read.
    """
    found: list[DocumentFacts] = []
    columns = [name for name in _DOCUMENTS.names if name != "body"]
    with named_errors(files, shard, DOCUMENTS), files.open(shard.file(DOCUMENTS)) as stream:
        for batch in parquet.ParquetFile(stream).iter_batches(_DOCUMENTS_AT_ONCE, columns=columns):
            documents = (_kept(row | {"body": b""}, (), shard.mention_base) for row in batch.to_pylist())
            found.extend(facts_of(kept, counts) for kept in documents)
    return found


def read_body(files: Files, shard: ShardInfo, source: str) -> bytes | None:
    """The whole text of one document, compressed; None where it is not in this shard.

    Raises:
        LibraryError: the shard cannot be read.
    """
    with named_errors(files, shard, DOCUMENTS), files.open(shard.file(DOCUMENTS)) as stream:
        file = parquet.ParquetFile(stream)
        for group in range(file.num_row_groups):
            there = file.read_row_group(group, ["source"]).column(0).to_pylist()
            if source in there:
                body = file.read_row_group(group, ["body"]).column(0)[there.index(source)]
                return bytes(body.as_py())
    return None


def damage(files: Files, shard: ShardInfo) -> list[str]:
    """The files of a shard that are missing or do not fit their hash."""
    found = []
    for name, info in shard.files().items():
        if files.local is not None:
            fits = hash_of(files.local / shard.file(name)) == info.sha256
        else:
            from hashlib import sha256

            fits = sha256(files.read(shard.file(name)) or b"").hexdigest() == info.sha256
        if not fits:
            found.append(shard.file(name))
    return found


class named_errors:  # noqa: N801 - used as a function is
    """Say what Parquet refuses as a `LibraryError` that names the file."""

    def __init__(self, files: Files, shard: ShardInfo, name: str) -> None:
        self._file = f"{files.root}/{shard.file(name)}"

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: object, error: BaseException | None, at: object) -> None:
        # Arrow has errors of its own, and so has every storage.
        if isinstance(error, Exception) and not isinstance(error, LibraryError):
            raise LibraryError(
                f"{self._file}: it is missing or damaged ({reason_of(error)}); take a copy of yours"
            ) from None


def _write_index(path: Path, rows: Rows) -> FileInfo:
    segment = make(rows.indexed())
    return FileInfo(*write(path, parts_of(segment) | rows.columns()))


def _write_table(path: Path, tables: Iterable[Any], schema: Any) -> FileInfo:
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for table in tables:
            writer.write_table(table)
    path.chmod(0o600)
    return FileInfo(path.stat().st_size, hash_of(path))


def _quotation_tables(rows: Rows) -> Iterator[Any]:
    for start in range(0, len(rows.said), _ROWS_AT_ONCE):
        some = [
            {
                "id": id,
                "document": at,
                "number": said.number,
                "text": said.text,
                "kind": said.kind,
                "speaker": said.speaker,
                "via": said.via,
                "sure": said.sure,
                "rule": said.rule,
                "parts": packed_parts(said.parts),
            }
            for id, at, said in rows.said[start : start + _ROWS_AT_ONCE]
        ]
        yield pyarrow.Table.from_pylist(some, _QUOTATIONS)


def _document_tables(documents: Sequence[KeptDocument]) -> Iterator[Any]:
    for start in range(0, len(documents), _DOCUMENTS_AT_ONCE):
        yield pyarrow.Table.from_pylist(
            [_document_row(kept) for kept in documents[start : start + _DOCUMENTS_AT_ONCE]], _DOCUMENTS
        )


def _document_row(kept: KeptDocument) -> dict[str, object]:
    entry = kept.entry
    return {
        "source": entry.source,
        "sha256": entry.sha256,
        "title": entry.title,
        "publisher": entry.publisher,
        "published": entry.published,
        "day": entry.day,
        "language": entry.language,
        "nobody": kept.nobody,
        "mentions": [
            {
                "id": id,
                "name": mention.name,
                "kind": mention.kind,
                "role": mention.role,
                "affiliation": mention.affiliation,
                "aliases": list(mention.aliases),
            }
            for id, mention in zip(kept.mentions, entry.mentions, strict=True)
        ],
        "body": entry.body,
    }


def _said(row: dict[str, Any]) -> Said:
    return Said(
        row["number"], row["text"], row["kind"], row["speaker"], row["via"], row["sure"], row["rule"],
        unpacked_parts(row["parts"]),
    )  # fmt: skip


def _kept(row: dict[str, Any], said: Sequence[tuple[int, Said]], mention_base: int) -> KeptDocument:
    mentions = tuple(
        Mention(m["name"], m["kind"], m["role"], m["affiliation"], tuple(m["aliases"])) for m in row["mentions"]
    )
    entry = Entry(
        row["source"], row["sha256"], row["title"], row["publisher"], row["published"], row["day"], row["language"],
        mentions, tuple(one for _, one in said), row["body"],
    )  # fmt: skip
    return KeptDocument(
        entry,
        tuple(m["id"] + mention_base for m in row["mentions"]),
        row["nobody"] + mention_base,
        tuple(id for id, _ in said),
    )

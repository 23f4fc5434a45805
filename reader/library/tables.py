"""A library as a table: Parquet, CSV and JSON Lines, one row a quotation, the same columns in each."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from reader.document.certainty import is_certain
from reader.document.head import shown_date
from reader.document.model import QuotationKind
from reader.export.formats.csv_export import guarded
from reader.export.rows import json_line
from reader.export.sanitize import harmless
from reader.library.engine import Engine, LibraryError, Record, Where
from reader.library.entry import iso_day
from reader.library.standing import standings
from reader.storage.files import ChangedError, save_pieces

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    from reader.export.rows import Row

FORMATS = ("parquet", "csv", "jsonl")

COLUMNS = (
    "id", "document", "title", "publisher", "published", "day", "language", "number", "paragraph", "page", "last_page",
    "text", "kind", "paraphrased", "speaker", "role", "affiliation", "person", "via", "confidence", "sure", "rule",
    "parts",
)  # fmt: skip

_AT_ONCE = 5_000


def table_rows(engine: Engine, where: Where) -> Iterator[Row]:
    """Every quotation that passes, by id, as a row for other programs, with the numbers that a reader counts."""
    from reader.library.filters import passes

    newest = engine.newest()
    for start in range(1, newest + 1, _AT_ONCE):
        wanted = [r for r in engine.records(range(start, min(start + _AT_ONCE, newest + 1))) if passes(r, where)]
        places = standings(engine, wanted)
        yield from (record_row(record) | places[record.id].row for record in wanted)


def record_row(record: Record) -> Row:
    """A quotation as a row: paragraphs from 1, offsets in code points, empty strings and None where nobody is known."""
    return {
        "id": record.id,
        "document": record.source,
        "title": record.title,
        "publisher": record.publisher,
        "published": shown_date(record.published),
        "day": iso_day(record.day),
        "language": record.language,
        "number": record.number + 1,
        "text": record.text,
        "kind": record.kind,
        "paraphrased": record.kind == QuotationKind.INDIRECT,
        "speaker": record.speaker,
        "role": record.role,
        "affiliation": record.affiliation,
        "person": record.person,
        "via": record.via,
        "confidence": record.sure,
        "sure": bool(record.speaker) and is_certain(record.sure),
        "rule": record.rule,
        "parts": [{"paragraph": p + 1, "start": start, "end": end} for p, start, end in record.parts],
    }


def save_table(rows: Iterable[Row], path: Path, form: str, *, force: bool = True) -> int:
    """Write rows to a file, which is whole or not there; how many there were. Without ``force`` no file is replaced.

    Raises:
        LibraryError: it is there and may not be replaced, it cannot be written, or what writes this format is not
            installed.
    """
    counted = _Counted(rows)
    try:
        save_pieces(pieces(counted, form), path, instead_of="anything" if force else "nothing")
    except ChangedError:
        raise LibraryError(f"{path}: exists already and is left as it is; name another file, or use --force") from None
    except OSError as error:
        raise LibraryError(f"{path}: cannot be written ({error.strerror or error}); choose another file") from None
    return counted.count


def pieces(rows: Iterable[Row], form: str) -> Iterator[bytes]:
    """Rows as the bytes of a file in one of `FORMATS`.

    Raises:
        LibraryError: what writes this format is not installed.
    """
    if form == "parquet":
        yield from _parquet(rows)
        return
    if form == "jsonl":
        for row in rows:
            yield f"{json_line(row)}\n".encode()
        return
    yield _csv_line(COLUMNS)
    for row in rows:
        yield _csv_line([guarded(harmless(_cell(row[name]))) for name in COLUMNS])


class _Counted:
    """Counts rows as they go through."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.count += 1
            yield row


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ";".join(f"{part['paragraph'] or ''}:{part['start']}-{part['end']}" for part in value)
    return "" if value is None else str(value)


def _csv_line(cells: Sequence[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue().encode("utf-8", "replace")


def require_parquet() -> None:
    """Go on only where Parquet can be written.

    Raises:
        LibraryError: with the command that installs what is missing.
    """
    if find_spec("pyarrow") is None:
        raise LibraryError(
            "to write Parquet, more has to be installed; run `pip install 'quote-reader[parquet]'`, or export CSV"
        )


def _parquet(rows: Iterable[Row]) -> Iterator[bytes]:
    """Rows as the bytes of a Parquet file, in pieces."""
    require_parquet()
    import pyarrow  # type: ignore[import-untyped,import-not-found,unused-ignore]
    from pyarrow import parquet

    number, text = pyarrow.int32(), pyarrow.string()
    part = pyarrow.struct(
        [("paragraph", number), ("paragraph_id", text), ("page", text), ("start", number), ("end", number)]
    )
    kinds = {
        "id": pyarrow.int64(),
        "number": number,
        "paragraph": number,
        "person": pyarrow.int64(),
        "confidence": pyarrow.float32(),
        "sure": pyarrow.bool_(),
        "paraphrased": pyarrow.bool_(),
        "parts": pyarrow.list_(part),
    }
    schema = pyarrow.schema([(name, kinds.get(name, text)) for name in COLUMNS])
    written = _Gathered()
    with parquet.ParquetWriter(written, schema, compression="zstd") as writer:
        numbered = iter(rows)
        while some := list(islice(numbered, _AT_ONCE * 4)):
            writer.write_table(pyarrow.Table.from_pylist(some, schema))
            yield written.taken()
    yield written.taken()


class _Gathered(io.RawIOBase):
    """A file of which the bytes are taken piece by piece, as they are written."""

    def __init__(self) -> None:
        super().__init__()
        self._bytes = bytearray()
        self._before = 0

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, data: ReadableBuffer, /) -> int:
        """Take bytes."""
        size = memoryview(data).nbytes
        self._bytes += data
        return size

    def tell(self) -> int:
        """How many bytes were written in all."""
        return self._before + len(self._bytes)

    def close(self) -> None:
        """What is left can still be taken."""

    def taken(self) -> bytes:
        """The bytes that were written since the last time."""
        data = bytes(self._bytes)
        self._before += len(data)
        self._bytes.clear()
        return data

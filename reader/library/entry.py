"""From a document to an entry of the library, and the way back to the document."""

from __future__ import annotations

import json
import os
import re
import zlib
from dataclasses import asdict, replace
from datetime import date

from reader.document.model import Document, Speaker, words_of
from reader.library.engine import UNDATED, Entry, Mention, Said
from reader.storage.sources import PIPED, is_url, without_password

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])")


def entry_of(document: Document, source: str, sha256: str) -> Entry:
    """What a library keeps of a document. ``source`` is as `named` gives it, ``sha256`` of the bytes that were read."""
    from reader.document.yaml.write import dump

    document = replace(document, source=replace(document.source, url=without_password(document.source.url)))
    numbers = {speaker.id: number for number, speaker in enumerate(document.speakers)}
    said = tuple(
        Said(
            number,
            words_of(document, quotation),
            quotation.kind.value,
            None if quotation.speaker is None else numbers.get(quotation.speaker),
            None if quotation.via is None else numbers.get(quotation.via),
            quotation.confidence,
            quotation.rule,
            tuple((part.paragraph, part.span.start, part.span.end) for part in quotation.parts),
        )
        for number, quotation in enumerate(document.quotations)
    )
    return Entry(
        source,
        sha256,
        document.title,
        document.publisher,
        document.published,
        day_of(document.published),
        document.language,
        tuple(map(_mention, document.speakers)),
        said,
        zlib.compress(dump(document).encode("utf-8", "replace"), 6),
    )


def document_in(body: bytes, label: str) -> Document:
    """The document that `Entry.body` holds; ``label`` is what messages call it.

    Raises:
        DocumentError: it is not a document of a version that this reader knows.
        ValueError: it is damaged.
    """
    from reader.document.yaml.read import load

    try:
        text = zlib.decompress(body)
    except zlib.error as error:
        raise ValueError(f"{label}: what the library keeps of it is damaged ({error})") from None
    return load(text, file=label)


def day_of(published: str) -> int:
    """The day of an ISO 8601 date as `datetime.date.toordinal`; of a month or year its first day; else `UNDATED`."""
    found = _DATE.match(published.strip())
    if found is None:
        return UNDATED
    try:
        return date(int(found[1]), int(found[2] or 1), int(found[3] or 1)).toordinal()
    except ValueError:
        return UNDATED


def iso_day(day: int | None) -> str:
    """A day as an ISO 8601 date; an empty string for `UNDATED` and None."""
    return "" if day is None or not 0 < day < UNDATED else date.fromordinal(day).isoformat()


def is_address(source: str) -> bool:
    """Whether a source is an address of some kind, and no path of this machine: of the web, or of a storage."""
    return is_url(source) or _ADDRESS.match(source) is not None


def named(source: str) -> str:
    """The name that a library keeps a source under: an address without password and fragment, a path made absolute.

    Bytes of a path that are no UTF-8 are written out, so that it is text.
    """
    if is_address(source):
        return without_password(source).partition("#")[0] if is_url(source) else without_password(source)
    if source.startswith(PIPED) and len(source) == len(PIPED) + 64:
        return source
    path = os.path.abspath(source)  # noqa: PTH100 - links stay as they are
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _mention(speaker: Speaker) -> Mention:
    return Mention(speaker.name, speaker.kind.value, speaker.role, speaker.affiliation, speaker.aliases)


def packed(entry: Entry) -> bytes:
    """An entry as bytes: a line of JSON, then its body."""
    said = asdict(replace(entry, body=b""))
    del said["body"]
    return json.dumps(said).encode("utf-8", "surrogatepass") + b"\n" + entry.body


def unpacked(data: bytes) -> Entry:
    """The entry that `packed` made bytes of."""
    line, _, body = data.partition(b"\n")
    values = json.loads(line)
    mentions = tuple(Mention(**{**m, "aliases": tuple(m["aliases"])}) for m in values.pop("mentions"))
    said = tuple(Said(**{**s, "parts": tuple(map(tuple, s["parts"]))}) for s in values.pop("said"))
    return Entry(**values, mentions=mentions, said=said, body=body)

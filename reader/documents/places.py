"""Where one was in every document that was read, kept from one reading to the next.

One small file a document in the state folder: readers of different documents never wait for each other, to look up
a place costs the same however many documents were read, and the frame that is kept for the next start
(`reader.first_frame`) depends on the file of its own document alone. Of two readers of the same document the one
that writes last is remembered.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.documents.place import Place, Spot, file_of
from reader.documents.text_quote import Text, TextQuote, quote
from reader.storage.sources import is_url
from reader.storage.store import Kept, Shape, StoreError, Value, change, is_kept, read, remove

if TYPE_CHECKING:
    from reader.document.model import Document
    from reader.documents.open import OpenOptions
    from reader.documents.opened_document import OpenedDocument

KEPT = 1_000
"""Documents whose places are kept; those that were not read for longest go first."""

_SPEAKERS = 40
"""Names of speakers that are kept of a document, to find it by."""

_LONGEST = 300
"""Characters of a title or a name that are kept."""


def is_remembered(opened: OpenedDocument) -> bool:
    """Whether a document's place is kept: what is piped in has no name under which it could be opened again."""
    return not opened.piped


def remember(opened: OpenedDocument, document: Document, place: Place, when: str) -> Kept:
    """Keep where one is. ``document`` is what was opened, with its corrections; ``when`` ISO 8601 in UTC.

    Raises:
        StoreError: it cannot be written.
    """
    path = Path(file_of(opened.source))
    new = not path.exists()
    kept = change(path, SHAPE, lambda before: _value(opened, document, place, when, before))
    if new:
        _drop_oldest(path.parent)
    return kept


def open_where_left(source: str | None, how: OpenOptions | None = None) -> OpenedDocument:
    """Open a source to read it where one left it; what is wrong with what is kept of that is its ``notice``.

    Raises:
        UnreadableError: as `reader.documents.open.open_to_read` has it.
        DocumentError: as that has it.
    """
    from reader.documents.open import OpenOptions, open_to_read

    how = how or OpenOptions()
    opened = open_to_read(source, how)
    if opened.copied:
        opened = replace(opened, keep_all=how.keep_all, language=how.language)
    try:
        return recall(opened)
    except StoreError as error:
        return replace(opened, notice=str(error))


def open_as_before(source: str | None, language: str = "") -> OpenedDocument:
    """Open a source as it was opened the last time, where one left it. ``language`` holds where none was given then.

    Raises:
        UnreadableError: as `reader.documents.open.open_to_read` has it.
        DocumentError: as that has it.
    """
    from reader.documents.open import OpenOptions

    path = Path(file_of(source))
    kept = Kept({})
    with suppress(StoreError):  # it is said when the place is looked for
        kept = read(path, SHAPE) if path.exists() else kept
    keep_all, before = asked_for(kept.value)
    opened = open_where_left(source, OpenOptions(keep_all=keep_all, language=before or language))
    return replace(opened, notice=opened.notice or kept.notice)


def asked_for(value: Value) -> tuple[bool, str]:
    """From what is kept of a document, how it was asked for: whether to keep all, and in which language."""
    return value.get("keep all") is True, _words(value.get("language", ""))


def recall(opened: OpenedDocument) -> OpenedDocument:
    """The document with the place where one left it, where that is known.

    Raises:
        StoreError: what is kept cannot be read.
    """
    if not is_remembered(opened):
        return opened
    path = Path(file_of(opened.source))
    if not path.exists():
        return opened
    kept = read(path, SHAPE)
    place = _place(kept.value, opened.document) if kept.value else None
    return replace(opened, place=place, notice=kept.notice)


def _value(opened: OpenedDocument, document: Document, place: Place, when: str, before: Value) -> Value:
    texts = [paragraph.text for paragraph in document.paragraphs]
    source = opened.source
    if source is not None and not is_url(source):
        source = os.path.abspath(source)  # noqa: PTH100
    spoken = None
    if place.quotation is not None:
        quotation = document.quotations[place.quotation]
        spoken = _written(quote(texts, Spot(quotation.paragraph, quotation.span.start)))
    only = next((speaker.name for speaker in document.speakers if speaker.id == place.only), None)
    earlier = before.get("furthest")
    furthest = max(place.read, earlier if isinstance(earlier, float) else 0.0)
    return {
        "source": source,
        "title": document.title[:_LONGEST],
        "publisher": document.publisher[:_LONGEST],
        "speakers": [speaker.name[:_LONGEST] for speaker in document.speakers[:_SPEAKERS]],
        "last read": when,
        "read": round(place.read, 4),
        "furthest": round(furthest, 4),
        "at": _written(quote(texts, place.at)),
        "top": {**_written(quote(texts, place.top)), "above": place.above},
        "quotation": spoken,
        "only": None if place.only is None else {"id": place.only, "name": only},
        "quotations only": place.quotations_only,
        "order": place.order,
        "measure": place.measure,
        "keep all": opened.keep_all,
        "language": opened.language,
    }


def _written(quote: TextQuote) -> Value:
    spot = quote.spot
    return {"paragraph": spot.paragraph, "offset": spot.offset, "exact": quote.exact, "prefix": quote.prefix}


def _quote(value: object) -> TextQuote:
    """A place as it is written down.

    Raises:
        ValueError: it is none; or TypeError, LookupError.
    """
    if not isinstance(value, dict):
        raise TypeError("a place")
    spot = Spot(_number(value["paragraph"]), _number(value["offset"]))
    return TextQuote(spot, _words(value["exact"]), _words(value["prefix"]))


def _number(value: object) -> int:
    if type(value) is not int or abs(value) > 1 << 40:
        raise TypeError("a number")
    return value


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("words")
    return value


def _place(value: Value, document: Document) -> Place:
    """The place in the document as it is now."""
    text = Text(paragraph.text for paragraph in document.paragraphs)
    at, top = _quote(value["at"]), _quote(value["top"])
    here = text.find(at)
    above = text.find(top)
    held = value["top"]
    rows = _number(held["above"]) if isinstance(held, dict) else 0
    if above is None:  # what stood at the top is gone: what one read is brought there
        above, rows = here or text.clamp(top.spot), 2
    said = value["quotation"]
    quotation = None if said is None else _quotation_at(text.find(_quote(said)), document)
    ids = {speaker.id for speaker in document.speakers}
    names = {speaker.name: speaker.id for speaker in document.speakers}
    only = value["only"]
    wanted = None
    if isinstance(only, dict):
        wanted = names.get(_words(only["name"])) or (only["id"] if only["id"] in ids else None)
    read, shown = value["read"], value["quotations only"]
    return Place(
        here or text.clamp(at.spot),
        above,
        min(max(rows, 0), 9),
        quotation,
        wanted,
        shown if isinstance(shown, bool) else None,
        _words(value["order"]),
        _number(value["measure"]),
        float(read) if isinstance(read, float | int) else 0.0,
    )


def _quotation_at(spot: Spot | None, document: Document) -> int | None:
    """The quotation that begins at a spot, or goes on there."""
    if spot is None:
        return None
    here = [
        n
        for n, quotation in enumerate(document.quotations)
        if quotation.paragraph == spot.paragraph and quotation.span.start - 2 <= spot.offset < quotation.span.end
    ]
    return min(here, key=lambda n: abs(document.quotations[n].span.start - spot.offset), default=None)


def _check(value: Value) -> None:
    """Refuse what cannot have been written here."""
    if not value:
        return
    source = value["source"]
    if source is not None:
        _words(source)
    for key in ("title", "publisher", "last read", "order"):
        _words(value[key])
    speakers = value["speakers"]
    if not isinstance(speakers, list):
        raise TypeError("speakers")
    for speaker in speakers:
        _words(speaker)
    for key in ("read", "furthest"):
        share = value[key]
        if isinstance(share, bool) or not isinstance(share, float | int) or not 0 <= share <= 1:
            raise ValueError(key)
    for key in ("at", "top"):
        _quote(value[key])
    if value["quotation"] is not None:
        _quote(value["quotation"])
    held, only = value["top"], value["only"]
    if not isinstance(value["quotations only"], bool | None):
        raise TypeError("quotations only")
    _number(held["above"] if isinstance(held, dict) else None)
    _number(value["measure"])
    asked_for(value)
    if only is not None:
        if not isinstance(only, dict):
            raise TypeError("only")
        _words(only["id"])
        _words(only["name"])


SHAPE = Shape("place", 1, _check)
"""What a file of a place holds."""


def _drop_oldest(folder: Path) -> None:
    """Keep `KEPT` places."""
    try:
        kept = (path for path in folder.glob("*.json") if is_kept(path.name))
        found = sorted(kept, key=lambda path: path.stat().st_mtime_ns)
        for old in found[: max(len(found) - KEPT, 0)]:
            remove(old, SHAPE)
    except (OSError, StoreError):
        return  # another reader is at it; the next one looks again

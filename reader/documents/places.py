"""Remember where one stopped in each document.

Each document has one small file in the state folder. So processes that show different documents never wait for each
other, looking up a place takes the same time however many documents were read, and the kept first frame
(`reader.first_frame`) depends on one file only. If two processes show the same document, the last one to write wins.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.document.anchoring.finder import Finder
from reader.document.anchoring.text_quote import TextQuote, quote_position
from reader.document.position import Position
from reader.documents.place import Place, file_of
from reader.documents.place_file import SHAPE, asked_for, kept_number, kept_quote, kept_words
from reader.storage.sources import is_url
from reader.storage.store import Kept, StoreError, Value, change, is_kept, read, remove

if TYPE_CHECKING:
    from reader.document.model import Document
    from reader.documents.open import OpenOptions
    from reader.documents.opened_document import OpenedDocument

KEPT = 1_000
"""How many places are kept. The least recently read documents are dropped first."""

_SPEAKERS = 40
"""Names of speakers that are kept of a document, to find it by."""

_LONGEST = 300
"""Characters of a title or a name that are kept."""


def is_remembered(opened: OpenedDocument) -> bool:
    """Whether a document's place is kept. Piped input is not, since it has no name to open it by again."""
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


def open_where_left(source: str | None, options: OpenOptions | None = None) -> OpenedDocument:
    """Open a source at the place where one stopped. A place that cannot be read becomes the document's ``notice``.

    Raises:
        UnreadableError: as in `reader.documents.open.open_to_read`.
        DocumentError: as in `reader.documents.open.open_to_read`.
    """
    from reader.documents.open import OpenOptions, open_to_read

    options = options or OpenOptions()
    opened = open_to_read(source, options)
    if opened.copied:
        opened = opened._replace(keep_all=options.keep_all, language=options.language)
    try:
        if source is not None and not opened.piped and not is_url(source) and not Path(file_of(source)).exists():
            opened = _as_moved(opened, source, options)
        return recall(opened)
    except (StoreError, OSError) as error:
        return opened._replace(notice="; ".join(filter(None, (opened.notice, str(error)))))


def _as_moved(opened: OpenedDocument, source: str, options: OpenOptions) -> OpenedDocument:
    """A document that is opened for the first time, with what was filed under the path that it had before.

    Raises:
        StoreError: what is filed there cannot be read or written.
        OSError: its corrected copy cannot be moved.
    """
    from reader.documents.moved import moved_from, take_over
    from reader.documents.open import open_to_read

    moved = moved_from(source, opened.document)
    if moved is None or not moved.sure:
        return opened if moved is None else opened._replace(moved_from=moved.source)
    take_over(moved.source, source)
    again = open_to_read(source, options)
    return again._replace(keep_all=opened.keep_all, language=opened.language)


def open_as_before(source: str | None, language: str = "", *, keep_all: bool = False) -> OpenedDocument:
    """Open a source with the options of the last time, at the place where one stopped.

    ``language`` is used if none was given then. ``keep_all`` leaves nothing out, even if it was not asked for then.

    Raises:
        UnreadableError: as in `reader.documents.open.open_to_read`.
        DocumentError: as in `reader.documents.open.open_to_read`.
    """
    from reader.documents.open import OpenOptions

    path = Path(file_of(source))
    kept = Kept({})
    with suppress(StoreError):  # reported when the place is looked up
        kept = read(path, SHAPE) if path.exists() else kept
    kept_all, before = asked_for(kept.value)
    opened = open_where_left(source, OpenOptions(keep_all=keep_all or kept_all, language=before or language))
    return opened._replace(notice=opened.notice or kept.notice)


def recall(opened: OpenedDocument) -> OpenedDocument:
    """The document with the place where one stopped, if it is known.

    Raises:
        StoreError: the file cannot be read.
    """
    if not is_remembered(opened):
        return opened
    path = Path(file_of(opened.source))
    if not path.exists():
        return opened
    kept = read(path, SHAPE)
    place = _place(kept.value, opened.document) if kept.value else None
    return opened._replace(place=place, notice="; ".join(filter(None, (opened.notice, kept.notice))) or None)


def _value(opened: OpenedDocument, document: Document, place: Place, when: str, before: Value) -> Value:
    from reader.documents.moved import words_digest

    texts = [paragraph.text for paragraph in document.paragraphs]
    source = opened.source
    if source is not None and not is_url(source):
        source = os.path.abspath(source)  # noqa: PTH100
    spoken = None
    if place.quotation is not None:
        quotation = document.quotations[place.quotation]
        spoken = _written(quote_position(texts, Position(quotation.paragraph, quotation.span.start)))
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
        "at": _written(quote_position(texts, place.at)),
        "top": {**_written(quote_position(texts, place.top)), "above": place.above},
        "quotation": spoken,
        "only": None if place.only is None else {"id": place.only, "name": only},
        "quotations only": place.quotations_only,
        "order": place.order,
        "measure": place.measure,
        "keep all": opened.keep_all,
        "language": opened.language,
        "words": words_digest(document),
        "url": document.source.url[:_LONGEST],
    }


def _written(quote: TextQuote) -> Value:
    return {"paragraph": quote.paragraph, "offset": quote.start, "exact": quote.exact, "prefix": quote.prefix}


def _place(value: Value, document: Document) -> Place:
    """The place in the document as it is now."""
    finder = Finder(paragraph.text for paragraph in document.paragraphs)
    at, top = kept_quote(value["at"]), kept_quote(value["top"])
    here = finder.find_position(at)
    above = finder.find_position(top)
    held = value["top"]
    rows = kept_number(held["above"]) if isinstance(held, dict) else 0
    if above is None:  # the text at the top is gone: show the reading position there
        above, rows = here or finder.clamped(top.position), 2
    said = value["quotation"]
    quotation = None if said is None else _quotation_at(finder.find_position(kept_quote(said)), document)
    ids = {speaker.id for speaker in document.speakers}
    names = {speaker.name: speaker.id for speaker in document.speakers}
    only = value["only"]
    wanted = None
    if isinstance(only, dict):
        wanted = names.get(kept_words(only["name"])) or (only["id"] if only["id"] in ids else None)
    read, shown = value["read"], value["quotations only"]
    return Place(
        here or finder.clamped(at.position),
        above,
        min(max(rows, 0), 9),
        quotation,
        wanted,
        shown if isinstance(shown, bool) else None,
        kept_words(value["order"]),
        kept_number(value["measure"]),
        float(read) if isinstance(read, float | int) else 0.0,
    )


def _quotation_at(position: Position | None, document: Document) -> int | None:
    """The quotation at a position, as an index; None if there is none."""
    if position is None:
        return None
    here = [
        n
        for n, quotation in enumerate(document.quotations)
        if quotation.paragraph == position.paragraph
        and quotation.span.start - 2 <= position.offset < quotation.span.end
    ]
    return min(here, key=lambda n: abs(document.quotations[n].span.start - position.offset), default=None)


def _drop_oldest(folder: Path) -> None:
    """Remove the oldest places beyond `KEPT`."""
    try:
        kept = (path for path in folder.glob("*.json") if is_kept(path.name))
        found = sorted(kept, key=lambda path: path.stat().st_mtime_ns)
        for old in found[: max(len(found) - KEPT, 0)]:
            remove(old, SHAPE)
    except (OSError, StoreError):
        return  # another process is at work; the next one tries again

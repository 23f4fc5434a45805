"""Write a corrected document into the file that a person wrote: only the lines that a correction is about are changed.

Comments, quotation marks, brackets, blank lines, line ends and the byte order mark stay. What comes out is read again,
and counts only if it is the corrected document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.document.model import Document, Quotation, QuotationKind, Source, Speaker, SpeakerKind
from reader.document.problems import DocumentError, TextFindings
from reader.document.yaml.fields import DOCUMENT, QUOTATION, SOURCE, SPEAKER, Field
from reader.document.yaml.located import Located, located
from reader.document.yaml.quoting import identifiers
from reader.document.yaml.read import load
from reader.document.yaml.text_edits import TextEdits, Value
from reader.errors import ReaderError

_MARK = "\ufeff"


class NotEditableError(ReaderError):
    """The change cannot be made in single lines of this file."""


def edited(data: bytes, corrected: Document) -> tuple[bytes, Document]:
    """Return the file in ``data`` with what ``corrected`` has otherwise, and the document that it then holds.

    That is the corrected one, in which quotations without an id of their own are numbered by position.

    Raises:
        NotEditableError: the file is not UTF-8, or something was changed that is not changed in single lines.
        DocumentError: ``data`` is not a document.
    """
    now = load(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise NotEditableError from None
    mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    edits = TextEdits(text)
    _change(edits, located(text), now, corrected)
    written = (mark + edits.applied()).encode("utf-8")
    try:
        held = load(written)
    except DocumentError:
        raise NotEditableError from None
    if _unnumbered(held) != _unnumbered(corrected):
        raise NotEditableError
    return written, held


def _unnumbered(document: Document) -> Document:
    return replace(document, quotations=tuple(replace(q, id=str(n)) for n, q in enumerate(document.quotations)))


def _change(edits: TextEdits, root: Located, now: Document, then: Document) -> None:
    if now.paragraphs != then.paragraphs or now.removed != then.removed:
        raise NotEditableError
    _fields(edits, root, DOCUMENT, _head(now), _head(then))
    if now.source != then.source:
        source = root.child("source")
        if source is None:
            edits.add(root, "source", _entries(SOURCE, _source(then.source)), _before(DOCUMENT, "source"))
        else:
            _fields(edits, source, SOURCE, _source(now.source), _source(then.source))
    _speakers(edits, root, now, then)
    _quotations(edits, root, now, then)


def _fields(
    edits: TextEdits, node: Located, fields: Sequence[Field], now: dict[str, Value], then: dict[str, Value]
) -> None:
    """Change the keys of a mapping whose values differ; an empty value is no key, unless the key is required."""
    changed = [field.key for field in fields if field.key in then and now[field.key] != then[field.key]]
    written = {field.key for field in fields if field.required or then.get(field.key)}
    edits.remove(node, [key for key in changed if key not in written])
    for key in changed:
        if key in written:
            edits.put(node, key, then[key], _before(fields, key))


def _before(fields: Sequence[Field], key: str) -> tuple[str, ...]:
    """The keys that are written before one."""
    keys = [field.key for field in fields]
    return tuple(keys[: keys.index(key)])


def _entries(fields: Sequence[Field], values: dict[str, Value]) -> dict[str, Value]:
    return {field.key: values[field.key] for field in fields if values.get(field.key)}


def _head(document: Document) -> dict[str, Value]:
    names = ("title", "deck", "byline", "authors", "publisher", "published", "language")
    return {name: getattr(document, name) for name in names}


def _source(source: Source) -> dict[str, Value]:
    names = ("url", "file", "retrieved", "sha256", "note", "inferred", "corrected")
    return {name: getattr(source, name) for name in names} | {"retold": "true" if source.retold else ""}


def _speaker(speaker: Speaker) -> dict[str, Value]:
    kind = "" if speaker.kind is SpeakerKind.PERSON else str(speaker.kind)
    return {
        "name": speaker.name,
        "kind": kind,
        "role": speaker.role,
        "affiliation": speaker.affiliation,
        "aliases": speaker.aliases,
        "corrected": speaker.corrected,
    }


def _quotation(quotation: Quotation) -> dict[str, Value]:
    from reader.document.yaml.write import number

    return {
        "speaker": quotation.speaker or "",
        "kind": "" if quotation.kind is QuotationKind.DIRECT else str(quotation.kind),
        "cue": quotation.cue,
        "via": quotation.via or "",
        "confidence": "" if quotation.confidence == 1 else number(quotation.confidence),
        "rule": quotation.rule,
        "candidates": tuple(f"{number(c.share)} {c.name}" for c in quotation.candidates),
        "note": quotation.note,
    }


def _speakers(edits: TextEdits, root: Located, now: Document, then: Document) -> None:
    before = {speaker.id: speaker for speaker in now.speakers}
    after = {speaker.id: speaker for speaker in then.speakers}
    listed = root.child("speakers")
    added = [speaker for speaker in then.speakers if speaker.id not in before]
    if listed is None or not listed.entries:
        if added:
            if listed is not None:
                raise NotEditableError
            whole = {speaker.id: _entries(SPEAKER, _speaker(speaker)) for speaker in added}
            edits.add(root, "speakers", whole, _before(DOCUMENT, "speakers"))
        return
    gone = [name for name in before if name not in after]
    if len(gone) == len(before) and not added:
        edits.remove(root, ["speakers"])
        return
    edits.remove(listed, gone)
    for name in before.keys() & after.keys():
        entry = listed.child(name)
        if entry is not None and before[name] != after[name]:
            _fields(edits, entry, SPEAKER, _speaker(before[name]), _speaker(after[name]))
    kept = [name for name in listed.entries if name not in gone]
    for speaker in added:
        edits.add(listed, speaker.id, _entries(SPEAKER, _speaker(speaker)), kept)


def _quotations(edits: TextEdits, root: Located, now: Document, then: Document) -> None:
    before = {quotation.id: quotation for quotation in now.quotations}
    after = {quotation.id: quotation for quotation in then.quotations}
    nodes = dict(_nodes(root))
    if before.keys() - after.keys() or before.keys() - nodes.keys():
        raise NotEditableError
    for name, quotation in before.items():
        if quotation.parts != after[name].parts:
            raise NotEditableError
        if quotation != after[name]:
            _fields(edits, nodes[name], QUOTATION, _quotation(quotation), _quotation(after[name]))
    for quotation in then.quotations:
        if quotation.id not in before:
            _add_quotation(edits, root, then, quotation)


def _nodes(root: Located) -> Iterator[tuple[str, Located]]:
    """Each quotation of the file under the id that reading gives it."""
    paragraphs = root.child("paragraphs")
    own = []
    for paragraph in paragraphs.items if paragraphs else ():
        listed = paragraph.child("quotations")
        own += [node for node in (listed.items if listed else ()) if "continues" not in node.entries]
    ids = identifiers("q", map(_Named, own), TextFindings(str, ""))  # type: ignore[arg-type]
    return zip(ids, own, strict=True)


class _Named:
    """What `identifiers` asks of a record."""

    def __init__(self, node: Located) -> None:
        self._node = node

    def identifier(self, key: str) -> str:
        """The id under a key."""
        node = self._node.child(key)
        return (node.value or "") if node else ""

    def place(self, key: str) -> int:
        """Where it stands."""
        return self._node.start


def _add_quotation(edits: TextEdits, root: Located, document: Document, quotation: Quotation) -> None:
    paragraphs = root.child("paragraphs")
    if paragraphs is None or len(quotation.parts) != 1 or len(paragraphs.items) <= quotation.paragraph:
        raise NotEditableError
    paragraph = paragraphs.items[quotation.paragraph]
    span = quotation.span
    text = document.paragraphs[quotation.paragraph].text
    values = _quotation(quotation) | {
        "id": quotation.id,
        "exact": text[span.start : span.end],
        "at": f"{span.start}-{span.end}",
    }
    listed = paragraph.child("quotations")
    entries = _entries(QUOTATION, values)
    if listed is None:
        edits.add(paragraph, "quotations", [entries], tuple(paragraph.entries))
        return
    earlier = sum(
        part.paragraph == quotation.paragraph and part.span < span
        for other in document.quotations
        for part in other.parts
        if other.id != quotation.id
    )
    edits.insert(listed, min(earlier, len(listed.items)), entries)

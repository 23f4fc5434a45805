"""Write a corrected document into the file that a person wrote: only the lines that a correction is about are changed.

Comments, quotation marks, brackets, blank lines, line ends and the byte order mark stay. What comes out is read again,
and counts only if it is the corrected document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.document.decoding import byte_order_mark, decoded
from reader.document.model import Document, Quotation, QuotationKind, Source, Speaker, SpeakerKind
from reader.document.problems import DocumentError, TextFindings
from reader.document.yaml.cut_words import located_as_read
from reader.document.yaml.editing.comments import Comment, comments_in
from reader.document.yaml.editing.text_edits import TextEdits, Value
from reader.document.yaml.fields import DOCUMENT, QUOTATION, SOURCE, SPEAKER, Field
from reader.document.yaml.located import Located, Plain, held
from reader.document.yaml.quoting import identifiers
from reader.document.yaml.read import load
from reader.document.yaml.record import OWN_PREFIX
from reader.errors import ReaderError


class NotEditableError(ReaderError):
    """The change cannot be made in single lines of this file."""


def edited(data: bytes, corrected: Document) -> tuple[bytes, Document]:
    """Return the file in ``data`` with what ``corrected`` has otherwise, and the document that it then holds.

    That is the corrected one, in which quotations without an id of their own are numbered by position, and speakers
    stay whom nobody quotes any more but about whom a person wrote more than their name.

    Raises:
        NotEditableError: something was changed that is not changed in single lines.
        DocumentError: ``data`` is not a document.
    """
    now = load(data)
    mark, encoding = byte_order_mark(data)
    text = decoded(data, "strict")
    edits, root = TextEdits(text), located_as_read(text)
    corrected = replace(corrected, speakers=_with_described(root, comments_in(data), now, corrected))
    _change(edits, root, now, corrected)
    written = mark + edits.applied().encode(encoding)
    try:
        document = load(written)
    except DocumentError:
        raise NotEditableError from None
    if not same_but_for_ids(document, corrected):
        raise NotEditableError
    return written, document


def same_but_for_ids(one: Document, other: Document) -> bool:
    """Whether two documents hold the same, ids of quotations aside: without one of its own, it is a position."""
    return _unnumbered(one) == _unnumbered(other)


def _unnumbered(document: Document) -> Document:
    return replace(document, quotations=tuple(replace(q, id="") for q in document.quotations))


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
    return {name: getattr(source, name) for name in names} | {"retold": Plain("true") if source.retold else ""}


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
    """Numbers are no words to other programs, so they stand without marks."""
    from reader.document.yaml.write import number

    return {
        "speaker": quotation.speaker or "",
        "kind": "" if quotation.kind is QuotationKind.DIRECT else str(quotation.kind),
        "cue": quotation.cue,
        "via": quotation.via or "",
        "confidence": "" if quotation.confidence == 1 else Plain(number(quotation.confidence)),
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
        whole = {speaker.id: _entries(SPEAKER, _speaker(speaker)) for speaker in added}
        if added:
            edits.fill(root, "speakers", whole, _before(DOCUMENT, "speakers"))
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
    for name in gone:
        _keep_own_keys(edits, listed, before[name], [s for s in then.speakers if before.get(s.id, s) != s])
    order = [speaker.id for speaker in then.speakers]
    for speaker in added:
        earlier = order[: order.index(speaker.id)]
        edits.add(listed, speaker.id, _entries(SPEAKER, _speaker(speaker)), earlier, first=True)


def _with_described(root: Located, comments: Sequence[Comment], now: Document, then: Document) -> tuple[Speaker, ...]:
    """The speakers of ``then``, and those gone from ``now`` whose entry holds more than a name, or a comment.

    An entry goes where its speaker was merged with another, who then has the name.
    """
    listed = root.child("speakers")
    found, after = list(then.speakers), {speaker.id for speaker in then.speakers}
    behind = listed is not None and not listed.flow  # in brackets it may be anybody's, and stays there
    inside = [one for one in comments if one.at[:1] == ("speakers",) and (behind or not one.behind)]
    commented = {one.at[1] for one in inside if len(one.at) > 2 - one.behind}
    place = 0
    for speaker in now.speakers:
        entry = listed.child(speaker.id) if listed else None
        if speaker.id in after:
            place = next(n for n, one in enumerate(found, 1) if one.id == speaker.id)
        elif entry is None or any(speaker.name in one.aliases for one in then.speakers):
            continue
        elif speaker.id in commented or not entry.entries.keys() <= {"name", "kind"}:
            found.insert(place, speaker)
            place += 1
    return tuple(found)


def _keep_own_keys(edits: TextEdits, listed: Located, gone: Speaker, changed: list[Speaker]) -> None:
    """Give the keys of a person's own to the speaker with whom theirs was merged, unless that one has them."""
    entry = listed.child(gone.id)
    into = next((listed.child(speaker.id) for speaker in changed if gone.name in speaker.aliases), None)
    if entry is None or into is None:
        return
    for key, (_, value) in entry.entries.items():
        if key.startswith(OWN_PREFIX) and key not in into.entries:
            edits.add(into, key, held(value), tuple(into.entries))


def _quotations(edits: TextEdits, root: Located, now: Document, then: Document) -> None:
    """Change the quotations. They are the same where their words are: an id may be a number by position."""
    before = {quotation.parts: quotation for quotation in now.quotations}
    after = {quotation.parts: quotation for quotation in then.quotations}
    by_id = dict(_nodes(root))
    if any(quotation.id not in by_id for quotation in now.quotations):
        raise NotEditableError
    nodes = {quotation.parts: by_id[quotation.id] for quotation in now.quotations}
    gone = [parts for parts in before if parts not in after]
    _remove_quotations(edits, root, [nodes[parts] for parts in gone], {parts[0].paragraph for parts in gone})
    if any(len(parts) > 1 for parts in gone):
        raise NotEditableError
    for parts, quotation in after.items():
        if parts not in before:
            _add_quotation(edits, root, then, quotation)
        elif _quotation(quotation) != _quotation(before[parts]):
            _fields(edits, nodes[parts], QUOTATION, _quotation(before[parts]), _quotation(quotation))


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


def _remove_quotations(edits: TextEdits, root: Located, gone: list[Located], numbers: set[int]) -> None:
    """Take quotations out of the paragraphs with these numbers."""
    paragraphs = root.child("paragraphs")
    for number in numbers:
        paragraph = paragraphs.items[number] if paragraphs else None
        listed = paragraph.child("quotations") if paragraph else None
        if paragraph is None or listed is None:
            raise NotEditableError
        places = [place for place, item in enumerate(listed.items) if any(item is node for node in gone)]
        if len(places) == len(listed.items):
            edits.remove(paragraph, ["quotations"])
        else:
            for place in places:
                edits.remove_item(listed, place)


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
    if listed is None or not listed.items:
        edits.fill(paragraph, "quotations", [entries], tuple(paragraph.entries))
        return
    earlier = sum(
        part.paragraph == quotation.paragraph and part.span < span
        for other in document.quotations
        for part in other.parts
        if other.id != quotation.id
    )
    edits.insert(listed, min(earlier, len(listed.items)), entries)

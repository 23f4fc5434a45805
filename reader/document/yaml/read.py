"""Read a document from YAML and report all its problems at once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.document.clean import clean
from reader.document.decoding import decoded
from reader.document.model import (
    Document,
    Link,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Removed,
    Source,
    Span,
    Speaker,
    SpeakerKind,
)
from reader.document.problems import DocumentError, Problem, TextFindings, TooManyProblemsError, quoted_value
from reader.document.speakers.scripts import mixed
from reader.document.yaml.events import Mapping, Node, parse
from reader.document.yaml.fields import (
    DOCUMENT,
    FORMAT_VERSION,
    LINK,
    PAGE_BREAK,
    PARAGRAPH,
    PART,
    QUOTATION,
    REMOVED,
    SOURCE,
    SPEAKER,
    Field,
)
from reader.document.yaml.quoting import Quoting, identifiers
from reader.document.yaml.record import Record, called, check_identifier
from reader.text.plural import counted

if TYPE_CHECKING:
    from reader.document.yaml.cut_words import AsWords

LARGEST_FILE = 64 * 1024 * 1024
"""The largest file that is read, in bytes; a long novel has two million."""
LONGEST_TEXT = 16 * 1024 * 1024
"""The longest paragraph that is read, in code points: the largest text that is opened may be one line."""

_DOCUMENT, _SOURCE, _SPEAKER, _PARAGRAPH, _PAGE_BREAK, _LINK, _QUOTATION, _PART, _REMOVED = (
    {field.key: field for field in fields}
    for fields in (DOCUMENT, SOURCE, SPEAKER, PARAGRAPH, PAGE_BREAK, LINK, QUOTATION, PART, REMOVED)
)


def load(data: bytes | str, file: str = "", *, largest: int = LARGEST_FILE) -> Document:
    """Return the document that the YAML in ``data`` holds; ``file`` is its name in messages.

    ``largest`` is the length at which data is refused unread, in bytes, or in code points for a string.

    Raises:
        DocumentError: it is not a document; ``problems`` holds every error and warning.
    """
    return load_marked(data, file, largest=largest)[0]


def load_marked(data: bytes | str, file: str = "", *, largest: int = LARGEST_FILE) -> tuple[Document, str | None]:
    """Return the document as `load` does, and what was not read as it is written, in a sentence; None where all was.

    Raises:
        DocumentError: as `load` has it.
    """
    reading = _read(data, file, largest)
    if reading.document is None:
        raise DocumentError(reading.problems)
    return reading.document, reading.notice


def check(data: bytes | str, file: str = "", *, largest: int = LARGEST_FILE) -> tuple[Problem, ...]:
    """Return everything wrong with the YAML in ``data``, errors and warnings, in the order of the file."""
    return _read(data, file, largest, doubts=True).problems


def load_file(path: str | os.PathLike[str]) -> Document:
    """Return the document in the file at ``path``.

    Raises:
        DocumentError: the file cannot be read (then the `OSError` is its cause), or is not a document.
    """
    return load(read_bytes(path), os.fspath(path))


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Return what the file at ``path`` holds, at most one byte more than `LARGEST_FILE`.

    Raises:
        DocumentError: the file cannot be read; the `OSError` is its cause.
    """
    try:
        with Path(path).open("rb") as stream:
            return stream.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        said = getattr(error, "strerror", None) or str(error)
        problem = Problem(os.fspath(path), 0, 0, f"cannot be read: {said}", "check the name and its permissions")
        raise DocumentError((problem,)) from error


class _Reading(NamedTuple):
    """What was read: ``document`` is None where that failed."""

    document: Document | None
    problems: tuple[Problem, ...]
    notice: str | None = None


def _read(data: bytes | str, file: str, largest: int, *, doubts: bool = False) -> _Reading:
    if len(data) > largest:
        findings = TextFindings(str, file)
        findings.error(0, f"larger than {largest:,} bytes", "split the file")
        return _Reading(None, findings.problems())
    findings = TextFindings(lambda: decoded(data), file)
    document = notice = None
    try:
        read = _as_words(data, findings)
        root = parse(data, findings) if read is None else read.restore(parse(read.text, findings) or "")
        if isinstance(root, Mapping):
            cut = frozenset(taken.start for taken in read.taken) if read else frozenset()
            document, loose = _document(root, findings, cut)
            notice = _notice(file, len(read.taken) if read else 0, loose)
            if doubts or findings.failed:  # words cut by a comment may be why others are not found in them
                from reader.document.yaml.doubtful import report_doubtful

                report_doubtful(read.text if read else decoded(data), findings)
        elif root is not None:
            findings.error(0, "not a document", "begin it with 'quote-reader: 1'")
    except TooManyProblemsError:
        document = None
    return _Reading(None if findings.failed else document, findings.problems(), notice)


def _as_words(data: bytes | str, findings: TextFindings) -> AsWords | None:
    """What to read in place of a file where comments in it are words, which is noted; None where it is read itself."""
    if (b"#" if isinstance(data, bytes) else "#") not in data:  # type: ignore[operator]
        return None
    from reader.document.yaml.cut_words import as_words

    try:
        read = as_words(decoded(data, "strict"))
    except UnicodeDecodeError:
        return None
    for taken in read.taken if read else ():
        what = f"{quoted_value(taken.line)} is read as words of '{taken.key}', and other programs take it for a comment"
        findings.warning(taken.at, what, "put the words in quotation marks or below '>-'")
    return read


def _notice(file: str, taken: int, loose: int) -> str | None:
    found = [counted(loose, "quotation") + " not word for word"] if loose else []
    if taken:
        found.append(counted(taken, "comment") + " read as words")
    return f"{', '.join(found)}: `reader check {file.rpartition('/')[2] or 'FILE'}` says which" if found else None


def _document(root: Mapping, findings: TextFindings, cut: frozenset[int]) -> tuple[Document, int]:
    """The document, and how many of its quotations do not stand in it word for word.

    ``cut`` is where the values begin whose last words other programs take for a comment.
    """
    record = Record(root, _DOCUMENT, "the document", findings)
    version = record.words("quote-reader")
    if version and version != str(FORMAT_VERSION):
        what = f"format version {quoted_value(version)}; this program reads version {FORMAT_VERSION}"
        findings.error(record.place("quote-reader"), what, "get a newer program, or correct the number")
    listed = record.mapping("speakers")
    speakers = _speakers(listed, findings) if listed else ()
    paragraphs, entries, places = _paragraphs(record, findings)
    quoting = Quoting({speaker.id: speaker.name for speaker in speakers}, findings, cut)
    quotations = quoting.gather(paragraphs, entries, places)
    if listed:
        _report_unquoted(listed, quoting.heard, findings)
    document = Document(
        title=record.words("title"),
        paragraphs=paragraphs,
        quotations=quotations,
        speakers=speakers,
        deck=record.words("deck"),
        byline=record.words("byline"),
        authors=record.list_of_words("authors"),
        publisher=record.words("publisher"),
        published=record.date("published"),
        language=record.language("language", "en"),
        source=_source(record, findings),
        removed=_removed(record, paragraphs, findings),
    )
    return document, quoting.loose


def _source(document: Record, findings: TextFindings) -> Source:
    node = document.mapping("source")
    if node is None:
        return Source()
    record = Record(node, _SOURCE, "the source", findings)
    return Source(
        url=record.words("url"),
        file=record.words("file"),
        retrieved=record.date("retrieved"),
        sha256=record.sha256("sha256"),
        note=record.words("note"),
        retold=record.flag("retold"),
        inferred=record.list_of_words("inferred"),
        corrected=record.list_of_words("corrected"),
    )


def _speakers(listed: Mapping, findings: TextFindings) -> tuple[Speaker, ...]:
    speakers: dict[str, Speaker] = {}
    places = listed.places
    for (key, entry), at, place in zip(listed.entries.items(), places[::2], places[1::2], strict=True):
        name = clean(key)
        check_identifier(name, at, findings)
        if name in speakers:  # two keys that differ in control characters alone
            findings.error(at, f"the key {quoted_value(name)} stands twice", "keep one of them")
        record = _entry(place, entry, _SPEAKER, f"the speaker {quoted_value(name)}", findings)
        if record is None:
            speakers[name] = Speaker(name, "")
            continue
        called_by = record.words("name")
        if said := mixed(called_by):
            findings.warning(
                record.place("name"),
                f"the name {quoted_value(called_by)} has {said}",
                "check who that is; spell it in one",
            )
        speakers[name] = Speaker(
            id=name,
            name=called_by,
            kind=record.choice("kind", SpeakerKind, SpeakerKind.PERSON),
            role=record.words("role"),
            affiliation=record.words("affiliation"),
            aliases=record.list_of_words("aliases"),
            corrected=record.list_of_words("corrected"),
        )
    return tuple(speakers.values())


def _paragraphs(
    document: Record, findings: TextFindings
) -> tuple[tuple[Paragraph, ...], list[list[Record]], list[int]]:
    """Return the paragraphs, and for each the records of its quotations and where its text begins."""
    records = list(_entries(document, "paragraphs", _PARAGRAPH, "the paragraph", findings))
    if not document.filled("paragraphs"):
        findings.error(
            document.place("paragraphs"), "the document is empty", "add 'paragraphs:' with a 'text:' in each"
        )
    names = identifiers("p", records, findings)
    paragraphs = []
    entries = []
    for name, record in zip(names, records, strict=True):
        text = record.words("text")
        if len(text) > LONGEST_TEXT:
            findings.error(record.place("text"), f"a paragraph of {len(text):,} characters", "split it into paragraphs")
            text = ""
        kind = record.choice("kind", ParagraphKind, ParagraphKind.BODY)
        links, breaks = tuple(_links(record, text, findings)), tuple(_page_breaks(record, text, findings))
        credit, page = record.words("credit"), record.page("page")
        paragraphs.append(Paragraph(name, text, kind, credit, links, page, breaks))
        entries.append(list(_quotation_records(record, findings)))
    return tuple(paragraphs), entries, [record.place("text") for record in records]


def _links(paragraph: Record, text: str, findings: TextFindings) -> Iterator[Link]:
    """The links of a paragraph."""
    for record, span in _placed(_entries(paragraph, "links", _LINK, "the link", findings), text, findings):
        yield Link(span, record.words("url"))


def _page_breaks(paragraph: Record, text: str, findings: TextFindings) -> Iterator[PageBreak]:
    """The pages that begin within a paragraph; one at its very beginning is what ``page`` is for."""
    records = _entries(paragraph, "page-breaks", _PAGE_BREAK, "the page break", findings)
    last = 0
    for record, span in _placed(records, text, findings):
        page = record.page("page")
        if not last < span.start:
            findings.warning(record.place("words"), "this page begins before the one above", "put it in its place")
        elif page:
            last = span.start
            yield PageBreak(span.start, page)


def _placed(records: Iterator[Record], text: str, findings: TextFindings) -> Iterator[tuple[Record, Span]]:
    """Each record with where its words stand in a paragraph: where its hint says, or next after the one before."""
    after = 0
    for record in records:
        words, hint = record.words("words"), record.span("at")
        start = hint.start if hint is not None and text[hint.start : hint.end] == words else text.find(words, after)
        if not words or start < 0:
            findings.warning(record.place("words"), "these words are not in the paragraph", "correct them")
            continue
        after = start + len(words)
        yield record, Span(start, after)


def _quotation_records(paragraph: Record, findings: TextFindings) -> Iterator[Record]:
    for at, node in paragraph.nodes("quotations"):
        fields = _PART if isinstance(node, Mapping) and "continues" in node.entries else _QUOTATION
        record = _entry(at, node, fields, "the quotation", findings)
        if record is not None:
            yield record


def _removed(document: Record, paragraphs: tuple[Paragraph, ...], findings: TextFindings) -> tuple[Removed, ...]:
    records = _entries(document, "removed", _REMOVED, "the removed block", findings)
    numbers = (
        {paragraph.id: number for number, paragraph in enumerate(paragraphs)} if document.filled("removed") else {}
    )
    return tuple(
        Removed(record.words("text"), record.words("reason"), record.line("line"), _stood(record, numbers, findings))
        for record in records
    )


def _stood(removed: Record, numbers: dict[str, int], findings: TextFindings) -> int | None:
    """The index of the paragraph before which a removed block stood. A paragraph that was removed since is no error."""
    for key, step in (("before", 0), ("after", 1)):
        name = removed.identifier(key)
        if name in numbers:
            return numbers[name] + step
        if name:
            findings.warning(
                removed.place(key), f"no paragraph has the id {quoted_value(name)}", "correct it, or leave it out"
            )
    return None


def _entries(
    document: Record, key: str, fields: dict[str, Field], name: str, findings: TextFindings
) -> Iterator[Record]:
    for at, node in document.nodes(key):
        record = _entry(at, node, fields, name, findings)
        if record is not None:
            yield record


def _entry(at: int, node: Node, fields: dict[str, Field], name: str, findings: TextFindings) -> Record | None:
    if isinstance(node, Mapping):
        return Record(node, fields, name, findings)
    first = next((field for field in fields.values() if field.required), None)
    findings.error(at, f"{called(node)} where {name} should be", f"write '{first.key if first else 'key'}: …' below it")
    return None


def _report_unquoted(listed: Mapping, heard: set[str], findings: TextFindings) -> None:
    for key, at in zip(listed.entries, listed.places[::2], strict=True):
        if clean(key) not in heard:
            findings.warning(
                at, f"the speaker {quoted_value(key)} is never quoted", "add their quotations, or take them out"
            )

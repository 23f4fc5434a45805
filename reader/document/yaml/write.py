"""Write a document as YAML that people can read, review in a diff and correct by hand.

Any YAML 1.1 or 1.2 loader reads the same strings from it: running text is folded (``>-``) where folding gives back
exactly that text, short words stand plain where nobody takes them for a number, date, boolean or null, and everything
else is double-quoted. Defaults are left out. The same document always gives the same bytes.
"""

from __future__ import annotations

import errno
import os
from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from reader.document.model import (
    Document,
    Link,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Part,
    Quotation,
    QuotationKind,
    Removed,
    Source,
    Speaker,
    SpeakerKind,
)
from reader.document.pages import first_words
from reader.document.yaml.editing.comments import comments_in, with_comments
from reader.document.yaml.editing.own_keys import own_keys_in, with_own_keys
from reader.document.yaml.events import MOST_LISTS, MOST_NODES
from reader.document.yaml.fields import FORMAT_VERSION
from reader.document.yaml.read import LARGEST_FILE
from reader.document.yaml.scalars import as_key, as_list, as_value, folded
from reader.storage.file_stamp import FileStamp
from reader.storage.files import save_pieces

_DEFAULT_LANGUAGE = "en"


def dump(document: Document) -> str:
    """Return ``document`` as YAML; `reader.document.yaml.read.load` gives an equal document back.

    That holds for every document whose strings went through `reader.document.clean.clean` and whose spans do not
    overlap. Comments and ``x-`` keys of a file that was read are no part of a document: `save_file` puts them back.
    """
    return "\n".join(_document(document)) + "\n"


def save_file(
    document: Document,
    path: str | os.PathLike[str],
    mode_of_new: int = 0o666,
    *,
    instead_of: FileStamp | Literal["nothing", "anything"] = "anything",
    like: bytes = b"",
) -> None:
    """Write ``document`` to ``path`` atomically, as `reader.storage.files.save_pieces` does.

    ``mode_of_new`` is the mode of a new file, before the umask, and ``instead_of`` what may be replaced. ``like`` is
    what the file held before: its comments and ``x-`` keys are put where they stood (`comments_in`, `own_keys_in`).

    Raises:
        ChangedError: another version of the file stands there.
        OSError: the file cannot be written, or would be too large to be read again. An existing file is unchanged.
    """
    values, lists = _values(document)
    if values > MOST_NODES or lists > MOST_LISTS:
        raise OSError(
            errno.EFBIG, f"it has more than {MOST_NODES:,} values, too many to be read again; split the source"
        )
    lines = _document(document)
    keys, comments = own_keys_in(like), comments_in(like)
    if keys:
        lines = iter(with_own_keys("\n".join(lines), keys)[0].split("\n"))
    if comments:
        lines = iter(with_comments(list(lines), comments))
    save_pieces(_limited(lines), path, mode_of_new, instead_of=instead_of)


def _limited(lines: Iterator[str]) -> Iterator[bytes]:
    """The lines as bytes, up to what is read again."""
    size = 0
    for line in lines:
        data = f"{line}\n".encode("utf-8", "replace")
        size += len(data)
        if size > LARGEST_FILE:
            raise OSError(
                errno.EFBIG, f"it has more than {LARGEST_FILE:,} bytes, too many to be read again; split the source"
            )
        yield data


def _values(document: Document) -> tuple[int, int]:
    """At most so many values, and so many lists and mappings among them, are written of a document."""
    parts = sum(len(quotation.parts) for quotation in document.quotations)
    named = sum(len(speaker.aliases) + len(speaker.corrected) for speaker in document.speakers)
    named += len(document.authors) + len(document.source.inferred) + len(document.source.corrected)
    named += sum(len(quotation.candidates) for quotation in document.quotations)
    links = sum(len(paragraph.links) + len(paragraph.page_breaks) for paragraph in document.paragraphs)
    lists = 10 + 3 * len(document.speakers) + 4 * len(document.paragraphs) + 2 * len(document.quotations)
    lists += parts + links + len(document.removed)
    values = 40 + named + 14 * len(document.speakers) + 15 * len(document.paragraphs) + 7 * links
    values += 18 * len(document.quotations) + 7 * parts + 9 * len(document.removed)
    return values, lists


def _document(document: Document) -> Iterator[str]:
    yield f"quote-reader: {FORMAT_VERSION}"
    yield from as_value("title", document.title, 0)
    yield from _words(0, deck=document.deck, byline=document.byline)
    yield from _several("authors", document.authors, 0)
    yield from _words(0, publisher=document.publisher)
    language = "" if document.language == _DEFAULT_LANGUAGE else document.language
    yield from _words(0, published=document.published, language=language)
    source = list(_source(document.source))
    if source:
        yield "source:"
        yield from source
    if document.speakers:
        yield "speakers:"
        for speaker in document.speakers:
            yield from _speaker(speaker)
    yield "paragraphs:"
    quoted = _by_paragraph(document)
    for index, paragraph in enumerate(document.paragraphs):
        yield from _listed(2, _paragraph(paragraph, quoted[index]))
    if document.removed:
        yield "removed:"
        for removed in document.removed:
            yield from _listed(2, _removed(removed, document.paragraphs))


def _source(source: Source) -> Iterator[str]:
    yield from _words(2, url=source.url, file=source.file, retrieved=source.retrieved, sha256=source.sha256)
    if source.retold:
        yield "  retold: true"
    yield from _words(2, note=source.note)
    yield from _several("inferred", source.inferred, 2)
    yield from _several("corrected", source.corrected, 2)


def _speaker(speaker: Speaker) -> Iterator[str]:
    yield f"  {as_key(speaker.id)}:"
    yield from as_value("name", speaker.name, 4)
    if speaker.kind is not SpeakerKind.PERSON:
        yield f"    kind: {speaker.kind}"
    yield from _words(4, role=speaker.role, affiliation=speaker.affiliation)
    yield from _several("aliases", speaker.aliases, 4)
    yield from _several("corrected", speaker.corrected, 4)


_Quoted = tuple[Quotation, Part]


def _by_paragraph(document: Document) -> defaultdict[int, list[_Quoted]]:
    """The parts of quotations that stand in each paragraph, in reading order."""
    quoted: defaultdict[int, list[_Quoted]] = defaultdict(list)
    for quotation in document.quotations:
        for part in quotation.parts:
            quoted[part.paragraph].append((quotation, part))
    for parts in quoted.values():
        parts.sort(key=lambda quoted: quoted[1].span)
    return quoted


def _paragraph(paragraph: Paragraph, quoted: list[_Quoted]) -> Iterator[str]:
    yield from as_value("id", paragraph.id, 4)
    if paragraph.kind is not ParagraphKind.BODY:
        yield f"    kind: {paragraph.kind}"
    yield from _page(paragraph.page, 4)
    yield from folded("text", paragraph.text, 4)
    if paragraph.page_breaks:
        yield "    page-breaks:"
        for one in paragraph.page_breaks:
            yield from _listed(6, _page_break(paragraph, one))
    yield from _words(4, credit=paragraph.credit)
    if paragraph.links:
        yield "    links:"
        for link in paragraph.links:
            yield from _listed(6, _link(paragraph, link))
    if quoted:
        yield "    quotations:"
        for quotation, part in quoted:
            exact = paragraph.text[part.span.start : part.span.end]
            lines = _quotation if part == quotation.parts[0] else _part
            yield from _listed(6, lines(quotation, part, exact))


def _page(page: str, indent: int) -> Iterator[str]:
    """The number of a page, bare where every loader reads it as that number."""
    if page.isascii() and page.isdigit() and str(int(page)) == page:
        yield f"{' ' * indent}page: {page}"
    elif page:
        yield from as_value("page", page, indent)


def _page_break(paragraph: Paragraph, one: PageBreak) -> Iterator[str]:
    yield from _page(one.page, 8)
    words = first_words(paragraph.text, one.at)
    yield from as_value("words", words, 8)
    yield f"        at: {one.at}-{one.at + len(words)}"


def _link(paragraph: Paragraph, link: Link) -> Iterator[str]:
    yield from as_value("words", paragraph.text[link.span.start : link.span.end], 8)
    yield from as_value("url", link.url, 8)
    yield f"        at: {link.span.start}-{link.span.end}"


def _quotation(quotation: Quotation, part: Part, exact: str) -> Iterator[str]:
    yield from as_value("id", quotation.id, 8)
    yield from _words(8, speaker=quotation.speaker or "")
    yield from as_value("exact", exact, 8)
    if quotation.kind is not QuotationKind.DIRECT:
        yield f"        kind: {quotation.kind}"
    yield from _words(8, cue=quotation.cue, via=quotation.via or "")
    yield _at(part)
    if quotation.confidence != 1:
        yield f"        confidence: {number(quotation.confidence)}"
    yield from _words(8, rule=quotation.rule, note=quotation.note)
    yield from _several("candidates", tuple(f"{number(c.share)} {c.name}" for c in quotation.candidates), 8)


def _part(quotation: Quotation, part: Part, exact: str) -> Iterator[str]:
    yield from as_value("continues", quotation.id, 8)
    yield from as_value("exact", exact, 8)
    yield _at(part)


def _at(part: Part) -> str:
    return f"        at: {part.span.start}-{part.span.end}"


def number(value: float) -> str:
    """``value`` with all its digits and no exponent, which YAML 1.1 and 1.2 read differently."""
    from decimal import Decimal

    return format(Decimal(repr(value + 0.0)), "f")


def _removed(removed: Removed, paragraphs: tuple[Paragraph, ...]) -> Iterator[str]:
    yield from folded("text", removed.text, 4)
    yield from _words(4, reason=removed.reason)
    if removed.line:
        yield f"    line: {removed.line}"
    if removed.before is not None and paragraphs:
        behind = removed.before >= len(paragraphs)
        yield from as_value("after" if behind else "before", paragraphs[-1 if behind else removed.before].id, 4)


def _words(indent: int, **values: str) -> Iterator[str]:
    for key, value in values.items():
        if value:
            yield from as_value(key, value, indent)


def _several(key: str, values: tuple[str, ...], indent: int) -> Iterator[str]:
    if values:
        yield from as_list(key, values, indent)


def _listed(indent: int, lines: Iterator[str]) -> Iterator[str]:
    """``lines`` of a record, which are indented by two more, as an entry of a list."""
    first = next(lines)
    yield f"{' ' * indent}- {first[indent + 2 :]}"
    yield from lines

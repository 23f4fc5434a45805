"""`reader notes`: bookmarks, notes and tags."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.cli import documents, named_files, output
from reader.cli.errors import BAD_INPUT, DONE, NOTHING_FOUND, CommandError, complain, tell

if TYPE_CHECKING:
    from reader.annotations.anchoring import Parts
    from reader.annotations.marks import Mark
    from reader.document.model import Document
    from reader.export.rows import Row

USAGE = "reader notes [FILE...] [--tag TAG] [--json] [--plain] [--width N] [--color WHEN]"
HELP = """\
Print what you bookmarked, noted and tagged: in the documents named, at its present position, or in all documents.
Notes are made in the app (m, e) and kept in the reader's own folder, never in a document."""
EXAMPLES = """\
examples:
  reader notes
  reader notes article.html --tag check
  reader notes --json | jq -r 'select(.note != "") | [.title, .text, .note] | @tsv'

JSON: document (what it was opened from; empty for the bundled one), title, url, id, on (quotation, paragraph,
selection), paragraph (its number on the screen; null for a caption, and if the words are no longer in the text),
paragraph_id, page, start, end (code points of that paragraph's text, end exclusive), parts (the same for each
paragraph), text, speaker, sure (false where the speaker is inferred or nobody is named, null for what is no quotation),
paraphrased (whether it is reported speech), bookmarked, tags, note, created, modified, beside (the id of the note of
which this is another version, or null).
Without FILE the documents are not opened: paragraph, parts and speaker are as they were when it was marked, and null
where that was not noted.
"""


class _Noted(NamedTuple):
    """The notes on one document, which is None where it was not opened to find their present positions."""

    name: str
    source: str
    title: str
    url: str
    marks: list[tuple[Mark, Parts | None]]
    document: Document | None


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: files, which notes, and how to print them."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="documents or folders; if left out, all with notes")
    named_files.add_option(parser)
    parser.add_argument("--tag", metavar="TAG", help="only what has this tag")
    output.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the notes."""
    from reader.annotations.marks import has_tag

    if options.tag is not None and not options.tag.strip("# "):
        raise CommandError("--tag needs a tag, such as check", CommandError.code)
    out = output.Output(options)
    failed = found = 0
    files = named_files.files(options, options.files)
    for noted in _of(files) if files else _all():
        if noted is None:
            failed += 1
            continue
        marks = [each for each in noted.marks if options.tag is None or has_tag(each[0], options.tag.strip())]
        if marks:
            _print(out, noted._replace(marks=marks), first=not found, alone=len(files) == 1)
            found += len(marks)
    if failed:
        return BAD_INPUT
    return DONE if found else NOTHING_FOUND


def _of(files: list[str]) -> Iterator[_Noted | None]:
    """Yield the notes on each file with their present positions; None for one that cannot be read."""
    from reader.annotations.anchoring import anchored
    from reader.annotations.excerpt import attributed_now
    from reader.annotations.notes import notes_path, read_notes
    from reader.documents.moved import noted_as
    from reader.storage.store import StoreError

    for file in files:
        try:
            opened = documents.opened(file)
            notes = read_notes(notes_path(noted_as(opened.source, opened.document)))
        except (CommandError, StoreError) as error:
            complain(str(error))
            yield None
            continue
        if notes.notice:
            tell(f"reader: {notes.notice}")
        document = opened.document
        there = attributed_now(document, anchored(document, notes.marks))
        placed = sorted(there, key=lambda each: (each[1] is None, each[1] or ()))
        yield _Noted(file, opened.source or "", document.title, document.source.url, placed, document)


def _all() -> Iterator[_Noted | None]:
    """Yield the notes on all documents."""
    from reader.annotations.notes import all_notes
    from reader.storage.store import StoreError

    for notes in all_notes():
        if isinstance(notes, StoreError):
            complain(str(notes))
            yield None
            continue
        if notes.notice:
            tell(f"reader: {notes.notice}")
        about = notes.about
        marks = sorted(notes.marks, key=lambda mark: (mark.target[0].paragraph, mark.target[0].start))
        unplaced: list[tuple[Mark, Parts | None]] = [(mark, None) for mark in marks]
        name = about.source or "bundled"
        yield _Noted(name, about.source, about.title, about.url, unplaced, None)


def _print(out: output.Output, noted: _Noted, *, first: bool, alone: bool) -> None:
    if out.json:
        out.rows(_row(noted, mark, place) for mark, place in noted.marks)
    elif out.blocks:
        from reader.plain.notes import note_blocks

        if not alone:
            out.heading(f"{noted.title} ({noted.name})" if noted.title else noted.name, first=first)
        out.lines(note_blocks(noted.marks, noted.document, out.width, out.colours))
    else:
        from reader.plain.notes import note_lines

        out.lines(note_lines(noted.marks, noted.document, noted.name))


def _row(noted: _Noted, mark: Mark, place: Parts | None) -> dict[str, object]:
    from reader.export.rows import part_rows

    if noted.document is not None:
        parts = part_rows(noted.document, place or ())
    else:
        nothing: Row = dict.fromkeys(("paragraph", "paragraph_id", "page"))
        parts = [nothing | {"start": quote.start, "end": quote.start + len(quote.exact)} for quote in mark.target]
        parts[0]["paragraph"] = mark.paragraph or None
    first: Row = dict.fromkeys(("paragraph", "paragraph_id", "page", "start", "end"))
    return {
        "document": noted.source,
        "title": noted.title,
        "url": noted.url,
        "id": mark.id,
        "on": mark.on.value,
        **(parts[0] if parts else first),
        "parts": parts,
        "text": mark.words,
        "speaker": mark.speaker,
        "sure": bool(mark.speaker) and not mark.inferred if mark.on.value == "quotation" else None,
        "paraphrased": mark.paraphrased,
        "bookmarked": mark.bookmarked,
        "tags": list(mark.tags),
        "note": mark.note,
        "created": mark.created,
        "modified": mark.modified,
        "beside": mark.beside or None,
    }

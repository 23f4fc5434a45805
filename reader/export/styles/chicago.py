"""The Chicago Manual of Style, 18th edition: a quotation and its note.

Who is quoted is named first, "quoted in" the article; of three authors and more the first is named; a
note without author begins with the title, and an undated page has the day on which it was read.
Titles have the capitals of a headline.
"""

from __future__ import annotations

from reader.document import Document, Quotation, QuotationKind, words_of
from reader.export.names import Name
from reader.export.reference import (
    Reference,
    ended,
    inferred,
    nested,
    quoted_in,
    reference,
    run_in,
    speaker_name,
)
from reader.export.sanitize import on_one_line
from reader.export.styles.locator import locator, pages_in_chicago

_BLOCK = 100
"""Words from which on a quotation is a block without marks."""
_MOST_AUTHORS = 2


def chicago(document: Document, quotation: Quotation) -> str:
    """The quotation; after an empty line the note."""
    source = reference(document)
    words = on_one_line(words_of(document, quotation)).rstrip(",")
    if quotation.kind is not QuotationKind.INDIRECT and len(words.split()) >= _BLOCK:
        written = f"    {ended(words)}"
    else:
        written = run_in(document, quotation)
        written = f"{ended(written[:-1])}”" if written.endswith("”") else ended(written)
    speaker = speaker_name(document, quotation)
    speaker = speaker[:1].upper() + speaker[1:]
    place = pages_in_chicago(document, quotation) or locator(document, quotation)
    who = f"{speaker}, {quoted_in(quotation)} " if speaker else ""
    note = who + chicago_note(source, place=place, added=inferred(quotation))
    return f"{written}\n\n{note}"


def chicago_note(source: Reference, *, place: str = "", added: str = "") -> str:
    """The note: whose article, where and when; address and what is ``added`` last."""
    authors = _authors(source.authors)
    title = nested(source.headline) or "untitled article"
    marked = f"“{title}{'' if title.endswith(('?', '!')) else ','}”" if source.title else f"{title},"
    publisher = "" if authors == source.publisher else source.publisher
    after = [
        f"retold from {publisher}, the quotations verbatim" if source.retold and publisher else publisher,
        "retold, the quotations verbatim" if source.retold and not publisher else "",
        source.published.american if source.published else "n.d.",
        f"accessed {source.accessed.american}" if source.accessed and source.published is None and source.url else "",
        place,
        source.url,
    ]
    work = f"{marked} {', '.join(filter(None, after))}"
    note = f"{authors}, {work}" if authors else work
    if added:
        return f"{note} ({added})."
    return ended(note) if not source.url else f"{note}."


def _authors(authors: tuple[Name, ...]) -> str:
    # "Jr." stands without commas.
    names = [
        name.straight.replace(f", {name.suffix}", f" {name.suffix}") if name.suffix else name.straight
        for name in authors
    ]
    if len(names) > _MOST_AUTHORS:
        return f"{names[0]} et al."
    return " and ".join(names)

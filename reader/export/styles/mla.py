"""MLA, 9th edition: a quotation with its citation in the text, and the entry of the works cited.

Words quoted in somebody else's text are "qtd. in"; what is not known is left out, and where there is no
date the day on which it was read is given. Titles have the capitals of a headline; that of a page which is part of
nothing larger has no marks, since MLA sets it in italics, which plain text has not.
"""

from __future__ import annotations

from reader.document import Document, Quotation
from reader.document.certainty import NOT_IDENTIFIED
from reader.export.names import Name
from reader.export.reference import (
    Reference,
    ended,
    inferred,
    nested,
    quoted_in,
    reference,
    run_in,
    short_title,
    speaker_name,
)
from reader.export.styles.locator import pages_in_mla

_UNTITLED = "Untitled article"


def mla(document: Document, quotation: Quotation) -> str:
    """The quotation with who said it and its citation in brackets; after an empty line the works-cited entry."""
    source = reference(document)
    cited = " ".join(filter(None, [_cited(source), pages_in_mla(document, quotation)]))
    speaker = speaker_name(document, quotation)
    words = run_in(document, quotation)
    # The stop goes behind the brackets; a question stays a question.
    if words.endswith(".”") and not words.endswith("..”"):
        words = words[:-2] + "”"
    known = bool(speaker) and not speaker.startswith(NOT_IDENTIFIED)
    said = f"{speaker}: {words.rstrip('.')}" if known else words.rstrip(".")
    # What is to be said of the words follows a semicolon, as "emphasis added" does.
    added = inferred(quotation) if known else speaker
    brackets = "; ".join(filter(None, [f"{quoted_in(quotation, 'qtd. in')} {cited}" if speaker else cited, added]))
    return f"{said} ({brackets}).\n\n{mla_entry(source)}"


def mla_entry(source: Reference) -> str:
    """The entry of the works cited: authors, title, then the container with date and address."""
    authors = _named(source)
    parts = [ended(_authors(authors))] if authors else []
    parts.append(_title(source))
    date = source.published.day_first if source.published else ""
    if container := ", ".join(filter(None, [source.publisher, date, source.url])):
        parts.append(ended(container) if not source.url else f"{container}.")
    if source.published is None and source.url and source.accessed:
        parts.append(f"Accessed {source.accessed.day_first}.")
    if source.retold:
        parts.append("Retelling; the quotations are verbatim.")
    return " ".join(parts)


def _title(source: Reference) -> str:
    if not source.title:
        return f"{_UNTITLED}."
    return f"“{ended(nested(source.headline))}”" if _in_marks(source) else ended(source.headline)


def _in_marks(source: Reference) -> bool:
    return bool(source.publisher) or not source.url


def _named(source: Reference) -> tuple[Name, ...]:
    """The authors, without an organisation that is the publisher: then the entry begins with the title."""
    same = source.publisher and [name.literal for name in source.authors] == [source.publisher]
    return () if same else source.authors


def _cited(source: Reference) -> str:
    names = [name.surname for name in _named(source)]
    if not names:
        short = short_title(source.headline) or _UNTITLED
        return f"“{nested(short)}”" if source.title and _in_marks(source) else short
    if len(names) == 2:
        return " and ".join(names)
    return names[0] + (" et al." if len(names) > 2 else "")


def _authors(authors: tuple[Name, ...]) -> str:
    if len(authors) == 1:
        return authors[0].inverted
    if len(authors) == 2:
        return f"{authors[0].inverted}, and {authors[1].straight}"
    return f"{authors[0].inverted}, et al."

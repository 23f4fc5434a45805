"""Harvard, as *Cite Them Right* (12th edition) has it: a quotation with author and year, and the entry of the list."""

from __future__ import annotations

from reader.document import Document, Quotation
from reader.export.dates import When
from reader.export.names import Name
from reader.export.reference import (
    Reference,
    inferred,
    quoted_in,
    reference,
    run_in,
    short_title,
    speaker_name,
)
from reader.export.styles.apa import initials
from reader.export.styles.locator import locator

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MOST = 3
"""Authors from which on only the first is named in the text."""


def harvard(document: Document, quotation: Quotation) -> str:
    """The quotation with its citation in brackets; after an empty line the entry of the reference list."""
    source = reference(document)
    year = str(source.published.year) if source.published else "no date"
    place = locator(document, quotation)
    cited = f"{_cited(source)}, {year}{f', {place}' if place else ''}"
    speaker = speaker_name(document, quotation)
    doubt = f" [{inferred(quotation)}]" if inferred(quotation) else ""
    brackets = f"({speaker}{doubt}, {quoted_in(quotation)} {cited})" if speaker else f"({cited})"
    sentence = run_in(document, quotation)
    if sentence.endswith(".”") and not sentence.endswith("..”"):
        sentence = sentence[:-2] + "”"
    return f"{sentence.rstrip('.')} {brackets}.\n\n{harvard_entry(source)}"


def harvard_entry(source: Reference) -> str:
    """The entry: authors, year, title, newspaper and day, address and when it was read."""
    year = f"({source.published.year if source.published else 'no date'})"
    title = f"‘{_inside(source.title)}’" if source.title else "[Untitled article]"
    authors = _authors(source.authors)
    head = f"{authors} {year} {title}" if authors else f"{title} {year}"
    day = _day(source.published) if source.published else ""
    parts = [", ".join(filter(None, [head, source.publisher, day]))]
    if source.url:
        accessed = f" (Accessed: {_day(source.accessed)} {source.accessed.year})" if source.accessed else ""
        parts.append(f"Available at: {source.url}{accessed}")
    if source.retold:
        parts.append("Retelling; the quotations are verbatim")
    return ". ".join(parts) + "."


def _day(when: When) -> str:
    """The day and the month in words, as far as they are known."""
    return " ".join(filter(None, [str(when.day or ""), _MONTHS[when.month - 1] if when.month else ""]))


def _inside(title: str) -> str:
    """A title between single marks: those in it become double."""
    return title.replace("‘", "“").replace("’ ", "” ") if "‘" in title else title


def _cited(source: Reference) -> str:
    names = [name.surname for name in source.authors]
    if not names:
        return (
            f"‘{_inside(short_title(source.headline))}’" if source.title else source.publisher or "[Untitled article]"
        )
    if len(names) > _MOST:
        return f"{names[0]} et al."
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _authors(authors: tuple[Name, ...]) -> str:
    names = [name.literal or ", ".join(filter(None, [name.surname, initials(name.given)])) for name in authors]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"

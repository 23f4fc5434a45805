"""APA, 7th edition: a quotation with its citation in the text, and the entry of the reference list.

Who is quoted in an article is a secondary source ("as cited in"); a work without date is "n.d.", one
without author begins with its title, of unknown title is described in brackets. In the reference list titles stay as
they were printed, in the text they have the capitals of a headline; plain text has no italics.
"""

from __future__ import annotations

import re

from reader.document import Document, Quotation, QuotationKind, words_of
from reader.document.certainty import remarks
from reader.export.names import Name
from reader.export.reference import (
    Reference,
    ended,
    nested,
    reference,
    run_in,
    short_title,
    speaker_name,
)
from reader.export.sanitize import on_one_line
from reader.export.styles.locator import locator

_BLOCK = 40
"""Words from which on a quotation is a block without marks."""
_MOST_AUTHORS = 20
_UNTITLED = "[Untitled article]"


def apa(document: Document, quotation: Quotation) -> str:
    """The quotation with its citation in brackets; after an empty line the entry of the reference list."""
    source = reference(document)
    place = locator(document, quotation)
    work = _cited(source)
    before = work[:-1] + ",”" if work.endswith("”") else f"{work},"
    cited = f"{before} {_year(source, month=False)}{f', {place}' if place else ''}"
    # What an author adds stands in square brackets, as "[emphasis added]" does.
    speaker = " ".join(filter(None, [speaker_name(document, quotation), _added("; ".join(remarks(quotation)))]))
    brackets = f"({speaker}, as cited in {cited})" if speaker else f"({cited})"
    words = on_one_line(words_of(document, quotation)).rstrip(",")
    if quotation.kind is not QuotationKind.INDIRECT and len(words.split()) >= _BLOCK:
        return f"    {ended(words)} {brackets}\n\n{apa_entry(source)}"
    sentence = run_in(document, quotation)
    if sentence.endswith(".”") and not sentence.endswith("..”"):
        sentence = sentence[:-2] + "”"
    return f"{sentence.rstrip('.')} {brackets}.\n\n{apa_entry(source)}"


def _added(words: str) -> str:
    return f"[{words}]" if words else ""


def apa_entry(source: Reference) -> str:
    """The entry of the reference list: authors, date, title, publisher, address."""
    year = f"({_year(source, month=True)})."
    title = (source.title or _UNTITLED) + (" [Retelling; quotations verbatim]" if source.retold else "")
    parts = [ended(_authors(source.authors)), year, ended(title)] if source.authors else [ended(title), year]
    byline = [name.literal for name in source.authors]
    if source.publisher and byline != [source.publisher]:
        parts.append(ended(source.publisher))
    if source.url and source.published is None and source.accessed:
        parts.append(f"Retrieved {_month_first(source.accessed.year_first)}, from {source.url}")
    elif source.url:
        parts.append(source.url)
    return " ".join(parts)


def _year(source: Reference, *, month: bool) -> str:
    if source.published is None:
        return "n.d."
    return source.published.year_first if month else str(source.published.year)


def _month_first(year_first: str) -> str:
    year, _, day = year_first.partition(", ")
    return f"{day}, {year}" if day else year


def _cited(source: Reference) -> str:
    """The authors in a sentence: one, two with an ampersand, of more the first and "et al."; else the title."""
    names = [name.surname for name in source.authors]
    if not names:
        return f"“{nested(short_title(source.headline))}”" if source.title else _UNTITLED
    if len(names) == 2:
        return " & ".join(names)
    return names[0] + (" et al." if len(names) > 2 else "")


def _authors(authors: tuple[Name, ...]) -> str:
    names = [_with_initials(name) for name in authors]
    if len(names) > _MOST_AUTHORS:
        return f"{', '.join(names[: _MOST_AUTHORS - 1])}, . . . {names[-1]}"
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])}, & {names[-1]}"


def _with_initials(name: Name) -> str:
    if name.literal:
        return name.literal
    return ", ".join(filter(None, [name.surname, initials(name.given), name.suffix]))


def initials(given: str) -> str:
    """ "Ada Maria" is "A. M.", "Jean-Luc" is "J.-L."; initials stay."""
    words = re.split(r"\s+|(?<=\.)(?=\w)", given)
    return " ".join("-".join(f"{part[0].upper()}." for part in word.split("-") if part) for word in words if word)

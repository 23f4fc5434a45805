"""BibTeX in UTF-8: one entry for each document, with the quotations in ``annote``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document import Document, Quotation
from reader.export.excerpt import Excerpt, excerpt_of
from reader.export.formats.bibliography_notes import notes, pages_of_one
from reader.export.formats.citation_keys import citation_keys
from reader.export.names import Name
from reader.export.reference import RETOLD, Reference, reference

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# Braces have to balance in a value, also escaped ones, so they are written by name.
_TEX = str.maketrans(
    {
        "\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    }
)  # fmt: skip


_OPENS = re.compile(r"(^|[\s(\[{‘“—–-])\"(?=\S)")
"""A straight mark that opens a quotation: it stands before a word and behind none."""

_BABEL = {
    "cs": "czech", "da": "danish", "de": "ngerman", "el": "greek", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norsk", "nb": "norsk", "nn": "nynorsk",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
    "uk": "ukrainian",
}  # fmt: skip
_BABEL_REGIONS = {
    "en-gb": "british", "en-us": "american", "en-au": "australian", "en-ca": "canadian", "de-at": "naustrian",
    "de-ch": "nswissgerman", "pt-br": "brazilian", "fr-ca": "canadien",
}  # fmt: skip
"""The names by which babel and biblatex know languages (babel 24, section 1.25), by BCP 47 tag."""


def render(excerpts: Sequence[Excerpt]) -> str:
    """The entries, an empty line between them."""
    sources = [reference(excerpt.document) for excerpt in excerpts]
    keys = citation_keys(sources)
    entries = (_entry(key, source, one) for key, source, one in zip(keys, sources, excerpts, strict=True))
    return "\n\n".join(entries) + ("\n" if sources else "")


def entry_of_quotation(document: Document, quotation: Quotation) -> str:
    """The document's entry with this quotation in it."""
    return render([excerpt_of(document, quotation)]).rstrip("\n")


def escape(text: str) -> str:
    """Text as TeX sets it letter by letter."""
    opened = _OPENS.sub(r"\1``", text.translate(_TEX))
    return opened.replace('"', "''")  # \textquotedbl is in no font that LaTeX takes by itself


def _entry(key: str, source: Reference, excerpt: Excerpt) -> str:
    when, accessed = source.published, source.accessed
    fields = {
        "author": " and ".join(map(_author, source.authors)),
        "title": f"{{{escape(source.title)}}}" if source.title else "",  # the braces keep its capitals
        "publisher" if source.is_book else "journal": escape(source.publisher),
        "year": f"{when.year:04}" if when else "",
        "day": str(when.day) if when and when.day else "",
        "date": when.iso if when else "",
        "pages": "--".join(map(escape, dict.fromkeys(pages_of_one(excerpt)))),
        # Nothing is escaped in an address; what would end the value is percent-encoded in it.
        "url": source.url,
        "urldate": accessed.iso if accessed and source.url else "",
        "entrysubtype": "newspaper" if source.publisher and not source.is_book else "",
        "langid": _language(source.language),
        "note": escape(RETOLD[0].upper() + RETOLD[1:]) if source.retold else "",
        "annote": r" \par ".join(map(escape, notes(excerpt))),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    if when and when.month:
        lines.append(f"  month = {_MONTHS[when.month - 1]},")
    kind = "book" if source.is_book else "article" if source.publisher else "misc"
    return "\n".join([f"@{kind}{{{key},", *lines, "}"])


def _language(tag: str) -> str:
    low = tag.lower()
    return _BABEL_REGIONS.get(low) or _BABEL.get(low.partition("-")[0]) or escape(tag)


def _author(name: Name) -> str:
    if name.literal:
        return f"{{{escape(name.literal)}}}"
    return escape(", ".join(filter(None, [name.surname, name.suffix, name.given])))

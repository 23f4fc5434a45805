"""Wikipedia: the template ``{{cite news}}`` with the quotation in it (Wikipedia, "Template:Cite news")."""

from __future__ import annotations

from reader.document import Document, Quotation, words_of
from reader.document.certainty import PARAPHRASED, is_paraphrased
from reader.export.dates import When
from reader.export.reference import Reference, ended, reference
from reader.export.sanitize import on_one_line
from reader.export.styles.cite import who_said
from reader.export.styles.locator import page_range, pages
from reader.languages.tags import primary

_MARKUP = str.maketrans({"|": "{{!}}", "{": "&#123;", "}": "&#125;", "[": "&#91;", "]": "&#93;", "<": "&lt;"})
_ADDRESS = str.maketrans(
    {"|": "%7C", "{": "%7B", "}": "%7D", "[": "%5B", "]": "%5D", "<": "%3C", ">": "%3E", " ": "%20"}
)


def cite_news(document: Document, quotation: Quotation) -> str:
    """The template on one line. Nothing in a value ends it or is taken for markup; a paraphrase stands behind it."""
    source = reference(document)
    words = on_one_line(words_of(document, quotation))
    told = is_paraphrased(quotation)  # the template sets its quote in quotation marks
    first, last = pages(document, quotation)
    place = {"page" if first == last else "pages": page_range(document, quotation.parts)}
    fields = {**_authors(source), **_work(source), **place, "quote": "" if told else words}
    written = [
        f"{name}={value.translate(_ADDRESS) if name == 'url' else _escaped(value)}"
        for name, value in fields.items()
        if value
    ]
    made = "{{cite news |" + " |".join(written) + "}}"
    if not told:
        return made
    return f"{made} {_escaped(f'{who_said(document, quotation)}, {PARAPHRASED}: {ended(words)}')}"


def _authors(source: Reference) -> dict[str, str]:
    fields: dict[str, str] = {}
    for number, name in enumerate(source.authors, start=1):
        place = "" if len(source.authors) == 1 else str(number)
        if name.literal:
            fields[f"author{place}"] = name.literal
        else:
            fields[f"last{place}"] = name.surname
            fields[f"first{place}"] = " ".join(filter(None, [name.given, name.suffix]))
    return fields


def _date(date: When | None) -> str:
    """A date as these templates read it: "2023-05" may be a range of years there, so a month is written out."""
    if date is None:
        return ""
    return date.american if date.month and not date.day else date.iso


def _work(source: Reference) -> dict[str, str]:
    return {
        "title": source.title or "[Untitled]",
        "url": source.url,
        "work": source.publisher,
        "type": "Retelling; the quotations are verbatim" if source.retold else "",
        "date": _date(source.published),
        "access-date": _date(source.accessed) if source.url else "",
        "language": "" if primary(source.language) == "en" else source.language,
    }


def _escaped(value: str) -> str:
    return value.translate(_MARKUP).replace("''", "&#39;&#39;")

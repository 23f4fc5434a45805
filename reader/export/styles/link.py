"""A link that leads to the words on the page: a text fragment (WICG, "URL Fragment Text Directives").

``#:~:text=[prefix-,]start[,end][,-suffix]``; browsers look for whole words, and for ``start`` to ``end`` also over the
ends of paragraphs. ``-``, ``,`` and ``&`` are part of the syntax, so in the words they are percent-encoded.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import quote

from reader.document import Document, Part, Quotation, words_of
from reader.export.sanitize import on_one_line, web_address

_LONGEST = 300
"""Characters of a quotation that is given whole; what the draft recommends as the limit for an exact match."""
_ENDS = 5
"""Words that a range gives at each end."""
_MOST_ENDS = 20
_AROUND = (4, 8, 16)
"""Words of context before and after words that stand on the page more than once; more where fewer do not tell."""

_WORD = re.compile(r"\w")
_MARKS = str.maketrans("“”„‘’", '"""\'\'')


class _Context(NamedTuple):
    """Words as a directive names them, and the words around them."""

    before: str
    words: str
    after: str
    whole: str
    """All of it, as it stands on the page."""


def link(document: Document, quotation: Quotation, page: str | None = None) -> str:
    """The document's address with a fragment for this quotation; empty where it has no web address.

    ``page`` is `text_of_page`, given where many links are made of one document.
    """
    address = web_address(document.source.url)
    if not address:
        return ""
    head, _, fragment = address.partition("#")
    return f"{head}#{fragment.partition(':~:')[0]}:~:text={fragment_of(document, quotation, page)}"


def fragment_of(document: Document, quotation: Quotation, page: str | None = None) -> str:
    """The value of the ``text`` directive: the words whole, or from their first to their last words.

    Words that stand elsewhere in the article too get the words around them; not in a retold document, whose page has
    others around them.
    """
    words = on_one_line(words_of(document, quotation))
    page = text_of_page(document) if page is None else page
    whole = len(words) <= _LONGEST and len(quotation.parts) == 1
    first, last = (words, "") if whole else _range(words, page)
    directive = _encoded(first) if whole else f"{_encoded(first)},{_encoded(last)}"
    if _count(page, first) < 2 or document.source.retold:
        return directive
    place = quotation.parts[0]
    if not whole:
        # What would stand behind the last words decides nothing.
        found = _telling(page, _contexts(document, place, first))
        if found is not None and found.before:
            return f"{_encoded(found.before)}-,{_encoded(found.words)},{_encoded(last)}"
        if place.span.end - place.span.start > _LONGEST:
            return directive
    near = _telling(page, _contexts(document, place)) or next(_contexts(document, place))
    prefix = f"{_encoded(near.before)}-," if near.before else ""
    suffix = f",-{_encoded(near.after)}" if near.after else ""
    return f"{prefix}{_encoded(near.words)}{suffix}"


def text_of_page(document: Document) -> str:
    """All that the page shows, headline first, on one line, as a browser compares it."""
    texts = (document.title, document.deck, *(paragraph.text for paragraph in document.paragraphs))
    return _plain(" ".join(map(on_one_line, texts)))


def _count(page: str, words: str) -> int:
    """How often words stand on a page. A browser goes to the first place, whatever its capitals, accents and marks."""
    return page.count(_plain(words))


def _plain(text: str) -> str:
    if text.isascii():
        return text.casefold()
    letters = unicodedata.normalize("NFKD", text.translate(_MARKS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


def _range(words: str, page: str) -> tuple[str, str]:
    """The first and the last words of a long quotation, as many as it takes for the first to stand only there."""
    split = words.split()
    if len(split) < 2:  # a script without spaces
        half = min(len(words) // 2, 10 * _ENDS)
        return words[:half].strip(), words[-half:].strip()
    last = min(_ENDS, len(split) // 2)
    count = last
    while count < min(_MOST_ENDS, len(split) // 2) and _count(page, " ".join(split[:count])) > 1:
        count += 1
    return " ".join(split[:count]), " ".join(split[-last:])


def _telling(page: str, contexts: Iterable[_Context]) -> _Context | None:
    """The first context that stands on the page once; None where there is none."""
    # Blanks at the ends would keep what begins or ends the page from being found.
    return next((context for context in contexts if _count(page, context.whole.strip()) == 1), None)


def _contexts(document: Document, place: Part, first: str = "") -> Iterator[_Context]:
    """Words in their context, with ever more of it; ``first`` where only these first words of the place are meant.

    A term of a directive is looked for within one paragraph, and nothing but blanks may stand between two. So marks
    that begin or end a paragraph go with the words where the context is that of the next paragraph.
    """
    text, span = document.paragraphs[place.paragraph].text, place.span
    lead, tail = on_one_line(text[: span.start]), on_one_line(text[span.end :])
    words = first or on_one_line(text[span.start : span.end])
    left = "" if not lead or text[: span.start][-1:].strip() else " "
    right = "" if first or not tail or text[span.end :][:1].strip() else " "
    tail = "" if first else tail
    for size in _AROUND:
        before, after = " ".join(lead.split()[-size:]), " ".join(tail.split()[:size])
        if _WORD.search(before + after):
            yield _Context(before, words, after, f"{before}{left}{words}{right}{after}")
    earlier = document.paragraphs[place.paragraph - 1].text if place.paragraph else ""
    later = "" if first else "".join(p.text for p in document.paragraphs[place.paragraph + 1 : place.paragraph + 2])
    for size in _AROUND:
        before, middle, after = " ".join(lead.split()[-size:]), words, " ".join(tail.split()[:size])
        whole = f"{before}{left}{words}{right}{after}"
        if not _WORD.search(lead) and earlier:
            before, middle = " ".join(on_one_line(earlier).split()[-size:]), f"{lead}{left}{words}"
            whole = f"{before} {whole}"
        if not _WORD.search(tail) and later:
            middle, after = f"{middle}{right}{tail}", " ".join(on_one_line(later).split()[:size])
            whole = f"{whole} {after}"
        yield _Context(before, middle, after, whole)


def _encoded(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")

"""A link that leads to the words on the page: a text fragment (WICG, "URL Fragment Text Directives").

``#:~:text=[prefix-,]start[,end][,-suffix]``; browsers look for whole words, and for ``start`` to ``end`` also over the
ends of paragraphs. ``-``, ``,`` and ``&`` are part of the syntax, so in the words they are percent-encoded.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

from reader.document import Document, Quotation, words_of
from reader.export.sanitize import on_one_line, web_address

_LONGEST = 300
"""Characters of a quotation that is given whole; what the draft recommends as the limit for an exact match."""
_ENDS = 5
"""Words that a range gives at each end."""
_MOST_ENDS = 20
_AROUND = 4
"""Words of context before and after words that stand on the page more than once."""

_WORD = re.compile(r"\w")
_MARKS = str.maketrans("“”„‘’", '"""\'\'')


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
    before = after = ""
    page = text_of_page(document) if page is None else page
    if len(words) <= _LONGEST and len(quotation.parts) == 1:
        first, directive = words, _encoded(words)
    else:
        first, last = _range(words, page)
        directive = f"{_encoded(first)},{_encoded(last)}"
    if _count(page, first) > 1 and not document.source.retold:
        before, after = _around(document, quotation)
        after = after if first == words else ""  # it would stand behind the last words, which decide nothing
    prefix = f"{_encoded(before)}-," if before else ""
    suffix = f",-{_encoded(after)}" if after else ""
    return f"{prefix}{directive}{suffix}"


def text_of_page(document: Document) -> str:
    """All that the page shows, headline first, on one line, in which words are counted."""
    texts = (document.title, document.deck, *(paragraph.text for paragraph in document.paragraphs))
    return " ".join(map(on_one_line, texts))


def _count(page: str, words: str) -> int:
    """How often words stand on a page. A browser goes to the first place, whatever its capitals, accents and marks."""
    return _plain(page).count(_plain(words))


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.translate(_MARKS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


def _range(words: str, page: str) -> tuple[str, str]:
    """The first and the last words of a long quotation, as many as it takes for the first to stand only there."""
    split = words.split()
    if len(split) < 2 * _ENDS:  # few and long, or a script without spaces
        half = min(len(words) // 2, 10 * _ENDS)
        return words[:half].strip(), words[-half:].strip()
    count = _ENDS
    while count < min(_MOST_ENDS, len(split) // 2) and _count(page, " ".join(split[:count])) > 1:
        count += 1
    return " ".join(split[:count]), " ".join(split[-_ENDS:])


def _around(document: Document, quotation: Quotation) -> tuple[str, str]:
    text, span = document.paragraphs[quotation.paragraph].text, quotation.span
    before = on_one_line(text[: span.start]).split()[-_AROUND:]
    after = on_one_line(text[span.end :]).split()[:_AROUND]
    if not _WORD.search(" ".join([*before, *after])):  # a paragraph of its own: what stands around that
        if quotation.paragraph:
            before = on_one_line(document.paragraphs[quotation.paragraph - 1].text).split()[-_AROUND:]
        elif len(document.paragraphs) > 1:
            after += on_one_line(document.paragraphs[1].text).split()[:_AROUND]
    return " ".join(before), " ".join(after)


def _encoded(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")

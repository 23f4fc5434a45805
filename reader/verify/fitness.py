"""Whether a source is one: it has words, in the article's language, and is not the article itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.document.model import Document, ParagraphKind, Span
from reader.languages.tags import primary
from reader.verify.folding.normalise import normaliser
from reader.verify.source import Source
from reader.verify.word_lists import available, word_lists

_ENOUGH = 40
"""Words by which a language can be told."""
_SHARE = 0.2
"""Function words in a text of a language at least; in running text of this language they are two to four tenths."""
_PLAIN = 0.27
"""The share of function words of a language from which on no other can come near."""
_TWICE = 1.6
_LONG = 7
"""Words in a row that two texts do not have in common by chance."""
_MOST = 40
_OWN = 0.5


def unfit(source: Source, document: Document) -> str:
    """Why quotations of a document cannot be held against a source, and what to do; empty where they can."""
    if not len(source.index):
        return "there is no text in it; name another source"
    here = _language(_words(document), document.language)
    there = _language(source.index.words, source.info.language)
    if here and there and here != there:
        return f"it is in another language ({there}) than the article ({here}); name a source in the article's own"
    if here and not there and len(source.index) >= _ENOUGH and _share(source.index.words, here) * 2 < _SHARE:
        return f"it is not in the article's language ({here}); name a source that is"
    if _is_itself(source, document):
        return "this is the article itself or a copy of it, which says nothing about what was said; name the transcript"
    return ""


def _words(document: Document) -> list[str]:
    text = " ".join(paragraph.text for paragraph in document.paragraphs[:200])
    return text.casefold().split()


def _language(words: Sequence[str], stated: str) -> str:
    """The language of a text by its function words; empty where that is not plain.

    Only where the stated one is not plain are the lists of the others read.
    """
    if len(words) < _ENOUGH:
        return ""
    if primary(stated) in available() and _share(words, primary(stated)) >= _PLAIN:
        return primary(stated)
    shares = {language: _share(words, language) for language in available()}
    best = max(shares, key=shares.__getitem__)
    second = max((share for language, share in shares.items() if language != best), default=0.0)
    return best if shares[best] >= _SHARE and shares[best] >= second * _TWICE else ""


def _share(words: Sequence[str], language: str) -> float:
    function = word_lists(language).word_class("function")
    some = words[:5000]
    return sum(word in function for word in some) / len(some)


def _is_itself(source: Source, document: Document) -> bool:
    """Whether a source has what the article tells between its quotations."""
    if source.info.sha256 and source.info.sha256 == document.source.sha256:
        return True
    folded = normaliser(source.info.language)
    told = [words for text in _narrative(document) if len(words := folded.words(text)) >= _LONG][:_MOST]
    found = sum(bool(source.index.exact(words, 1)) for words in told)
    return len(told) > 1 and found >= _OWN * len(told)


def _narrative(document: Document) -> Iterator[str]:
    """The stretches of a document's paragraphs that are in no quotation."""
    quoted: dict[int, list[Span]] = {}
    for quotation in document.quotations:
        for part in quotation.parts:
            quoted.setdefault(part.paragraph, []).append(part.span)
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.kind not in (ParagraphKind.BODY, ParagraphKind.CAPTION):
            continue
        at = 0
        for span in sorted(quoted.get(index, ())):
            yield paragraph.text[at : span.start]
            at = span.end
        yield paragraph.text[at:]

"""A source text that quotations are held against."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.document.model import Document, Paragraph, ParagraphKind
from reader.verify.folding.normalise import Normaliser, normaliser
from reader.verify.index.positions import SourceIndex
from reader.verify.index.source_text import SourceKind, kind_of, stretches_of
from reader.verify.judging.speakers import labels_of
from reader.verify.word_lists import WordLists


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """What a report says of a source. ``words`` is how many it has, ``speakers`` how many it names."""

    name: str
    title: str
    kind: SourceKind
    language: str
    words: int
    speakers: int
    sha256: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A document, indexed. Build it once and check many quotations against it; it is not changed by that.

    ``document`` has the title and the deck as paragraphs behind its own where they are words of their own: a source
    that begins without a headline loses its first words to them.
    """

    document: Document
    info: SourceInfo
    index: SourceIndex
    labels: frozenset[str]
    normaliser: Normaliser

    @property
    def lists(self) -> WordLists:
        """The word lists of its language."""
        return self.normaliser.lists

    @classmethod
    def of(cls, document: Document, name: str = "", language: str = "", *, quoting: bool = False) -> Source:
        """Index a document. ``name`` is what the report calls it, ``language`` a BCP 47 tag if not the document's.

        Of one that is ``quoting``, an article, those whom it quotes speak the words that it says are theirs.
        """
        tag = language or document.language
        document = _with_head(document)
        kind = kind_of(document)
        if quoting and kind is SourceKind.TEXT:
            kind = SourceKind.ARTICLE  # one that quotes too little to be told from its words
        folded = normaliser(tag, kind is SourceKind.RECOGNISED)
        index = SourceIndex(
            stretches_of(document, quoting=quoting), folded, punctuated=kind is not SourceKind.RECOGNISED
        )
        labels = labels_of(stretch.speaker for stretch in index.stretches)
        info = SourceInfo(
            name=name or document.title,
            title=document.title,
            kind=kind,
            language=tag,
            words=len(index),
            speakers=len(labels),
            sha256=document.source.sha256,
            url=document.source.url,
        )
        return cls(document, info, index, labels, folded)


def _with_head(document: Document) -> Document:
    known = {paragraph.text for paragraph in document.paragraphs}
    head = [text for text in (document.title, document.deck) if text and text not in known]
    texts = [text for text in head if not any(one.startswith(text.rstrip("…")) for one in known)]
    extra = tuple(Paragraph(f"head{number}", text, ParagraphKind.HEADING) for number, text in enumerate(texts, 1))
    return replace(document, paragraphs=document.paragraphs + extra) if extra else document

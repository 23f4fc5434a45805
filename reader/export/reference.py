"""What a bibliography needs to know of a document, and the wording that the styles share."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document import Document, Quotation, QuotationKind, speakers_by_id, words_of
from reader.document.certainty import INFERRED, NOT_IDENTIFIED, PARAPHRASED, is_inferred, is_paraphrased
from reader.export.dates import When, when
from reader.export.headline import headline
from reader.export.names import Name, name_of, names_of
from reader.export.sanitize import on_one_line, web_address

RETOLD = "retold; the quotations are verbatim"


@dataclass(frozen=True, slots=True)
class Reference:
    """A document as a bibliography has it: all on one line each, empty or None where it is not known."""

    authors: tuple[Name, ...]
    title: str
    publisher: str
    published: When | None
    accessed: When | None
    url: str
    language: str
    retold: bool
    is_book: bool

    @property
    def headline(self) -> str:
        """The title as styles have it that set titles in headline style."""
        return headline(self.title, self.language)


def reference(document: Document) -> Reference:
    """The document's metadata, harmless and taken apart."""
    publisher = on_one_line(document.publisher)
    return Reference(
        authors=authors_of(document),
        title=on_one_line(document.title),
        publisher=publisher,
        published=when(document.published),
        accessed=when(document.source.retrieved),
        url=web_address(document.source.url),
        language=on_one_line(document.language),
        retold=document.source.retold,
        is_book=_is_book(document),
    )


def _is_book(document: Document) -> bool:
    """Whether it was brought in from the file of a book (EPUB)."""
    address = document.source.url.partition("#")[0].partition("?")[0]
    return (document.source.file or address).lower().endswith(".epub")


def authors_of(document: Document) -> tuple[Name, ...]:
    """The authors that the document lists; where it lists none, those whom its byline names."""
    listed = filter(None, map(on_one_line, document.authors))
    return tuple(dict.fromkeys(map(name_of, listed))) or names_of(
        on_one_line(document.byline), on_one_line(document.publisher)
    )


def short_title(title: str) -> str:
    """The first four words of a title, by which a text refers to a work without an author."""
    return " ".join(title.split()[:4]).rstrip(" ,;:.–—-")


def nested(text: str) -> str:
    """Text that is to stand in double quotation marks: those in it become single."""
    singled = text.translate(_SINGLE)
    while '"' in singled:
        singled = singled.replace('"', "‘", 1).replace('"', "’", 1)
    return singled


def ended(text: str, stop: str = ".") -> str:
    """The text with a stop after it, unless it ends with one (also before a closing mark)."""
    return text if text.rstrip("’”'\")").endswith((".", "?", "!", "…")) else text + stop


def run_in(document: Document, quotation: Quotation) -> str:
    """The words as they stand inside a sentence: in double marks, on one line, without a comma at their end.

    Reported speech stands without marks, since its words are the reporter's.
    """
    words = on_one_line(words_of(document, quotation)).rstrip(",")
    return words if is_paraphrased(quotation) else f"“{nested(words)}”"


def quoted_in(quotation: Quotation, word: str = "quoted in") -> str:
    """How a style says that words stand in somebody else's article: ``word``; "paraphrased in" of reported speech."""
    return f"{PARAPHRASED} in" if is_paraphrased(quotation) else word


def speaker_name(document: Document, quotation: Quotation) -> str:
    """Who said it and who relayed it; `NOT_IDENTIFIED` for nobody, an empty string where nobody is quoted."""
    if quotation.kind is QuotationKind.SCARE:
        return ""
    everyone = speakers_by_id(document)
    speaker, relay = everyone.get(quotation.speaker or ""), everyone.get(quotation.via or "")
    name = NOT_IDENTIFIED if speaker is None else speaker.name
    return on_one_line(name + (f", as told by {relay.name}" if relay else ""))


def inferred(quotation: Quotation) -> str:
    """`INFERRED` where the speaker is, else an empty string; each style has its own place for it."""
    return INFERRED if is_inferred(quotation) else ""


_SINGLE = str.maketrans({"“": "‘", "”": "’", "„": "‚"})

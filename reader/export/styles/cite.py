"""One quotation as text to paste: alone, with who said it and where, or cited in a style."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from reader.document import Document, Quotation, QuotationKind, speakers_by_id, words_of
from reader.document.certainty import NOBODY, PARAPHRASED, doubt, is_paraphrased
from reader.document.head import shown_date
from reader.document.pages import place_of_words
from reader.export.reference import authors_of
from reader.export.sanitize import harmless, on_one_line


class _Cited(Protocol):
    def __call__(self, document: Document, quotation: Quotation) -> str: ...


@dataclass(frozen=True, slots=True)
class Style:
    """A way to cite one quotation. ``name`` stays as it is, ``label`` and ``about`` are for people.

    ``function`` is ``module:name`` within `reader.export`, imported when it is used.
    """

    name: str
    label: str
    about: str
    function: str

    def cite(self, document: Document, quotation: Quotation) -> str:
        """The quotation in this style, without a line end after it; a link is empty where there is no web address."""
        module, _, name = self.function.partition(":")
        cited: _Cited = getattr(import_module(f"reader.export.{module}"), name)
        return cited(document, quotation)


STYLES: tuple[Style, ...] = (
    Style("words", "Words", "in quotation marks", "styles.cite:quoted"),
    Style("attributed", "Attributed", "with speaker and source", "styles.cite:attributed"),
    Style("markdown", "Markdown", "block quotation", "formats.markdown:block_quotation"),
    Style("apa", "APA", "7th edition", "styles.apa:apa"),
    Style("mla", "MLA", "9th edition", "styles.mla:mla"),
    Style("chicago", "Chicago", "18th edition, note", "styles.chicago:chicago"),
    Style("harvard", "Harvard", "Cite Them Right, 12th edition", "styles.harvard:harvard"),
    Style("wikipedia", "Wikipedia", "{{cite news}}", "styles.wikipedia:cite_news"),
    Style("bibtex", "BibTeX", "entry", "formats.bibtex:entry_of_quotation"),
    Style("ris", "RIS", "record", "formats.ris:record_of_quotation"),
    Style("csl-json", "CSL-JSON", "item", "formats.csl:item_of_quotation"),
    Style("link", "Link", "to the words on the page", "styles.link:link"),
)
"""Every style, in the order in which a menu offers them."""


def styles_for(document: Document) -> tuple[Style, ...]:
    """The styles in which quotations of this document can be cited: a link only where it has a web address."""
    from reader.export.sanitize import web_address

    linked = bool(web_address(document.source.url))
    return tuple(style for style in STYLES if linked or style.name != "link")


def quoted(document: Document, quotation: Quotation) -> str:
    """The words in quotation marks; reported speech, which has none, without."""
    words = harmless(words_of(document, quotation))
    return words if is_paraphrased(quotation) else f"“{words}”"


def attributed(document: Document, quotation: Quotation) -> str:
    """The words, who said them in what role, through whom, and the source, in two lines; its address in a third."""
    lines = [quoted(document, quotation), f"{credit(document, quotation)}. {where_it_stands(document, quotation)}."]
    if document.source.url:
        lines.append(on_one_line(document.source.url))
    return "\n".join(lines)


def who_said(document: Document, quotation: Quotation) -> str:
    """Speaker, role and affiliation, and who relayed it: "Ada Moor, mayor (as told by Ben Quill)".

    Where the attribution is inferred a question mark follows the name; where nobody is named `NOBODY` stands instead.
    """
    if quotation.kind is QuotationKind.SCARE:
        return "nobody is quoted"
    everyone = speakers_by_id(document)
    speaker = everyone.get(quotation.speaker or "")
    who = NOBODY
    if speaker is not None:
        named = f"{speaker.name}{doubt(quotation)}"
        who = ", ".join(part for part in (named, speaker.role, speaker.affiliation) if part)
    relay = everyone.get(quotation.via or "")
    if relay is not None:
        who += f" (as told by {relay.name})"
    return on_one_line(who)


def credit(document: Document, quotation: Quotation) -> str:
    """`who_said` behind a dash, as it stands below the words; of reported speech also that it is paraphrased."""
    who = who_said(document, quotation) + (f", {PARAPHRASED}" if is_paraphrased(quotation) else "")
    return who if who.startswith(NOBODY) else f"— {who}"


def where_it_stands(document: Document, quotation: Quotation) -> str:
    """Title, authors, publisher, date, page and paragraph, as far as they are known.

    Authors that the document lists stand in place of its byline, which may say more than who wrote it.
    """
    retold = document.source.retold and document.publisher
    parts = (
        f"“{document.title}”" if document.title else "",
        " and ".join(name.straight for name in authors_of(document)) if document.authors else document.byline,
        f"retold from {document.publisher}" if retold else document.publisher,
        shown_date(document.published),
        place_of_words(document, quotation.parts),
    )
    return on_one_line(", ".join(part for part in parts if part))

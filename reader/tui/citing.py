"""A quotation as plain text, alone or with who said it and where."""

from __future__ import annotations

from reader.document import Document, Quotation, QuotationKind, speakers_by_id, words_of


def quoted(document: Document, quotation: Quotation) -> str:
    """The words in quotation marks; reported speech, which has none, without."""
    words = words_of(document, quotation)
    if quotation.kind is QuotationKind.INDIRECT:
        return words
    return f"“{words}”"


def attributed(document: Document, quotation: Quotation) -> str:
    """The words, who said them in what role, through whom, and the source, in two lines."""
    everyone = speakers_by_id(document)
    speaker = everyone.get(quotation.speaker or "")
    who = "speaker unknown"
    if speaker is not None:
        who = ", ".join(part for part in (speaker.name, speaker.role, speaker.affiliation) if part)
    relay = everyone.get(quotation.via or "")
    if relay is not None:
        who += f" (as told by {relay.name})"
    where = ", ".join(
        part
        for part in (
            f"“{document.title}”" if document.title else "",
            document.byline,
            f"retold from {document.publisher}"
            if document.source.retold and document.publisher
            else document.publisher,
            document.published,
            f"¶ {quotation.paragraph + 1}",
        )
        if part
    )
    lines = [quoted(document, quotation), f"— {who}. {where}."]
    if document.source.url:
        lines.append(document.source.url)
    return "\n".join(lines)

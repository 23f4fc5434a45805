"""Markdown (CommonMark): the article with a tag before every quotation, or quotations as block quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.document import Document, ParagraphKind, Quotation, QuotationKind
from reader.document.certainty import INFERRED, PARAPHRASED, doubt, is_inferred, is_paraphrased
from reader.document.head import imprint
from reader.document.pages import place_of_words
from reader.document.quotation_marks import OPENING
from reader.document.speakers.shares import Presence, Share, apart, shares
from reader.document.speakers.tags import tags
from reader.export.excerpt import Excerpt
from reader.export.formats.front_matter import front_matter, tag_of_notebooks
from reader.export.noted import Note
from reader.export.pieces import Piece, pieces_of
from reader.export.reference import RETOLD
from reader.export.sanitize import harmless, on_one_line, web_address
from reader.export.styles.cite import credit, quoted, where_it_stands
from reader.text.plural import counted

# The second part is markup in Obsidian, Logseq or on GitHub: tags, mentions, comments, highlights, block ids, fields.
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~$^@]|#(?=\w)|%(?=%)|(?<=%)%|=(?==)|(?<==)=|:(?=:)|(?<=:):")
# What begins a heading, a list, a rule or a setext underline where it stands first.
_FIRST = re.compile(r"^([#+=:-])|^(\d{1,9})([.)])", re.MULTILINE)


def render(excerpts: Sequence[Excerpt]) -> str:
    """A file: one section for each document, with its title as a heading; front matter above a single one."""
    front = "".join(f"{line}\n" for line in front_matter(excerpts[0])) + "\n" if len(excerpts) == 1 else ""
    return front + render_to_paste(excerpts)


def render_to_paste(excerpts: Sequence[Excerpt]) -> str:
    """The same without front matter, which only the beginning of a file has room for."""
    return "\n\n".join("\n\n".join(_section(excerpt)) for excerpt in excerpts) + "\n"


def block_quotation(document: Document, quotation: Quotation) -> str:
    """The words as a block quotation with who said them and where they stand, linked where there is an address."""
    where = escape(where_it_stands(document, quotation))
    if url := web_address(document.source.url):
        where = f"[{where}](<{url}>)"
    return _attributed(document, quotation, f"{escape(credit(document, quotation))}. {where}.")


def escape(text: str) -> str:
    """Text of which no character is taken for markup (CommonMark, and tables and strikethrough of its extensions).

    Every line stands at the left, since four spaces before one would make it code.
    """
    lines = "\n".join(line.strip() for line in harmless(text).split("\n"))
    return _FIRST.sub(_escaped_first, _SPECIAL.sub(r"\\\g<0>", lines))


def _escaped_first(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"


def _quoted_lines(words: str) -> str:
    """Each line of the words a paragraph of the block."""
    return "\n>\n".join(f"> {line}" for line in _paragraphs(words))


def _paragraphs(text: str) -> list[str]:
    return [escape(line) for line in text.split("\n") if line.strip()]


def _section(excerpt: Excerpt) -> Iterator[str]:
    document = excerpt.document
    yield f"# {escape(on_one_line(document.title or excerpt.name or 'Untitled'))}"
    if document.deck:
        yield f"*{escape(on_one_line(document.deck))}*"
    front = [on_one_line(part) for part in imprint(document)]
    if front:
        yield escape(" · ".join(front))
    if url := web_address(document.source.url):
        yield f"<{url}>"
    if document.source.retold:
        yield f"({RETOLD[0].upper()}{RETOLD[1:]}.)"
    if excerpt.whole:
        yield from _article(document)
    else:
        for index, quotation in excerpt.chosen:
            yield _cited(document, quotation)
            yield from _noted(excerpt.notes.get(index, Note()))
    for passage in excerpt.passages:
        gone = "no longer in the text"
        where = place_of_words(document, passage.parts) if passage.parts else gone
        yield f"{_quoted_lines(harmless(passage.words))}\n>\n> — {where}"
        yield from _noted(passage.note)


def _noted(note: Note) -> Iterator[str]:
    """The reader's notes: a paragraph for each line, then the tags."""
    yield from _paragraphs(harmless(note.text))
    if note.tags:
        # An underscore within a word is no markup, and with a backslash before it the tag would end there.
        yield " ".join(f"#{escape(tag_of_notebooks(tag))}".replace("\\_", "_") for tag in note.tags)


def _cited(document: Document, quotation: Quotation) -> str:
    place = escape(place_of_words(document, quotation.parts))
    return _attributed(document, quotation, f"{escape(credit(document, quotation))}, {place}")


def _attributed(document: Document, quotation: Quotation, credited: str) -> str:
    """The words as a block quotation with their credit in it; reported speech as paragraphs of ours."""
    if is_paraphrased(quotation):
        return "\n\n".join([*_paragraphs(quoted(document, quotation)), credited])
    return f"{_quoted_lines(quoted(document, quotation))}\n>\n> {credited}"


def _article(document: Document) -> Iterator[str]:
    short = tags(document)
    for paragraph, pieces in zip(document.paragraphs, pieces_of(document), strict=True):
        text = escape(_tagged(pieces, short)).translate(_TAGS)
        if not text.strip():
            continue
        if paragraph.kind is ParagraphKind.HEADING:
            yield f"## {' '.join(text.split())}"
        elif paragraph.kind is ParagraphKind.CAPTION:
            credit = f" ({escape(on_one_line(paragraph.credit))})" if paragraph.credit else ""
            yield f"Picture: {text}{credit}"
        elif paragraph.kind is ParagraphKind.PULL_QUOTE:
            yield "\n".join(f"> {line}" for line in text.split("\n"))
        else:
            yield text
    for presence, listed in apart(shares(document)):
        yield "## Speakers" if presence is Presence.QUOTED else f"## Speakers {presence}"
        yield "\n".join(_speaker(share, short) for share in listed)
    if any(map(is_inferred, document.quotations)):
        yield f"A tag with a question mark: {INFERRED}."


# A tag is set between two private characters until the text around it is escaped.
_OPEN, _CLOSE = "\ue000", "\ue001"
_TAGS = str.maketrans({_OPEN: "\\[", _CLOSE: "\\] "})


def _tagged(pieces: Sequence[Piece], short: dict[str, str]) -> str:
    """The text with a tag before each quotation, and before the mark that opens it; the tag says of a paraphrase so."""
    text = ""
    for piece in pieces:
        quotation = piece.quotation
        if quotation is not None and quotation.kind is not QuotationKind.SCARE and piece.begins:
            before = text.rstrip("".join(OPENING))
            tag = short.get(quotation.speaker or "", "?") + doubt(quotation)
            tag += f", {PARAPHRASED}" if is_paraphrased(quotation) else ""
            text = f"{before}{_OPEN}{tag}{_CLOSE}{text[len(before) :]}"
        text += piece.text.replace(_OPEN, "\ufffd").replace(_CLOSE, "\ufffd")
    return text


def _speaker(share: Share, short: dict[str, str]) -> str:
    speaker = share.speaker
    about = ", ".join(filter(None, [speaker.name, speaker.role, speaker.affiliation]))
    return f"- **{short[speaker.id]}** {escape(on_one_line(about))} — {counted(share.count, 'quotation')}"

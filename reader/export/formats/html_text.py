"""The text of the exported page: the article with its quotations marked, or quotations alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape as escape_html

from reader.document import Document, Paragraph, ParagraphKind, Quotation, QuotationKind
from reader.document.certainty import PARAPHRASED, doubt, is_inferred, is_paraphrased
from reader.document.pages import page_starts, place_of_words
from reader.document.paragraph_numbers import paragraph_number
from reader.document.quotation_marks import CLOSING, OPENING
from reader.document.quotation_numbers import quotation_number
from reader.document.speakers.colours import colours_of
from reader.document.speakers.shares import Share, shares
from reader.document.speakers.tags import tags
from reader.export.excerpt import Excerpt
from reader.export.formats.html_style import COLOURS
from reader.export.noted import Note
from reader.export.pieces import Piece, pieces_of
from reader.export.sanitize import harmless, on_one_line
from reader.export.styles.cite import quoted, who_said
from reader.export.styles.link import link, text_of_page


@dataclass(frozen=True, slots=True)
class Look:
    """A section of the page: what is in it, the ``level`` of its title, how its speakers are numbered and called."""

    excerpt: Excerpt
    section: int
    level: int
    shares: tuple[Share, ...]
    numbers: Mapping[str, int]
    colours: Mapping[str, int]
    tags: Mapping[str, str]

    def classes(self, speaker: str | None) -> str:
        """Colour and number of a speaker; ``s0`` for nobody."""
        number = self.numbers.get(speaker or "", 0)
        return f"s{self.colours[speaker or ''] % COLOURS + 1} k{number}" if number else "s0"


def look(excerpt: Excerpt, section: int, level: int) -> Look:
    """Number and colour the speakers of a document as the app does."""
    everyone = shares(excerpt.document)
    numbers = {share.speaker.id: share.number for share in everyone}
    colours = colours_of(excerpt.document, everyone)
    return Look(excerpt, section, level, everyone, numbers, colours, tags(excerpt.document))


def escaped(text: str) -> str:
    """Text as it may stand in an element or in a quoted attribute, without controls."""
    return escape_html(harmless(text), quote=True)


def article(seen: Look) -> Iterator[str]:
    """Every paragraph; the number beside it, and the page that begins in it, are drawn by the style sheet, so that
    nobody copies them with the text.
    """
    document = seen.excerpt.document
    starts: dict[int, list[tuple[int, str]]] = {}
    for page, at in page_starts(document):
        starts.setdefault(at.paragraph, []).append((at.offset, page))
    for index, (paragraph, pieces) in enumerate(zip(document.paragraphs, pieces_of(document), strict=True)):
        text = "".join(_on_pages(seen, _with_marks(pieces), starts.get(index, ())))
        credit = f" <small>{escaped(on_one_line(paragraph.credit))}</small>" if paragraph.credit else ""
        element = f"h{seen.level + 1}" if paragraph.kind is ParagraphKind.HEADING else "p"
        counted = paragraph_number(document, index)
        place = f' id="d{seen.section}p{counted}" data-n="{counted}"' if counted else ""
        yield f"<{element}{place}{_class(paragraph)}>{text}{credit}</{element}>"


def quotations(seen: Look) -> Iterator[str]:
    """The quotations that are wanted, each with who said it; then what else was noted."""
    document = seen.excerpt.document
    text = text_of_page(document)
    for index, quotation in seen.excerpt.chosen:
        yield from _block(seen, quotation_number(document, index), quotation, link(document, quotation, text))
        yield from _noted(seen.excerpt.notes.get(index, Note()))
    for passage in seen.excerpt.passages:
        gone = "no longer in the text"
        where = escaped(place_of_words(document, passage.parts)) if passage.parts else gone
        yield '<blockquote class="s0">'
        yield f"<p>{escaped(passage.words)}</p>"
        yield f"<footer>{where}</footer>"
        yield "</blockquote>"
        yield from _noted(passage.note)


def _class(paragraph: Paragraph) -> str:
    return "" if paragraph.kind is ParagraphKind.BODY else f' class="{paragraph.kind}"'


def _with_marks(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the quotation marks around a quotation as a part of it."""
    marked = list(pieces)
    for at, piece in enumerate(marked):
        if piece.quotation is None or piece.quotation.kind is QuotationKind.INDIRECT:
            continue
        before, after = (marked[at - 1] if at else None), (marked[at + 1] if at + 1 < len(marked) else None)
        if before is not None and before.quotation is None and before.text[-1:] in OPENING:
            marked[at - 1] = replace(before, text=before.text[:-1])
            piece = replace(piece, text=before.text[-1] + piece.text)
        if after is not None and after.quotation is None and after.text[:1] in CLOSING:
            marked[at + 1] = replace(after, text=after.text[1:])
            piece = replace(piece, text=piece.text + after.text[0])
        marked[at] = piece
    return marked


def _on_pages(seen: Look, pieces: Sequence[Piece], starts: Sequence[tuple[int, str]]) -> Iterator[str]:
    """The pieces of a paragraph, and where a page begins its mark."""
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        for offset, page in starts:
            if at <= offset < end:
                if offset > at:
                    yield _piece(seen, replace(piece, text=piece.text[: offset - at]))
                    piece = replace(piece, text=piece.text[offset - at :], begins=False)
                    at = offset
                yield f'<span class="page" data-page="{escaped(on_one_line(page))}"></span>'
        yield _piece(seen, piece)
        at = end


def _piece(seen: Look, piece: Piece) -> str:
    quotation = piece.quotation
    if quotation is None:
        return escaped(piece.text)
    if quotation.kind is QuotationKind.SCARE:
        return f'<span class="scare">{escaped(piece.text)}</span>'
    tag = place = ""
    if piece.begins:
        tag = f'<b class="tag">{_tag(seen, quotation)}</b>\u00a0'
        place = f' id="d{seen.section}q{piece.number}"'
    about = escaped(_about(seen.excerpt.document, quotation))
    classes = f"{seen.classes(quotation.speaker)} {quotation.kind}"
    return f'<mark class="{classes}"{place} title="{about}">{tag}{escaped(piece.text)}</mark>'


def _tag(seen: Look, quotation: Quotation) -> str:
    """The speaker's tag, with a question mark where it is inferred that it is theirs."""
    tag = seen.tags.get(quotation.speaker or "")
    return "?" if tag is None else escaped(tag) + doubt(quotation)


def _about(document: Document, quotation: Quotation) -> str:
    told = [PARAPHRASED] if is_paraphrased(quotation) else []
    told += ["inferred"] if is_inferred(quotation) else []
    return who_said(document, quotation) + (f" ({', '.join(told)})" if told else "")


def _block(seen: Look, number: int, quotation: Quotation, address: str) -> Iterator[str]:
    document = seen.excerpt.document
    scare = quotation.kind is QuotationKind.SCARE
    about = "Nobody is quoted" if scare else _about(document, quotation)
    where = escaped(place_of_words(document, quotation.parts))
    if address:
        where = f'<a href="{escaped(address)}" rel="noreferrer">{where}</a>'
    classes = "s0" if scare else seen.classes(quotation.speaker)
    tag = "" if scare else f'<b class="tag">{_tag(seen, quotation)}</b> '
    place = f' id="d{seen.section}q{number}"' if number else ""
    yield f'<blockquote{place} class="{classes}">'
    yield f"<p>{escaped(quoted(document, quotation))}</p>"
    yield f"<footer>{tag}{escaped(about)}, {where}</footer>"
    yield "</blockquote>"


def _noted(note: Note) -> Iterator[str]:
    """A reader's own words on what stands above."""
    labels = "".join(f' <span class="label">#{escaped(on_one_line(tag))}</span>' for tag in note.tags)
    if note.text or labels:
        yield f'<p class="note">{escaped(note.text)}{labels}</p>'

"""HTML that stands alone: no script, no outside resource, readable on a screen and on paper, light and dark.

Whose words they are is said by colour and by a tag, never by colour alone. The page forbids itself, by its Content
Security Policy, to load anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape as escape_html

from reader.document import Document, Paragraph, ParagraphKind, Quotation, QuotationKind
from reader.document.shares import shares
from reader.document.tags import tags
from reader.export.cite import quoted, who_said
from reader.export.excerpt import Excerpt
from reader.export.harmless import harmless, on_one_line, web_address
from reader.export.link import link, text_of_page
from reader.export.noted import Note
from reader.export.page_style import COLOURS, STYLE
from reader.export.pieces import Piece, pieces_of
from reader.export.reference import RETOLD

_BLOCKS = {ParagraphKind.HEADING: "h3"}
_LANGUAGE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"


def render(excerpts: Sequence[Excerpt]) -> str:
    """One page with a section a document."""
    titles = [on_one_line(one.document.title or one.name) or "Untitled" for one in excerpts]
    title = titles[0] if len(titles) == 1 else f"Quotations from {len(titles)} articles"
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{_language(excerpts)}">',
        "<head>",
        '<meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{escaped(title)}</title>",
        f"<style>\n{STYLE}</style>",
        "</head>",
        "<body>",
    ]
    for number, (excerpt, heading) in enumerate(zip(excerpts, titles, strict=True), 1):
        lines += _section(excerpt, heading, number)
    return "\n".join([*lines, "</body>", "</html>"]) + "\n"


def escaped(text: str) -> str:
    """Text as it may stand in an element or in a quoted attribute, without controls."""
    return escape_html(harmless(text), quote=True)


def _language(excerpts: Sequence[Excerpt]) -> str:
    """The documents' language where they have one in common: letters, digits and hyphens alone."""
    tags_of = {excerpt.document.language for excerpt in excerpts}
    tag = tags_of.pop() if len(tags_of) == 1 else "en"
    return "".join(char for char in tag if char in _LANGUAGE)[:35] or "en"


def _section(excerpt: Excerpt, heading: str, section: int) -> Iterator[str]:
    document = excerpt.document
    colours = {share.speaker.id: (share.number - 1) % COLOURS + 1 for share in shares(document)}
    yield f'<main id="d{section}">' if section == 1 else f'<section id="d{section}">'
    yield "<header>"
    yield f"<h1>{escaped(heading)}</h1>"
    if document.deck:
        yield f'<p class="deck">{escaped(on_one_line(document.deck))}</p>'
    front = [escaped(on_one_line(part)) for part in (document.byline, document.publisher, document.published) if part]
    if url := web_address(document.source.url):
        front.append(f'<a href="{escaped(url)}" rel="noreferrer">{escaped(url)}</a>')
    if front:
        yield f'<p class="front">{" · ".join(front)}</p>'
    if document.source.retold:
        yield f'<p class="front">{RETOLD[0].upper()}{RETOLD[1:]}.</p>'
    yield "</header>"
    yield from _legend(excerpt, colours)
    if excerpt.whole:
        yield from _article(document, colours, section)
    else:
        text = text_of_page(document)
        for number, quotation in excerpt.numbered:
            address = link(document, quotation, text)
            yield from _quotation(document, quotation, colours, f"d{section}q{number}", address)
            yield from _noted(excerpt.notes.get(number - 1, Note()))
    for passage in excerpt.passages:
        where = f"¶ {passage.parts[0].paragraph + 1}" if passage.parts else "no longer in the text"
        yield '<blockquote class="s0">'
        yield f"<p>{escaped(passage.words)}</p>"
        yield f"<footer>— {where}</footer>"
        yield "</blockquote>"
        yield from _noted(passage.note)
    yield "</main>" if section == 1 else "</section>"


def _noted(note: Note) -> Iterator[str]:
    """A reader's own words on what stands above."""
    tags = "".join(f' <span class="label">#{escaped(on_one_line(tag))}</span>' for tag in note.tags)
    if note.text or tags:
        yield f'<p class="note">{escaped(note.text)}{tags}</p>'


def _legend(excerpt: Excerpt, colours: dict[str, int]) -> Iterator[str]:
    """Who is quoted: tag, name, role, how often."""
    document = excerpt.document
    met = {q.speaker for _, q in excerpt.numbered} | {q.via for _, q in excerpt.numbered}
    listed = [share for share in shares(document) if excerpt.whole or share.speaker.id in met]
    if not listed:
        return
    short = tags(document)
    yield '<nav aria-label="Speakers">'
    yield "<ul>"
    for share in listed:
        speaker = share.speaker
        about = ", ".join(filter(None, [speaker.role, speaker.affiliation]))
        name = f'<b class="tag">{escaped(short[speaker.id])}</b> <strong>{escaped(on_one_line(speaker.name))}</strong>'
        about = f" {escaped(on_one_line(about))}" if about else ""
        yield f'<li class="s{colours[speaker.id]}">{name}{about} <span class="count">{share.count}</span></li>'
    yield "</ul>"
    yield "</nav>"


def _article(document: Document, colours: dict[str, int], section: int) -> Iterator[str]:
    short = tags(document)
    for number, (paragraph, pieces) in enumerate(zip(document.paragraphs, pieces_of(document), strict=True), 1):
        text = "".join(_piece(document, piece, colours, short, section) for piece in pieces)
        credit = f" <small>{escaped(on_one_line(paragraph.credit))}</small>" if paragraph.credit else ""
        element = _BLOCKS.get(paragraph.kind, "p")
        yield f'<{element} id="d{section}p{number}"{_class(paragraph)}>{text}{credit}</{element}>'


def _class(paragraph: Paragraph) -> str:
    return "" if paragraph.kind is ParagraphKind.BODY else f' class="{paragraph.kind}"'


def _piece(document: Document, piece: Piece, colours: dict[str, int], short: dict[str, str], section: int) -> str:
    quotation = piece.quotation
    if quotation is None:
        return escaped(piece.text)
    if quotation.kind is QuotationKind.SCARE:
        return f'<span class="scare">{escaped(piece.text)}</span>'
    classes = f"s{colours.get(quotation.speaker or '', 0)} {quotation.kind}"
    tag = f'<b class="tag">{escaped(short.get(quotation.speaker or "", "?"))}</b> ' if piece.begins else ""
    place = f' id="d{section}q{piece.number}"' if piece.begins else ""
    about = escaped(who_said(document, quotation))
    return f'<mark class="{classes}"{place} title="{about}">{tag}{escaped(piece.text)}</mark>'


def _quotation(
    document: Document, quotation: Quotation, colours: dict[str, int], place: str, address: str
) -> Iterator[str]:
    scare = quotation.kind is QuotationKind.SCARE
    about = "Nobody is quoted" if scare else who_said(document, quotation)
    where = f"¶ {quotation.paragraph + 1}"
    if address:
        where = f'<a href="{escaped(address)}" rel="noreferrer">{where}</a>'
    yield f'<blockquote id="{place}" class="s{0 if scare else colours.get(quotation.speaker or "", 0)}">'
    yield f"<p>{escaped(quoted(document, quotation))}</p>"
    yield f"<footer>— {escaped(about)}, {where}</footer>"
    yield "</blockquote>"

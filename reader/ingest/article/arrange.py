"""From a page to a document: what is headline, paragraph or caption, and what is cut."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import is_normalized, normalize

from reader.document.clean import clean
from reader.document.model import Document, Link, Paragraph, Removed, Source, Span
from reader.ingest.article.about_author import AUTHOR, about_authors
from reader.ingest.article.boilerplate import BESIDE, HEAD_LINE, reasons_to_cut
from reader.ingest.article.captions import with_captions
from reader.ingest.article.dates import day_of_dateline, is_date
from reader.ingest.article.evidence import Evidence, evidence_of
from reader.ingest.article.head import Head, head_of
from reader.ingest.article.note_marks import without_note_marks
from reader.ingest.article.paragraph_kinds import kinds_of
from reader.ingest.article.report_credits import WORKED, report_credits
from reader.ingest.article.vocabulary import normal
from reader.ingest.lines import one_line
from reader.ingest.page_breaks import in_pieces, rewritten
from reader.ingest.source_page import Block, Facts, Page
from reader.languages.detect import believed, language_of

"""Code points of a title that is only the beginning of the text."""
SAMPLE = 60
"""So many paragraphs tell the language of a text."""
_TOP = 8
"""Blocks at the top among which a line may be the byline once more."""
_LONGEST_DESCRIPTION = 60
"""Words; a longer description of a page is its text again."""


def document_of(page: Page, source: Source, *, keep_all: bool = False) -> Document | None:
    """The document of a page, without quotations and speakers; None where there is no text on it.

    ``source`` says where the page came from; the document's own also names what was inferred: every fact that was
    recognised by its place or form and not stated by the page. With ``keep_all`` nothing is cut.
    """
    blocks, first_of = _cleaned(without_note_marks(page.blocks))
    if not blocks:
        return None
    facts = _cleaned_facts(page.facts)
    evidence = [evidence_of(block) for block in blocks]
    blocks, doubled = with_captions(blocks, evidence)
    head = Head() if page.headed else head_of(blocks, evidence, facts.title, facts.deck)
    reasons = _reasons(page, blocks, evidence, head, doubled, keep_all=keep_all)
    byline = normal(facts.byline)
    cut: list[tuple[int, Removed]] = []
    kept: list[int] = []
    for index, block in enumerate(blocks):
        reason = reasons[index]
        if index in (head.title, head.deck):
            continue
        is_byline = bool(byline) and index < _TOP and evidence[index].key == byline
        if (index in head.used or is_byline) and not reason and not keep_all:
            reason = HEAD_LINE
        if reason:
            cut.append((index, Removed(_whole(block), reason, block.line)))
        else:
            kept.append(index)
    if not page.clean and not keep_all:
        texts = [blocks[index].text for index in kept]
        about = {kept[place]: AUTHOR for place in about_authors(texts, facts.byline or head.byline) if place}
        about |= {kept[place]: WORKED for place in report_credits(texts)}
        cut = sorted(
            [*cut, *((i, Removed(_whole(blocks[i]), why, blocks[i].line)) for i, why in about.items())], key=_place
        )
        kept = [index for index in kept if index not in about]
    if not kept:  # a headline alone is text too
        kept = [head.title] if head.title is not None else list(range(len(blocks)))
        cut = cut if head.title is not None else []
    kinds = kinds_of([blocks[index] for index in kept], [evidence[index] for index in kept])
    paragraphs = tuple(
        Paragraph(
            f"p{number}",
            blocks[index].text,
            kind,
            blocks[index].credit,
            links_in(blocks[index], facts.url or source.url),
            blocks[index].page,
            tuple(one for one in blocks[index].page_breaks if one.at < len(blocks[index].text)),
        )
        for number, (index, kind) in enumerate(zip(kept, kinds, strict=True), 1)
    )
    found = _recognised(head, blocks, paragraphs)
    left_out = [(first_of[-1 if r.before is None else r.before], r) for r in _cleaned_removed(page.removed)]
    return _document(facts, found, paragraphs, _removed(left_out, cut, kept), source)


def _place(entry: tuple[int, Removed]) -> int:
    return entry[0]


def _removed(
    left_out: Sequence[tuple[int, Removed]], cut: Sequence[tuple[int, Removed]], kept: Sequence[int]
) -> tuple[Removed, ...]:
    """What the format left out and what was cut here, each with a block before which, or as which, it stood; in order.

    ``kept`` are the blocks that are paragraphs now, ascending.
    """
    everything = sorted([*left_out, *cut], key=_place)  # stable: what was left out stood before
    return tuple(Removed(r.text, r.reason, r.line, bisect_left(kept, index)) for index, r in everything)


def links_in(block: Block, base: str) -> tuple[Link, ...]:
    """The links of a block whose words stand in its text, with whole addresses; ``base`` is that of the page."""
    found: list[Link] = []
    after = 0
    for words, url in block.links:
        words = one_line(composed(clean(words)))
        start = block.text.find(words, after) if words else -1
        address = _address(url, base) if start >= 0 else ""
        if address:
            after = start + len(words)
            found.append(Link(Span(start, after), address))
    return tuple(found)


def _address(url: str, base: str) -> str:
    """A whole ``http`` or ``https`` address, an empty string for any other."""
    from urllib.parse import urljoin

    try:
        whole = urljoin(base, clean(url).strip()) if base else clean(url).strip()
    except ValueError:
        return ""
    return whole if whole.lower().startswith(("http://", "https://")) else ""


def composed(text: str) -> str:
    """``text`` with its accents in one code point each (Unicode NFC), so that it can be searched and compared."""
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def _cleaned(blocks: Sequence[Block]) -> tuple[list[Block], list[int]]:
    """The blocks in the form in which a document holds text: clean, on one line, none empty.

    With them, for each of the blocks given, and behind the last, the index of the first that is left of it or follows.
    """
    result: list[Block] = []
    first_of: list[int] = []
    for block in blocks:
        first_of.append(len(result))
        held = rewritten(block, _as_held)
        if held.credit:
            held = replace(held, credit=_as_held(held.credit))
        result += [held] if 0 < len(held.text) <= 1000 else in_pieces(held)
    return result, [*first_of, len(result)]


def _as_held(text: str) -> str:
    return one_line(composed(clean(text)))


def _cleaned_removed(removed: Sequence[Removed]) -> list[Removed]:
    """What a format left out, which is as foreign as what it left in."""
    cleaned = ((one, one_line(clean(one.text))) for one in removed)
    return [one if one.text is text else replace(one, text=text) for one, text in cleaned if text]


def _cleaned_facts(facts: Facts) -> Facts:
    return Facts(
        title=one_line(composed(clean(facts.title))),
        deck=one_line(composed(clean(facts.deck))),
        byline=one_line(composed(clean(facts.byline))),
        publisher=one_line(composed(clean(facts.publisher))),
        published=facts.published if is_date(facts.published) else "",
        language=one_line(composed(clean(facts.language))),
        url=one_line(composed(clean(facts.url))),
        authors=tuple(filter(None, (one_line(composed(clean(author))) for author in facts.authors))),
        inferred=facts.inferred,
    )


def _reasons(
    page: Page, blocks: Sequence[Block], evidence: Sequence[Evidence], head: Head, doubled: list[str], *, keep_all: bool
) -> list[str]:
    """For each block why it is cut, or nothing."""
    if keep_all or page.clean:
        return [""] * len(blocks)
    marked = [
        replace(block, title=True) if index in (head.title, head.deck) or index in head.used else block
        for index, block in enumerate(blocks)
    ]
    reasons = reasons_to_cut(marked, evidence)
    above = range(head.title) if head.title is not None else range(0)
    # Above a headline that the format marks stand the names of sections, even where none of them is known.
    crowded = any(evidence[i].boilerplate >= 1 for i in above) or (bool(above) and blocks[above.stop].title)
    for index in range(min(head.first, len(blocks))):
        found = evidence[index]
        if index in (head.title, head.deck) or index in head.used or blocks[index].kind is not None:
            continue
        if found.label and (found.boilerplate >= 1 or (crowded and index in above)) and not found.quoted:
            reasons[index] = reasons[index] or found.reason or BESIDE
    for index, reason in enumerate(doubled):
        reasons[index] = reason or reasons[index]
    return reasons


def _whole(block: Block) -> str:
    return f"{block.text} {block.credit}" if block.credit else block.text


def _recognised(head: Head, blocks: Sequence[Block], paragraphs: Sequence[Paragraph]) -> Facts:
    """What the text itself shows, by place and form."""
    title = blocks[head.title].text if head.title is not None else ""
    deck = blocks[head.deck].text if head.deck is not None else ""
    language = language_of(_sample(paragraphs))
    published = head.published or (day_of_dateline(paragraphs[0].text) if paragraphs else "")
    return Facts(title=title, deck=deck, byline=head.byline, published=published, language=language)


def _sample(paragraphs: Sequence[Paragraph]) -> str:
    """The text by whose words the language is told."""
    return " ".join(paragraph.text for paragraph in paragraphs[:SAMPLE])


def _document(
    facts: Facts, found: Facts, paragraphs: tuple[Paragraph, ...], removed: tuple[Removed, ...], source: Source
) -> Document:
    deck = facts.deck if _is_deck(facts.deck, paragraphs) else ""
    names = ("title", "deck", "byline", "publisher", "published", "language")
    stated = {"title": facts.title, "deck": deck, "byline": facts.byline, "publisher": facts.publisher}
    agreed = not facts.language or believed(facts.language, _sample(paragraphs)) == facts.language
    stated |= {"published": facts.published, "language": facts.language if agreed else ""}
    values: dict[str, str] = {name: stated[name] or getattr(found, name) for name in names}
    inferred = tuple(name for name in names if values[name] and (not stated[name] or name in facts.inferred))
    return Document(
        title=values["title"],
        deck=values["deck"],
        byline=values["byline"],
        authors=facts.authors,
        publisher=values["publisher"],
        published=values["published"],
        language=values["language"],
        paragraphs=paragraphs,
        source=replace(source, url=source.url or facts.url, inferred=(*source.inferred, *inferred)),
        removed=removed,
    )


def _is_deck(deck: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a description is more than the beginning of the text."""
    if not deck or len(deck.split()) > _LONGEST_DESCRIPTION:
        return False
    words = normal(deck.rstrip(" .…"))
    return not any(normal(paragraph.text[: 2 * len(deck)]).startswith(words) for paragraph in paragraphs[:5])

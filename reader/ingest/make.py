"""From what was given to a document: its page, the article on it, and who said what in it."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from functools import partial
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING

from reader.document.model import Document
from reader.errors import ReaderError
from reader.ingest.errors import UnreadableError
from reader.ingest.extras import require
from reader.ingest.formats.formats import page_of
from reader.ingest.limits import DEFAULT, Limits
from reader.ingest.page_breaks import segments, with_segments
from reader.ingest.sources.mojibake import NOTE, repaired
from reader.ingest.sources.source import SourceData, check_size, extra_of, is_heavy, source_of

if TYPE_CHECKING:
    from reader.ingest.source_page import Page

_LANGUAGE = re.compile(rb"""<html\b[^>]{0,500}?\slang\s*=\s*["']?([A-Za-z]{2,3})\b""", re.IGNORECASE)
_HEAD = 4096
"""Bytes at the beginning of a page in which its language is said."""


def article_of(given: SourceData, *, limits: Limits = DEFAULT, in_child: bool = True) -> Document:
    """The article in what was given, without quotations and speakers.

    ``in_child`` is for callers that run in a child process already and so need none to read heavy formats.

    Raises:
        UnreadableError: as `reader.ingest.open.open_document` has it.
    """
    check_size(given, limits)
    extra = extra_of(given.kind)
    if extra:
        require(extra, given.label)
    page = _in_child(given, limits) if in_child and is_heavy(given) else page_of(given, limits)
    from reader.ingest.article.arrange import document_of

    page, places = _put_right(page)
    source = source_of(given)
    if places:
        source = replace(source, note=NOTE.format(places))
    document = document_of(page, source, keep_all=given.keep_all)
    if document is None:
        fix = "if it was scanned, run text recognition (OCR) on it first" if extra == "pdf" else "choose another"
        raise UnreadableError(f"{given.label}: there is no text in it; {fix}")
    return document


def _put_right(page: Page) -> tuple[Page, int]:
    """A page with its text repaired where it was decoded wrongly, and in how many places."""
    cut = [segments(block) for block in page.blocks]
    whole = "\n".join(text for texts in cut for text in texts)
    text, places = repaired(whole)
    if not places:
        return page, 0
    texts = text.split("\n")
    if len(texts) != sum(map(len, cut)):  # a block with line ends of its own
        return page, 0
    rest = iter(texts)
    blocks = tuple(
        with_segments(block, list(islice(rest, len(own)))) for block, own in zip(page.blocks, cut, strict=True)
    )
    facts = replace(
        page.facts,
        title=repaired(f"{page.facts.title}\n{whole}")[0].partition("\n")[0],
        deck=repaired(f"{page.facts.deck}\n{whole}")[0].partition("\n")[0],
        byline=repaired(f"{page.facts.byline}\n{whole}")[0].partition("\n")[0],
    )
    return replace(page, blocks=blocks, facts=facts), places


def with_quotations(document: Document, language: str | None = None) -> Document:
    """``document`` with its quotations and speakers; in ``language`` where its own is not to be trusted."""
    from reader.attribution.deck import attribute_below_deck
    from reader.ingest.user_words import own_words

    if language:
        document = replace(document, language=language)
    extra = own_words(document.language)
    if extra is None:
        return attribute_below_deck(document, language)
    from reader.attribution.lexicon.lexicon import lexicon_for

    return attribute_below_deck(document, language, lexicon=lexicon_for(document.language, extra))


def _in_child(given: SourceData, limits: Limits) -> Page:
    from reader.ingest.sandbox.forked import may_fork
    from reader.ingest.sandbox.ready import child_for
    from reader.ingest.sandbox.wire import unpacked
    from reader.ingest.sources.file_type import Kind

    said = {
        "kind": given.kind,
        "label": given.label,
        "url": given.url,
        "encoding": given.encoding,
        "keep_all": given.keep_all,
    }
    alone = given.kind is Kind.PDF  # PDFium has no limits, so that its process has little memory and begins with none
    if not alone and may_fork():
        _share()
    with child_for(limits, alone=alone) as worker:
        task = {"do": "page", "given": said, "label": given.label}
        meanwhile = partial(_prepare, given)
        _, data = worker.ask(task, given.data, seconds=limits.seconds, label=given.label, meanwhile=meanwhile)
    return unpacked(data)


def _share() -> None:
    """Import and read what both sides need, before one becomes two."""
    from reader.ingest.article.vocabulary import vocabulary

    import_module("reader.ingest.article.arrange")
    vocabulary()


def _prepare(given: SourceData) -> None:
    """Import and read what is needed when the page is there: the words of the language that it seems to be in."""
    from reader.ingest.user_words import own_words

    import_module("reader.ingest.article.arrange")
    stated = _LANGUAGE.search(given.data, 0, _HEAD)
    with suppress(ReaderError, OSError):  # said when the words are needed
        language = stated[1].decode("ascii") if stated else ""
        import_module("reader.attribution.pipeline").prepare(language, own_words(language or "en"))

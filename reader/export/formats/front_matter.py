"""YAML front matter: what notebooks (Obsidian, Logseq), static sites and Pandoc read above a Markdown text."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document import QuotationKind
from reader.document.yaml.scalars import as_list, as_value
from reader.export.dates import when
from reader.export.excerpt import Excerpt
from reader.export.reference import authors_of
from reader.export.sanitize import on_one_line, web_address


def front_matter(excerpt: Excerpt) -> Iterator[str]:
    """The lines: title, description, authors, publisher, published, url, language, speakers, tags, as far as known.

    ``speakers`` are those who are quoted in the excerpt, ``tags`` the reader's own.
    """
    document = excerpt.document
    yield "---"
    yield from _words("title", on_one_line(document.title) or on_one_line(excerpt.name) or "Untitled")
    yield from _words("description", document.deck)
    yield from _several("authors", (name.straight for name in authors_of(document)))
    yield from _words("publisher", document.publisher)
    published = when(document.published)
    if published is not None and published.day:
        yield f"published: {published.iso}"  # plain, so that it is a date
    else:
        yield from _words("published", document.published)
    yield from _words("url", web_address(document.source.url))
    yield from _words("language", document.language)
    said = {quotation.speaker for _, quotation in excerpt.chosen if quotation.kind is not QuotationKind.SCARE}
    yield from _several("speakers", (speaker.name for speaker in document.speakers if speaker.id in said))
    notes = (*excerpt.notes.values(), *(passage.note for passage in excerpt.passages))
    yield from _several("tags", (tag_of_notebooks(tag) for note in notes for tag in note.tags))
    yield "---"


def tag_of_notebooks(tag: str) -> str:
    """A tag as notebooks take it: without a number sign, and with hyphens for its spaces."""
    return "-".join(on_one_line(tag).lstrip("#").split())


def _words(key: str, value: str) -> Iterator[str]:
    if words := on_one_line(value):
        yield from as_value(key, words, 0)


def _several(key: str, values: Iterator[str]) -> Iterator[str]:
    if listed := tuple(dict.fromkeys(filter(None, map(on_one_line, values)))):
        yield from as_list(key, listed, 0)

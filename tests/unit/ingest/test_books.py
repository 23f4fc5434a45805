"""A book: who wrote it, one by one, and how bibliographies have it."""

from __future__ import annotations

import json

import pytest
from ingest_samples import epub

from reader.export.excerpt import excerpt_of
from reader.export.formats import bibtex, csl, ris
from reader.export.reference import authors_of
from reader.ingest.make import article_of, with_quotations
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData


@pytest.mark.parametrize(
    ("creators", "names"),
    [
        (("Rosa Tarn &amp; Co.", "Jon Pell"), ("Rosa Tarn & Co.", "Jon Pell")),
        (("Tarn, Pell and Sons",), ("Tarn, Pell and Sons",)),
        (("Tarn, Rosa", "Pell, Jon"), ("Rosa Tarn", "Jon Pell")),
        (("Rosa Tarn and Jon Pell",), ("Rosa Tarn", "Jon Pell")),
        (("Rosa Tarn", "Jon Pell"), ("Rosa Tarn", "Jon Pell")),
    ],
)
def test_each_creator_of_a_book_is_one_author(creators: tuple[str, ...], names: tuple[str, ...]) -> None:
    elements = "".join(f"<dc:creator>{name}</dc:creator>" for name in creators)
    metadata = f"<metadata><dc:title>Weirs</dc:title>{elements}<dc:publisher>Skerry Press</dc:publisher></metadata>"
    manifest = '<manifest><item id="a" href="c0.xhtml" media-type="application/xhtml+xml"/></manifest>'
    book = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'{metadata}{manifest}<spine><itemref idref="a"/></spine></package>'
    )
    data = epub("<p>The weir was built in a year.</p>", extra={"OEBPS/book.opf": book})
    for in_child in (False, True):
        document = article_of(SourceData(data, Kind.EPUB, "weirs.epub"), in_child=in_child)
        assert tuple(name.straight for name in authors_of(document)) == names


def test_a_book_is_cited_as_one() -> None:
    given = SourceData(epub("<p>“It was built in a year,” said Ida Orr.</p>"), Kind.EPUB, "x", file="Ferry.EPUB")
    document = with_quotations(article_of(given, in_child=False))
    one = excerpt_of(document, document.quotations[0])
    entry = bibtex.render([one])
    assert entry.startswith("@book{")
    assert "publisher = {Skerry Press}" in entry
    assert "journal" not in entry
    assert "entrysubtype" not in entry
    record = ris.render([one])
    assert record.startswith("TY  - BOOK\r\n")
    assert "PB  - Skerry Press\r\n" in record
    item = json.loads(csl.render([one]))[0]
    assert (item["type"], item["publisher"], item.get("container-title")) == ("book", "Skerry Press", None)


def test_links_within_a_book_are_none_of_the_page_it_came_from() -> None:
    data = epub("<p>See <a href='c0.xhtml#n'>the note</a> and <a href='https://tarn.example/a'>the deed</a>.</p>")
    given = SourceData(data, Kind.EPUB, "x", url="https://skerry.example/ferry.epub")
    document = article_of(given, in_child=False)
    assert [link.url for p in document.paragraphs for link in p.links] == ["https://tarn.example/a"]

"""The links of a text are kept with the words that lead to them, in every format that has some."""

from __future__ import annotations

import pytest
from ingest_samples import docx, epub, word_paragraph
from test_documents import odt

from reader.document.links import links_of
from reader.document.model import Document, Link, Paragraph, Span
from reader.ingest.make import article_of
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData
from reader.plain.article import article as printed

LEAD = "The orchard above Tarn was sold on Monday to a man who has never seen it, and the village heard of it late."
TARGET = "https://tarn.example/deed"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def opened(data: bytes, kind: Kind) -> Document:
    return article_of(SourceData(data, kind, "x"), in_child=False)


def linked(document: Document) -> list[tuple[str, str]]:
    return [(p.text[link.span.start : link.span.end], link.url) for p in document.paragraphs for link in p.links]


def markdown() -> tuple[bytes, Kind]:
    table = f"| Year | Paper |\n| --- | --- |\n| 1911 | [deed of sale]({TARGET}) |"
    return f"{LEAD}\n\nIt is in the *[the deed]({TARGET} 'why')* of 1911.\n\n{table}\n".encode(), Kind.MARKDOWN


def html() -> tuple[bytes, Kind]:
    rows = "<table><tr><th>Year</th><th>Paper</th></tr>"
    rows += f"<tr><td>1911</td><td><a href='{TARGET}'>deed of sale</a></td></tr></table>"
    body = (
        f"<p>{LEAD}</p><p>It is in <b>the <a href='{TARGET}'>the deed</a></b> of 1911, which nobody has read.</p>{rows}"
    )
    return f"<html><body><article><h1>Sold</h1>{body}<p>{LEAD}</p></article></body></html>".encode(), Kind.HTML


def word() -> tuple[bytes, Kind]:
    link = f'<w:hyperlink xmlns:r="{RELATIONS}" r:id="r9"><w:r><w:t>{{}}</w:t></w:r></w:hyperlink>'
    run = f"<w:r><w:t xml:space='preserve'>It is in the </w:t></w:r>{link.format('the deed')}"
    row = (
        f"<w:tr><w:tc>{word_paragraph('1911')}</w:tc><w:tc>{word_paragraph(link.format('deed of sale'))}</w:tc></w:tr>"
    )
    relations = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r9" Type="{RELATIONS}/hyperlink" Target="{TARGET}" '
        f'TargetMode="External"/></Relationships>'
    )
    body = (word_paragraph(LEAD), word_paragraph(run), f"<w:tbl>{row}</w:tbl>")
    return docx(*body, extra={"word/_rels/document.xml.rels": relations}), Kind.DOCX


def open_document() -> tuple[bytes, Kind]:
    link = f'<text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{TARGET}">{{}}</text:a>'
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    row = f"<table:table-row>{cell.format('1911')}{cell.format(link.format('deed of sale'))}</table:table-row>"
    table = f'<table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">{row}</table:table>'
    body = f"<text:p>{LEAD}</text:p><text:p>It is in {link.format('the deed')} of 1911.</text:p>{table}"
    return odt(body), Kind.ODT


def book() -> tuple[bytes, Kind]:
    cell = f"<td><a href='{TARGET}'>deed of sale</a></td>"
    rows = f"<table><tr><th>Year</th><th>Paper</th></tr><tr><td>1911</td>{cell}</tr></table>"
    inside = "<a href='c0.xhtml#note'>below</a>"
    return epub(f"<p>{LEAD}</p><p>It is in <a href='{TARGET}'>the deed</a> of 1911, {inside}.</p>{rows}"), Kind.EPUB


@pytest.mark.parametrize("made", [markdown, html, word, open_document, book])
def test_words_and_addresses_also_in_tables(made) -> None:
    if made is html:
        pytest.importorskip("trafilatura")
    document = opened(*made())
    assert linked(document) == [("the deed", TARGET), ("deed of sale", TARGET)]


def test_addresses_in_the_text_are_links_too_in_their_order() -> None:
    text = "See www.tarn.example/a, the deed, and https://tarn.example/b."
    own = Link(Span(text.index("the deed"), text.index("the deed") + 8), TARGET)
    over = Link(Span(text.index("https"), len(text) - 1), "https://tarn.example/real")
    found = links_of(Paragraph("p1", text, links=(own, over)))
    assert [link.url for link in found] == ["https://www.tarn.example/a", TARGET, over.url]


def test_they_are_printed_as_notes_when_asked_for() -> None:
    document = opened(*markdown())
    plain = "\n".join(printed(document, 60))
    noted = "\n".join(printed(document, 60, links=True))
    assert TARGET not in plain
    assert "the deed[1] of 1911" in noted
    assert "deed of sale[1]" in noted
    assert noted.splitlines()[-1] == f"[1] {TARGET}"
    assert noted.count(TARGET) == 1


@pytest.mark.parametrize("width", [20, 33, 60])
def test_a_number_stands_inside_a_quotation_and_on_the_row_of_its_words(width: int) -> None:
    from dataclasses import replace

    from reader.document.model import Part, Quotation, Speaker

    text = "“Read the deed,” said Hedda Brandt."
    document = replace(
        opened(*markdown()),
        paragraphs=(Paragraph("p1", text, links=(Link(Span(6, 14), TARGET),)),),
        quotations=(Quotation("q1", (Part(0, Span(1, 15)),), "b"),),
        speakers=(Speaker("b", "Hedda Brandt"),),
    )
    rows = list(printed(document, width, links=True))
    assert "deed[1],”" in "".join(rows)
    assert all(len(row) <= max(width, len(f"[1] {TARGET}")) for row in rows)

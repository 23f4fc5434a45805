"""A text is taken in whole, or not at all: nothing is lost because a parser gave up on the way."""

from __future__ import annotations

import io
import zipfile

import pytest
from ingest_samples import BODY, LEAD, docx, epub, word_paragraph

from reader.ingest.errors import UnreadableError
from reader.ingest.formats.formats import page_of
from reader.ingest.limits import DEFAULT, Limits
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData

pytest.importorskip("lxml")


def texts(data: bytes, kind: Kind) -> list[str]:
    return [block.text for block in page_of(SourceData(data, kind, "source", keep_all=True)).blocks]


def refused(data: bytes, kind: Kind, limits: Limits = DEFAULT) -> str:
    with pytest.raises(UnreadableError) as caught:
        page_of(SourceData(data, kind, "source"), limits)
    return str(caught.value)


def book(chapter: str) -> bytes:
    return epub("<p>x</p>", extra={"OEBPS/c0.xhtml": chapter})


@pytest.mark.parametrize(
    "head",
    ["", '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'],
)
def test_the_marks_of_a_book_that_writes_them_as_entities(head):
    chapter = "<p>&ldquo;It&rsquo;s over &mdash; all of it,&rdquo;&nbsp;she said &amp; left.</p>"
    assert texts(book(f"{head}<html><body>{chapter}</body></html>"), Kind.EPUB) == [
        "“It’s over — all of it,”\xa0she said & left."
    ]


def test_entities_that_nobody_knows_are_shown_as_they_are():
    assert texts(book("<html><body><p>One &foo; two</p><p>&bar;</p></body></html>"), Kind.EPUB) == [
        "One &foo; two",
        "&bar;",
    ]
    assert texts(docx(word_paragraph("One &foo; two &rsquo; three")), Kind.DOCX) == ["One &foo; two ’ three"]


def test_a_book_in_utf_16():
    chapter = "<?xml version='1.0' encoding='utf-16'?><html><body><p>“Ja,” sagte sie &ndash; é</p></body></html>"
    made = io.BytesIO(epub("<p>x</p>", "<p>y</p>"))
    with zipfile.ZipFile(made, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("OEBPS/c0.xhtml", chapter.encode("utf-16"))
    assert texts(made.getvalue(), Kind.EPUB) == ["“Ja,” sagte sie – é", "y"]


@pytest.mark.parametrize("tag", ["<b>", "<font>", "<div>", "<ul><li>", "<table><tr><td>"])
def test_an_old_page_that_closes_nothing(tag):
    pytest.importorskip("trafilatura")
    page = "<html><body>" + tag * (600 // tag.count("<")) + "".join(f"<p>{text}</p>" for text in BODY)
    assert texts(page.encode(), Kind.HTML) == list(BODY)


def test_what_is_nested_deeper_than_a_parser_goes_is_refused_and_not_cut_off():
    assert "nested too deep" in refused(f"<html>{'<div>' * 3_000}<p>{LEAD}".encode(), Kind.HTML)
    assert "nested too deep" in refused(book(f"<html><body>{'<div>' * 300}<p>{LEAD}</p>"), Kind.EPUB)
    assert "too long a text" in refused(docx(word_paragraph("x" * 10_000_001)), Kind.DOCX)


def test_limits_of_archives():
    data = epub(f"<p>{LEAD}</p>", "<p>y</p>")
    assert "more than 3 members" in refused(data, Kind.EPUB, Limits(members=3))
    assert "unpacks to more than 1 MB" in refused(epub("<p>words</p>" * 100_000), Kind.EPUB, Limits(unpacked=1 << 20))
    assert "OEBPS/c0.xhtml in it unpacks to more than 1 MB" in refused(
        epub("<p>words</p>" * 100_000), Kind.EPUB, Limits(part=1 << 20)
    )
    assert "letters of text" in refused(epub("<p>words</p>" * 100_000), Kind.EPUB, Limits(largest_text=400_000))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_compression_than_the_formats_allow(method):
    made = io.BytesIO(epub("<p>x</p>"))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("word/document.xml", "<a/>", method)
    assert "broken, word/document.xml in it" in refused(made.getvalue(), Kind.DOCX)


def test_a_chapter_that_is_named_twice_is_read_once():
    spine = '<itemref idref="c0"/>' * 3
    named = '<package><manifest><item id="c0" href="c0.xhtml" media-type="text/html"/></manifest>'
    data = epub(f"<p>{LEAD}</p>", extra={"OEBPS/book.opf": f"{named}<spine>{spine}</spine></package>"})
    assert texts(data, Kind.EPUB) == [LEAD]


def test_what_a_page_has_cut_is_as_harmless_as_what_it_keeps():
    pytest.importorskip("trafilatura")
    from reader.ingest.make import article_of

    cut = "<nav><p>Home &#8238; &#155;31m News and more</p></nav>"
    page = f"<html><body>{cut}<article>{''.join(f'<p>{text}</p>' for text in BODY)}"
    document = article_of(SourceData(page.encode(), Kind.HTML, "source"), in_child=False)
    assert document.removed
    assert not {"\u202e", "\x9b"} & set("".join(removed.text for removed in document.removed))

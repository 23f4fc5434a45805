"""The pages of what is imported: where each begins, through everything that is done to the text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ingest_samples import docx, epub, word_paragraph, zipped
from test_pdf_layout import ONE, THREE, TOP, TWO, Drawn, column, pdf

from reader.document.model import Document, PageBreak
from reader.document.pages import page_at, page_starts
from reader.ingest import extras
from reader.ingest.formats.numbered_pages import numeral
from reader.ingest.lines import one_line
from reader.ingest.make import article_of
from reader.ingest.page_breaks import MARK, in_pieces, paged, rewritten, segments, with_segments
from reader.ingest.source_page import Block
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData

needs_pdf = pytest.mark.skipif(not extras.installed("pdf"), reason="needs quote-reader[pdf]")
needs_lxml = pytest.mark.skipif(not extras.installed("docx"), reason="needs quote-reader[docx]")


def opened(data: bytes, kind: Kind) -> Document:
    return article_of(SourceData(data, kind, "x"), in_child=False)


def page_of(document: Document, words: str) -> str:
    """The page of some words of a document."""
    for paragraph in document.paragraphs:
        if (at := paragraph.text.find(words)) >= 0:
            return page_at(paragraph, at)
    raise AssertionError(f"{words!r} is not in {[paragraph.text for paragraph in document.paragraphs]}")


# What is done to a block


class Counted:
    """Pages by their numbers."""

    def __init__(self, first: int = 1) -> None:
        self._number = first

    @property
    def current(self) -> str:
        return str(self._number)

    def turn(self) -> None:
        self._number += 1


@pytest.mark.parametrize(
    ("marked", "page", "breaks", "text", "last"),
    [
        ("The weir holds.", "1", (), "The weir holds.", "1"),
        (f"{MARK}The weir holds.", "2", (), "The weir holds.", "2"),
        (f" {MARK} {MARK}The weir holds.", "3", (), "The weir holds.", "3"),
        (f"The weir {MARK}holds.", "1", (PageBreak(9, "2"),), "The weir holds.", "2"),
        (f"The weir {MARK} holds.", "1", (PageBreak(9, "2"),), "The weir holds.", "2"),
        (f"The weir{MARK} holds.", "1", (PageBreak(9, "2"),), "The weir holds.", "2"),
        (
            f"The we{MARK}ir {MARK}{MARK}holds.{MARK}",
            "1",
            (PageBreak(6, "2"), PageBreak(9, "4")),
            "The weir holds.",
            "5",
        ),
    ],
)
def test_marks_become_pages(marked, page, breaks, text, last):
    pages = Counted()
    block = paged(Block(marked, links=((f"we{MARK}ir", "https://mill.example/"),)), pages)
    assert (block.page, block.page_breaks, block.text, pages.current) == (page, breaks, text, last)
    if MARK in marked:
        assert block.links == (("weir", "https://mill.example/"),)


words = st.lists(st.text("abcé“”1.", min_size=1, max_size=5), min_size=2, max_size=8)


@given(words, st.data())
def test_a_break_stays_before_its_words_when_white_space_is_put_right(given_words, data):
    spaces = [data.draw(st.sampled_from([" ", "  ", "\t ", "\n"])) for _ in given_words]
    text = "".join(f"{space}{word}" for space, word in zip(spaces, given_words, strict=True))
    number = data.draw(st.integers(1, len(given_words) - 1))
    at = sum(len(space) + len(word) for space, word in list(zip(spaces, given_words, strict=True))[:number])
    block = rewritten(Block(text, page_breaks=(PageBreak(at + len(spaces[number]), "2"),)), one_line)
    assert segments(block)[1] == " ".join(given_words[number:])


def test_a_long_block_is_cut_and_each_piece_begins_on_its_page():
    text = "word " * 90_000 + "word"
    breaks = tuple(PageBreak(place, str(number)) for number, place in enumerate(range(5_000, len(text), 5_000), 2))
    whole = Block(text, page="1", page_breaks=breaks)
    found = list(in_pieces(whole))
    assert len(found) > 2
    at = 0
    for piece in found:
        at = text.index(piece.text, at)
        assert piece.page == str(at // 5_000 + 1)
        assert all(
            text[at + one.at] == "w" and one.page == str((at + one.at) // 5_000 + 1) for one in piece.page_breaks
        )
        at += len(piece.text)
    assert sum(1 + len(piece.page_breaks) for piece in found) >= len(breaks)


def test_segments_are_put_together_again():
    block = Block("The weir holds.", page="1", page_breaks=(PageBreak(4, "2"), PageBreak(9, "3")))
    assert with_segments(block, segments(block)) == block
    longer = with_segments(block, ["The old ", "mill weir ", "holds."])
    assert [longer.text[one.at :] for one in longer.page_breaks] == ["mill weir holds.", "holds."]


# PDF


def two_pages(gap: float = 0) -> tuple[list[Drawn], list[Drawn]]:
    """Three paragraphs of which the second runs over the end of the first page."""
    lines = column((ONE, TWO, THREE), 50, 700, 70, gap=gap, indent=12)
    return [TOP, *lines[:4]], [(x, y + 48, size, text) for x, y, size, text in lines[4:]]


@needs_pdf
def test_a_paragraph_of_a_pdf_that_runs_over_a_page_has_both():
    document = opened(pdf(*two_pages()), Kind.PDF)
    assert [paragraph.text for paragraph in document.paragraphs] == [ONE, TWO, THREE]
    assert page_of(document, "Nobody was under it") == "1"
    runs_on = document.paragraphs[1]
    [turned] = runs_on.page_breaks
    line = two_pages()[1][0][3]
    assert runs_on.text[turned.at :].startswith(line)
    assert page_at(runs_on, turned.at - 1) == "1"
    assert page_at(runs_on, turned.at) == page_of(document, "The office wants") == "2"


LABELLED = "/PageLabels << /Nums [0 << /S /r /St 9 >> 1 << /S /D /P (A-) /St 4 >>] >>"


@needs_pdf
@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (LABELLED, ["ix", "A-4"]),
        ("/PageLabels << /Nums [0 << /P (Cover) >> 1 << /S /D /St 213 >>] >>", ["Cover", "213"]),
        (f"/PageLabels << /Nums [0 << /P ({'long ' * 20}) >> 1 << /P (\\033[2J) >>] >>", ["1", None]),
        ("/PageLabels << /Nums [7 << /S /D >>] >>", None),
        ("/PageLabels (nonsense)", ["1", "2"]),
        ("", ["1", "2"]),
    ],
)
def test_pages_of_a_pdf_are_called_as_it_labels_them(labels, names):
    plain = pdf(*two_pages())
    data = plain.replace(b"/Type /Catalog", b"/Type /Catalog " + labels.encode())
    document = opened(data, Kind.PDF)
    found = [start.page for start in page_starts(document)]
    assert len(found) == 2
    assert all(name.isprintable() and 0 < len(name) <= 30 for name in found)
    for name, expected in zip(found, names or [], strict=False):
        assert expected in (name, None)


@needs_pdf
def test_a_word_divided_at_the_end_of_a_page_is_on_the_page_on_which_it_ends():
    first = [(50.0, 700.0, 10.0, "The keeper of the lock had seen the water rise the whole night and un-")]
    second = [(50.0, 700.0, 10.0, "derstood it, she said, long before the bell of the mill began to ring.")]
    document = opened(pdf([TOP, *first], second), Kind.PDF)
    text = document.paragraphs[0].text
    assert "understood" in text
    assert [text[one.at :][:10] for one in document.paragraphs[0].page_breaks] == ["derstood i"]


# EPUB


def breaks(name: str, how: str = "epub:type='pagebreak'") -> str:
    return f"<span xmlns:epub='http://www.idpf.org/2007/ops' {how} title='{name}' id='p{name}'/>"


@needs_lxml
@pytest.mark.parametrize("how", ["epub:type='pagebreak'", "role='doc-pagebreak'"])
def test_pages_of_a_book_are_those_of_print(how):
    document = opened(
        epub(
            f"{breaks('xii', how)}<h1>The Quay</h1><p>Nothing sailed. {breaks('13', how)}Then the fog lifted.</p>",
            f"<h1>The Lock</h1><p>It was shut.</p><p>{breaks('14', how)}It stayed shut.</p>{breaks('15', how)}",
            "<h1>The Weir</h1><p>It held.</p>",
        ),
        Kind.EPUB,
    )
    pages = {words: page_of(document, words) for words in ("Nothing", "Then the", "It was", "It stayed", "It held")}
    assert list(pages.values()) == ["xii", "13", "13", "14", "15"]
    assert all("13" not in paragraph.text for paragraph in document.paragraphs)


@needs_lxml
@pytest.mark.parametrize(
    "shown",
    ["<span epub:type='pagebreak' id='q'>7</span>", "<span epub:type='pagebreak' id='q' aria-label=' page 7. '/>"],
)
def test_a_page_is_called_by_its_text_or_its_label(shown):
    chapter = f"<p xmlns:epub='http://www.idpf.org/2007/ops'>The sluice. {shown}The wheel turned.</p>"
    document = opened(epub(chapter), Kind.EPUB)
    assert page_of(document, "The wheel") == "7"
    assert document.paragraphs[0].text == "The sluice. The wheel turned."


PAGE_LIST = """<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'><body>
<nav epub:type='toc'><ol><li><a href='c0.xhtml'>1</a></li></ol></nav>
<nav epub:type='page-list'><ol><li><a href='c0.xhtml'>xi</a></li><li><a href='c0.xhtml#here'>xii</a></li>
<li><a href='./c1.xhtml#top'>1</a></li></ol></nav></body></html>"""
NCX = """<ncx xmlns='http://www.daisy.org/z3986/2005/ncx/'><pageList>
<pageTarget><navLabel><text>xi</text></navLabel><content src='c0.xhtml'/></pageTarget>
<pageTarget><navLabel><text>xii</text></navLabel><content src='c0.xhtml#here'/></pageTarget>
<pageTarget><navLabel><text>1</text></navLabel><content src='c1.xhtml#top'/></pageTarget></pageList></ncx>"""


@needs_lxml
@pytest.mark.parametrize("kind", ["nav", "ncx"])
def test_the_page_list_of_a_book_names_places_in_its_text(kind):
    data = epub(
        "<p>The sluice. <a id='here'></a>The wheel turned.</p>",
        "<section id='top'><h2>Rain</h2><p>It rained.</p></section>",
        extra={"OEBPS/nav.xhtml": PAGE_LIST} if kind == "nav" else {"OEBPS/toc.ncx": NCX},
    )
    if kind == "ncx":
        data = rezipped(
            data,
            "OEBPS/book.opf",
            lambda text: text.replace(
                "<manifest>", "<manifest><item id='ncx' href='toc.ncx' media-type='application/x-dtbncx+xml'/>"
            ),
        )
    document = opened(data, Kind.EPUB)
    assert [page_of(document, words) for words in ("The sluice", "The wheel", "Rain", "It rained")] == [
        "xi", "xii", "1", "1",
    ]  # fmt: skip


@needs_lxml
def test_a_book_without_pages_has_none():
    document = opened(epub("<h1>The Quay</h1><p>Nothing sailed.</p>"), Kind.EPUB)
    assert page_starts(document) == ()


def rezipped(data: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """An archive with one member changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for member in old.namelist():
            text = old.read(member)
            new.writestr(member, change(text.decode()) if member == name else text)
    return made.getvalue()


# DOCX


def run(text: str = "", before: str = "") -> str:
    return f"<w:r>{before}<w:t xml:space='preserve'>{text}</w:t></w:r>"


RENDERED, BREAK = "<w:lastRenderedPageBreak/>", "<w:br w:type='page'/>"
APP = "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'><Pages>{}</Pages></Properties>"


def word_pages(*paragraphs: str, stated: int | None = None) -> Document:
    extra = {} if stated is None else {"docProps/app.xml": APP.format(stated)}
    return opened(docx(*paragraphs, extra=extra), Kind.DOCX)


@needs_lxml
def test_pages_of_a_word_document_are_those_it_was_last_shown_on():
    document = word_pages(
        word_paragraph("The weir holds."),
        word_paragraph(run("The lock was shut. ") + run("It stayed shut.", RENDERED)),
        word_paragraph(run(before=BREAK)),
        word_paragraph(run("The mill stood.", RENDERED)),
        word_paragraph("Rain fell."),
    )
    places = ("The weir", "The lock", "It stayed", "The mill", "Rain")
    assert [page_of(document, words) for words in places] == ["1", "1", "2", "3", "3"]
    assert document.paragraphs[1].text == "The lock was shut. It stayed shut."


@needs_lxml
@pytest.mark.parametrize(("stated", "pages"), [(2, ["1", "2"]), (5, ["", ""]), (None, ["", ""])])
def test_breaks_that_were_set_count_where_there_are_no_others(stated, pages):
    """A text that flows over pages which nobody marked has others than its breaks say."""
    document = word_pages(
        word_paragraph("The weir holds."), word_paragraph(run("The lock was shut.", BREAK)), stated=stated
    )
    assert [page_of(document, words) for words in ("The weir", "The lock")] == pages


@needs_lxml
def test_sections_of_a_word_document_number_their_pages():
    roman = '<w:p><w:pPr><w:sectPr><w:pgNumType w:fmt="lowerRoman" w:start="4"/></w:sectPr></w:pPr></w:p>'
    document = word_pages(
        word_paragraph("A preface."),
        word_paragraph(run("It goes on.", RENDERED)),
        roman,
        word_paragraph(run("The weir holds.", RENDERED)),
        word_paragraph(run("The lock was shut.", RENDERED)),
        '<w:sectPr><w:pgNumType w:start="1"/></w:sectPr>',
    )
    places = ("A preface", "It goes on", "The weir", "The lock")
    assert [page_of(document, words) for words in places] == ["iv", "v", "1", "2"]


@needs_lxml
def test_a_section_begins_a_page_once_unless_it_goes_on_in_the_same():
    ends = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    for kind, pages in (("nextPage", ["1", "2", "3"]), ("continuous", ["1", "1", "2"])):
        document = word_pages(
            word_paragraph("A preface."),
            ends,
            word_paragraph("The weir holds."),
            word_paragraph(run("The lock was shut.", RENDERED)),
            f'<w:sectPr><w:type w:val="{kind}"/></w:sectPr>',
        )
        assert [page_of(document, words) for words in ("A preface", "The weir", "The lock")] == pages


@needs_lxml
def test_a_page_may_begin_in_a_title_a_row_and_a_link():
    row = "".join(f"<w:tc>{word_paragraph(text)}</w:tc>" for text in ("Sluice", run("3 gates", RENDERED)))
    document = word_pages(
        word_paragraph(run("Mills of Lowmere", RENDERED), "Titel"),
        f"<w:tbl><w:tr>{row}</w:tr></w:tbl>",
        word_paragraph("<w:pPr><w:pageBreakBefore/></w:pPr>" + run("Rain fell.")),
    )
    assert document.title == "Mills of Lowmere"
    assert [paragraph.text for paragraph in document.paragraphs] == ["Sluice | 3 gates", "Rain fell."]
    assert [page_of(document, words) for words in ("Sluice", "3 gates", "Rain")] == ["2", "3", "4"]


@pytest.mark.parametrize(
    ("number", "style", "written"),
    [(4, "lowerRoman", "iv"), (1999, "upperRoman", "MCMXCIX"), (0, "lowerRoman", "0"), (28, "upperLetter", "BB"),
     (7, "decimal", "7"), (7, "chineseCounting", "7"), (10**6, "lowerRoman", "1000000")],
)  # fmt: skip
def test_numbers_of_pages_are_written_as_the_section_says(number, style, written):
    assert numeral(number, style) == written


# ODT

_NS = "urn:oasis:names:tc:opendocument:xmlns"
ODT = """<office:document-content xmlns:office="NS:office:1.0" xmlns:text="NS:text:1.0" xmlns:style="NS:style:1.0"
 xmlns:fo="NS:xsl-fo-compatible:1.0"><office:automatic-styles><style:style style:name="P1" style:family="paragraph">
 <style:paragraph-properties fo:break-before="page"/></style:style></office:automatic-styles>
 <office:body><office:text NOTED>
 <text:p>The weir holds.</text:p><text:p>The lock was <text:soft-page-break/>shut.</text:p><text:soft-page-break/>
 <text:p>The mill stood.</text:p><text:p text:style-name="P1">Rain fell.</text:p>
 </office:text></office:body></office:document-content>"""


@needs_lxml
@pytest.mark.parametrize("noted", [True, False])
def test_pages_of_an_opendocument_text_are_those_that_it_notes(noted):
    content = ODT.replace("NOTED", 'text:use-soft-page-breaks="true"' if noted else "").replace("NS:", f"{_NS}:")
    document = opened(zipped(**{"content.xml": content}), Kind.ODT)
    assert [paragraph.text for paragraph in document.paragraphs][1] == "The lock was shut."
    found = [page_of(document, words) for words in ("The weir", "The lock", "shut.", "The mill", "Rain")]
    assert found == (["1", "1", "2", "3", "4"] if noted else [""] * 5)

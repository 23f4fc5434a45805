"""Files of word processors, mail programs and browsers: what they say, and what they leave out."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from reader.document.model import Document, ParagraphKind
from reader.ingest.errors import UnreadableError
from reader.ingest.make import article_of
from reader.ingest.sources.file_type import Kind, kind_of
from reader.ingest.sources.source import SourceData

LEAD = (
    "The lighthouse at Cape Ravel will be lit again in autumn, the port said on Thursday, after a winter in which three "
    "boats had found the rocks instead of the harbour."
)
SAID = "“I could see them coming and could do nothing,” said Edda Lund, who keeps the tower."
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)


def opened(data: bytes, name: str = "") -> Document:
    return article_of(SourceData(data, kind_of(data, name, "file"), "file"), in_child=False)


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def archive(members: dict[str, str]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, content in members.items():
            made.writestr(name, content)
    return stream.getvalue()


def docx(
    body: str, *, main: str = "word/document.xml", more: dict[str, str] | None = None, relations: str = ""
) -> bytes:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    folder, _, name = main.rpartition("/")
    return archive(
        {
            "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Type="{office}/officeDocument" Target="/{main}"/></Relationships>',
            f"{folder}/_rels/{name}.rels": f'<Relationships xmlns="{package}">{relations.replace("OFFICE", office)}</Relationships>',
            main: f"<w:document {W}><w:body>{body}</w:body></w:document>",
            **(more or {}),
        }
    )


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize("main", ["word/document.xml", "word/document2.xml", "content/main.xml"])
def test_the_main_part_is_the_one_that_the_file_names(main: str) -> None:
    data = docx(p(LEAD) + p(SAID), main=main, more={"word/media.xml": "<x/>"})
    assert texts(opened(data)) == [LEAD, SAID]


def test_nothing_of_a_word_document_is_cut_as_boilerplate() -> None:
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    items = ["Video", "Related stories", "Share this article", "Sign up for our newsletter", "Home"]
    document = opened(docx(p(LEAD) + "".join(p(item, listed) for item in items) + p(SAID)))
    assert texts(document) == [LEAD, *items, SAID]
    assert {paragraph.kind for paragraph in document.paragraphs} == {ParagraphKind.BODY}


def test_two_line_breaks_in_word_end_a_paragraph_and_one_does_not() -> None:
    run = f"<w:r><w:t>{LEAD}</w:t><w:br/><w:br/><w:t>First line</w:t><w:br/><w:t>and the second.</w:t></w:r>"
    assert texts(opened(docx(f"<w:p>{run}</w:p>"))) == [LEAD, "First line and the second."]


@pytest.mark.parametrize(("reference", "kind"), [("footnoteReference", "footnotes"), ("endnoteReference", "endnotes")])
def test_notes_of_word_stand_below_their_paragraph(reference: str, kind: str) -> None:
    note = kind[:-1]
    part = (
        f'<w:{kind} {W}><w:{note} w:id="0" w:type="separator"><w:p/></w:{note}>'
        f'<w:{note} w:id="7"><w:p><w:r><w:t>“I counted three,” she wrote later.</w:t></w:r></w:p></w:{note}></w:{kind}>'
    )
    body = f'<w:p><w:r><w:t>{LEAD}</w:t></w:r><w:r><w:{reference} w:id="7"/></w:r></w:p>{p(SAID)}'
    data = docx(
        body, more={f"word/{kind}.xml": part}, relations=f'<Relationship Type="OFFICE/{kind}" Target="{kind}.xml"/>'
    )
    assert texts(opened(data)) == [LEAD, "“I counted three,” she wrote later.", SAID]


def odt(body: str, styles: str = "", meta: str = "") -> bytes:
    members = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<manifest/>",
        "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
    }
    return archive(members | ({"meta.xml": meta} if meta else {}))


def test_an_opendocument_text() -> None:
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    body = (
        '<text:tracked-changes><text:p>deleted words</text:p></text:tracked-changes><text:p text:style-name="P1">A Light Returns</text:p>'
        f'<text:h text:outline-level="2">The winter</text:h><text:p>{LEAD}<text:note><text:note-citation>1</text:note-citation>'
        f"<text:note-body><text:p>The port counts otherwise.</text:p></text:note-body></text:note></text:p>"
        "<text:list><text:list-item><text:p>Video</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Boat</text:p></table:table-cell><table:table-cell><text:p>Rock</text:p>"
        f"</table:table-cell></table:table-row></table:table><text:p>Two<text:s/>words<text:line-break/>and more.</text:p><text:p>{SAID}</text:p>"
    )
    meta = f"<office:document-meta {ODF} xmlns:meta='m'><office:meta><meta:initial-creator>Ada Moor</meta:initial-creator></office:meta></office:document-meta>"
    document = opened(odt(body, styles, meta))
    assert (document.title, document.byline) == ("A Light Returns", "Ada Moor")
    assert texts(document) == [
        "The winter",
        LEAD,
        "The port counts otherwise.",
        "Video",
        "Boat | Rock",
        "Two words and more.",
        SAID,
    ]
    assert document.paragraphs[0].kind is ParagraphKind.HEADING


def message(body: str, *headers: str) -> bytes:
    return "\r\n".join((*headers, "", body)).encode()


MAIL = (
    "From: Edda Lund <edda@cape.example>",
    "To: desk@herald.example",
    "Subject: =?utf-8?q?The_light_=E2=80=94_again?=",
    "Date: Thu, 04 Jun 2026 09:30:00 +0200",
    "Message-ID: <1@cape.example>",
)


def test_a_mail_is_read_with_its_head_and_its_quotations() -> None:
    body = f"Dear desk,\r\n\r\n{LEAD}\r\n\r\nOn Wednesday, Ada Moor wrote:\r\n\r\n> Did anybody see the boats\r\n> before they struck?\r\n\r\n{SAID}\r\n-- \r\nEdda Lund, Tower 1"
    document = opened(message(body, *MAIL, "Content-Type: text/plain; charset=utf-8"), "x.eml")
    assert (document.title, document.byline, document.published) == (
        "The light — again",
        "Edda Lund",
        "2026-06-04T09:30:00+02:00",
    )
    assert LEAD in texts(document)
    assert "Edda Lund, Tower 1" not in texts(document)
    quoted = [paragraph.text for paragraph in document.paragraphs if paragraph.kind is ParagraphKind.BLOCK_QUOTE]
    assert " ".join(quoted) == "Did anybody see the boats before they struck?"


def test_a_page_that_a_browser_saved_as_one_file() -> None:
    page = f"<html><head><title>A Light Returns</title></head><body><article><h1>A Light Returns</h1><p>{LEAD}</p><p>{SAID}</p><p>{LEAD[:80]} twice.</p></article></body></html>"
    parts = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n----b\r\nContent-Type: text/html; charset=utf-8\r\n'
        f"Content-Transfer-Encoding: 8bit\r\nContent-Location: https://cape.example/light\r\n\r\n{page}\r\n----b--\r\n"
    )
    data = f"From: <Saved by Blink>\r\nSubject: A Light Returns\r\n{parts}".encode()
    assert kind_of(data, "x.mhtml", "x") is Kind.MHTML
    document = opened(data, "x.mhtml")
    assert document.title == "A Light Returns"
    assert texts(document)[:2] == [LEAD, SAID]
    assert document.source.url == "https://cape.example/light"


def test_a_message_without_text_says_so() -> None:
    data = message("AAAA", *MAIL, "MIME-Version: 1.0", "Content-Type: application/octet-stream")
    with pytest.raises(UnreadableError, match="no text in this message"):
        opened(data, "x.eml")


def test_a_memo_that_begins_like_a_mail_is_text() -> None:
    assert kind_of(f"From: the keeper\nTo: the port\n\n{LEAD}\n".encode(), "memo.txt", "x") is Kind.TEXT


@pytest.mark.parametrize(
    "mark",
    [
        '<span epub:type="pagebreak" title="17">17</span>',
        '<a epub:type="noteref" href="#n1">1</a>',
        '<sup><a href="#n1">1</a></sup>',
        '<a role="doc-noteref" href="#n1">*</a>',
        '<span role="doc-pagebreak" id="p17">17</span>',
    ],
)
def test_page_numbers_and_note_marks_of_a_book_are_not_in_its_sentences(mark: str) -> None:
    chapter = f'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><p>{LEAD[:40]}{mark}{LEAD[40:]}</p><p>{SAID}</p></body></html>'
    data = archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
            "b.opf": '<package><metadata><title>Light</title></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
            "c.xhtml": chapter,
        }
    )
    assert texts(opened(data)) == [LEAD, SAID]


@pytest.mark.parametrize("accent", ["José Pérez", "Zoë Brontë"])
def test_accents_are_composed(accent: str) -> None:
    import unicodedata

    document = opened(unicodedata.normalize("NFD", f"{LEAD}\n\n“It is enough,” said {accent}.\n").encode())
    assert texts(document)[1] == f"“It is enough,” said {accent}."


def test_the_head_of_an_odt_by_styles_of_any_name() -> None:
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}"/>'
        for name, parent in (("MP1", "Title"), ("P2", "Subtitle"), ("T3", "P4"), ("P4", "Heading_20_2"))
    )
    body = f'<text:p text:style-name="MP1">The light is out</text:p><text:p text:style-name="P2">A tower waits</text:p><text:p>{LEAD}</text:p><text:p text:style-name="T3">The winter</text:p><text:p>{SAID}</text:p>'
    meta = f"<office:document-meta {ODF} xmlns:meta='m'><meta:initial-creator>Edda Lund</meta:initial-creator></office:document-meta>"
    document = opened(odt(body, styles, meta))
    assert (document.title, document.deck, document.byline) == ("The light is out", "A tower waits", "Edda Lund")
    assert [p.kind for p in document.paragraphs] == [ParagraphKind.BODY, ParagraphKind.HEADING, ParagraphKind.BODY]

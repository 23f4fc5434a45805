"""Every format gives the same article, its metadata, and what is stated or inferred."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from ingest_samples import (
    BANNER,
    BODY,
    DECK,
    END,
    LEAD,
    MAYOR,
    NUMBERS,
    PAGE,
    PLAIN,
    SHORT,
    TITLE,
    docx,
    epub,
    pasted,
    pdf,
    word_paragraph,
)

from reader.document.model import Document, ParagraphKind
from reader.ingest import extras
from reader.ingest.errors import UnreadableError
from reader.ingest.make import article_of
from reader.ingest.sources.file_type import Kind, kind_of
from reader.ingest.sources.source import SourceData, is_heavy

HEADING = ParagraphKind.HEADING


def needs(extra: str) -> None:
    if not extras.installed(extra):
        pytest.skip(f"the extra {extra} is not installed")


def article(data: bytes | str, name: str = "", *, keep_all: bool = False) -> Document:
    """The article in bytes, read in this process."""
    data = data.encode() if isinstance(data, str) else data
    given = SourceData(data, kind_of(data, name, "sample"), "sample", keep_all=keep_all)
    return article_of(given, in_child=False)


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (pasted().encode(), "", Kind.TEXT),
        (b"\xef\xbb\xbf" + pasted().encode(), "", Kind.TEXT),
        (pasted().encode("utf-16"), "", Kind.TEXT),
        (PAGE.encode(), "notes.txt", Kind.HTML),
        (PAGE.encode("utf-16"), "", Kind.HTML),
        (b"<!-- saved --><!-- again --><HTML><body>x", "", Kind.HTML),
        (b"<?xml version='1.0'?>\n<html xmlns='x'><body><p>Words", "", Kind.HTML),
        (b"If a < b and b > c, then a < c, said the teacher.", "", Kind.TEXT),
        (b"<3 you all, said the mayor.", "", Kind.TEXT),
        (b"just words", "page.html", Kind.TEXT),
        (b"<p>just words", "page.html", Kind.HTML),
        (b"---\ntitle: A walk\ndate: 2024-03-05\n---\nWords.", "", Kind.MARKDOWN),
        (b"# A walk\n\nWords with a [link](https://x.example).", "", Kind.MARKDOWN),
        (b"words", "walk.md", Kind.MARKDOWN),
        (b"He is #1 and **not** happy.", "", Kind.TEXT),
        (b"quote-reader: 1\ntitle: x", "", Kind.OURS),
        (b'\xef\xbb\xbf# ours\r\n\r\n---\r\n"quote-reader": 1', "", Kind.OURS),
        (b"title: x", "x.yaml", Kind.OURS),
        (b"The app is called\nquote-reader: it reads.", "", Kind.TEXT),
        (b"%PDF-1.7\n", "", Kind.PDF),
        (epub("<p>x</p>"), "x.zip", Kind.EPUB),
        (docx(word_paragraph("x")), "", Kind.DOCX),
    ],
)
def test_the_kind_is_told_from_the_content(data, name, kind):
    assert kind_of(data, name, "sample") is kind


def test_the_kind_is_told_in_linear_time():
    for hostile in (
        b"\n" * 60_000 + b"x",
        b"<!-- " * 12_000,
        b"<!---->" * 9_000 + b"x",
        b"---\n" + b" \n" * 30_000,
        b"[" * 60_000,
    ):
        kind_of(hostile, "", "sample")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(encoding):
    assert texts(article(pasted(TITLE, LEAD, MAYOR, END).encode(encoding))) == [LEAD, MAYOR, END]


def test_utf_8_that_is_cut_off_is_still_utf_8():
    data = pasted(TITLE, LEAD, MAYOR).encode() + "”".encode()[:2]
    assert texts(article(data))[1] == MAYOR


def test_crlf_and_form_feeds():
    assert texts(article(pasted().replace("\n", "\r\n").replace("\r\n\r\n", "\f\r\n", 1))) == list(BODY)


def test_html():
    needs("html")
    document = article(PAGE)
    assert (document.title, document.deck, document.byline) == (TITLE, DECK, "Ada Moor and Ben Quill")
    assert (document.publisher, document.published) == ("The Lowmere Post", "2024-03-05T08:00:00+00:00")
    assert (document.language, document.source.url) == ("en-GB", "https://post.example/ferry")
    assert document.source.inferred == ()
    assert texts(document) == ["The ferry at dusk.", LEAD, MAYOR, "A long decline", NUMBERS, SHORT, PLAIN, END]
    assert [p.kind for p in document.paragraphs[:4]] == [ParagraphKind.CAPTION, "body", "body", HEADING]
    assert document.paragraphs[0].credit == "Photo: Cora Vale"
    assert [removed.text for removed in document.removed] == ["Home", "News", BANNER]
    assert document.removed[0].line == PAGE[: PAGE.index("Home")].count("\n") + 1
    assert [removed.before for removed in document.removed] == [0, 0, len(document.paragraphs)]


def test_html_without_metadata_says_what_it_inferred():
    needs("html")
    page = f"<html><body><div><h2>{TITLE}</h2><p>By Ada Moor</p><p>March 5, 2024</p>"
    page += "".join(f"<p>{text}</p>" for text in BODY) + "</div></body></html>"
    document = article(page)
    assert (document.title, document.byline, document.published) == (TITLE, "Ada Moor", "2024-03-05")
    assert document.source.inferred == ("title", "byline", "published", "language")
    assert texts(document) == list(BODY)


def test_html_invents_no_date():
    needs("html")
    page = f"<html><head><title>{TITLE}</title></head><body><p>{'</p><p>'.join(BODY)}</p><p>© 2019</p></body></html>"
    assert article(page).published == ""


def test_html_with_one_escape_character_is_read():
    needs("html")
    assert MAYOR in texts(article(PAGE.replace(LEAD, LEAD[:40] + "\x1b]0;owned\x07" + LEAD[40:])))


@pytest.mark.parametrize("entity", ["&#27;]52;c;x&#7;", "&#155;31m", "&#x202e;"])
def test_html_entities_bring_no_terminal_sequences_in_a_credit(entity):
    needs("html")
    document = article(PAGE.replace("Photo: Cora Vale", f"<span class='credit'>Cora{entity} Vale</span>"))
    credit = document.paragraphs[0].credit
    assert credit.startswith("Cora")
    assert not set(credit) & set("\x1b\x07\x9b\u202e")


@pytest.mark.parametrize("entity", ["&#27;]52;c;x&#7;", "&#155;31m", "&#x202e;"])
def test_html_entities_bring_no_terminal_sequences(entity):
    needs("html")
    document = article(PAGE.replace("<p>The", f"<p>{entity}The").replace('content="The', f'content="{entity}The'))
    assert not any(set(text) & set("\x1b\x07\x9b\u202e") for text in (*texts(document), document.publisher))


def test_html_in_its_declared_character_set():
    needs("html")
    page = PAGE.replace('charset="utf-8"', 'charset="iso-8859-1"').replace("Ada Moor", "Ada Möör").encode("cp1252")
    document = article(page)
    assert document.byline == "Ada Möör and Ben Quill"
    assert MAYOR in texts(document)


def test_html_keep_all_keeps_everything():
    needs("html")
    document = article(PAGE, keep_all=True)
    assert {"Home", "News", BANNER, LEAD, MAYOR} <= set(texts(document))
    assert document.removed == ()
    assert not any("Nobody said this" in text for text in texts(document))


def test_html_that_is_no_article_is_read_as_a_whole():
    needs("html")
    assert texts(article("<html><body><h1>Short</h1><p>“No,” said Ada Stone.</p></body></html>")) == [
        "“No,” said Ada Stone."
    ]


@pytest.mark.parametrize(
    ("head", "name", "value"),
    [
        ('<meta name="author" content="By Ada Moor">', "byline", "Ada Moor"),
        ('<meta property="article:author" content="https://x.example/ada">', "byline", ""),
        (
            '<meta property="article:published_time" content="2024-03-05T08:00:00+0100">',
            "published",
            "2024-03-05T08:00:00+01:00",
        ),
        ('<meta name="date" content="March 5, 2024">', "published", "2024-03-05"),
        ('<meta name="date" content="yesterday">', "published", ""),
        ('<meta property="og:site_name" content="Post &amp; Pier">', "publisher", "Post & Pier"),
        ('<meta property="og:locale" content="de_AT">', "language", "de-AT"),
        ('<meta property="og:title" content="The Ferry">', "title", "The Ferry"),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>', "title", "Window"),
        ('<script type="application/ld+json">[[{"@type": ["NewsArticle"], "headline": "H"}]]</script>', "title", "H"),
        ('<script type="application/ld+json">' + "[" * 5000 + "</script>", "title", "Window"),
    ],
)
def test_what_a_page_states(head, name, value):
    needs("html")
    from reader.ingest.formats.markup import html_root
    from reader.ingest.formats.web.head.linked_data import linked_article
    from reader.ingest.formats.web.head.metadata import facts_of

    root = html_root(f"<html><head><title>Window</title>{head}</head><body><p>x</p></body></html>")
    assert root is not None
    assert getattr(facts_of(root, linked_article(root), []).facts, name) == value


def test_markdown():
    text = f"""---
title: {TITLE}
author: [Ada Moor, Ben Quill]
date: 2024-03-05 08:00
publication: The Lowmere Post
source: https://post.example/ferry
lang: en-GB
---

# {TITLE}

![The ferry at dusk in March](a.jpg)

{textwrap.fill(LEAD, 70)}

## A long *decline*

> {MAYOR}

- {NUMBERS}
- {SHORT}

| Year | Passengers |
| --- | --- |
| 2014 | 40,000 |

{PLAIN.replace("lights", "[lights](https://x.example)")}<!-- cut -->
"""
    document = article(text)
    assert (document.title, document.byline, document.published) == (
        TITLE,
        "Ada Moor and Ben Quill",
        "2024-03-05T08:00",
    )
    assert (document.publisher, document.source.url, document.language) == (
        "The Lowmere Post",
        "https://post.example/ferry",
        "en-GB",
    )
    assert document.source.inferred == ()
    caption, *rest = texts(document)
    assert caption == "The ferry at dusk in March"
    assert rest == [LEAD, "A long decline", MAYOR, NUMBERS, SHORT, "Year | Passengers", "2014 | 40,000", PLAIN]


def test_markdown_parser_does_not_load_the_app():
    parse = "import sys, reader.ingest.formats.markdown as m; m.page_of_markdown('# x\\n\\ny')"
    code = parse + "; print('textual' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": _root()}
    )
    assert ran.stdout == "False\n"


def _root() -> str:
    return str(Path(__file__).parents[3])


def test_comments_that_never_end_take_linear_time():
    assert article("# Title\n\nWords.\n\n" + "<!--" * 50_000, "x.md").title == "Title"


def test_front_matter_that_is_none_stays():
    document = article("---\n- just\n- a list\n---\n\nWords here. And a [link](https://x.example).\n", "x.md")
    assert "Words here. And a link." in texts(document)


def test_epub():
    needs("epub")
    book = epub(f"<h1>One</h1><p>{LEAD}</p><p>{MAYOR}</p>", f"<h1>Two</h1><p>{END}<br/><br/>{PLAIN}</p>")
    document = article(book)
    assert (document.title, document.byline, document.publisher) == (
        "The Ferry Years",
        "Ada Moor and Ben Quill",
        "Skerry Press",
    )
    assert (document.published, document.language, document.source.inferred) == ("2021-04-09", "en-GB", ())
    assert texts(document) == ["One", LEAD, MAYOR, "Two", END, PLAIN]
    assert document.paragraphs[3].kind is HEADING


def test_docx():
    needs("docx")
    deleted = (
        "<w:r><w:t>“It is </w:t></w:r><w:del><w:r><w:delText>no </w:delText></w:r></w:del><w:ins><w:r><w:t>a disgrace,”"
    )
    deleted += '</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> said</w:t><w:tab/>'
    deleted += "<w:t>Carl Brand, a fisherman.</w:t></w:r>"
    table = f"<w:tbl><w:tr><w:tc>{word_paragraph('2014')}</w:tc><w:tc>{word_paragraph('40,000')}</w:tc></w:tr></w:tbl>"
    data = docx(
        word_paragraph(TITLE, "Titel"),
        word_paragraph(DECK, "Untertitel"),
        word_paragraph(LEAD),
        word_paragraph("A long decline", "berschrift1"),
        word_paragraph(deleted),
        table,
        word_paragraph("The ferry at dusk.", "Bild"),
        word_paragraph(END),
    )
    document = article(data)
    assert (document.title, document.deck, document.source.inferred) == (TITLE, DECK, ("language",))
    assert texts(document) == [LEAD, "A long decline", SHORT, "2014 | 40,000", "The ferry at dusk.", END]
    assert [document.paragraphs[i].kind for i in (1, 4)] == [HEADING, ParagraphKind.CAPTION]


def test_pdf():
    needs("pdf")
    wrapped = textwrap.wrap(LEAD, 60) + textwrap.wrap(MAYOR, 60) + textwrap.wrap(END, 60)
    lines = [TITLE, *wrapped]
    pages = [("The Lowmere Post", *lines[i : i + 5], f"Page {i // 5 + 1}") for i in range(0, len(lines), 5)]
    document = article(pdf(*pages))
    assert document.title == TITLE
    assert texts(document) == [LEAD, MAYOR, END]
    assert {removed.reason for removed in document.removed} == {"page header or footer"}
    assert len(document.removed) == 2 * len(pages)
    places = [removed.before for removed in document.removed]
    assert places[0] == 0
    assert places[-1] == len(document.paragraphs)
    assert places == sorted(places)
    assert len(set(places)) > 2  # also at the page's edges in the middle


def test_pdf_words_that_were_divided():
    needs("pdf")
    document = article(
        pdf(
            (
                TITLE,
                "The council spoke of a long-term plan for the harbour nego-",
                "tiations and a long-",
                "term loan.",
            ),
        )
    )
    assert (
        texts(document)[-1]
        == "The council spoke of a long-term plan for the harbour negotiations and a long-term loan."
    )


@pytest.mark.parametrize("extra", ["html", "epub", "docx", "pdf"])
def test_a_missing_extra_names_the_command_that_installs_it(monkeypatch, extra):
    monkeypatch.setitem(extras.EXTRAS, extra, ("no_such_package_at_all",))
    data = {"html": PAGE.encode(), "epub": epub("<p>x</p>"), "docx": docx(word_paragraph("x")), "pdf": pdf(("x",))}[
        extra
    ]
    with pytest.raises(UnreadableError, match=rf"run `pip install 'quote-reader\[{extra}\]'`"):
        article(data)


def test_what_is_heavy_is_read_in_a_child():
    assert not is_heavy(SourceData(b"x", Kind.TEXT, ""))
    assert not is_heavy(SourceData(b"x", Kind.MARKDOWN, ""))
    assert all(is_heavy(SourceData(b"x", kind, "")) for kind in (Kind.HTML, Kind.EPUB, Kind.DOCX, Kind.PDF))
    assert is_heavy(SourceData(b"x" * 100_000, Kind.MARKDOWN, ""))

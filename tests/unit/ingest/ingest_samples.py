"""Invented articles and the files they come in; nobody and nothing in them exists."""

from __future__ import annotations

import zipfile
from io import BytesIO

TITLE = "Lowmere Votes to Close Its Last Ferry"
DECK = "The boat to the islands will sail for the last time in May."
LEAD = (
    "The ferry between Lowmere and the Outer Skerries will stop in May, the harbour council decided on Monday after "
    "a debate that lasted for four hours and twice had to be interrupted because people in the gallery would not sit "
    "down."
)
MAYOR = (
    "“We have run out of money and out of time,” said Ada Stone, the mayor of Lowmere. “Nobody in this room wanted "
    "this, and nobody could find another way.”"
)
NUMBERS = (
    "The number of passengers fell from 40,000 a year to less than 9,000, according to the harbour office, while the "
    "price of fuel and of repairs rose in each of the past ten years."
)
SHORT = "“It is a disgrace,” said Carl Brand, a fisherman."
PLAIN = "Then the lights went out in the hall."
END = (
    "The council will meet again in June, when the islands send members of their own to the assembly for the first "
    "time since the bridge was built and washed away."
)
BODY = (LEAD, MAYOR, NUMBERS, SHORT, PLAIN, END)

BANNER = (
    "This website uses cookies to improve your experience and to analyse our traffic. We share information about your "
    "use of our site with our advertising partners. You can withdraw your consent at any time in your browser settings."
)
NEWSLETTER = "Sign up for our daily newsletter and get the news of the coast delivered to your inbox every morning."


def pasted(*body: str, before: tuple[str, ...] = (), after: tuple[str, ...] = ()) -> str:
    """A page as a browser gives it to the clipboard."""
    return "\n\n".join((*before, *(body or (TITLE, *BODY)), *after)) + "\n"


def zipped(**members: str) -> bytes:
    """A zip archive of members named with ``__`` for a slash and ``_`` for the dot before the ending."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)  # as of 1980: the same bytes each time
    return made.getvalue()


def epub(*chapters: str, title: str = "The Ferry Years", extra: dict[str, str] | None = None) -> bytes:
    """A book of chapters given as the inside of ``<body>``."""
    items = "".join(
        f'<item id="c{i}" href="c{i}.xhtml" media-type="application/xhtml+xml"/>' for i in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{i}"/>' for i in range(len(chapters)))
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata><dc:title>{title}</dc:title><dc:creator>Ada Moor</dc:creator><dc:creator>Ben Quill</dc:creator>"
        "<dc:publisher>Skerry Press</dc:publisher><dc:date>2021-04-09</dc:date><dc:language>en-GB</dc:language>"
        '</metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        f"{items}</manifest>"
        f'<spine><itemref idref="nav"/>{spine}</spine></package>',
        "OEBPS/nav.xhtml": "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Contents</p></body></html>",
    }
    for index, chapter in enumerate(chapters):
        members[f"OEBPS/c{index}.xhtml"] = (
            f"<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body>{chapter}</body></html>"
        )
    return zipped(**members | (extra or {}))


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_paragraph(text: str, style: str = "") -> str:
    """A paragraph of WordprocessingML; ``text`` may hold runs of its own."""
    run = text if text.startswith("<") else f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{run}</w:p>"


def docx(*paragraphs: str, extra: dict[str, str] | None = None) -> bytes:
    """A Word document of paragraphs in WordprocessingML."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{style}"/></w:style>'
        for name, style in (
            ("Titel", "Title"),
            ("Untertitel", "Subtitle"),
            ("berschrift1", "heading 1"),
            ("Bild", "caption"),
        )
    )
    return zipped(
        **{
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{"".join(paragraphs)}</w:body></w:document>',
            "word/styles.xml": f'<w:styles xmlns:w="{_WORD}">{styles}</w:styles>',
        }
        | (extra or {})
    )


def pdf(*pages: tuple[str, ...], encoding: str = "latin-1") -> bytes:
    """A PDF with pages of lines, written by hand."""
    objects = ["", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for lines in pages:
        shown = " T* ".join(f"({line.translate({40: '[', 41: ']', 92: '/'})}) Tj" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 50 780 Td {shown} ET"
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        content = len(objects)
        objects.append(
            f"<< /Type /Page /Parent 1 0 R /MediaBox [0 0 612 842] /Resources << /Font << /F1 2 0 R >> >> "
            f"/Contents {content} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append("<< /Type /Catalog /Pages 1 0 R >>")
    made = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    start = len(made)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    made += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    made += f"trailer << /Size {len(objects) + 1} /Root {len(objects)} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(made)


PAGE = f"""<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{TITLE} - The Lowmere Post</title>
<meta property="og:site_name" content="The Lowmere Post">
<meta property="og:description" content="{LEAD[:90]}...">
<link rel="canonical" href="https://post.example/ferry">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "WebSite", "name": "x"}},
{{"@type": "NewsArticle", "headline": "{TITLE}", "author": [{{"@type": "Person", "name": "Ada Moor"}},
{{"@type": "Person", "name": "Ben Quill"}}], "publisher": {{"name": "The Lowmere Post"}},
"datePublished": "2024-03-05T08:00:00Z"}}]}}</script>
<script>var x = "“Nobody said this in the article at all,” said the script.";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>{TITLE}</h1><p class="standfirst">{DECK}</p>
<figure><img src="a.jpg" alt="The ferry at dusk."><figcaption>The ferry at dusk. Photo: Cora Vale</figcaption></figure>
<p>{LEAD}</p><p>{MAYOR}</p><h2>A long decline</h2><p>{NUMBERS}</p><p>{SHORT}</p><p>{PLAIN}</p><p>{END}</p></article>
<footer><p>{BANNER}</p></footer></body></html>"""

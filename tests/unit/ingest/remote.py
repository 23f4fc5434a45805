"""Documents of every kind that would have a program ask a server for something, if it did what they say."""

from __future__ import annotations

from ingest_samples import BODY, LEAD, MAYOR, TITLE, docx, epub, pdf, word_paragraph


def pages(site: str) -> dict[str, bytes]:
    """By file name. ``site`` is the address of a server that answers, such as ``http://127.0.0.1:8000``."""
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    inside = f'<!ENTITY x SYSTEM "{site}/entity.txt"><!ENTITY % y SYSTEM "{site}/p"> %y;'
    dtd = f'<!DOCTYPE html SYSTEM "{site}/page.dtd" [{inside}]>'
    head = (
        f'<base href="{site}/base/"><link rel="stylesheet" href="{site}/style.css"><link rel="preload" href="{site}/l">'
        f'<link rel="canonical" href="{site}/story"><link rel="amphtml" href="{site}/amp">'
        f'<link rel="alternate" type="application/json+oembed" href="{site}/oembed">'
        f'<script src="{site}/code.js"></script>'
        f'<meta http-equiv="refresh" content="0; url={site}/elsewhere"><meta property="og:url" content="{site}/og">'
        f'<meta property="og:image" content="{site}/og.png"><style>@import url("{site}/more.css");</style>'
    )
    media = (
        f'<img src="{site}/photo.jpg" srcset="{site}/two.jpg 2x"><iframe src="{site}/frame"></iframe>'
        f'<object data="{site}/object"></object><embed src="{site}/embed"><video src="{site}/film"></video>'
        f'<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="{site}/svg.png"/></svg>'
        f'<form action="{site}/form"></form><a href="{site}/next" ping="{site}/ping">Next page</a>'
    )
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{site}/include.xml"/>'
    article = f"<html><head><title>{TITLE}</title>{head}</head><body><article><h1>{TITLE}</h1>{paragraphs}{media}"
    html = f"{article}{include}</article></body></html>"
    sheet = f'<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="{site}/style.xsl"?>'
    chapter = f"<h1>{TITLE}</h1>{paragraphs}{media}{include}"
    entity = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "{site}/entity.txt">]>'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="r{n}" Type="{office}/{kind}" Target="{site}/{kind}" TargetMode="External"/>'
            for n, kind in enumerate(("attachedTemplate", "image", "hyperlink", "oleObject", "frame", "subDocument"))
        )
        + "</Relationships>"
    )
    word = [word_paragraph(TITLE, "Titel"), *map(word_paragraph, BODY)]
    word.append(word_paragraph(f'<w:r><w:instrText>INCLUDETEXT "{site}/text"</w:instrText><w:t>More.</w:t></w:r>'))
    return {
        "page.html": (dtd + html).encode(),
        "page.xhtml": (sheet + html).encode(),
        "entity.html": (entity + html.replace(LEAD, f"{LEAD} &x;")).encode(),
        "note.md": f"# {TITLE}\n\n![A boat]({site}/photo.jpg)\n\n{LEAD}\n\n{MAYOR}\n\n[next]: {site}/next\n".encode(),
        "note.txt": f"{TITLE}\n\n{LEAD}\n\n{MAYOR}\n\n{site}/next\n".encode(),
        "book.epub": epub(
            chapter,
            extra={
                "OEBPS/c0.xhtml": f"{entity}{article}&x;</article></body></html>",
                "META-INF/encryption.xml": f'<!DOCTYPE x SYSTEM "{site}/e.dtd"><x/>',
            },
        ),
        "letter.docx": docx(
            *word, extra={"word/_rels/document.xml.rels": relations, "word/_rels/settings.xml.rels": relations}
        ),
        "paper.pdf": _with_actions(pdf((TITLE, "", *(line for text in BODY for line in _lines(text)))), site),
        "story.yaml": (
            f"quote-reader: 1\ntitle: {TITLE}\nsource:\n  url: {site}/story\nparagraphs:\n  - text: >-\n      {LEAD}\n"
        ).encode(),
    }


def _lines(text: str) -> list[str]:
    """So much of a text as fits into the lines of a PDF's font."""
    plain = text.replace("“", '"').replace("”", '"')
    return [plain[at : at + 80] for at in range(0, len(plain), 80)]


def _with_actions(made: bytes, site: str) -> bytes:
    """A PDF that opens an address, submits a form and has its pages elsewhere."""
    uri = f"/OpenAction << /S /URI /URI ({site}/open) >> /AA << /WC << /S /SubmitForm /F ({site}/form) >> >> "
    there = f"/AF [<< /Type /Filespec /FS /URL /F ({site}/file) >>] /URI << /Base ({site}/) >> "
    return made.replace(b"/Type /Catalog ", f"/Type /Catalog {uri}{there}".encode(), 1)

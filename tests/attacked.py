"""Documents in every format that hold every attack in every place that holds text."""

from __future__ import annotations

import html
import zipfile
from io import BytesIO

from attacks import ATTACKS


def _word(number: int) -> str:
    """A word for each number, so that no two paragraphs are taken for the same."""
    return "".join("bakedilofumi"[2 * (number // 6**place % 6) :][:2] for place in range(4))


BODY = tuple(
    f"{_word(n).title()} began {attack.text} and Ada Moor {attack.text} of {_word(n + 7)} told them: “The words {_word(n + 3)} "
    f"{attack.text} are hers.” It ends in {_word(n + 5)}."
    for n, attack in enumerate(ATTACKS)
)
"""A paragraph for each attack, with a quotation."""

ALL = " ".join(attack.text for attack in ATTACKS)
"""Every attack in one line, for a title or a name."""


def as_text() -> bytes:
    """Plain text."""
    return _whole(f"Headline {ALL}", *BODY)


def as_markdown() -> bytes:
    """Markdown, with attacks in the head."""
    return _whole(f"---\ntitle: {_escaped(f'Headline {ALL}')}\nauthor: {_escaped(ALL)}\n---\n\n# Heading {ALL}", *BODY)


def as_latin_1() -> bytes:
    """Text whose C1 controls are single bytes, and whose marks are straight: the encoding has no others."""
    text = "\n\n".join(("Headline", *BODY)).replace("\0", "")
    return text.translate({0x201C: '"', 0x201D: '"'}).encode("latin-1", "ignore")


def as_yaml() -> bytes:
    """Our own format, with every attack behind an escape, in every field."""
    lines = [
        "quote-reader: 1",
        *(f"{field}: {_escaped(f'{field} {ALL}')}" for field in ("title", "deck", "byline", "publisher")),
        f"source: {{url: {_escaped('https://a.example/' + ALL)}, note: {_escaped(ALL)}}}",
        "speakers:",
        f"  ada: {{name: {_escaped(f'Ada {ALL}')}, role: {_escaped(ALL)}, affiliation: {_escaped(ALL)}, aliases: [{_escaped(f'Al {ALL}')}]}}",
        "  bob: {name: Bob}",
        "paragraphs:",
    ]
    for number, words in enumerate(BODY):
        said = words[words.index("“") + 1 : words.index("”")]
        lines += [f"  - text: {_escaped(words)}", "    quotations:"]
        lines += [
            f"      - {{speaker: ada, via: bob, exact: {_escaped(said)}, cue: {_escaped(f'told {number} {ATTACKS[number].text}')}, "
        ]
        lines[-1] += (
            f"rule: {_escaped(f'rule {ATTACKS[number].text}')}, note: {_escaped(f'note {ATTACKS[number].text}')}, confidence: 0.5}}"
        )
    lines += [f"  - {{kind: caption, text: {_escaped(f'Caption {ALL}')}, credit: {_escaped(f'Credit {ALL}')}}}"]
    lines += ["removed:", f"  - {{text: {_escaped(f'Cut {ALL}')}, reason: {_escaped(f'reason {ALL}')}, line: 3}}"]
    return "\n".join(lines).encode()


def as_html() -> bytes:
    """A page with the attacks as they are, and as character references."""
    head = f"<title>Headline {_marked_up(ALL)}</title><meta name=author content='{_marked_up(ALL)}'>"
    head += f"<meta property='og:site_name' content='Paper {_marked_up(ALL)}'><html lang=en>"
    paragraphs = [_marked_up(words) if n % 2 else _referenced(words) for n, words in enumerate(BODY)]
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    return _utf_8(
        f"<!doctype html><meta charset=utf-8>{head}<article><h1>Headline {_marked_up(ALL)}</h1>{body}</article>"
    )


def as_epub() -> bytes:
    """A book. XML has no C0 controls; C1 controls and hidden text it has."""
    xml = "http://www.w3.org/1999/xhtml"
    chapter = "".join(f"<p>{_xml(words)}</p>" for words in BODY)
    return _zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
            "b.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
            f"<dc:title>{_xml(ALL)}</dc:title><dc:creator>{_xml(ALL)}</dc:creator><dc:publisher>{_xml(ALL)}</dc:publisher></metadata>"
            '<manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
            "c.xhtml": f'<html xmlns="{xml}"><head><title>{_xml(ALL)}</title></head><body>{chapter}</body></html>',
        }
    )


def as_docx() -> bytes:
    """A Word document."""
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t xml:space='preserve'>{_xml(words)}</w:t></w:r></w:p>" for words in BODY)
    return _zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>',
            "docProps/core.xml": '<p:coreProperties xmlns:p="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{_xml(ALL)}</dc:title><dc:creator>{_xml(ALL)}</dc:creator></p:coreProperties>',
        }
    )


def as_pdf() -> bytes:
    """A PDF whose font gives every code of the attacks to its own character (ToUnicode, PDF 1.7, 9.10.3)."""
    words = [
        f"Ada Moor said in {_word(n)}: “The words {attack.text} are hers.” It ends." for n, attack in enumerate(ATTACKS)
    ]
    # A string is cut into runs of fonts of 255 codes each.
    codes = sorted({character for line in words for character in line if not "\ud800" <= character <= "\udfff"})
    assert len(codes) < 255
    code = {character: number for number, character in enumerate(codes, 1)}
    cmap = f"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange {len(codes)} beginbfchar "
    cmap += " ".join(f"<{number:02x}> <{character.encode('utf-16-be').hex()}>" for character, number in code.items())
    cmap += " endbfchar endcmap end"
    shown = " T* ".join(f"<{bytes(code[c] for c in line if c in code).hex()}> Tj" for line in words)
    content = f"BT /F1 11 Tf 14 TL 50 780 Td {shown} ET"
    title = "feff" + ALL.encode("utf-16-be", "replace").hex()
    objects = [
        "<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 3 0 R >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Page /Parent 1 0 R /MediaBox [0 0 612 9000] /Resources << /Font << /F1 2 0 R >> >> /Contents 4 0 R >>",
        "<< /Type /Catalog /Pages 1 0 R >>",
        f"<< /Title <{title}> /Author <{title}> >>",
    ]
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode()
    start = len(made)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    made += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    made += f"trailer << /Size {len(objects) + 1} /Root 6 0 R /Info 7 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(made)


FORMATS = {
    "txt": as_text, "latin1.txt": as_latin_1, "md": as_markdown, "yaml": as_yaml, "html": as_html, "epub": as_epub, "docx": as_docx,
    "pdf": as_pdf,
}  # fmt: skip
"""What makes a document of each format, by the ending of its name."""


def _whole(*paragraphs: str) -> bytes:
    return _utf_8("\n\n".join(paragraphs))


def _utf_8(text: str) -> bytes:
    """Without NUL and half characters, which no text has."""
    return text.replace("\0", "").encode("utf-8", "ignore")


def _escaped(words: str) -> str:
    """A scalar in double quotes, every character that is no letter behind an escape (YAML 1.1, 5.6)."""
    return '"' + "".join(c if c.isalnum() or c == " " else _escape(ord(c)) for c in words) + '"'


def _escape(code: int) -> str:
    return "\\uFFFD" if 0xD800 <= code <= 0xDFFF else f"\\U{code:08X}" if code > 0xFFFF else f"\\u{code:04X}"


def _marked_up(words: str) -> str:
    return html.escape(words.encode("utf-8", "replace").decode())


def _referenced(words: str) -> str:
    return "".join(
        c if c.isalnum() or c in " “”" else f"&#x{ord(c):x};" for c in words.encode("utf-8", "replace").decode()
    )


def _xml(words: str) -> str:
    """What XML 1.0 can hold of it."""
    return html.escape("".join(c for c in words if c in "\t\n\r" or (c >= " " and not "\ud800" <= c <= "\udfff")))


def _zipped(members: dict[str, str]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return made.getvalue()

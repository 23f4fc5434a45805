"""Files made to take a machine down, each a few kilobytes to a few megabytes and cheap to make."""

from __future__ import annotations

import io
import sys
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "unit" / "ingest"))

from ingest_samples import LEAD, docx, epub, word_paragraph

MEGABYTE = 1 << 20
CONTAINER, BOOK, CHAPTER, MAIN = "META-INF/container.xml", "OEBPS/book.opf", "OEBPS/c0.xhtml", "word/document.xml"
OUTSIDE = ("../../../../tmp/reader-was-here", "/tmp/reader-was-here")
LINK = zipfile.ZipInfo("OEBPS/link")
LINK.external_attr = 0o120777 << 16
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def archive(members: dict[str, bytes], *, level: int = 1) -> bytes:
    """A zip of members as they are."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as target:
        for name, data in members.items():
            target.writestr(name, data)
    return made.getvalue()


def added(data: bytes, members: Mapping[str, bytes] | Mapping[zipfile.ZipInfo, bytes]) -> bytes:
    """An archive with more members."""
    made = io.BytesIO(data)
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name, more in members.items():
            target.writestr(name, more)
    return made.getvalue()


def book(chapter: str) -> bytes:
    """A book whose only chapter is this XHTML."""
    return epub("<p>x</p>", extra={CHAPTER: chapter})


def page(body: str) -> bytes:
    """An HTML page."""
    return f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>".encode()


def bodies(*objects: str | bytes, root: int = 1, trailer: str = "") -> bytes:
    """A PDF of these objects, numbered from 1."""
    made = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n".encode() + (body.encode() if isinstance(body, str) else body) + b"\nendobj\n"
    start, size = len(made), len(objects) + 1
    made += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    made += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return bytes(made) + f"trailer << /Root {root} 0 R /Size {size} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()


def stream(data: bytes, said: str = "") -> bytes:
    """A stream object."""
    return f"<< /Length {len(data)} {said} >>\nstream\n".encode() + data + b"\nendstream"


CATALOG = "<< /Type /Catalog /Pages 2 0 R >>"
PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>"


def quine() -> bytes:
    """An archive that holds itself as near as is cheap: ten archives in each other, each a hundred times smaller."""
    inner = archive({"zeros": b"\0" * (10 * MEGABYTE)})
    for level in range(10):
        inner = archive({f"{n}.epub": inner for n in range(4)} | {"depth": str(level).encode()})
    return added(epub(f"<p>{LEAD}</p>"), {"OEBPS/again.epub": inner})


def overlapping(entries: int) -> bytes:
    """An archive whose directory names the same compressed bytes again and again (Fifield 2019)."""
    data = archive({"META-INF/container.xml": b" " * (20 * MEGABYTE)})
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    record = data[start:end]
    name = b"META-INF/container.xml"
    directory = record + b"".join(record.replace(name, b"x%021d" % n) for n in range(entries))
    count = (entries + 1) & 0xFFFF
    tail = bytearray(data[end:])
    tail[8:10] = tail[10:12] = count.to_bytes(2, "little")
    tail[12:16] = len(directory).to_bytes(4, "little")
    return data[:start] + directory + bytes(tail)


def lying() -> bytes:
    """A member that says it has ten bytes and has twenty million."""
    data = bytearray(docx(word_paragraph(LEAD), extra={"word/styles.xml": "<a/>" + " " * (20 * MEGABYTE)}))
    real = (20 * MEGABYTE + 4).to_bytes(4, "little")
    return bytes(data.replace(real, (10).to_bytes(4, "little")))


_BILLION = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<!DOCTYPE x [<!ENTITY l0 "ha">{_BILLION}]>'
_MANY = (
    "<package><manifest><item id='c0' href='c0.xhtml' media-type='text/html'/></manifest><spine>"
    + '<itemref idref="c0"/>' * 100_000
    + "</spine></package>"
)
_CIRCLE = "/Type /XObject /Subtype /Form /Resources << /XObject << /X 5 0 R >> >>"
_DOUBLING = tuple(f"<< /Type /Pages /Kids [{n + 1} 0 R {n + 1} 0 R] /Count 2 >>" for n in range(2, 40))
_KIDS = f"<< /Type /Pages /Kids [{' '.join(f'{n} 0 R' for n in range(3, 1_003))}] /Count 1000 >>"
_SHARED = "<< /Type /Page /Parent 2 0 R /Contents 1003 0 R >>"
_TO_ITSELF = b"xref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"


def deflated(data: bytes) -> bytes:
    """A compressed stream of a PDF."""
    return stream(zlib.compress(data, 1), "/Filter /FlateDecode")


def operators() -> bytes:
    """The content of a page that takes a quarter of a second, and puts no word on it."""
    return deflated(b"(a) Tj " * 4_000_000)


def linked(json: str) -> bytes:
    """A page with JSON-LD."""
    return page(f'<script type="application/ld+json">{json}</script><p>{LEAD}</p>')


def word(inside: str, before: str = "") -> bytes:
    """A Word document."""
    whole = f'{before}<w:document xmlns:w="{_WORD}"><w:body>{inside}</w:body></w:document>'
    return docx(extra={"word/document.xml": whole})


OPENED = ""
FILES: dict[str, tuple[str, str, Callable[[], bytes]]] = {
    "zip bomb": ("epub", "unpacks to more than 256 MB", lambda: archive({CONTAINER: b"\0" * (300 * MEGABYTE)})),
    "zip bomb in Word": ("docx", "unpacks to more than 256 MB", lambda: archive({MAIN: b"\0" * (300 * MEGABYTE)})),
    "large chapter": ("epub", "more than 64 MB", lambda: book("<p>x</p>" * (9 * MEGABYTE))),
    "long text in Word": ("docx", "too long a text", lambda: word(word_paragraph("a" * (30 * MEGABYTE)))),
    "nested archives": ("epub", OPENED, quine),
    "overlapping members": ("epub", "unpacks to more than 256 MB", lambda: overlapping(2_000)),
    "65,536 members": ("epub", "more than 20,000 members", lambda: overlapping(65_535)),
    "300,000 members": ("epub", "more than 20,000 members", lambda: overlapping(300_000)),
    "lying sizes": ("docx", "broken, word/styles.xml in it", lying),
    "the same chapter 100,000 times": ("epub", OPENED, lambda: epub(f"<p>{LEAD}</p>" * 99, extra={BOOK: _MANY})),
    "names that lead out": ("epub", OPENED, lambda: added(epub(f"<p>{LEAD}</p>"), dict.fromkeys(OUTSIDE, b"x"))),
    "links": ("epub", OPENED, lambda: added(epub(f"<p>{LEAD}</p>"), {LINK: b"/etc/passwd"})),
    "XXE": (
        "epub",
        "there is no text",
        lambda: book('<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///dev/zero"> %p;]><html><body/></html>'),
    ),
    "billion laughs": (
        "epub",
        "nested too deep, or has",
        lambda: book(f"{LAUGHS}<html><body><p>{LEAD} &l9;</p></body></html>"),
    ),
    "billion laughs in Word": ("docx", "nested too deep, or has", lambda: word(word_paragraph(f"{LEAD} &l9;"), LAUGHS)),
    "billion laughs in an attribute": (
        "epub",
        "nested too deep, or has too long a text",
        lambda: book(f"{LAUGHS}<html><body><p class='&l9;'>{LEAD}</p></body></html>"),
    ),
    "billion laughs in HTML": ("html", OPENED, lambda: LAUGHS.encode() + page(f"<p>{LEAD} &l9;</p>")),
    "XML 100,000 deep": ("docx", "nested too deep", lambda: word("<w:p>" * 100_000)),
    "HTML 100,000 deep": ("html", "nested too deep", lambda: page(f"{'<div>' * 100_000}<p>{LEAD}</p>")),
    "inline elements 100,000 deep": ("html", "nested too deep", lambda: page(f"{'<b><i>' * 50_000}<p>{LEAD}</p>")),
    "tables in tables": ("html", "nested too deep", lambda: page(f"{'<table><tr><td>' * 30_000}{LEAD}")),
    "elements 2,000 deep": ("html", OPENED, lambda: page(f"{'<font>' * 2_000}<p>{LEAD}</p>")),
    "a million attributes": (
        "html",
        "not read within 2 seconds",
        lambda: page(f"<p {' '.join(f'a{n}=1' for n in range(700_000))}>{LEAD}"),
    ),
    "comments never closed": ("html", "there is no text", lambda: page("<!--" * (2 * MEGABYTE - 100))),
    "JSON-LD 1,000,000 deep": ("html", OPENED, lambda: linked("[" * 1_000_000)),
    "JSON-LD a million wide": ("html", OPENED, lambda: linked(f"[{'[],' * 1_000_000}[]]")),
    "pages in a circle": ("pdf", "broken", lambda: bodies(CATALOG, "<< /Type /Pages /Kids [2 0 R] /Count 9 >>")),
    "pages that are their parents": (
        "pdf",
        "broken",
        lambda: bodies(CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>", "<< /Parent 2 0 R >>"),
    ),
    "a page a million times": (
        "pdf",
        "broken",
        lambda: bodies(CATALOG, f"<< /Type /Pages /Kids [{'3 0 R ' * MEGABYTE}] /Count {MEGABYTE} >>", PAGE),
    ),
    "pages that double at every level": ("pdf", "broken", lambda: bodies(CATALOG, *_DOUBLING, "<< /Type /Page >>")),
    "a form that draws itself": (
        "pdf",
        "reading it ended",
        lambda: bodies(CATALOG, PAGES, PAGE, stream(b"q /X Do Q"), stream(b"q /X Do /X Do Q", _CIRCLE)),
    ),
    "object streams in each other": (
        "pdf",
        "there is no text",
        lambda: bodies(
            CATALOG,
            PAGES,
            PAGE,
            stream(b"4 0 << >>", "/Type /ObjStm /N 1 /First 4 /Extends 5 0 R"),
            stream(b"5 0 << >>", "/Type /ObjStm /N 1000000000 /First 4 /Extends 4 0 R"),
        ),
    ),
    "a number of 100,000 digits": (
        "pdf",
        "broken",
        lambda: bodies(CATALOG, f"<< /Type /Pages /Kids [3 0 R] /Count {'9' * 100_000} >>", PAGE),
    ),
    "deflate bomb": (
        "pdf",
        "broken",
        lambda: bodies(CATALOG, PAGES, PAGE, deflated(b"(" + b"a" * (200 * MEGABYTE) + b") Tj")),
    ),
    "deflate bomb in a deflate bomb": (
        "pdf",
        "broken",
        lambda: bodies(
            CATALOG,
            PAGES,
            PAGE,
            stream(zlib.compress(zlib.compress(b"\0" * (200 * MEGABYTE), 1), 1), "/Filter [/FlateDecode /FlateDecode]"),
        ),
    ),
    "brackets": ("pdf", "broken", lambda: bodies(CATALOG, "[" * 1_000_000, PAGE)),
    "tables that lead to themselves": ("pdf", "broken", lambda: b"%PDF-1.4\n" + _TO_ITSELF),
    "4,000,000 operators": ("pdf", "there is no text", lambda: bodies(CATALOG, PAGES, PAGE, operators())),
    "4,000,000 operators on every page": (
        "pdf",
        "not read within 2 seconds",
        lambda: bodies(CATALOG, _KIDS, *[_SHARED] * 1_000, operators()),
    ),
}
"""Each file by what is wrong with it: its ending, what is said of it (nothing where it opens), how it is made."""

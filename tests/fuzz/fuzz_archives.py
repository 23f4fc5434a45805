"""Generators of EPUB and DOCX: archives whose members and whose directory are both wrong in ways of their own."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zipfile
from random import Random

from fuzz_markup import doctype, word, xhtml
from fuzz_mutations import WORDS, mutated
from fuzz_texts import words

_METHODS = (zipfile.ZIP_STORED, *(zipfile.ZIP_DEFLATED,) * 60, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_NAMES = (
    "../../etc/passwd",
    "/abs",
    "C:\\x",
    "a\0b",
    "OEBPS/./c0.xhtml",
    "OEBPS/c0.xhtml",
    "word/document.xml",
    "x" * 300,
    "é",
    "a/",
)


def epub(dice: Random) -> bytes:
    """A book, most often with something wrong in it."""
    chapters = [f"OEBPS/c{n}.xhtml" for n in range(dice.randint(0, 4))]
    before = ("", "", "", "", "", "../OEBPS/", "./", "%2e/")
    kinds = ("application/xhtml+xml", "application/xhtml+xml", "text/html", "image/png", "")
    items = "".join(
        f'<item id="c{n}" href="{dice.choice(before)}c{n}.xhtml#x" media-type="{dice.choice(kinds)}"/>'
        for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{dice.randrange(len(chapters) + 1)}"/>' for _ in range(dice.choice((1, 3, 400))))
    path = dice.choice(
        ("OEBPS/book.opf",) * 20 + ("../book.opf", "", "OEBPS/../OEBPS/book.opf", "META-INF/container.xml")
    )
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": f"{doctype(dice)}<container><rootfiles>"
        f'<rootfile full-path="{path}"/></rootfiles></container>',
        "OEBPS/book.opf": f'{doctype(dice)}<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        f"<dc:title>{words(dice)}</dc:title><dc:creator>Ada Moor</dc:creator><dc:language>en</dc:language>"
        f"<dc:date>{dice.choice(('2021-04-09', '9' * 4400, ''))}</dc:date></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
    }
    members |= {name: xhtml(dice) for name in chapters}
    return archive(dice, members)


def docx(dice: Random) -> bytes:
    """A Word document, most often with something wrong in it."""
    styles = "".join(
        f'<w:style w:styleId="{a}"><w:name w:val="{b}"/></w:style>'
        for a, b in (("Titel", "Title"), ("Bild", "caption"))
    )
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    members = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": word(dice),
        "word/styles.xml": f"{doctype(dice)}<w:styles {namespace}>{styles}</w:styles>",
        "docProps/core.xml": f"{doctype(dice)}<c:core xmlns:c='x'><title>{words(dice)}</title></c:core>",
    }
    return archive(dice, members)


def archive(dice: Random, members: dict[str, str]) -> bytes:
    """A zip of members, some of them mutated, left out or doubled, and the bytes around them lied about."""
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w") as target:
        warnings.simplefilter("ignore")  # names that stand twice
        for name, text in members.items():
            if dice.random() < 0.01:
                continue
            data = text.encode("utf-8", "surrogatepass")
            if dice.random() < 0.08:
                data = mutated(dice, data, WORDS, [text.encode() for text in members.values()])
            elif dice.random() < 0.02:
                data = data + b" " * int(2 ** dice.uniform(10, 24))  # a few kilobytes that unpack to many
            target.writestr(name, data, dice.choice(_METHODS))
            if dice.random() < 0.06:
                target.writestr(dice.choice(_NAMES), data, dice.choice(_METHODS))
    data = made.getvalue()
    return _lied(dice, data) if dice.random() < 0.15 else data


def _lied(dice: Random, data: bytes) -> bytes:
    """An archive with wrong sizes, offsets, methods or flags in one of its headers."""
    headers = [(m.start(), 30, "local") for m in re.finditer(b"PK\x03\x04", data)]
    headers += [(m.start(), 46, "central") for m in re.finditer(b"PK\x01\x02", data)]
    headers += [(m.start(), 22, "end") for m in re.finditer(b"PK\x05\x06", data)]
    changed = bytearray(data)
    for _ in range(dice.randint(1, 3)):
        start, length, _kind = dice.choice(headers)
        at = start + dice.randrange(4, length - 1)
        wide = dice.choice(("<H", "<I"))
        number = dice.choice(
            (0, 1, 8, 9, 12, 14, 20, 0xFFFF, 0x7FFF, 1 << 31, 0xFFFFFFFF, len(data), dice.randrange(1 << 16))
        )
        size = struct.calcsize(wide)
        changed[at : at + size] = struct.pack(wide, number % (1 << (8 * size)))
    return bytes(changed)

"""A generator of PDF: objects that lead in circles, streams that unpack to much, numbers that are none."""

from __future__ import annotations

import zlib
from random import Random

from fuzz_texts import words

_NUMBERS = (
    "0",
    "1",
    "-1",
    "99999999999999999999",
    "1e9",
    "4294967296",
    "0.0",
    "1" * 4400,
    "--5",
    "+",
    ".",
    "2147483647",
)
_FILTERS = (
    "/FlateDecode",
    "/ASCIIHexDecode",
    "/ASCII85Decode",
    "/LZWDecode",
    "/RunLengthDecode",
    "/DCTDecode",
    "/Crypt",
    "/Nothing",
)


def pdf(dice: Random) -> bytes:
    """A file of a dozen objects, with a cross-reference table, a stream of them, or none that is right."""
    count = dice.randint(5, 14)

    def reference() -> str:
        return f"{dice.randint(1, count)} 0 R"

    def number() -> str:
        return dice.choice(_NUMBERS) if dice.random() < 0.2 else str(dice.randint(0, 900))

    def value(depth: int = 2) -> str:
        match dice.randrange(8 if depth else 5):
            case 0:
                return reference()
            case 1:
                return number()
            case 2:
                return f"({words(dice, 4)}" + dice.choice((")", ")", "", "\\", "\\777)", "(()"))
            case 3:
                return dice.choice(
                    ("/Name", "/A#00b", "/", "null", "true", "<41424", "<4142>", "<zz>", "%x\n", "R", "obj", "endobj")
                )
            case 4:
                return dice.choice(("[", "]", "<<", ">>", "<< /A", "stream\n"))
            case 5 | 6:
                return "[" + " ".join(value(depth - 1) for _ in range(dice.randint(0, 4))) + "]"
            case _:
                return "<< " + " ".join(f"/K{n} {value(depth - 1)}" for n in range(dice.randint(0, 3))) + " >>"

    def or_other(right: str) -> str:
        return right if dice.random() < 0.95 else value()

    content = _content(dice)
    filtered, names = _filtered(dice, content)
    font = (
        f"<< /Type /Font /Subtype {or_other('/Type1')} /BaseFont /Helvetica /Encoding {or_other('/WinAnsiEncoding')} "
        f"/ToUnicode {or_other('5 0 R')} /Widths {or_other('[500]')} /FirstChar {number()} "
        f"/DescendantFonts {or_other('[3 0 R]')} >>"
    )
    cmap = b"/CIDInit 1 begincmap 1 begincodespacerange <00> <ff> endcodespacerange " + dice.choice((
        b"1 beginbfchar <41> <0042> endbfchar", b"1 beginbfrange <00> <ffffffff> <0041> endbfrange",
        b"2 beginbfrange <41> <40> [<",
        b"99999 beginbfchar", b"1 beginbfrange <0000> <ffff> <d800> endbfrange",
    )) + b" endcmap"  # fmt: skip
    kids = " ".join(reference() if dice.random() < 0.2 else "6 0 R" for _ in range(dice.choice((1, 1, 2, 60))))
    bodies: list[bytes] = [
        f"<< /Type /Catalog /Pages {or_other('2 0 R')} /Outlines {value()} /Names {value()} >>".encode(),
        f"<< /Type /Pages /Kids {or_other(f'[{kids}]')} /Count {or_other('1')} /Parent {or_other('null')} >>".encode(),
        font.encode(),
        f"<< /Length {or_other(str(len(filtered)))} {names} >>\nstream\n".encode() + filtered + b"\nendstream",
        f"<< /Length {len(cmap)} >>\nstream\n".encode() + cmap + b"\nendstream",
        f"<< /Type {or_other('/Page')} /Parent {or_other('2 0 R')} /MediaBox {or_other('[0 0 612 842]')} "
        f"/Resources << /Font << /F1 {or_other('3 0 R')} >> /XObject << /X {or_other('7 0 R')} >> >> "
        f"/Contents {or_other('4 0 R')} >>".encode(),
        b"<< /Type /XObject /Subtype /Form /Length 10 /Resources << /XObject << /X 7 0 R >> >> >>\n"
        b"stream\nq /X Do Q \nendstream",
    ]
    bodies += [f"{value()}".encode() for _ in range(max(count - len(bodies), 0))]
    if dice.random() < 0.15:
        inner = f"1 0 2 {dice.choice(('20', '-1', '99999999'))} {value()} {value()}".encode()
        said = f"<< /Type /ObjStm /N {number()} /First {number()} /Extends {reference()} /Length {len(inner)} >>"
        bodies.append(f"{said}\nstream\n".encode() + inner + b"\nendstream")
    return _file(dice, bodies, or_other("1 0 R"), value())


def _content(dice: Random) -> bytes:
    operators = ("BT", "ET", "/F1 11 Tf", "14 TL", "50 780 Td", "T*", "q", "Q", "/X Do", "1 0 0 1 5 5 cm",
        "[(a) -500 (b)] TJ", "(x) '",
                 "BI /W 9 ID x EI", "BI /L 99999999 ID", "<0041> Tj", "[", "]", "<<", ">>", "Tj",
                 "99999999999 Tz")  # fmt: skip
    parts = [b"BT /F1 11 Tf 50 780 Td"]
    for _ in range(dice.randint(0, 12)):
        shown = words(dice).translate({40: "[", 41: "]", 92: "/"}).encode("cp1252", "replace")
        parts.append(b"(" + shown + b") Tj T*" if dice.random() < 0.6 else dice.choice(operators).encode())
    content = b" ".join(parts)
    return content * int(2 ** dice.uniform(0, 12)) if dice.random() < 0.05 else content


def _filtered(dice: Random, content: bytes) -> tuple[bytes, str]:
    """A stream as it stands in the file, and what its dictionary says of it, true or not."""
    match dice.randrange(8):
        case 0 | 1:
            return zlib.compress(content), "/Filter /FlateDecode"
        case 2:  # a hundred thousand times smaller than what it unpacks to, layer in layer
            bomb = zlib.compress(content + b" " * int(2 ** dice.uniform(10, 25)), 9)
            return zlib.compress(bomb), "/Filter [/FlateDecode /FlateDecode]"
        case 3:
            columns = dice.choice(("0", "1", "99999999", "-1", "5"))
            predictor = dice.choice(("2", "12", "15", "99"))
            return zlib.compress(
                content
            ), f"/Filter /FlateDecode /DecodeParms << /Predictor {predictor} /Columns {columns} >>"
        case 4:
            return content, f"/Filter [{' '.join(dice.choice(_FILTERS) for _ in range(dice.choice((1, 2, 40))))}]"
        case 5:
            return content.hex().encode() + b">", "/Filter /ASCIIHexDecode"
        case _:
            return content, ""


def _file(dice: Random, bodies: list[bytes], root: str, other: str) -> bytes:
    made = bytearray(b"%PDF-1.7\n")
    places = []
    for index, body in enumerate(bodies, 1):
        places.append(len(made))
        made += f"{index} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(made)
    trailer = f"/Size {len(bodies) + 1} /Root {root} /Info {other}"
    trailer += dice.choice(
        ("", "", "", f" /Prev {start}", " /Prev 0", " /Encrypt 3 0 R", f" /XRefStm {start}", " /Prev -5")
    )
    if dice.random() < 0.2:
        rows = b"".join(b"\x01" + place.to_bytes(3, "big") + b"\0" for place in places)
        widths = dice.choice(("[1 3 1]",) * 5 + ("[1 3]", "[0 0 0]", "[1 99999999 1]", "[-1 3 1]"))
        head = f"<< /Type /XRef /W {widths} /Index [1 {len(places)}] /Length {len(rows)} {trailer} >>"
        made += f"{len(bodies) + 1} 0 obj\n{head}\nstream\n".encode() + rows + b"\nendstream\nendobj\n"
    else:
        shift = dice.choice((0, 0, 0, 0, 3, -9, 10**6))
        size = dice.choice((len(bodies) + 1, len(bodies) + 1, len(bodies) + 1, 0, 99999999, -1))
        made += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
        made += b"".join(f"{max(place + shift, 0):010} 00000 n \n".encode() for place in places)
        made += f"trailer << {trailer} >>\n".encode()
    made += f"startxref\n{dice.choice((start, start, start, start, 0, 10**9, -1))}\n%%EOF\n".encode()
    return bytes(made)

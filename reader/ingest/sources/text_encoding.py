"""From bytes to text: which encoding they are in."""

from __future__ import annotations

import re

from reader.document.decoding import decoded
from reader.ingest.sources.mojibake import without_latin_1
from reader.text.patterns import later

_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_SAMPLE = 64 * 1024
_FEW = 0.01
"""The share of control codes up to which bytes are text."""
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\v\b\x1b") + b"\x7f"
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
# Encodings of the web (WHATWG Encoding); others that Python knows ("zip", "unicode_escape") are no text on a page.
_ENCODINGS = later(
    r"utf-?8|iso-?8859-?\d{1,2}|latin-?\d|windows-?125\d|cp125\d|koi8-?[ru]|macintosh|gb2312|gbk|gb18030|big5(-hkscs)?"
    r"|euc-?(jp|kr)|shift[_-]?jis|iso-2022-jp|us-ascii|ascii",
    re.IGNORECASE,
)
_CANDIDATES = [
    *("cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "iso8859_2", "iso8859_5"),
    *("mac_roman", "cp932", "euc_jp", "gb18030", "big5", "cp949"),
]
"""Encodings in which texts were written before UTF-8, by script: Western, Eastern European, Cyrillic, Greek, Turkish,
Hebrew, Arabic, Japanese, Chinese, Korean.
"""
_MULTI_BYTE = {"cp932", "euc_jp", "gb18030", "big5", "cp949"}
_HIRAGANA = later("[\u3041-\u309f]")
_LEAST_OUTSIDE, _LEAST_MULTI_BYTE = 4, 16
"""Bytes outside ASCII that statistics need."""
_PLAUSIBLE = 0.02
"""The difference of charset-normalizer's ``chaos`` (0 to 1) below which two encodings are equally plausible."""
_WIDENED = {"us-ascii", "ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1"}


def is_text(data: bytes) -> bool:
    """Whether bytes look like text in some encoding: hardly any control codes, and no NUL outside UTF-16."""
    head = data[:_SAMPLE]
    if head.startswith(_BYTE_ORDER_MARKS):
        return True
    if b"\0" in data:
        return _utf_16(head) is not None
    return len(head) - len(head.translate(None, _CONTROLS)) <= _FEW * len(head)


def text_of(data: bytes, declared: str = "") -> str:
    """Decode bytes by their byte order mark, as UTF-8 or UTF-16, by the declared encoding, or by their statistics.

    A few broken bytes do not make UTF-8 something else. Control codes of UTF-8 that was once read as Latin-1 are the
    signs of Windows-1252 (see `without_latin_1`). Never raises.
    """
    return without_latin_1(_decoded(data, declared))


def _decoded(data: bytes, declared: str) -> str:
    if data.startswith(_BYTE_ORDER_MARKS):
        return decoded(data)
    wide = _utf_16(data[:_SAMPLE]) if b"\0" in data[:_SAMPLE] else None
    if wide:
        return data.decode(wide, "replace")
    if declared.lower() == "iso-2022-jp":  # its bytes are all ASCII
        return data.decode(declared, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared and _ENCODINGS.fullmatch(declared):
        name = "cp1252" if declared.lower() in _WIDENED else declared.replace("macintosh", "mac_roman")
        if name.lower() not in ("utf-8", "utf8"):
            try:
                return data.decode(name, "replace")
            except LookupError:
                pass
    as_utf_8 = data.decode("utf-8", "replace")
    broken = as_utf_8.count("\ufffd")
    beyond_ascii = len(as_utf_8) - len(as_utf_8.encode("ascii", "ignore"))
    if beyond_ascii - broken > broken:
        return as_utf_8
    return _by_statistics(data)


def declared_encoding(data: bytes) -> str:
    """The encoding that the head of an HTML or XML page names, or nothing."""
    match = _DECLARED.search(data[:4096])
    return (match[1] or match[2]).decode("ascii", "replace") if match else ""


def _utf_16(head: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of most text is NUL."""
    pairs = len(head) // 2
    if pairs < 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.4 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.4 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return None


def _by_statistics(data: bytes) -> str:
    """Decode bytes of an unknown encoding: the most plausible one according to charset-normalizer.

    Windows-1252 where that package is missing, where too few bytes are outside ASCII to tell, and where it is as
    plausible as the others.
    """
    sample = data[:_SAMPLE]
    outside = len(sample) - len(sample.decode("ascii", "ignore"))
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return _windows_1252(data)
    if outside < _LEAST_OUTSIDE:
        return _windows_1252(data)
    matches = list(from_bytes(sample, cp_isolation=_CANDIDATES))
    western = next((match.chaos for match in matches if match.encoding == "cp1252"), 1.0)
    if outside < _LEAST_MULTI_BYTE:
        matches = [match for match in matches if match.encoding not in _MULTI_BYTE]
    if not matches or matches[0].chaos >= western - _PLAUSIBLE:
        return _windows_1252(data)
    # The statistics prefer Korean and Chinese readings of Japanese bytes, but only Japanese text has hiragana.
    japanese = next((match for match in matches if len(_HIRAGANA.findall(str(match))) * 10 > len(str(match))), None)
    return data.decode((japanese or matches[0]).encoding, "replace")


def _windows_1252(data: bytes) -> str:
    """Bytes as Windows-1252, in which five codes have no meaning."""
    return data.translate(_DEFINED).decode("cp1252")


_DEFINED = bytes(63 if code in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else code for code in range(256))

"""Text that goes into files for other programs: nothing in it acts on a terminal or is refused by a parser."""

from __future__ import annotations

import re

from reader.document.clean import clean

# Unicode's noncharacters: HTML and XML parsers refuse them.
_NONCHARACTERS = re.compile(
    "[\ufdd0-\ufdef" + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17)) + "]"
)

IN_URL = ":/?#[]@!$&'()*+,;=%-._~"
"""What stands in a URL as it is, besides letters and digits (RFC 3986, section 2), and the sign of what is escaped."""


def harmless(text: str) -> str:
    """The text as `clean` has it and without noncharacters. Of the same length where it was clean before."""
    return _NONCHARACTERS.sub("\ufffd", clean(text))


def on_one_line(text: str) -> str:
    """The text, harmless and on one line: white space of every kind becomes single spaces."""
    return " ".join(harmless(text).split())


def web_address(url: str) -> str:
    """The address if a link may lead there (http or https) with what no address holds percent-encoded; else empty."""
    from urllib.parse import quote, urlsplit

    address = on_one_line(url)
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return ""
    return quote(address, safe=IN_URL)

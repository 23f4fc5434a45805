"""Parsing HTML and XML with lxml, safely."""

from __future__ import annotations

import re
from html.entities import name2codepoint
from typing import Literal, TypeAlias

from lxml import etree, html

from reader.document.decoding import decoded
from reader.errors import ReaderError

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for it
"""An element of a parsed page. Its ``tag`` is no string where it is a comment or an instruction."""
_Event: TypeAlias = Literal["start", "end", "comment", "pi"]

EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
"""The attribute in which an element of a book says what it is."""
_NAMED = re.compile(rb"&([A-Za-z]{2,8}[0-9]{0,2});")
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_PLAIN_ELEMENTS = etree.ElementDefaultClassLookup(
    element=html.HtmlElement, comment=html.HtmlComment, pi=html.HtmlProcessingInstruction, entity=html.HtmlEntity
)
"""One class for all elements. That of lxml.html asks Python for each object which of its classes for forms it is."""
_OF_XML = frozenset(("amp", "lt", "gt", "quot", "apos"))


class TooNestedError(ReaderError, ValueError):
    """The parser stopped before the end: elements 2,048 deep (XML: 256), 10 MB without an element, entities that grow.

    What it has until there is not given: a text that ends in the middle is worse than none.
    """


def html_root(markup: str) -> html.HtmlElement | None:
    """The root of an HTML page however broken, or None where there is nothing in it. No address in it is followed.

    Raises:
        TooNestedError: not all of it was read.
    """
    # Old pages never close their <b> and <font>, and are 300 elements deep at their end: without huge_tree 256 is all.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    parser.set_element_class_lookup(_PLAIN_ELEMENTS)
    try:
        root = html.document_fromstring(markup.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    _require_all(parser)
    return root


def xml_root(data: bytes) -> Element | None:
    """The root of XML, or None where there is none. Its entities, DTD and addresses lead nowhere (XXE).

    The entities of HTML (``&rsquo;``) are known without a DTD, as in many books they are all the marks there are.

    Raises:
        TooNestedError: not all of it was read.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, recover=True
    )
    try:
        root: Element | None = etree.fromstring(_NAMED.sub(_numbered, _in_ascii(data)), parser)
    except (etree.LxmlError, ValueError):
        root = None
    _require_all(parser)
    return root


def _require_all(parser: etree.XMLParser | etree.HTMLParser) -> None:
    """Stop where a parser gave up at one of libxml2's limits. It says so only in its log."""
    over = (etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_ENTITY_LOOP)
    if any(error.type in over for error in parser.error_log):
        raise TooNestedError


def _in_ascii(data: bytes) -> bytes:
    """XML in an encoding in which ASCII is ASCII."""
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data
    return _DECLARATION.sub("", decoded(data), count=1).encode("utf-8", "replace")


def _numbered(match: re.Match[bytes]) -> bytes:
    """An entity of HTML by its number; any other stays."""
    name = match[1].decode("ascii")
    code = None if name in _OF_XML else name2codepoint.get(name)
    return match[0] if code is None else b"&#%d;" % code


def walk(root: Element, *events: _Event) -> etree.iterwalk[tuple[_Event, Element]]:
    """The elements below ``root`` and itself in the order of the page. Nothing recurses, so depth does not matter."""
    return etree.iterwalk(root, events=events)


def local_name(element: Element) -> str:
    """The name of an element without its namespace; nothing for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def words_in(element: Element) -> str:
    """All words in an element and in those inside it, with one space between."""
    return " ".join("".join(element.itertext()).split())


def has_role(element: Element, roles: re.Pattern[str]) -> bool:
    """Whether an element says that it is one of some things (EPUB 3 Structural Semantics, DPUB-ARIA 1.1)."""
    kind, role = element.get(EPUB_TYPE), element.get("role")
    return (kind is not None and roles.search(kind) is not None) or (
        role is not None and roles.search(role) is not None
    )

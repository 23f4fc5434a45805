"""Parsing HTML and XML with lxml, and the part of its elements that is used here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol


class Element(Protocol):
    """An element of a parsed page (lxml's)."""

    @property
    def tag(self) -> Any:
        """The name, ``{namespace}name`` in XML; no string for comments and instructions."""

    @property
    def text(self) -> str | None:
        """The text before the first child."""

    @property
    def tail(self) -> str | None:
        """The text between the end of this element and what comes next."""

    @property
    def sourceline(self) -> int | None:
        """The line on which it begins, from 1."""

    def get(self, key: str, /) -> str | None:
        """An attribute."""

    def iter(self, *names: str) -> Iterator[Element]:
        """This element and all below it, or those of some names."""

    def itertext(self) -> Iterator[str]:
        """All text inside."""

    def __iter__(self) -> Iterator[Element]: ...


class Walk(Protocol):
    """A walk over elements as pairs of ``start`` or ``end`` and the element."""

    def __iter__(self) -> Iterator[tuple[str, Element]]: ...

    def skip_subtree(self) -> None:
        """Leave out what is inside the element that was just started."""


def html_root(markup: str) -> Element | None:
    """The root of an HTML page however broken, or None where there is nothing in it. No address in it is followed."""
    from lxml import etree, html  # type: ignore[import-not-found,import-untyped,unused-ignore]

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root: Element = html.document_fromstring(markup.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return root


def xml_root(data: bytes) -> Element | None:
    """The root of XML, or None where there is none. Its entities, DTD and addresses lead nowhere (XXE)."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, recover=True
    )
    try:
        root: Element | None = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        return None
    return root


def walk(root: Element, *events: str) -> Walk:
    """The elements below ``root`` and itself in the order of the page. Nothing recurses, so depth does not matter."""
    from lxml import etree

    walked: Walk = etree.iterwalk(root, events=events)
    return walked


def local_name(element: Element) -> str:
    """The name of an element without its namespace; nothing for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""

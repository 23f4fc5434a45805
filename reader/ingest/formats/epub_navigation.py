"""The navigation of an EPUB: what its chapters are called, and where the pages of the printed book begin.

EPUB 3 has both in its navigation document (EPUB 3.3, 7.4), EPUB 2 in its NCX (OPF 2.0.1, 2.4.1).
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from reader.ingest.errors import UnreadableError
from reader.ingest.formats.markup import EPUB_TYPE, Element, local_name, words_in
from reader.ingest.formats.package import Package
from reader.ingest.formats.web.printed_pages import spoken_page

_NCX = "application/x-dtbncx+xml"


@dataclass(frozen=True, slots=True)
class Navigation:
    """``chapters`` are the titles of files by their paths, ``pages`` what the pages are called that begin in a file at
    elements of some ids; an empty id is the beginning of the file.
    """

    chapters: dict[str, str] = field(default_factory=dict)
    pages: dict[str, dict[str, str]] = field(default_factory=dict)


def navigation_of(package: Package, items: Iterator[Element], folder: str) -> Navigation:
    """The navigation of a book, by the ``items`` of its manifest, whose paths are relative to ``folder``."""
    found = Navigation()
    for item in items:
        is_nav = "nav" in (item.get("properties") or "").split()
        if not is_nav and (item.get("media-type") or "").lower() != _NCX:
            continue
        path = resolved(folder, item.get("href") or "")
        if path not in package:
            continue
        try:
            root = package.xml(path)
        except UnreadableError:  # the text can be read without it
            continue
        for is_page, label, target in _of_nav(root) if is_nav else _of_ncx(root):
            _note(found, is_page, label, resolved(posixpath.dirname(path), target), target.partition("#")[2])
    return found


def resolved(folder: str, reference: str) -> str:
    """The path of the file to which a reference from a folder leads."""
    return posixpath.normpath(posixpath.join(folder, unquote(reference.partition("#")[0])))


def _note(found: Navigation, is_page: bool, label: str, path: str, place: str) -> None:
    if is_page:
        if page := spoken_page(label):
            found.pages.setdefault(path, {}).setdefault(unquote(place), page)
    elif label:
        found.chapters.setdefault(path, label)


def _of_nav(root: Element) -> Iterator[tuple[bool, str, str]]:
    """Each entry: whether it is a page, its words and where it leads."""
    for nav in root.iter():
        said = f"{nav.get(EPUB_TYPE) or ''} {nav.get('role') or ''}".split() if local_name(nav) == "nav" else []
        pages = "page-list" in said or "doc-pagelist" in said
        if pages or "toc" in said or "doc-toc" in said:
            for link in nav.iter():
                if local_name(link) == "a" and link.get("href"):
                    yield pages, words_in(link), link.get("href") or ""


def _of_ncx(root: Element) -> Iterator[tuple[bool, str, str]]:
    for entry in root.iter():
        name = local_name(entry)
        if name in ("navPoint", "pageTarget"):
            label = next((words_in(child) for child in entry if local_name(child) == "navLabel"), "")
            target = next((child.get("src") or "" for child in entry if local_name(child) == "content"), "")
            if target:
                yield name == "pageTarget", label or entry.get("value") or "", target

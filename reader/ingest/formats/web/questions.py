"""Printed interviews that have question and answer in one paragraph, the question in bold type or italics."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import html

from reader.ingest.formats.markup import Element, local_name
from reader.ingest.formats.paragraphs import ends, is_question

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SET_OFF = frozenset(("b", "strong", "em", "i"))
_HOLDERS = frozenset(("p", "div", "section", "article", "td"))
_INLINE = _SET_OFF | frozenset(("a", "abbr", "br", "cite", "code", "q", "small", "span", "sub", "sup", "u", "wbr"))
_LEAST = 2
"""Questions of a page from which on it is taken for an interview."""
_SHORTEST = 3
"""Words of an answer: "<b>Really?</b> she asked." is none where it stands once, and rarely stands twice."""


def part_questions(root: HtmlElement) -> None:
    """Make paragraphs of their own of the questions that begin a line of ``root`` and have their answer behind them.

    Nothing is changed where less than two do.
    """
    parents = dict.fromkeys(parent for element in root.iter(*_SET_OFF) if (parent := element.getparent()) is not None)
    found = [(parent, asked) for parent in parents if (asked := list(_questions(parent)))]
    if sum(_words(one).endswith("?") for _, asked in found for one in asked) < _LEAST:
        return
    for parent, asked in found:
        _part(parent, asked)


def _questions(holder: Element) -> Iterator[Element]:
    if local_name(holder) not in _HOLDERS or any(local_name(child) not in _INLINE for child in holder):
        return
    begins = not (holder.text or "").strip()
    children = list(holder)
    for index, child in enumerate(children):
        name, tail = local_name(child), child.tail or ""
        if begins and name in _SET_OFF and _may_ask(child):
            behind = children[index + 1 :]
            answer = tail + "".join("".join(other.itertext()) + (other.tail or "") for other in behind)
            if len(answer.split()) >= _SHORTEST and not answer.lstrip()[:1].islower():
                yield child
        begins = name == "br" and not tail.strip()


def _may_ask(element: Element) -> bool:
    """Whether words set in another type ask something, or tell it on a line of their own."""
    words, behind = _words(element), element.getnext()
    line = behind is not None and local_name(behind) == "br" and not (element.tail or "").strip()
    return is_question(words) or (line and ends(words))


def _part(holder: Element, asked: list[Element]) -> None:
    """Make paragraphs of the questions in an element, and of what stands between them."""
    parts: list[Element] = []
    now = _paragraph(holder, holder.text)
    for child in list(holder):
        tail = child.tail
        if any(child is question for question in asked):
            parts += [now] if _words(now) else []
            question = _paragraph(holder, None)
            question.append(child)
            child.tail = None
            parts.append(question)
            now = _paragraph(holder, tail)
        elif local_name(child) == "br" and not _words(now):
            now.text = tail
        else:
            now.append(child)
    parts += [now] if _words(now) else []
    parent = holder.getparent()
    if local_name(holder) != "p" or parent is None:
        holder.text = None
        holder[:] = parts
        return
    parts[-1].tail = holder.tail
    at = parent.index(holder)
    parent[at : at + 1] = parts


def _paragraph(holder: Element, text: str | None) -> Element:
    made: Element = html.Element("p")
    if local_name(holder) == "p":
        for name, value in holder.attrib.items():
            made.set(name, value)
    made.text = text
    made.sourceline = holder.sourceline  # type: ignore[misc]  # the stubs do not know that it can be set
    return made


def _words(element: Element) -> str:
    return "".join(element.itertext()).strip()

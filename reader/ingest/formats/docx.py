"""DOCX: the paragraphs of a Word document with the kinds that its styles give them.

Read from the XML itself (ECMA-376, part 1, 17): of a tracked change the text counts as it would be after accepting it,
and text boxes are read once, not once more as the fallback for old programs.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.document.clean import without_controls
from reader.document.model import ParagraphKind
from reader.ingest.article.vocabulary import normal
from reader.ingest.formats.markup import Element, local_name, walk
from reader.ingest.formats.package import Package
from reader.ingest.limits import Limits
from reader.ingest.source_page import Block, Facts, Page
from reader.ingest.sources.source import SourceData

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_SKIPPED = frozenset(("del", "moveFrom", "Fallback", "instrText", "rPr", "pPr"))
_BREAKS = frozenset(("tab", "br", "cr", "ptab"))
_TITLE, _DECK, _CAPTION = "title", "subtitle", "caption"


def page_of_docx(given: SourceData, limits: Limits) -> Page:
    """The text of a Word document: title and subtitle by their styles, headings, captions, tables row by row.

    Raises:
        UnreadableError: it is broken or unpacks to too much.
    """
    package = Package(given.data, given.label, limits)
    styles = _styles(package)
    body = package.xml("word/document.xml")
    blocks: list[Block] = []
    facts = {"title": "", "deck": ""}
    for text, style in _paragraphs(body):
        name = styles.get(style, style).lower()
        if name == _TITLE and not facts["title"]:
            facts["title"] = text
        elif name == _DECK and not facts["deck"]:
            facts["deck"] = text
        else:
            blocks.append(Block(text, 0, _kind(name), title=name == "heading 1" and not facts["title"]))
    if not facts["title"]:
        facts["title"] = _stated_title(package, blocks)
    return Page(tuple(blocks), Facts(**facts))


def _kind(style: str) -> ParagraphKind | None:
    if style.startswith("heading"):
        return ParagraphKind.HEADING
    return ParagraphKind.CAPTION if style == _CAPTION else None


def _styles(package: Package) -> dict[str, str]:
    """The names of the styles by their ids, which are translated where names are not."""
    if "word/styles.xml" not in package:
        return {}
    found = {}
    for style in package.xml("word/styles.xml").iter():
        if local_name(style) == "style":
            name = next((child for child in style if local_name(child) == "name"), None)
            if name is not None:
                found[_attribute(style, "styleId")] = _attribute(name, "val")
    return found


def _paragraphs(body: Element) -> Iterator[tuple[str, str]]:
    """The text of each paragraph and the id of its style; the cells of a row of a table as one."""
    row: list[str] | None = None
    walked = walk(body, "start", "end")
    for event, element in walked:
        name = local_name(element)
        if event == "start" and name in _SKIPPED:
            walked.skip_subtree()
        elif name == "tr":
            if event == "end" and row:
                yield " | ".join(row), ""
            row = [] if event == "start" else None
        elif name == "p" and event == "end":
            text = _text(element).strip()
            if text and row is not None:
                row.append(text)
            elif text:
                yield text, _style(element)


def _text(paragraph: Element) -> str:
    """The text of a paragraph; what stands in text boxes within it is paragraphs of its own."""
    parts: list[str] = []
    walked = walk(paragraph, "start")
    for _, element in walked:
        name = local_name(element)
        if element is not paragraph and (name in _SKIPPED or name == "p"):
            walked.skip_subtree()
        elif name == "t":
            parts.append(without_controls("".join(element.itertext())))
        elif name in _BREAKS:
            parts.append(" ")
        elif name == "noBreakHyphen":
            parts.append("\u2011")
    return "".join(parts)


def _style(paragraph: Element) -> str:
    properties = next((child for child in paragraph if local_name(child) == "pPr"), None)
    if properties is None:
        return ""
    style = next((child for child in properties if local_name(child) == "pStyle"), None)
    return "" if style is None else _attribute(style, "val")


def _stated_title(package: Package, blocks: list[Block]) -> str:
    """The title among the properties of the file, where the text has it too; most are left over from another file."""
    if "docProps/core.xml" not in package:
        return ""
    root = package.xml("docProps/core.xml")
    title = next((element.text or "" for element in root.iter() if local_name(element) == "title"), "").strip()
    return title if title and normal(title) in {normal(block.text) for block in blocks[:10]} else ""


def _attribute(element: Element, name: str) -> str:
    return element.get(f"{_W}{name}") or element.get(f"{_STRICT}{name}") or ""

"""DOCX: the paragraphs of a Word document with the kinds that its styles give them.

Read from the XML itself (ECMA-376, part 1, 17): of a tracked change the text counts as it would be after accepting it,
and text boxes are read once, not once more as the fallback for old programs.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.document.clean import without_controls
from reader.document.model import ParagraphKind
from reader.ingest.article.vocabulary import normal
from reader.ingest.formats.markup import Element, local_name, walk
from reader.ingest.formats.numbered_pages import SET, NumberedPages, Numbering, with_true_marks, without_page_marks
from reader.ingest.formats.package import Package
from reader.ingest.formats.paragraphs import split_at_breaks, with_questions
from reader.ingest.limits import Limits
from reader.ingest.page_breaks import MARK, paged
from reader.ingest.source_page import Block, Facts, Page
from reader.ingest.sources.source import SourceData

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_SKIPPED = frozenset(("del", "moveFrom", "Fallback", "instrText", "rPr", "pPr"))
_SPACES = frozenset(("tab", "ptab"))
_BREAKS = frozenset(("br", "cr"))
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_DOCUMENT = "word/document.xml"
_TITLE, _DECK, _CAPTION = "title", "subtitle", "caption"


def page_of_docx(given: SourceData, limits: Limits) -> Page:
    """The text of a Word document: title and subtitle by their styles, headings, captions, tables row by row.

    Raises:
        UnreadableError: it is broken or unpacks to too much.
    """
    package = Package(given.data, given.label, limits)
    main = _related(package, "_rels/.rels", "officeDocument", "") or _DOCUMENT
    folder = posixpath.dirname(main)
    relations = posixpath.join(folder, "_rels", f"{posixpath.basename(main)}.rels")
    styles = _styles(package, _related(package, relations, "styles", folder) or "word/styles.xml")
    notes = {kind: _notes(package, _related(package, relations, kind, folder)) for kind in set(_NOTES.values())}
    blocks: list[Block] = []
    bold: list[float] = []
    title = deck = ""
    targets = _targets(package, relations)
    root = package.xml(main)
    paragraphs = list(_paragraphs(root, notes, targets))
    pages, texts = _pages(package, root, paragraphs)
    for paragraph, whole in zip(paragraphs, texts, strict=True):
        name = styles.get(paragraph.style, paragraph.style).lower()
        pages.section = paragraph.section
        for piece in split_at_breaks(whole):
            first = name == "heading 1" and not title
            plain = paragraph.plain or name.startswith("list")
            block = paged(Block(piece, 0, _kind(name), title=first, plain=plain, links=paragraph.links), pages)
            if name == _TITLE and not title:
                title = block.text
            elif name == _DECK and not deck:
                deck = block.text
            elif block.text:
                blocks.append(block)
                bold.append(paragraph.bold)
    title = title or _stated_title(package, blocks)
    return Page(tuple(with_questions(blocks, bold)), Facts(title=title, deck=deck), clean=True)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The text of a paragraph with the marks of its pages, the id of its style, its share in bold type, whether it is
    an item or a row, its links, and how many sections end before it.
    """

    text: str
    style: str = ""
    bold: float = 0.0
    plain: bool = False
    links: tuple[tuple[str, str], ...] = ()
    section: int = 0


def _pages(package: Package, root: Element, paragraphs: Sequence[_Paragraph]) -> tuple[NumberedPages, list[str]]:
    """The pages of a document, and its texts with the marks of those; a document whose pages nobody knows has none."""
    sections = [_numbering(element) for element in root.iter() if local_name(element) == "sectPr"]
    texts = []
    section = 0
    for paragraph in paragraphs:
        begun = sections[section + 1 : paragraph.section + 1]
        texts.append(SET * any(one.begins_page for one in begun) + paragraph.text)
        section = paragraph.section
    marked = with_true_marks(texts, _stated_pages(package))
    return NumberedPages(sections, known=marked is not None), marked or [without_page_marks(text) for text in texts]


def _numbering(section: Element) -> Numbering:
    own = {local_name(child): child for child in section}
    begins_page = "type" not in own or _attribute(own["type"], "val") not in ("continuous", "nextColumn")
    if "pgNumType" not in own:
        return Numbering(begins_page=begins_page)
    first = _whole_number(_attribute(own["pgNumType"], "start"))
    return Numbering(first, _attribute(own["pgNumType"], "fmt") or "decimal", begins_page)


def _stated_pages(package: Package) -> int:
    """How many pages a document says that it has (part 1, 22.2.2.20); 0 where it does not say so."""
    if "docProps/app.xml" not in package:
        return 0
    root = package.xml("docProps/app.xml")
    said = next((element.text or "" for element in root.iter() if local_name(element) == "Pages"), "")
    return _whole_number(said.strip()) or 0


def _whole_number(said: str) -> int | None:
    return int(said) if said.isascii() and said.isdigit() and len(said) < 8 else None


def _related(package: Package, relations: str, kind: str, folder: str) -> str:
    """The part that has a relation of a kind to another one (ECMA-376, part 2, 9.3), an empty string for none."""
    if relations not in package:
        return ""
    for relation in package.xml(relations).iter():
        if local_name(relation) == "Relationship" and (relation.get("Type") or "").endswith(f"/{kind}"):
            target = relation.get("Target") or ""
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            if path in package:
                return path
    return ""


def _targets(package: Package, relations: str) -> dict[str, str]:
    """The addresses outside of the file that a part leads to, by the ids of their relations."""
    if relations not in package:
        return {}
    every = package.xml(relations).iter()
    return {e.get("Id") or "": e.get("Target") or "" for e in every if e.get("TargetMode") == "External"}


def _notes(package: Package, part: str) -> dict[str, list[str]]:
    """The paragraphs of the notes in a part, by the ids of the notes."""
    if not part:
        return {}
    found: dict[str, list[str]] = {}
    for note in package.xml(part):
        if local_name(note) in ("footnote", "endnote") and not _attribute(note, "type"):
            own = (without_page_marks(_text(p)[0]) for p in note.iter() if local_name(p) == "p")
            texts = [text for whole in own for text in split_at_breaks(whole)]
            found[_attribute(note, "id")] = texts
    return found


def _kind(style: str) -> ParagraphKind | None:
    if style.startswith("heading"):
        return ParagraphKind.HEADING
    if style in ("quote", "intense quote", "block text"):
        return ParagraphKind.BLOCK_QUOTE
    return ParagraphKind.CAPTION if style == _CAPTION else None


def _styles(package: Package, part: str) -> dict[str, str]:
    """The names of the styles by their ids, which are translated where names are not."""
    if part not in package:
        return {}
    found = {}
    for style in package.xml(part).iter():
        if local_name(style) == "style":
            name = next((child for child in style if local_name(child) == "name"), None)
            if name is not None:
                found[_attribute(style, "styleId")] = _attribute(name, "val")
    return found


def _paragraphs(body: Element, notes: dict[str, dict[str, list[str]]], targets: dict[str, str]) -> Iterator[_Paragraph]:
    """Each paragraph, the cells of a row of a table as one; the notes of a paragraph stand below it."""
    row: list[str] | None = None
    in_row: list[tuple[str, str]] = []
    section = 0
    walked = walk(body, "start", "end")
    for event, element in walked:
        name = local_name(element)
        if event == "start" and name in _SKIPPED:
            walked.skip_subtree()
        elif name == "tr":
            if event == "end" and row:
                yield _Paragraph(" | ".join(row), plain=True, links=tuple(in_row), section=section)
            row, in_row = ([] if event == "start" else None), []
        elif name == "p" and event == "end":
            style, listed, breaks, ends = _properties(element)
            text, bold = _text(element)
            text = f"{SET if breaks else ''}{text}"
            if text.strip() and row is not None:
                row.append(text.replace("\n", " ").strip())
                in_row += _links(element, targets)
            elif text.strip():
                yield _Paragraph(text, style, bold, listed, _links(element, targets), section)
            yield from (_Paragraph(note, plain=True, section=section) for note in _notes_of(element, notes))
            section += ends


def _notes_of(paragraph: Element, notes: dict[str, dict[str, list[str]]]) -> Iterator[str]:
    for element in paragraph.iter():
        kind = _NOTES.get(local_name(element))
        if kind is not None:
            yield from notes[kind].get(_attribute(element, "id"), ())


def _text(paragraph: Element) -> tuple[str, float]:
    """The text of a paragraph and the share of it in bold type; what stands in text boxes is paragraphs of its own.

    A line break is a line end, a break of page or column a space; a page that begins has its mark.
    """
    parts: list[str] = []
    strong = 0
    bold = False
    walked = walk(paragraph, "start")
    for _, element in walked:
        name = local_name(element)
        if element is not paragraph and (name in _SKIPPED or name == "p"):
            walked.skip_subtree()
        elif name == "r":
            bold = _is_bold(element)
        elif name == "t":
            parts.append(without_controls("".join(element.itertext())))
            strong += bold * len(parts[-1])
        elif name in _SPACES or (name in _BREAKS and _attribute(element, "type") in ("page", "column")):
            parts.append(f" {SET}" if _attribute(element, "type") == "page" else " ")
        elif name == "lastRenderedPageBreak":
            parts.append(MARK)
        elif name in _BREAKS:
            parts.append("\n")
        elif name == "noBreakHyphen":
            parts.append("\u2011")
    text = "".join(parts)
    return text, strong / max(len(text.strip()), 1)


def _links(paragraph: Element, targets: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """The words of each hyperlink of a paragraph (17.16.22) with its address."""
    if not targets:
        return ()
    found = (element for element in paragraph.iter() if local_name(element) == "hyperlink")
    return tuple(
        (without_page_marks(_text(link)[0]), targets[id]) for link in found if (id := _relation(link)) in targets
    )


def _relation(element: Element) -> str:
    return next((value for name, value in element.items() if name.endswith("/relationships}id")), "")


def _is_bold(run: Element) -> bool:
    for properties in run:
        if local_name(properties) == "rPr":
            return any(local_name(e) == "b" and _attribute(e, "val") not in ("0", "false", "off") for e in properties)
    return False


def _properties(paragraph: Element) -> tuple[str, bool, bool, bool]:
    """The id of the style of a paragraph, and whether it is an item of a list, begins a page, ends a section."""
    properties = next((child for child in paragraph if local_name(child) == "pPr"), None)
    own = {} if properties is None else {local_name(child): child for child in properties}
    style = _attribute(own["pStyle"], "val") if "pStyle" in own else ""
    breaks = "pageBreakBefore" in own and _attribute(own["pageBreakBefore"], "val") not in ("0", "false", "off")
    return style, "numPr" in own, breaks, "sectPr" in own


def _stated_title(package: Package, blocks: list[Block]) -> str:
    """The title among the properties of the file, where the text has it too; most are left over from another file."""
    if "docProps/core.xml" not in package:
        return ""
    root = package.xml("docProps/core.xml")
    title = next((element.text or "" for element in root.iter() if local_name(element) == "title"), "").strip()
    return title if title and normal(title) in {normal(block.text) for block in blocks[:10]} else ""


def _attribute(element: Element, name: str) -> str:
    return element.get(f"{_W}{name}") or element.get(f"{_STRICT}{name}") or ""

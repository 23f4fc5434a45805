"""Markdown: its front matter, its headings, and its text without the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.document.clean import clean
from reader.document.model import ParagraphKind
from reader.ingest.article.dates import iso_date
from reader.ingest.formats.paragraphs import is_question, with_questions
from reader.ingest.formats.spoken.headed_turns import with_headed_turns
from reader.ingest.lines import blocks_of
from reader.ingest.source_page import Block, Facts, Page
from reader.languages.tags import names_language
from reader.storage.sources import is_url

if TYPE_CHECKING:
    from markdown_it.token import Token

    from reader.document.yaml.events import Node

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<[^<>]*>", re.DOTALL)
_KEYS = {
    "title": ("title", "headline"),
    "deck": ("deck", "dek", "subtitle", "standfirst", "summary", "description"),
    "byline": ("byline", "author", "authors", "by", "creator"),
    "publisher": ("publisher", "publication", "site", "site_name", "sitename", "website"),
    "published": ("published", "date", "publishdate", "pubdate", "date_published", "datepublished"),
    "language": ("language", "lang", "locale"),
    "url": ("url", "source", "link", "canonical", "canonical_url", "permalink"),
}
_SHORTEST_CAPTION = 4
"""Words of the text of a picture; less names it ("logo") and is no caption."""


def page_of_markdown(text: str) -> Page:
    """The page of a Markdown text (CommonMark with tables)."""
    text = clean(text).removeprefix("\ufeff")
    facts = Facts()
    skipped = 0
    match = _FRONT_MATTER.match(text)
    if match is not None:
        stated = _facts(match[1])
        if stated is not None:
            facts = stated
            skipped = text.count("\n", 0, match.end())
            text = text[match.end() :]
    try:
        from markdown_it import MarkdownIt
    except ImportError:  # it comes with Textual, which may do without it one day; the text is readable as it is
        blocks: Sequence[Block] = blocks_of(text)
    else:
        tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
        parted = [list(_question_and_answer(token.children)) for token in tokens if token.children]
        asked = sum(len(parts) > 1 and _text(parts[0][0]).rstrip().endswith("?") for parts in parted)
        found = tuple(_blocks(tokens, skipped, interview=asked > 1))
        blocks = with_headed_turns(with_questions([block for block, _ in found], [set_off for _, set_off in found]))
    return Page(tuple(blocks), facts)


def _blocks(tokens: Sequence[Token], skipped: int, *, interview: bool) -> Iterator[tuple[Block, float]]:
    """A block for each paragraph, heading, item, row and piece of code, and 1 where it is set in bold or italics.

    In an ``interview`` the questions that have their answers in the same paragraph are blocks of their own.
    """
    heading = ""
    titled = False
    line = 0
    row: list[str] | None = None
    in_row: list[tuple[str, str]] = []
    for token in tokens:
        if token.map and token.block:
            line = token.map[0] + 1 + skipped
        match token.type:
            case "heading_open":
                heading = token.tag
            case "heading_close":
                heading = ""
            case "tr_open":
                row, in_row = [], []
            case "tr_close":
                yield Block(" | ".join(filter(None, row or ())), line, links=tuple(in_row)), 0
                row = None
            case "inline" if row is not None:
                row.append(_text(token.children or ()))
                in_row += _links(token.children or ())
            case "inline":
                text = _text(token.children or ())
                if heading:
                    title, links = heading == "h1" and not titled, _links(token.children or ())
                    yield Block(text, line, ParagraphKind.HEADING, title=title, links=links), 0
                    titled = titled or heading == "h1"
                elif not text.strip():
                    yield from ((caption, 0) for caption in _captions(token.children or (), line))
                else:
                    parts = list(_question_and_answer(token.children or ()))
                    for part, set_off in parts if interview or len(parts) == 1 else [(token.children or (), 0.0)]:
                        yield Block(_text(part), line, links=_links(part)), set_off
            case "fence" | "code_block":
                yield Block(token.content, line), 0
            case "html_block":
                yield Block(_TAG.sub(" ", token.content), line), 0


def _question_and_answer(children: Sequence[Token]) -> Iterator[tuple[Sequence[Token], float]]:
    """A paragraph, or its question in bold type or italics apart from the answer behind it; with 1 what is set so."""
    while children and children[0].type == "text" and not children[0].content.strip():
        children = children[1:]
    close = children[0].type.replace("_open", "_close") if children[0].type in ("strong_open", "em_open") else ""
    end = next((index for index, child in enumerate(children) if close and child.type == close), -1) + 1
    behind = _text(children[end:])
    if not end or not behind.strip():
        yield children, float(end > 0)
    elif is_question(_text(children[:end])) and not behind.lstrip()[:1].islower():
        yield children[:end], 1
        yield children[end:], 0
    else:
        yield children, 0


def _text(children: Sequence[Token]) -> str:
    """The text of a line without marks and pictures."""
    parts = []
    for child in children:
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return "".join(parts)


def _links(children: Sequence[Token]) -> tuple[tuple[str, str], ...]:
    """The words of each link of a line, with its address."""
    found: list[tuple[str, str]] = []
    opened: int | None = None
    for index, child in enumerate(children):
        if child.type == "link_open":
            opened = index
        elif child.type == "link_close" and opened is not None:
            found.append((_text(children[opened:index]), str(children[opened].attrs.get("href") or "")))
            opened = None
    return tuple(found)


def _captions(children: Sequence[Token], line: int) -> Iterator[Block]:
    """What is said of pictures that stand by themselves."""
    for child in children:
        if child.type == "image":
            title = child.attrs.get("title")
            text = str(title) if title else _text(child.children or ()) or child.content
            if len(text.split()) >= _SHORTEST_CAPTION:
                yield Block(text, line, ParagraphKind.CAPTION)


def _facts(front: str) -> Facts | None:
    """What the front matter states, or None where the lines between the dashes are no front matter."""
    from reader.document.problems import TextFindings, TooManyProblemsError
    from reader.document.yaml.events import Mapping, parse

    try:
        root = parse(front, TextFindings(lambda: front, ""))
    except TooManyProblemsError:
        return None
    if not isinstance(root, Mapping):
        return None
    entries = {key.lower(): node for key, node in root.entries.items()}
    found = {}
    for name, keys in _KEYS.items():
        values = (_words(entries[key]) for key in keys if key in entries)
        found[name] = next(filter(None, values), "")
    found["published"] = iso_date(found["published"])
    if not is_url(found["url"]):
        found["url"] = ""
    found["language"] = found["language"].replace("_", "-")
    if not names_language(found["language"]):
        found["language"] = ""
    return Facts(
        found["title"],
        found["deck"],
        found["byline"],
        found["publisher"],
        found["published"],
        found["language"],
        found["url"],
    )


def _words(node: Node) -> str:
    """A value in words; of a list all its entries, of a mapping its name."""
    if isinstance(node, str):
        return "" if node.lower() in ("null", "~", "true", "false") else node
    items = getattr(node, "items", None)
    if isinstance(items, list):
        names = [word for word in map(_words, items) if word]
        return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    return _words(getattr(node, "entries", {}).get("name", ""))

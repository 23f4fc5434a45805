"""What goes through the pipes between this process and its children: a line of JSON, then as many bytes as it says."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, BinaryIO

from reader.document.model import PageBreak, ParagraphKind, Removed
from reader.ingest.source_page import Block, Facts, Page

_LONGEST_LINE = 1 << 20
Message = dict[str, Any]


def send(stream: BinaryIO, message: Message, payload: bytes = b"") -> None:
    """Write a message and its bytes.

    Raises:
        OSError: nobody reads them.
    """
    stream.write(json.dumps(message | {"size": len(payload)}).encode() + b"\n")
    stream.write(payload)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[Message, bytes] | None:
    """The next message with its bytes; None where the other end is gone, also in the middle of one."""
    line = stream.readline(_LONGEST_LINE)
    try:
        message = json.loads(line)
        size = int(message["size"])
    except (ValueError, KeyError, TypeError):
        return None
    payload = stream.read(size)
    return (message, payload) if len(payload) == size else None


def packed(page: Page) -> bytes:
    """A page as bytes."""
    return json.dumps(
        {
            "blocks": [
                (b.text, b.line, b.kind, b.credit, b.title, b.plain, b.links, b.page, _breaks(b)) for b in page.blocks
            ],
            "facts": asdict(page.facts),
            "removed": [(r.text, r.reason, r.line, r.before) for r in page.removed],
            "clean": page.clean,
            "headed": page.headed,
        }
    ).encode("utf-8", "surrogatepass")


def unpacked(data: bytes) -> Page:
    """The page that `packed` made bytes of."""
    said = json.loads(data)
    return Page(
        tuple(_block(*block) for block in said["blocks"]),
        Facts(**said["facts"] | {name: tuple(said["facts"][name]) for name in ("authors", "inferred")}),
        tuple(Removed(*removed) for removed in said["removed"]),
        clean=said["clean"],
        headed=said["headed"],
    )


def _breaks(block: Block) -> list[tuple[int, str]]:
    return [(one.at, one.page) for one in block.page_breaks]


def _block(
    text: str,
    line: int,
    kind: str | None,
    credit: str,
    title: bool,
    plain: bool,
    links: list[list[str]],
    page: str,
    breaks: list[tuple[int, str]],
) -> Block:
    pairs = tuple((words, url) for words, url in links)
    turned = tuple(PageBreak(at, name) for at, name in breaks)
    return Block(text, line, ParagraphKind(kind) if kind else None, credit, title, plain, pairs, page, turned)

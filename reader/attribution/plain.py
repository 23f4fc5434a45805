"""Plain text to paragraphs, for text that needs no cleaning: the smallest way in."""

from __future__ import annotations

import re

from reader.document.model import Document, Paragraph, ParagraphKind

_WRAPPED_AT = 100
"""A line longer than this was not wrapped by an editor, so its newline ends a paragraph."""


def paragraphs_of(text: str, language: str = "en") -> Document:
    """A document of the paragraphs of plain text; the first line is its title and its first paragraph, a heading.

    Paragraphs are apart by blank lines, or by every newline where the lines are too long to have been wrapped.
    """
    blocks: list[str] = []
    for block in re.split(r"\n[^\S\n]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        if any(len(line) > _WRAPPED_AT for line in lines):
            blocks += lines
        elif lines:
            blocks.append(" ".join(lines))
    kinds = [
        ParagraphKind.HEADING if i == 0 and len(blocks) > 1 and len(b) < 200 else ParagraphKind.BODY
        for i, b in enumerate(blocks)
    ]
    return Document(
        title=blocks[0] if blocks else "",
        paragraphs=tuple(Paragraph(f"p{i}", b, kind) for i, (b, kind) in enumerate(zip(blocks, kinds, strict=True), 1)),
        language=language,
    )

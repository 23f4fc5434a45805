"""What a shard and its client keep of a document."""

from __future__ import annotations

from dataclasses import dataclass

from reader.library.engine import DocumentInfo, Entry, Mention
from reader.library.kept import KeptDocument


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a client keeps of a document: all but the quotations and the text.

    ``counts`` are the quotations of each mention.
    """

    source: str
    published: str
    language: str
    info: DocumentInfo
    mentions: tuple[Mention, ...]
    ids: tuple[int, ...]
    counts: tuple[int, ...]
    nobody: int
    without: int
    """Quotations of nobody."""


def numbered(entries: list[Entry]) -> list[KeptDocument]:
    """Documents of a new shard, with ids from 1 on."""
    kept: list[KeptDocument] = []
    mention = quotation = 0
    for entry in entries:
        mentions = tuple(range(mention + 1, mention + len(entry.mentions) + 1))
        mention += len(mentions) + 1
        said = tuple(range(quotation + 1, quotation + len(entry.said) + 1))
        quotation += len(said)
        kept.append(KeptDocument(entry, mentions, mention, said))
    return kept

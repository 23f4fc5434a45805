"""What a shard and its client keep of a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from reader.library.counted import SCARE
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

    def placed(self, mention_base: int) -> DocumentFacts:
        """The same, with the ids of the library where so far they count from the shard's own beginning."""
        return replace(self, ids=tuple(id + mention_base for id in self.ids), nobody=self.nobody + mention_base)


def facts_of(kept: KeptDocument, counts: Mapping[int, int]) -> DocumentFacts:
    """What a client keeps of a document; ``counts`` are the quotations of each mention, nobody's included."""
    entry = kept.entry
    of, without = tuple(counts[id] for id in kept.mentions), counts[kept.nobody]
    info = DocumentInfo(entry.sha256, entry.title, entry.publisher, entry.day, sum(of) + without)
    return DocumentFacts(
        entry.source, entry.published, entry.language, info, entry.mentions, kept.mentions, of, kept.nobody, without
    )


def counted_mentions(documents: Iterable[KeptDocument]) -> Counter[int]:
    """How many quotations each mention has by its id, nobody's included, scare quotes not: `facts_of` takes them."""
    counted: Counter[int] = Counter()
    for kept in documents:
        mentions = kept.mentions
        said = (one.speaker for one in kept.entry.said if one.kind != SCARE)
        counted.update(kept.nobody if speaker is None else mentions[speaker] for speaker in said)
    return counted


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

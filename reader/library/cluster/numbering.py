"""Ids of what comes into a library: new ones for what is new, the old ones for what stays the same."""

from __future__ import annotations

from collections.abc import Sequence

from reader.library.cluster.shards.manifest import Manifest
from reader.library.engine import Entry, Said
from reader.library.kept import KeptDocument

Same = tuple[str, str, int | None, int | None]
"""What stays the same in a quotation that keeps its id: text, kind, ids of speaker and relay."""


class Counter:
    """Gives ids that were never used."""

    def __init__(self, now: Manifest) -> None:
        self.quotations, self.mentions = now.quotations, now.mentions

    def quotation(self) -> int:
        """The id of a quotation."""
        self.quotations += 1
        return self.quotations

    def mention(self) -> int:
        """The id of a mention."""
        self.mentions += 1
        return self.mentions

    def new(self, entry: Entry) -> KeptDocument:
        """A new document."""
        mentions = tuple(self.mention() for _ in entry.mentions)
        return KeptDocument(entry, mentions, self.mention(), tuple(self.quotation() for _ in entry.said))


def same_of(said: Said, mentions: Sequence[int]) -> Same:
    """What stays the same in a quotation that keeps its id."""
    speaker = None if said.speaker is None else mentions[said.speaker]
    return said.text, said.kind, speaker, None if said.via is None else mentions[said.via]

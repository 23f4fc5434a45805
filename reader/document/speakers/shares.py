"""Who is quoted how much, and the number of each speaker, which is the same on the screen, in exports and in print."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from reader.document.model import Document, QuotationKind, Speaker, words_of

_WORD = re.compile(r"[^\W_]+(?:['’.\-‑][^\W_]+)*")
_FIRST_UNSPACED = "\u2e80"
_OWN_WORDS = (QuotationKind.DIRECT, QuotationKind.PARTIAL)


class Presence(StrEnum):
    """How a speaker speaks in an article. ``SILENT`` is who only passed on what others said, or lost their words."""

    QUOTED = "quoted"
    PARAPHRASED = "only paraphrased"
    SILENT = "not quoted"


@dataclass(frozen=True, slots=True)
class Share:
    """One speaker's part in a document.

    ``number`` is 1 for the speaker who says most, 2 for the next, …: reported speech is counted, who speaks in passing
    comes behind all others, and of two with the same the one who is quoted first comes first. ``count`` is their
    quotations without the scare ones. ``words`` are the words inside quotation marks alone: reported speech
    (``indirect``) counts as a quotation, but its words are the reporter's. ``share`` is their part of all quoted words
    of the document, from 0 to 1, those of unknown speakers among them. ``first`` indexes `Document.quotations`; None
    for those never quoted. ``quoted`` is how many of ``count`` are in quotation marks; the others paraphrase. ``said``
    are the words of all their quotations, reported speech counted, and ``said_share`` their part of everything that
    anybody says.
    """

    speaker: Speaker
    number: int
    count: int
    words: int
    share: float
    first: int | None
    quoted: int
    said: int
    said_share: float

    @property
    def paraphrased(self) -> int:
        """How many quotations give their words without quotation marks."""
        return self.count - self.quoted

    @property
    def presence(self) -> Presence:
        """How the article has them speak."""
        return Presence.QUOTED if self.quoted else Presence.PARAPHRASED if self.count else Presence.SILENT

    @property
    def in_passing(self) -> bool:
        """Whether they are paraphrased once and not quoted, or do not speak at all."""
        return not self.quoted and self.count <= 1


def shares(document: Document) -> tuple[Share, ...]:
    """Every speaker's part in the document, in the order of their numbers."""
    count: dict[str, int] = {}
    quoted: dict[str, int] = {}
    words: dict[str, int] = {}
    said: dict[str, int] = {}
    first: dict[str, int] = {}
    total = total_said = 0
    for index, quotation in enumerate(document.quotations):
        if quotation.kind is QuotationKind.SCARE:
            continue
        length = count_words(words_of(document, quotation))
        own = length if quotation.kind in _OWN_WORDS else 0
        total, total_said = total + own, total_said + length
        if quotation.speaker is not None:
            first.setdefault(quotation.speaker, index)
            count[quotation.speaker] = count.get(quotation.speaker, 0) + 1
            quoted[quotation.speaker] = quoted.get(quotation.speaker, 0) + (quotation.kind in _OWN_WORDS)
            words[quotation.speaker] = words.get(quotation.speaker, 0) + own
            said[quotation.speaker] = said.get(quotation.speaker, 0) + length
    never = len(document.quotations)
    appearing = sorted(document.speakers, key=lambda speaker: first.get(speaker.id, never))
    everyone = [
        Share(
            speaker=speaker,
            number=0,
            count=count.get(speaker.id, 0),
            words=words.get(speaker.id, 0),
            share=words.get(speaker.id, 0) / total if total else 0.0,
            first=first.get(speaker.id),
            quoted=quoted.get(speaker.id, 0),
            said=said.get(speaker.id, 0),
            said_share=said.get(speaker.id, 0) / total_said if total_said else 0.0,
        )
        for speaker in appearing
    ]
    everyone.sort(key=lambda share: (share.in_passing, -share.said, -share.count))
    return tuple(replace(share, number=number) for number, share in enumerate(everyone, 1))


def by_appearance(everyone: Iterable[Share]) -> list[Share]:
    """Who is quoted first comes first; who is never quoted comes last."""
    return sorted(everyone, key=lambda share: (share.first is None, share.first or 0, share.number))


def apart(everyone: Iterable[Share]) -> tuple[tuple[Presence, tuple[Share, ...]], ...]:
    """The speakers in groups: who is quoted, who is only paraphrased, who is neither; without groups of nobody."""
    listed = tuple(everyone)
    groups = ((presence, tuple(share for share in listed if share.presence is presence)) for presence in Presence)
    return tuple((presence, group) for presence, group in groups if group)


def count_words(text: str) -> int:
    """How many words a text has; in scripts without spaces between words, how many characters."""
    if text.isascii() or max(text) < _FIRST_UNSPACED:
        return sum(1 for _ in _WORD.finditer(text))
    return sum(1 for _ in _unspaced().finditer(text))


@cache
def _unspaced() -> re.Pattern[str]:
    """Words where Chinese or Japanese is among them. Compiled (4 ms) only when a text needs it."""
    each = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
    return re.compile(rf"[{each}]|[^\W_{each}]+(?:['’.\-‑][^\W_{each}]+)*")

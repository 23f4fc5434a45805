"""Who is mentioned where in a document, and who has spoken so far."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field

from reader.attribution.coreference.focus import Focus
from reader.attribution.entities.entity import Entity
from reader.document.model import SpeakerKind

LAST = 8
"""So many of the last passages are looked through for who spoke in a paragraph."""
FEWEST_VOICED, VOICED = 4, 0.6
"""Of so many passages at the least, so large a share makes whose they are the voice of a text."""


@dataclass(slots=True)
class Timeline:
    """Every mention of a document in reading order, found again by sentence."""

    mentions: list[Focus]
    sentences: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.mentions = sorted(self.mentions, key=lambda f: f.sentence)
        self.sentences = [f.sentence for f in self.mentions]

    def between(self, first: int, last: int) -> list[Focus]:
        """The mentions of the sentences ``first`` to ``last``, both included."""
        return self.mentions[bisect_left(self.sentences, first) : bisect_left(self.sentences, last + 1)]


@dataclass(slots=True)
class History:
    """Who has spoken so far, as decided, and who surely speaks later; by reading order."""

    spoken: list[tuple[int, int, Entity]] = field(default_factory=list)
    times: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    reported: set[int] = field(default_factory=set)
    """Of whom something is reported without marks, by identity."""
    most: Entity | None = None

    def speaks(self, sentence: int, paragraph: int, entity: Entity) -> None:
        """Note a decided speaker."""
        self.spoken.append((sentence, paragraph, entity))
        self.times[id(entity)] += 1
        if self.most is None or self.times[id(entity)] > self.times[id(self.most)]:
            self.most = entity

    def voice(self) -> Entity | None:
        """Whose most of what was said so far is, as in a portrait; None where there is too little, or nobody has it."""
        most = self.most
        if most is None or len(self.spoken) < FEWEST_VOICED or most.kind is not SpeakerKind.PERSON:
            return None
        return most if self.times[id(most)] >= VOICED * len(self.spoken) else None

    def speaker_of(self, paragraph: int) -> Entity | None:
        """Who alone spoke in one of the last paragraphs; None where nobody or several did."""
        spoke = {entity for _, where, entity in self.spoken[-LAST:] if where == paragraph}
        return spoke.pop() if len(spoke) == 1 else None

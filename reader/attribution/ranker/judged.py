"""A passage with its candidates, and whose the passage before it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.attribution.attribution import Undecided
from reader.attribution.content.rules import Rule
from reader.attribution.entities.entity import Entity
from reader.attribution.ranker.candidates import Seen

SURE_RULES = frozenset(
    (
        Rule.QUOTATION_CUE_SPEAKER,
        Rule.QUOTATION_SPEAKER_CUE,
        Rule.QUOTATION_SPEAKER_VERB,
        Rule.SPEAKER_CUE_QUOTATION,
        Rule.NAME_COLON,
        Rule.ACCORDING_TO,
    )
)
"""Rules whose speaker stands right beside the words and the verb."""
NEXT_TO = frozenset((Rule.QUOTATION_CUE_SPEAKER, Rule.QUOTATION_SPEAKER_CUE))
"""Rules that leave no doubt about a new source, either: "said a neighbour"."""


@dataclass(slots=True)
class Judged:
    """A passage with its candidates: their features and shares, whom the rules would take, and whether that stands.

    ``about`` is the one person whom the title names, None where it names nobody or several; ``spoken`` is how many
    passages before it are somebody's, and ``voice`` whose most of them are. ``moved``: the words tell of whom the rules
    would take. ``apart``: nobody has said anything right before it.
    """

    case: Undecided
    seen: list[Seen]
    rows: list[list[float]]
    answer: Entity | None
    stands: float = 0.0
    about: Entity | None = None
    spoken: int = 0
    voice: Entity | None = None
    moved: bool = False
    apart: bool = False
    shares: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Settled:
    """Whose the passage before is, its share, how sure, and whether a description or one surname of two says it."""

    entity: Entity | None = None
    share: float = 1.0
    confidence: float = 1.0
    guessed: bool = False
    paragraph: int = -1

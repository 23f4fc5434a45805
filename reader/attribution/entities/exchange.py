"""Who has the next turn of a dialogue that is set with dashes: each such paragraph is another's than the one before."""

from __future__ import annotations

from reader.attribution.entities.entity import Entity
from reader.attribution.entities.focus import How

REACH = 4
"""So many turns back the other of two who speak in turn is looked for."""


class Exchange:
    """The turns of a dialogue so far."""

    def __init__(self) -> None:
        self.turns: list[tuple[int, Entity | None]] = []

    def speaks(self, paragraph: int, entity: Entity | None) -> None:
        """Note who has the turn of a paragraph."""
        if not self.turns or self.turns[-1][0] != paragraph:
            self.turns.append((paragraph, entity))

    def next_turn(self, paragraph: int) -> tuple[Entity | None, How]:
        """Whose an unattributed turn is: the other one's of two who speak in turn, else nobody's."""
        last = self.turns[-1] if self.turns else None
        if last is None or last[0] != paragraph - 1 or last[1] is None:
            return None, How.NOBODY
        for _, entity in reversed(self.turns[-REACH:-1]):
            if entity is not None and entity is not last[1]:
                return entity, How.FLOATING
        return None, How.NOBODY

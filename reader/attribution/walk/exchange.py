"""Whose turn it may be where words stand side by side: dialogues set with dashes, a question and its answer."""

from __future__ import annotations

from collections.abc import Sequence

from reader.attribution.attribution import Attribution, Undecided
from reader.attribution.coreference.focus import How
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.entities.entity import Entity
from reader.attribution.paragraphs import Read
from reader.attribution.phrases.mention import Mention
from reader.attribution.text.tokens import Kind
from reader.attribution.walk.dialogue_runs import Run, Turn, in_focus, settle
from reader.document.model import QuotationKind, SpeakerKind

REACH = 4
"""So many turns back the other of two who speak in turn is looked for."""


def beside_another(item: Read, i: int) -> bool:
    """Whether a passage stands side by side with another that may be somebody else's: "“Who won?” “The boat.”"."""
    for first, second in ((i - 1, i), (i, i + 1)):
        if first < 0 or second >= len(item.tokens) or item.tokens[first].kind is not Kind.QUOTE:
            continue
        asks = item.paragraph.text[item.tokens[first].start : item.tokens[first].end].split()[-1]
        if item.tokens[second].kind is Kind.QUOTE and "?" in asks:
            return True
    return False


class Exchange:
    """The turns of a dialogue so far: their paragraphs and who has them."""

    def __init__(self) -> None:
        self.turns: list[tuple[int, Entity | None]] = []
        self.run = Run()

    def turn(
        self, paragraph: int, subject: Mention | None, entity: Entity | None, how: How, found: Sequence[Attribution]
    ) -> tuple[Entity | None, How]:
        """Whose the turn of a paragraph is, and how that was found.

        ``subject`` is the phrase that says so, None where none does, ``entity`` whom it means by the rules for other
        quotations, ``found`` what was said before.
        """
        if subject is None:
            entity, how = self._next(paragraph)
        elif how is How.PRONOUN and not self.turns:
            entity = _spoke_whole(found, subject.gender) or entity
        self.turns.append((paragraph, entity))
        return entity, how

    def note(self, case: Undecided, resolver: Resolver, announced: Entity | None) -> None:
        """Note a turn with what is known of it; a run that has ended is settled first."""
        if not self.run.goes_on(case.paragraph):
            self.close()
            self.run = Run(in_focus(resolver.stack, resolver.timeline, resolver.registry.portrayed), announced)
        asks = case.text.rstrip().endswith("?")
        entity = case.attribution.entity
        self.run.turns.append(Turn(case.paragraph, case, case.claim.subject is not None, asks, entity))

    def close(self) -> None:
        """Settle the run of turns that has ended."""
        settle(self.run)
        self.run = Run()

    def _next(self, paragraph: int) -> tuple[Entity | None, How]:
        """Whose an unattributed turn is: the other one's of two who speak in turn, else nobody's."""
        last = self.turns[-1] if self.turns else None
        if last is None or last[0] != paragraph - 1 or last[1] is None:
            return None, How.NOBODY
        for _, entity in reversed(self.turns[-REACH:-1]):
            if entity is not None and entity is not last[1]:
                return entity, How.FLOATING
        return None, How.NOBODY


def _spoke_whole(found: Sequence[Attribution], gender: str) -> Entity | None:
    """Who said whole sentences last, of a gender: whom "elle" means where a dialogue begins, not one who is cited."""
    whole = (one.entity for one in reversed(found) if one.kind is QuotationKind.DIRECT and one.entity is not None)
    people = (entity for entity in whole if entity.kind is SpeakerKind.PERSON)
    return next((entity for entity in people if gender and entity.leaning == gender), None)

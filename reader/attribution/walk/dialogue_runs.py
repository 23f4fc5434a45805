"""Whose the turns of a dialogue are that nothing attributes: two who take turns, or an interviewer and who answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.attribution.attribution import Undecided
from reader.attribution.coreference.focus import PROMINENT, Focus, How, Standing
from reader.attribution.entities.entity import Entity
from reader.attribution.ranker.vocatives import speaks_to
from reader.document.model import SpeakerKind

IN_TURN, IN_FOCUS = 0.7, 0.55
"""The confidence of whose a turn is: the other turns of theirs say it, or only that they were spoken of last."""
PEOPLE = (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS)
OFTEN = 4
"""So many times at least somebody speaks whom a text is about."""
_LEAST = 2
"""So many turns at least have an interview."""


@dataclass(slots=True)
class Turn:
    """One turn: its paragraph and passage, and what its own words say of who speaks."""

    paragraph: int
    case: Undecided
    own: bool
    asks: bool
    entity: Entity | None


@dataclass(slots=True)
class Run:
    """Turns of paragraphs side by side, who was in focus above them, and whom the line above announces."""

    near: tuple[Entity, ...] = ()
    announced: Entity | None = None
    turns: list[Turn] = field(default_factory=list)

    def goes_on(self, paragraph: int) -> bool:
        """Whether a paragraph is the next turn, or the same one again."""
        return bool(self.turns) and paragraph - self.turns[-1].paragraph <= 1


def in_focus(stack: Sequence[Focus], timeline: Sequence[Focus], portrayed: Entity | None) -> tuple[Entity, ...]:
    """Who may speak in a dialogue below, the likeliest first.

    That is whom the title names, then whom the paragraph above names first and does not quote, then who speaks most,
    then the only one whom the paragraph above tells of, and then whoever spoke last. ``stack`` are those in focus,
    ``timeline`` all mentions.
    """
    alive = [f for f in reversed(stack) if f.entity.kind in PEOPLE and not f.entity.plural]
    named = [f for f in alive if f.entity.named and f.entity.solid]
    spoke = [f.entity for f in named if f.kind is Standing.SPEAKER]
    told = [f.entity for f in named if f.kind in PROMINENT]
    above = [f for f in named if f.kind in PROMINENT and f.paragraph == max(g.paragraph for g in stack)]
    opens = min((f.sentence for f in above), default=0)
    new = [f.entity for f in above if min(f.entity.places, default=-1) >= opens and not f.entity.spoke]
    said = {f.entity for f in timeline if f.kind is Standing.SPEAKER}
    first = [portrayed] if portrayed is not None and portrayed in said else []
    about = [one for one in (_protagonist(timeline),) if one is not None]
    only = [f.entity for f in above] if len({f.entity for f in above}) == 1 else []
    last = (f.entity for f in above)
    return tuple(dict.fromkeys((*first, *new[:1], *about, *only, *last, *spoke, *told, *_prominent(alive))))


def _protagonist(timeline: Sequence[Focus]) -> Entity | None:
    """Who speaks by far the most in a text; None where nobody does."""
    said = Counter(f.entity for f in timeline if f.kind is Standing.SPEAKER and f.entity.kind is SpeakerKind.PERSON)
    first, second = [*said.most_common(2), (None, 0), (None, 0)][:2]
    return first[0] if first[1] >= OFTEN and first[1] >= 2 * second[1] else None


def _prominent(foci: Sequence[Focus]) -> list[Entity]:
    return [f.entity for f in foci if f.kind in PROMINENT]


def settle(run: Run) -> None:
    """Give the turns of a run that nobody has to whoever speaks in turn."""
    first = run.turns[0].paragraph if run.turns else 0
    sides = [[t for t in run.turns if (t.paragraph - first) % 2 == side] for side in (0, 1)]
    own = [_owner(side) for side in sides]
    if run.announced is not None and own[0] is None and own[1] is not run.announced:
        own[0] = run.announced
    if own == [None, None]:
        if len(run.turns) >= _LEAST:
            _interview(sides, run.near)
        return
    for side in (0, 1):
        other = own[1 - side]
        if own[side] is None and other is not None and len(sides[side]) and other.named:
            if all(turn.asks for turn in sides[side]):
                continue  # an interviewer
            own[side] = next((e for e in run.near if e is not other and not _may_be_one(e, other)), None)
        who = own[side]
        for turn in sides[side]:
            if not turn.own and who is not None and turn.entity is None:
                _give(turn, who, IN_TURN if _owner(sides[side]) is who or who is run.announced else IN_FOCUS)


def _owner(side: list[Turn]) -> Entity | None:
    """Who has the turns of a side by the words of some of them; None where nobody or several do."""
    owners = {turn.entity for turn in side if turn.own and turn.entity is not None}
    return owners.pop() if len(owners) == 1 else None


def _interview(sides: list[list[Turn]], near: tuple[Entity, ...]) -> None:
    """Give the answers of an interview, whose questions nobody is named for, to who was in focus above it."""
    share = [sum(turn.asks for turn in side) / len(side) if side else 0.0 for side in sides]
    asking = [side for side in (0, 1) if share[side] > share[1 - side] and 2 * share[side] > 1]
    if len(asking) != 1 or not near:
        return
    asked = " ".join(turn.case.text for turn in sides[asking[0]])
    answers = next((one for one in near if one.named and speaks_to(asked, one)), near[0])
    for turn in sides[1 - asking[0]]:
        if turn.entity is None:
            _give(turn, answers, IN_FOCUS)


def _may_be_one(one: Entity, other: Entity) -> bool:
    """Whether somebody described may be the other: nothing tells that they are of another gender."""
    return not (one.named and other.named) and {one.leaning, other.leaning} != {"male", "female"}


def _give(turn: Turn, who: Entity, sure: float) -> None:
    one = turn.case.attribution
    one.entity, one.confidence = who, sure
    turn.entity, turn.case.how, turn.case.firm = who, How.FLOATING, True

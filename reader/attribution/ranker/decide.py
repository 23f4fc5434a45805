"""The second pass: sure answers stand, and everything else is decided with history from both sides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.attribution.attribution import Attribution, Undecided
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.focus import Focus, How
from reader.attribution.ranker.features import History, Seen, Timeline, candidates, rows
from reader.attribution.ranker.trees import Model
from reader.document.model import QuotationKind

SURE_RULES = frozenset(("quotation-cue-speaker", "quotation-speaker-cue", "quotation-speaker-verb", "speaker-cue-quotation"))
"""Rules whose speaker stands right beside the words and the verb."""
NOBODY = 0.3
"""Below this share nobody is named where no word attributes the quotation."""


@dataclass(slots=True)
class Judged:
    """A passage with its candidates, for training: their features and who the rules would take."""

    case: Undecided
    seen: list[Seen]
    rows: list[list[float]]
    answer: Entity | None


Look = Callable[[Judged], Entity | None]


def decide(found: list[Attribution], undecided: list[Undecided], mentions: list[Focus], model: Model) -> None:
    """Give every undecided passage the likeliest of its candidates, with its share and the next two."""

    def likeliest(judged: Judged) -> Entity | None:
        return _settle(judged, model)

    walk(found, undecided, mentions, likeliest)


def walk(found: list[Attribution], undecided: list[Undecided], mentions: list[Focus], look: Look) -> None:
    """Go through everything that is said in reading order; ``look`` says whose each undecided passage is."""
    timeline = Timeline(mentions)
    history = History()
    cases = {id(case.attribution): case for case in undecided}
    following = _following(found, cases)
    before: Entity | None = None
    for n, one in enumerate(found):
        case = cases.get(id(one))
        if case is not None:
            first_answer = one.entity
            answer = one.entity
            if case.how is How.FLOATING and history.spoken and one.entity is before:
                answer = history.spoken[-1][2]
            seen = candidates(case, answer, timeline, history)
            table = rows(case, answer, seen, history, following[n])
            one.entity = look(Judged(case, seen, table, answer))
            before = first_answer
            if one.entity is not None:
                history.speaks(case.sentence, case.paragraph, one.entity)
        elif one.entity is not None and one.kind is not QuotationKind.SCARE:
            if one.kind is not QuotationKind.INDIRECT:
                before = one.entity
                history.speaks(one.sentence, one.parts[0].paragraph, one.entity)


def _following(found: list[Attribution], cases: dict[int, Undecided]) -> list[Entity | None]:
    """For each quotation who surely speaks next, named beside a verb in one of the next two."""
    out: list[Entity | None] = [None] * len(found)
    upcoming: Entity | None = None
    age = 0
    for n in range(len(found) - 1, -1, -1):
        out[n] = upcoming if age <= 2 else None
        one = found[n]
        case = cases.get(id(one))
        if case is None:
            continue
        age += 1
        if case.how is How.NAMED and case.claim.rule in SURE_RULES:
            upcoming, age = one.entity, 1
    return out


def _settle(judged: Judged, model: Model) -> Entity | None:
    case = judged.case
    shares = model.shares(judged.rows)
    order = sorted(range(len(shares)), key=lambda k: shares[k], reverse=True)
    one = case.attribution
    one.candidates = tuple((judged.seen[k].entity, round(shares[k], 3)) for k in order[:3])
    if not order:
        one.confidence = 1.0 if judged.answer is None else one.confidence
        return judged.answer
    best, share = judged.seen[order[0]].entity, shares[order[0]]
    if judged.answer is None and share < NOBODY:
        one.confidence = round(1.0 - share, 2)
        return None
    one.confidence = model.confidence(share)
    return best

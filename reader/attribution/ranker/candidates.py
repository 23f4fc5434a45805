"""The candidates of a quotation, and what the sentences around it show of each."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.attribution import Undecided
from reader.attribution.coreference.focus import Focus, Standing
from reader.attribution.entities.entity import Entity
from reader.attribution.ranker.history import History, Timeline

BACK, AHEAD = 8, 2
"""Candidates are mentioned at most so many sentences before a quotation, or so many behind it."""
FAR = 12.0
"""What is further than so many sentences or tokens is this far."""


@dataclass(slots=True)
class Seen:
    """What the sentences around a quotation show of one candidate."""

    entity: Entity
    back: float = FAR
    ahead: float = FAR
    before_here: float = FAR
    behind_here: float = FAR
    first_here: bool = False
    topic_here: bool = False
    speaker_here: bool = False
    topic_before: bool = False
    named_before: bool = False
    in_paragraph: int = 0
    topic_in_paragraph: bool = False
    window: int = 0
    pronouns: int = 0
    pronoun_back: float = FAR
    addressed_before: bool = False
    owner: bool = False
    oblique: bool = False
    last: tuple[int, int] = (-1, -1)
    last_topic: tuple[int, int] = (-1, -1)


def candidates(case: Undecided, answer: Entity | None, timeline: Timeline, history: History) -> list[Seen]:
    """Everybody near a quotation, with what the sentences around show of them."""
    seen: dict[int, Seen] = {}
    here = True
    for focus in timeline.between(case.sentence - BACK, case.sentence + AHEAD):
        if focus.entity.joint and focus.entity is not answer:
            continue
        if focus.aside and focus.paragraph != case.paragraph:
            continue
        one = seen.get(id(focus.entity))
        if one is None:
            one = seen[id(focus.entity)] = Seen(focus.entity)
        _count(one, focus, case, first_here=here and focus.sentence == case.sentence)
        here = here and (focus.sentence != case.sentence or focus.pronoun)
    for _, _, entity in history.spoken[-3:]:
        seen.setdefault(id(entity), Seen(entity))
    if answer is not None:
        seen.setdefault(id(answer), Seen(answer))
    return list(seen.values())


def _count(one: Seen, focus: Focus, case: Undecided, *, first_here: bool) -> None:
    distance = case.sentence - focus.sentence
    if focus.pronoun:
        if distance > 0:
            one.pronouns += 1
            one.pronoun_back = min(one.pronoun_back, distance)
        return
    kind, token = focus.kind, focus.token
    one.window += 1
    if distance < 0:
        one.ahead = min(one.ahead, -distance)
        return
    topic = kind is Standing.TOPIC or kind is Standing.SPEAKER
    behind = distance == 0 and token > case.token
    if distance == 0:
        _count_here(one, focus, case, first_here=first_here)
    elif distance == 1:
        one.named_before = True
        one.topic_before = one.topic_before or topic
    if kind is not Standing.OWNER and distance < one.back:
        one.back = distance
    if kind is Standing.ADDRESSED and 0 < distance <= 2:
        one.addressed_before = True
    if behind:
        return
    if focus.paragraph == case.paragraph:
        one.in_paragraph += 1
        one.topic_in_paragraph = one.topic_in_paragraph or topic
    if kind is not Standing.SPEAKER:
        place = (focus.sentence, token)
        if place >= one.last:
            one.last = place
            one.owner = kind is Standing.OWNER
            one.oblique = kind is Standing.OBLIQUE
        if topic and place > one.last_topic:
            one.last_topic = place


def _count_here(one: Seen, focus: Focus, case: Undecided, *, first_here: bool) -> None:
    """Count a mention in the sentence of the words."""
    if focus.token > case.token:
        one.behind_here = min(one.behind_here, focus.token - case.token)
    elif focus.token >= 0 and focus.kind is not Standing.OWNER:
        one.before_here = min(one.before_here, case.token - focus.token)
    one.first_here = one.first_here or first_here
    one.topic_here = one.topic_here or focus.kind is Standing.TOPIC
    one.speaker_here = one.speaker_here or focus.kind is Standing.SPEAKER

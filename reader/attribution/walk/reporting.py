"""How sure it is that somebody has said what is only reported of them."""

from __future__ import annotations

from reader.attribution.confidence import confidence
from reader.attribution.content.indirect import Reported
from reader.attribution.coreference.focus import How
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.cues.frames import Order
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.vague import LIKELY
from reader.attribution.grammar.interface import LanguageRules
from reader.attribution.paragraphs import Sentence
from reader.attribution.walk.standing import only_one_near

UNSAID = 0.45
"""What is left of a confidence where nobody is said to have said it: "is expected to argue", "tried to explain"."""

REJECTED = 0.6
"""How sure it is at most that words are whose who only rejects them."""


def how_sure(
    report: Reported, entity: Entity | None, how: How, resolver: Resolver, rules: LanguageRules, sentence: Sentence
) -> tuple[float, bool]:
    """The confidence that ``entity``, found as ``how`` says, has said a reported sentence, from 0 to 1.

    And whether only a pronoun or a guess points to them, where it may mean somebody else.
    """
    subject = report.frame.subject
    sure = confidence(report.rule, how)
    pointed = how in (How.PRONOUN, How.GUESSED) and not rules.firm
    pointed = pointed and not only_one_near(resolver, entity, sentence)
    called = entity is not None and subject is not None and resolver.registry.so_called(entity, subject)
    if how is How.GUESSED and called:
        sure, pointed = max(sure, LIKELY), False  # "the company", where one is near
    if report.rejected:
        sure = min(sure, REJECTED)
    if report.frame.order is Order.INFINITIVE:
        sure = round(sure * UNSAID, 2)
    return sure, pointed

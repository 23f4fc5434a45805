"""How prominent somebody is behind words that only a subordinate clause gives to them."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.coreference.focus import Standing
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.entities.entity import Entity
from reader.attribution.paragraphs import Sentence
from reader.document.model import SpeakerKind


def standing_beside(claim: Claim, entity: Entity, resolver: Resolver, sentence: Sentence) -> Standing:
    """The standing of who speaks: in passing, where a clause beside the main one about another person tells it.

    "Nachdem Lind ihn „Lügner“ genannt hatte, verließ Ruiz den Saal": "er" is Ruiz behind it.
    """
    if claim.rule is Rule.LEAD_IN and claim.via is not None:
        return Standing.PASSING  # "Sein Großvater habe gesagt: „Geh.“ Er lacht.": whose grandfather it is
    if claim.frame is None or not claim.frame.inner:
        return Standing.SPEAKER
    here = [f for f in resolver.stack if f.sentence == sentence.number and f.kind is Standing.TOPIC and not f.pronoun]
    about = any(f.entity is not entity and f.entity.kind is SpeakerKind.PERSON for f in here)
    return Standing.PASSING if about else Standing.SPEAKER

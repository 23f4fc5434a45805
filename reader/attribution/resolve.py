"""Who a mention is: names and descriptions by the registry, pronouns and floating quotations by who was in focus."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.mentions import Mention, Ref
from reader.attribution.registry import Entity, Registry
from reader.document.model import SpeakerKind

DEPTH = 24
"""How many of the last foci are kept."""


@dataclass(slots=True)
class Focus:
    """Somebody the text has turned to: as a speaker, as the subject of a sentence, or in passing."""

    entity: Entity
    sentence: int
    paragraph: int
    kind: str


class Resolver:
    """Walks a document in reading order and remembers who spoke and who was talked about."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.stack: list[Focus] = []
        self.last_speaker: Focus | None = None

    def reset(self) -> None:
        """Forget who was in focus, at a heading or a transcript."""
        self.stack.clear()
        self.last_speaker = None

    def see(self, entity: Entity, sentence: int, paragraph: int, kind: str) -> None:
        """Somebody comes into focus."""
        focus = Focus(entity, sentence, paragraph, kind)
        self.stack.append(focus)
        if len(self.stack) > DEPTH:
            del self.stack[0]
        if kind == "speaker":
            self.last_speaker = focus

    def resolve(self, mention: Mention, sentence: int) -> tuple[Entity | None, str]:
        """The entity of a mention and how it was found: named, described, pronoun, or nothing."""
        if mention.ref is Ref.PERSON or (mention.ref is Ref.ORGANISATION and mention.name):
            how = "ambiguous" if mention.ref is Ref.PERSON and self.registry.ambiguous(mention) else "named"
            return self.registry.named(mention, sentence), how
        if mention.ref is Ref.PRONOUN:
            return self._pronoun(mention), "pronoun"
        return self.registry.described(mention, sentence), "described"

    def _pronoun(self, mention: Mention) -> Entity | None:
        if mention.gender == "first":
            return None
        fitting = [f for f in reversed(self.stack) if self._fits(f.entity, mention)]
        if not fitting:
            return None
        strong = [f for f in fitting if f.kind != "passing"]
        chosen = (strong or fitting)[0].entity
        if mention.gender in ("male", "female") and not chosen.gender and chosen.kind is SpeakerKind.PERSON:
            chosen.gender = mention.gender
        return chosen

    @staticmethod
    def _fits(entity: Entity, mention: Mention) -> bool:
        if mention.gender in ("male", "female"):
            if entity.kind in (SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT) or entity.plural:
                return False
            return not entity.gender or entity.gender == mention.gender
        if mention.gender == "thing":
            return entity.kind in (SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT)
        return entity.plural or entity.kind is SpeakerKind.ORGANISATION

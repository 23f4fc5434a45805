"""Who is in focus while a text is read: who spoke, who was talked about, and what the sentence at hand names."""

from __future__ import annotations

from collections.abc import Callable

from reader.attribution.coreference.focus import Focus, Standing
from reader.attribution.coreference.told_in_sentence import Within
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

DEPTH = 24
"""How many of the last foci are kept."""


class InFocus:
    """Walks a document in reading order and remembers who spoke and who was talked about."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.stack: list[Focus] = []
        self.last_speaker: Focus | None = None
        self.sentence = self.paragraph = 0
        self.carried = -1
        self.later: list[tuple[int, int, Entity]] = []
        self.people: list[tuple[int, Entity]] = []
        self.timeline: list[Focus] = []
        self.issued: dict[str, tuple[Entity, int]] = {}
        self.decider: Entity | None = None
        self.leaders: list[Entity] = []
        self.within: Within = []
        self.met: Focus | None = None
        self.reported: dict[int, Entity | None] = {}  # sentences that go on reporting, and whose words
        self.renamed: dict[int, Entity | None] = {}
        self.objects: dict[int, frozenset[str]] = {}
        self.genders: frozenset[str] = frozenset()
        self.teller: tuple[int, int, str, Entity] | None = None
        self.actor: tuple[int, str, Entity] | None = None
        self.asks: tuple[int, Entity] | None = None
        self.brought_up: dict[str, int] = {}  # nouns for people without a name, and the last sentence that has them
        self.bringing: list[str] = []  # those of the sentence at hand
        self.reacting: tuple[int, Entity] | None = None
        self.writer: Callable[[int], Entity | None] | None = None

    def enter(
        self,
        sentence: int,
        paragraph: int,
        people: list[tuple[int, Entity]],
        later: list[tuple[int, int, Entity]],
        genders: frozenset[str] = frozenset(),
    ) -> None:
        """Begin a sentence that names ``people``, by token.

        ``later`` are those of them whom no pronoun between two of its tokens can mean; ``genders`` are its pronouns'.
        """
        self.sentence, self.paragraph, self.people, self.later = sentence, paragraph, people, later
        self.genders = genders

    def reset(self, *, asks: bool = False) -> None:
        """Forget who was in focus, at a heading or a transcript; where a heading ``asks``, who spoke last answers."""
        self.stack.clear()
        self.last_speaker = self.last_speaker if asks else None

    def see(
        self, entity: Entity, sentence: int, paragraph: int, kind: Standing, phrase: Mention | int | None = None
    ) -> None:
        """Somebody comes into focus by a phrase, or by the name that begins at a token."""
        token = phrase.start if isinstance(phrase, Mention) else -1 if phrase is None else phrase
        focus = Focus(entity, sentence, paragraph, kind, token)
        own = entity.kind is SpeakerKind.PERSON  # "The note, she said, was long": her note
        focus.pronoun = isinstance(phrase, Mention) and (
            phrase.ref is Ref.PRONOUN or (phrase.ref is Ref.DOCUMENT and own)
        )
        if phrase is not None:
            self.timeline.append(focus)
        self.stack.append(focus)
        if len(self.stack) > DEPTH:
            del self.stack[0]
        if kind is Standing.SPEAKER:
            self.last_speaker = focus

    def note(self, entity: Entity, sentence: int, paragraph: int, kind: Standing, token: int) -> None:
        """Somebody is mentioned, whom only the second pass may take for a speaker."""
        self.timeline.append(Focus(entity, sentence, paragraph, kind, token))

    def just_spoke(self, entity: Entity) -> bool:
        """Whether somebody spoke last, in this sentence or the one before it."""
        last = self.last_speaker
        return last is not None and last.entity is entity and last.sentence >= self.sentence - 1

    def is_topic(self, focus: Focus) -> bool:
        """Whether somebody spoke last, or the sentence before in this paragraph is about them."""
        about = focus.kind is Standing.TOPIC and focus.paragraph == self.paragraph
        return self.just_spoke(focus.entity) or (about and focus.sentence == self.sentence - 1)

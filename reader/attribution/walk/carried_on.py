"""Reported speech that goes on over sentences by the mood of its verbs: whose it is, and that it is one passage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from reader.attribution.attribution import Attribution
from reader.attribution.confidence import confidence
from reader.attribution.content.rules import Rule
from reader.attribution.coreference.court import counsel, examined, is_officer
from reader.attribution.coreference.focus import How, Standing
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.document.model import Part, QuotationKind, Span, SpeakerKind

SHORTEST_NOUN = 4
"""A noun for a body of more letters ends others: "Bundesregierung"."""
NEAR = 3
"""So many of the last attributions are looked at."""


@dataclass(frozen=True, slots=True)
class Told:
    """Who was last said to say something, whether or not any words of theirs were kept.

    ``turned``: nobody says so, but a sentence has turned to them. ``asks``: they asked in court, and another answers.
    """

    paragraph: int
    sentence: int
    entity: Entity | None
    turned: bool = False
    asks: bool = False


Carried = Callable[[Read, Sentence, Grammar], tuple[Span, ...]]


class Carrier:
    """Follows through a document who was last said to say something, and gives them the reports that go on."""

    def __init__(self, carried: Carried, grammar: Grammar) -> None:
        self.carried, self.grammar = carried, grammar
        self.told: Told | None = None

    def go_on(
        self, item: Read, sentence: Sentence, here: list[Attribution], found: list[Attribution], resolver: Resolver
    ) -> list[Attribution]:
        """What a sentence goes on reporting; ``here`` is what else was found in it, ``found`` everything before it."""
        number = sentence.number
        telling, spans = teller(sentence.frames), self.carried(item, sentence, self.grammar)
        if telling is not None and telling.inner and spans and not item.quotes(sentence):
            telling = None  # "Von dem Plan, über den die Post berichtet hatte, wisse er nichts"
        if telling is not None and telling.subject is not None:
            who, _ = resolver.resolve(telling.subject, number)
            asks = telling.cue.tier == "ask" or telling.cue.lemma in self.grammar.asking
            asks = asks and who is not None and is_officer(who, self.grammar)
            self.told = Told(item.index, number, who, asks=asks)
            if self.told.entity is not None and not here:
                resolver.see(self.told.entity, number, item.index, Standing.SPEAKER, telling.subject)
        topics = [f.entity for f in reversed(resolver.stack) if f.sentence == number - 1 and f.kind is Standing.TOPIC]
        heard = self._in_court(item, sentence, found, resolver) if telling is None else None
        for one in here:
            if heard is not None and one.rule is Rule.INSIDE_REPORTED_SPEECH:
                one.entity, one.confidence = heard.entity, confidence(one.rule, How.TURNED_TO)
        if not spans:
            return []
        about = next((entity for entity in topics if entity.named), None)
        about = about or _newly_heard(item, sentence, topics, self.grammar) or _only_person(resolver, item.index)
        about = about or next((entity for entity in topics if _is_called_body(entity, self.grammar)), None)
        about = about or next((entity for entity in topics if _is_source(entity, self.grammar)), None)
        placed = about is not None and _is_place(about, self.grammar)
        turned = self._turned_to(item, sentence, found, topics)
        if turned is not None:
            self.told, about, placed = Told(item.index, number - 1, turned, turned=True), turned, False
        if heard is not None:
            self.told, about, placed = heard, heard.entity, False
        made = carried_on(spans, sentence, found, self.told, about, placed=placed)
        goes_on = made or [one for one in found[-NEAR:] if one.last_sentence == number]
        if goes_on:
            resolver.reported[number] = goes_on[-1].entity
        if goes_on and not sentence.frames and heard is None and goes_on[-1].entity is not None:
            spoke = {one.entity for one in found[-NEAR:] if one.last_sentence < number}
            for one in here:
                if one.rule is Rule.INSIDE_REPORTED_SPEECH and one.entity in spoke:
                    one.entity = goes_on[-1].entity  # "Ein anderer ging, findet Ruiz. Sie habe „mehr als genug“."
        for one in made:
            if one.entity is not None and one.goes_on is one and one.entity.kind is not SpeakerKind.ORGANISATION:
                resolver.see(one.entity, number, item.index, Standing.SPEAKER)
                resolver.carried = number
        return made

    def _turned_to(
        self, item: Read, sentence: Sentence, found: list[Attribution], topics: list[Entity]
    ) -> Entity | None:
        """The person whom a sentence without words of anybody's has turned to, behind one in which another spoke.

        "Die Lage sei ernst, sagte Ruiz. Lind winkt ab. Es sei nur Regen."
        """
        before = item.before(sentence)
        spoke = self.told is None or self.told.sentence >= sentence.number - 1 or self.told.paragraph != item.index
        if before is None or spoke or item.quotes(before) or before.frames or not topics:
            return None
        if found and found[-1].last_sentence >= sentence.number - 1:
            return None
        known = topics[0].solid or " " in topics[0].name
        person = topics[0].kind is SpeakerKind.PERSON and topics[0].named and known
        other = self.told is None or topics[0] is not self.told.entity
        newcomer = min(topics[0].places, default=0) >= sentence.number - 1 or (
            other and _is_source(topics[0], self.grammar)
        )
        newcomer = newcomer and topics[0].kind is SpeakerKind.ANONYMOUS
        one = not topics[0].plural and not topics[0].joint
        return topics[0] if one and (person or newcomer) else None

    def _in_court(self, item: Read, sentence: Sentence, found: list[Attribution], resolver: Resolver) -> Told | None:
        """Who goes on in a trial: the lawyer whose client a sentence is about, or who answers a judge."""
        number = sentence.number
        ahead = item.tokens[sentence.start : min(sentence.start + 2, sentence.end)]
        if len(ahead) > 1 and ahead[0].low in self.grammar.possessives and ahead[1].low in self.grammar.clients:
            lawyer = counsel(resolver.timeline, item.index, self.grammar)
            goes_on = bool(found) and found[-1].entity is lawyer and found[-1].last_sentence == number - 1
            return None if lawyer is None or goes_on else Told(item.index, number, lawyer, turned=True)
        told = self.told
        if told is None or told.entity is None or not told.asks or number - told.sentence != 1:
            return None
        who = examined(resolver.timeline, told.entity, item.index, self.grammar)
        return Told(item.index, number - 1, who or told.entity, turned=True)


def teller(frames: list[Frame]) -> Frame | None:
    """The frame whose subject goes on speaking behind a sentence: its last one that no other holds."""
    told = [frame for frame in frames if frame.subject is not None and frame.cue.tier != "weak"]
    says = bool(told) and told[0].order is Order.ACCORDING and told[0].cue.tier == "speech"
    if says and all(frame.start >= told[0].content for frame in told[1:]):
        return told[0]  # "As Lind explained, the town reacts to it"
    outer = [frame for frame in told if not frame.inner] or told
    return outer[-1] if outer else None


def _is_place(entity: Entity, grammar: Grammar) -> bool:
    """Whether an entity is a town or a land by the words of its name: "Provinz Kalda"."""
    return not grammar.settlements.isdisjoint(entity.name.lower().split())


def _is_source(entity: Entity, grammar: Grammar) -> bool:
    """Whether an entity without a name is described as somebody who tells things: "Mitarbeiter der Zentrale".

    So is who has a part in a scene: "Die Zeugin nickt. Sie habe den Hund gehört."
    """
    scene = set() if entity.plural else grammar.in_scene | grammar.plain_people
    return entity.kind is SpeakerKind.ANONYMOUS and not (grammar.source | scene).isdisjoint(entity.heads)


def _newly_heard(item: Read, sentence: Sentence, topics: list[Entity], grammar: Grammar) -> Entity | None:
    """Somebody without a name whom the sentence before is the first to tell of, as a witness or by what they think.

    "Als Zeuge kam ein Maurer. Er habe Schüsse gehört.", "Weniger lustig fand das eine Wirtin. Sie habe geweint."
    """
    before = item.before(sentence)
    if before is None or not topics or topics[0].kind is not SpeakerKind.ANONYMOUS or topics[0].plural:
        return None
    thinks = any(frame.cue.tier == "weak" and frame.subject is not None for frame in before.frames)
    scene = any(item.tokens[k].low in grammar.in_scene for k in range(before.start, before.end))
    new = min(topics[0].places, default=0) >= before.number
    return topics[0] if new and (thinks or scene) else None


def _is_called_body(entity: Entity, grammar: Grammar) -> bool:
    """Whether an entity without a name is described by a noun for a body, as "die Bundesregierung" is."""
    if entity.kind is not SpeakerKind.ORGANISATION or entity.plural:
        return False
    nouns = tuple(noun for noun in grammar.organisation if len(noun) > SHORTEST_NOUN)
    return any(head.endswith(nouns) for head in entity.heads)


def _only_person(resolver: Resolver, paragraph: int) -> Entity | None:
    """The one person whom a paragraph has named so far; None where it has named several, or none."""
    people = {f.entity for f in resolver.stack if f.paragraph == paragraph and f.entity.kind is SpeakerKind.PERSON}
    people = {entity for entity in people if entity.named}
    return people.pop() if len(people) == 1 else None


def carried_on(
    spans: tuple[Span, ...],
    sentence: Sentence,
    found: list[Attribution],
    told: Told | None,
    about: Entity | None,
    *,
    placed: bool,
) -> list[Attribution]:
    """The attribution of words that go on reporting; none where the passage of the sentence before takes them in.

    ``about`` is whom the sentence before is about: they say it where nobody else was said to say anything; ``placed``:
    it is a place, which only perhaps does.
    """
    if not spans:
        return []
    index = sentence.paragraph
    parts = [Part(index, span) for span in spans]
    here = [f for f in found[-NEAR:] if f.parts[-1].paragraph == index and f.kind is not QuotationKind.SCARE]
    spoke = [f for f in here if f.via is None or f.rule is not Rule.LEAD_IN]  # not whom the report makes answer
    spoke = [f for f in spoke if f.entity is not None or f.rule is not Rule.QUESTION_PUT]  # "Man habe ihr erklärt, …"
    last = spoke[-1] if spoke else None
    anew = told is not None and told.sentence == sentence.number and last is not None and told.entity is not last.entity
    anew = anew or len(spoke) < len(here)
    if last is not None and not anew and sentence.number - last.last_sentence == 1 and last.goes_on is not None:
        last.last_sentence = sentence.number
        if _is_between(found, last.parts[-1], parts[0]):
            last.parts += parts  # "…, die alle „Nadelöhr“ nennen. Er wolle sie weiten."
            return []
        last.parts[-1] = Part(index, Span(last.parts[-1].span.start, parts[0].span.end))
        last.parts += parts[1:]
        return []
    just = told is not None and (told.paragraph == index or told.sentence == sentence.number - 1)
    told = told if just else None
    guessed = (last is None and told is None) or (told is not None and told.turned)
    if last is None and told is None and about is not None:
        told = Told(index, sentence.number - 1, about)
    alone = last is None and told is None
    if last is None and told is None and found:
        last = found[-1]
    recent = last is not None and (told is None or told.sentence <= last.last_sentence)
    if last is not None and told is not None and told.entity is not None and told.sentence == last.last_sentence:
        recent = told.entity is last.entity  # "Auf die Frage, ob sie gehe, wich Ruiz aus.": she goes on
    entity = last.entity if last is not None and recent else told.entity if told is not None else None
    before = last.last_sentence if last is not None and recent else told.sentence if told is not None else -1
    near = sentence.number - before <= 1
    how = How.GUESSED if guessed and placed else How.FLOATING if near and not guessed else How.TURNED_TO
    sure = confidence(Rule.REPORTED_ON, how)
    made = Attribution(parts, entity, QuotationKind.INDIRECT, "", Rule.REPORTED_ON, sure)
    made.goes_on, made.last_sentence = last if recent else made, sentence.number
    one = about is not None and about.kind is SpeakerKind.ANONYMOUS and not about.plural
    body = about is not None and about.kind is not SpeakerKind.PERSON and not one
    made.looks_ahead = alone or (guessed and body)
    return [made]


def _is_between(found: list[Attribution], one: Part, other: Part) -> bool:
    """Whether a passage in marks stands between two parts of one report."""
    return any(f.parts[0].paragraph == one.paragraph and one < f.parts[0] < other for f in found[-NEAR:])


def give_carried(found: list[Attribution]) -> None:
    """Give every carried passage the speaker that the one it goes on from has by now.

    Where nobody in its paragraph has spoken before it, whoever speaks in the next sentence has it: "Das werde teuer.
    „Sehr teuer“, sagte Ruiz."
    """
    for one, after in pairwise([*found, None]):
        if one is None or one.goes_on is None:
            continue
        if one.looks_ahead and after is not None and after.entity is not None:
            beside = after.parts[0].paragraph == one.parts[-1].paragraph
            one.goes_on = after if beside and after.last_sentence - one.last_sentence <= 1 else one.goes_on
        one.entity = one.goes_on.entity
        one.confidence = min(one.confidence, one.goes_on.confidence)

"""Whom a pronoun that speaks cannot mean, by what the text says right around it."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.attribution import Undecided
from reader.attribution.content.between_frames import DASHES
from reader.attribution.content.claim import Claim
from reader.attribution.content.indirect import Reported
from reader.attribution.content.rules import Rule
from reader.attribution.coreference.focus import PROMINENT, Focus, Standing
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.appositions import acts_ahead
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token
from reader.attribution.walk.asked import before_it
from reader.attribution.walk.standing import named_within
from reader.attribution.walk.told_another import told_another
from reader.attribution.walk.told_in_words import gender_told_of
from reader.document.model import Span, SpeakerKind

LONGEST_OPENING = 4
"""So many tokens at most stand between what opens a clause and its subject: "after the mayor, Bo Lind"."""
LONGEST_ASIDE = 30
"""So many tokens stand at most between the dashes of an aside."""


def not_they(
    resolver: Resolver, before: Undecided | None, claim: Claim, item: Read, sentence: Sentence, grammar: Grammar
) -> frozenset[Entity]:
    """Whom the subject of marked words cannot mean; ``before`` is the passage before them."""
    subject, stack = claim.subject, resolver.stack
    aside = _in_asides(stack, subject, item, sentence) if subject is not None else frozenset()
    return (
        _told_around(stack, claim, item, sentence)
        | _new_in_words(stack, claim, sentence)
        | _told_him(before, claim, sentence)
        | _replies_to(stack, claim, item, sentence, grammar)
        | _acted_on(resolver, subject, item, sentence, grammar)
        | (in_opening(stack, subject, item, sentence, grammar) if subject is not None else frozenset())
        | aside
        | _reported_of(stack, claim, item, sentence, grammar)
        | _meets(claim, sentence)
        | _asked_it(before, claim, item, sentence, grammar)
        | _who_put_it(claim, item, sentence, grammar)
        | _asked_by(claim, item, sentence, grammar)
        | (_told_of(resolver, subject, sentence) if subject is not None else frozenset())
        | (told_another(subject, item, sentence, grammar) if subject is not None else frozenset())
        | _said_to(resolver.last_speaker, claim, item, sentence, grammar)
        | _told_behind_verb(resolver, claim, item, sentence, grammar)
        | acted_on_by(resolver, subject, item, sentence)
    )


def _said_to(last: Focus | None, claim: Claim, item: Read, sentence: Sentence, grammar: Grammar) -> frozenset[Entity]:
    """To whom a description behind a verb says the words, who spoke just before: "le espetó el pastor".

    Only in languages that set the pronoun before the verb.
    """
    frame, subject = claim.frame, claim.subject
    if frame is None or subject is None or last is None or not grammar.romance or subject.ref is not Ref.ROLE:
        return frozenset()
    told = item.tokens[frame.cue_start].low in grammar.lexicon.word_class("dative-pronoun")
    near = sentence.number - last.sentence <= 1
    return frozenset((last.entity,)) if told and near and frame.order is Order.CUE_SUBJECT else frozenset()


def acted_on_by(resolver: Resolver, subject: Mention | None, item: Read, sentence: Sentence) -> frozenset[Entity]:
    """Whom the pronoun behind a description means, whom the text was about: "el goleador lo corrigió".

    They are not who is described. In French the pronoun mostly means what was said: "le maire l’assure".
    """
    grammar = resolver.registry.grammar
    if subject is None or subject.ref is not Ref.ROLE or subject.possessed or subject.end + 1 >= sentence.end:
        return frozenset()
    clitic, behind = item.tokens[subject.end], item.tokens[subject.end + 1]
    if clitic.low not in grammar.lexicon.word_class("object-clitic") or behind.kind is not Kind.WORD:
        return frozenset()
    if behind.low in grammar.nouns:
        return frozenset()
    near = (f for f in reversed(resolver.stack) if f.kind in PROMINENT and f.sentence < sentence.number)
    last = next(near, None)
    if last is None or sentence.number - last.sentence > 1 or subject.head in last.entity.heads:
        return frozenset()  # "La consejera lo atribuyó a": who has that office
    return frozenset((last.entity,))


def _told_behind_verb(
    resolver: Resolver, claim: Claim, item: Read, sentence: Sentence, grammar: Grammar
) -> frozenset[Entity]:
    """To whom the words are said, told behind who says them: "le dijo el juez al acusado"."""
    frame, subject = claim.frame, claim.subject
    if frame is None or subject is None or not grammar.romance or grammar.noun_phrase is None:
        return frozenset()
    k = subject.end
    dative = grammar.lexicon.word_class("dative")
    if subject.ref is not Ref.ROLE or k + 1 >= sentence.end or item.tokens[k].low not in dative:
        return frozenset()
    whom = grammar.noun_phrase(item.tokens, k + 1, sentence.end, grammar)
    if whom is None or whom.ref not in (Ref.ROLE, Ref.PERSON) or whom.plural or whom.guessed:
        return frozenset()
    told, _ = resolver.resolve(replace(whom, definite=True), sentence.number)
    return frozenset((told,)) if told is not None and told.named else frozenset()


def not_who_reports(
    resolver: Resolver, report: Reported, subject: Mention, item: Read, sentence: Sentence, grammar: Grammar
) -> frozenset[Entity]:
    """Whom the subject of a report cannot mean: whom it names in front of its verb, and whom only an aside names."""
    stack = resolver.stack
    before = report.rule in (Rule.REPORTED_BEFORE, Rule.REPORTED_ACCORDING_TO)
    said = report.frame.order is Order.ACCORDING and report.frame.cue.tier != "according"
    before = before and not (said and grammar.capital_nouns)  # "Ruiz ist müde, wie sie sagt"
    aside = _in_asides(stack, subject, item, sentence) | in_opening(stack, subject, item, sentence, grammar)
    aside |= _told_of(resolver, subject, sentence) | told_another(subject, item, sentence, grammar)
    aside |= acted_on_by(resolver, subject, item, sentence)
    before = before and not _opens_clause(item, sentence, report.frame, grammar)
    if before and (subject.gender != "thing" or subject.definite):
        return aside | named_within(stack, report.spans[0], item, sentence)
    return aside


def _opens_clause(item: Read, sentence: Sentence, frame: Frame, grammar: Grammar) -> bool:
    """Whether "he says" stands right behind what opens a clause, and tells of himself: "Lind left where, he says,"."""
    k = frame.start - 1
    if k - 1 <= sentence.start or item.tokens[k].text != "," or item.tokens[k - 1].kind is not Kind.WORD:
        return False
    return item.tokens[k - 1].low in grammar.conjunctions | grammar.relative


def _acted_on(
    resolver: Resolver, subject: Mention | None, item: Read, sentence: Sentence, grammar: Grammar
) -> frozenset[Entity]:
    """Who does something to "him" in the sentence before: "Lind hit him. “Oh,” he said".

    Not where the words speak of a "he": who says "He is a champion" there has done it.
    """
    acted = resolver.actor
    if (
        subject is None
        or subject.ref is not Ref.PRONOUN
        or acted is None
        or acted[:2] != (sentence.number - 1, subject.gender)
    ):
        return frozenset()
    here = (item.tokens[k] for k in range(sentence.start, sentence.end) if item.tokens[k].kind is Kind.QUOTE)
    words = (item.paragraph.text[token.start : token.end] for token in here)
    return (
        frozenset()
        if any(gender_told_of(text, grammar) == subject.gender for text in words)
        else frozenset((acted[2],))
    )


def _new_in_words(stack: list[Focus], claim: Claim, sentence: Sentence) -> frozenset[Entity]:
    """Of whom only the words tell that "she says" closes: not she: "A baker may call it “own”, she says"."""
    subject, frame = claim.subject, claim.frame
    if claim.rule is not Rule.TRAILING or frame is None or subject is None or subject.ref is not Ref.PRONOUN:
        return frozenset()
    here = (f.entity for f in stack if f.sentence == sentence.number and 0 <= f.token < frame.start)
    return frozenset(e for e in here if not e.named and min(e.places, default=0) == sentence.number)


def _meets(claim: Claim, sentence: Sentence) -> frozenset[Entity]:
    """Whom a sentence names ahead of somebody else whose "who" speaks: "Ruiz met the mayor, who called it “late”"."""
    subject = claim.subject
    if subject is not None and subject.also is not None and subject.also.ref is Ref.PERSON:
        both = range(subject.start, subject.also.end)  # "Bo Lind and his wife, Ana, said": neither alone
        return frozenset(entity for start, entity in sentence.people if start in both)
    if subject is None or not subject.relative or subject.ref is not Ref.ROLE or subject.plural or subject.name:
        return frozenset()
    ahead = (entity for start, entity in sentence.people if start < subject.start)
    return frozenset(entity for entity in ahead if entity.kind is SpeakerKind.PERSON)


def _asked_it(
    before: Undecided | None, claim: Claim, item: Read, sentence: Sentence, grammar: Grammar
) -> frozenset[Entity]:
    """To whom a description replies: "“Why?” Lind asked. “Well,” the singer replied", "“I am ill,” Lind said. ..."."""
    subject, frame = claim.subject, claim.frame
    if before is None or subject is None or frame is None or subject.ref is not Ref.ROLE:
        return frozenset()
    asked = before.mark == "?" and before.claim.frame is not None and before.claim.frame.cue.tier == "ask"
    behind = claim.rule in (Rule.QUOTATION_SPEAKER_CUE, Rule.QUOTATION_CUE_SPEAKER)
    asked = asked or (behind and newly_described(before, claim, item, sentence) is not None)
    replies = frame.cue.lemma in grammar.answering and sentence.number - before.sentence <= 1
    asker = before.attribution.entity
    return frozenset((asker,)) if asked and replies and asker is not None else frozenset()


def _who_put_it(claim: Claim, item: Read, sentence: Sentence, grammar: Grammar) -> frozenset[Entity]:
    """Who asked in the sentence before what a description answers: "Lind asked a man. “Well,” the man replied"."""
    subject, frame = claim.subject, claim.frame
    if subject is None or frame is None or subject.ref is not Ref.ROLE or frame.cue.lemma not in grammar.answering:
        return frozenset()
    _, before = before_it(item, sentence, grammar)
    asks = [f for f in before.frames if f.cue.tier == "ask" and f.order is Order.SUBJECT_CUE] if before else []
    spans = [range(f.subject.start, f.subject.end) for f in asks if f.subject is not None]
    people = before.people if before is not None else []
    return frozenset(entity for start, entity in people if any(start in span for span in spans))


def newly_described(before: Undecided | None, claim: Claim, item: Read, sentence: Sentence) -> Entity | None:
    """Behind whose words a description speaks that fits nobody yet: Lind's, "said Lind. “No,” the vet said"; else None.

    Where the paragraph, or the one above, has told of such a one, it may be the speaker: "She has been a vet".
    """
    subject, frame = claim.subject, claim.frame
    if before is None or subject is None or frame is None or subject.ref is not Ref.ROLE or not subject.definite:
        return None
    speaker = before.attribution.entity
    if speaker is None or not speaker.named or before.claim.subject is None or before.paragraph != sentence.paragraph:
        return None
    told = item.tokens[: subject.start] + (item.above.tokens if item.above is not None else [])
    known = subject.head in speaker.heads or subject.head in speaker.traits or bool(subject.owner) or subject.plural
    known = known or subject.head == "year-old" or any(token.low == subject.head for token in told)
    return None if known or speaker.kind is not SpeakerKind.PERSON else speaker


def _asked_by(claim: Claim, item: Read, sentence: Sentence, grammar: Grammar) -> frozenset[Entity]:
    """By whom "he" was asked: "Asked by Ruiz whether he knew, he read from a card. “I do not,” he said"."""
    if claim.subject is None or claim.subject.ref is not Ref.PRONOUN:
        return frozenset()
    above, before = before_it(item, sentence, grammar)
    found: set[Entity] = set()
    for one in (sentence, before):
        for frame in one.frames if one is not None and not (one is before and above.quotes(one)) else ():
            agent = frame.subject if frame.order is Order.ASKED and frame.cue.tier == "ask" else None
            if agent is not None and agent.start > frame.cue_start and one is not None:
                found |= {entity for start, entity in one.people if agent.start <= start < agent.end}
    return frozenset(found)


def _told_around(stack: list[Focus], claim: Claim, item: Read, sentence: Sentence) -> frozenset[Entity]:
    """Of whom a sentence tells that "he said" parts in front of its words: not he: "Lind, he said, was “tired”"."""
    frame, found = claim.frame, item.tokens
    pronoun = frame is not None and claim.subject is not None and claim.subject.ref is Ref.PRONOUN
    if frame is None or not pronoun or frame.order is not Order.SUBJECT_CUE or frame.start <= sentence.start:
        return frozenset()
    apart = found[frame.start - 1].text == "," and frame.end < sentence.end and found[frame.end].text == ","
    comma = (k + 1 for k in range(frame.start - 2, sentence.start, -1) if found[k].text == ",")
    ahead = Span(found[next(comma, sentence.start)].start, found[frame.start].start)
    owners = {f.entity for f in stack if f.sentence == sentence.number and f.kind is Standing.OWNER}
    return named_within(stack, ahead, item, sentence) - owners if apart else frozenset()  # not "Lind’s talk, he said,"


def _reported_of(
    stack: list[Focus], claim: Claim, item: Read, sentence: Sentence, grammar: Grammar
) -> frozenset[Entity]:
    """Whom the clause names by its mood that "he said" closes: not he: "Ruiz sei „müde“ gewesen, sagt er"."""
    frame, found = claim.frame, item.tokens
    pronoun = frame is not None and claim.subject is not None and claim.subject.ref is Ref.PRONOUN
    if frame is None or not pronoun or frame.order is not Order.CUE_SUBJECT or found[frame.start - 1].text != ",":
        return frozenset()
    ahead = found[sentence.start : frame.start]
    if any(token.text == ":" for token in ahead) or not any(token.low in grammar.moods for token in ahead):
        return frozenset()
    about = (f for f in stack if f.sentence == sentence.number and f.kind is Standing.TOPIC and not f.pronoun)
    return frozenset(f.entity for f in about if f.token >= 0 and f.entity.kind is SpeakerKind.PERSON)


def gestured(resolver: Resolver, topic: Mention, item: Read, sentence: Sentence) -> frozenset[Entity]:
    """Of whom reports before a gesture only tell: "…, sagt Ruiz. Ihr Onkel habe das gesagt. Sie zuckt die Achseln"."""
    gestures = resolver.registry.grammar.lexicon.word_class("gesture")
    moves = any(item.tokens[k].low in gestures for k in range(sentence.start, sentence.end))
    return _told_of(resolver, topic, sentence) if moves else frozenset()


def _told_of(resolver: Resolver, subject: Mention, sentence: Sentence) -> frozenset[Entity]:
    """Of whom the sentences before only go on reporting: not he: "…, sagte Lund. Ruiz habe gelogen. „Nie“, sagte er".

    That is so where "he" can be whose words they are.
    """
    number = sentence.number - 1
    whose = resolver.reported.get(number)
    if subject.ref is not Ref.PRONOUN or whose is None or whose.kind is not SpeakerKind.PERSON:
        return frozenset()
    if subject.gender not in ("male", "female") or whose.leaning not in ("", subject.gender):
        return frozenset()
    while resolver.reported.get(number - 1) is whose:
        number -= 1
    told = (f.entity for f in resolver.stack if number <= f.sentence < sentence.number and f.kind is Standing.TOPIC)
    return frozenset(entity for entity in told if entity is not whose)


def _told_him(before: Undecided | None, claim: Claim, sentence: Sentence) -> frozenset[Entity]:
    """Who has just said something to "him", and so is not the "he" that speaks next: "Lind told him. “No,” he said"."""
    subject = claim.subject
    if before is None or subject is None or subject.ref is not Ref.PRONOUN or sentence.number - before.sentence > 1:
        return frozenset()
    speaker = before.attribution.entity
    same = subject.gender == before.put and subject.gender in ("male", "female")
    return frozenset((speaker,)) if same and speaker is not None else frozenset()


def _replies_to(
    stack: list[Focus], claim: Claim, item: Read, sentence: Sentence, grammar: Grammar
) -> frozenset[Entity]:
    """Whom a reply in the same sentence is to, and who has not made it: "One asked why, to which she replied"."""
    subject = claim.subject
    k = subject.start if subject is not None and subject.ref is Ref.PRONOUN else 0
    replies = claim.frame is not None and claim.frame.cue.lemma in grammar.answering
    if not replies or k - 2 < sentence.start or item.tokens[k - 1].low not in grammar.which:
        return frozenset()
    return frozenset(f.entity for f in stack if f.sentence == sentence.number and f.kind in PROMINENT)


def in_opening(
    stack: list[Focus], subject: Mention, item: Read, sentence: Sentence, grammar: Grammar
) -> frozenset[Entity]:
    """Whom what stands in front of "he" tells apart from him.

    He is not who does something to "him" ("After Lind backed him, he said"), nor whom "he" does something to
    ("Asked whether he had paid Lind, he said").
    """
    if subject.ref is not Ref.PRONOUN or subject.gender not in ("male", "female"):
        return frozenset()
    tokens, out = item.tokens, set(_objects_ahead(item, sentence, subject.start, grammar))
    for focus in stack:
        name = focus.token
        if focus.sentence != sentence.number or not sentence.start <= name < subject.start:
            continue
        ahead = range(sentence.start, name)
        object_of = name > sentence.start and tokens[name - 1].kind is Kind.WORD
        if object_of and any(tokens[k].low == tokens[subject.start].low for k in ahead):
            out.add(focus.entity)
        end = item.name_end(sentence, name)
        opens = any(tokens[k].low in grammar.subordinators for k in ahead[-LONGEST_OPENING:])
        owns = tokens[end].kind is Kind.POSSESSIVE  # "When Lind's sister asked him, he said"
        if opens and not owns and any(_is_object(tokens, k, subject, grammar) for k in range(end, subject.start - 1)):
            out.add(focus.entity)
    return frozenset(out)


def _objects_ahead(item: Read, sentence: Sentence, limit: int, grammar: Grammar) -> frozenset[Entity]:
    """Whom an opening names that has the same subject as the verb behind it: "Without using Lund’s name, he said".

    It begins with a gerund, a preposition and a gerund, or "asked", and ends at the comma in front of the subject.
    """
    tokens = item.tokens
    if limit - 1 <= sentence.start or tokens[limit - 1].text != ",":
        return frozenset()
    first = acts_ahead(tokens, sentence.start, grammar)
    if first < 0:
        return frozenset()
    return frozenset(e for start, e in sentence.people if first < start < limit and e.kind is SpeakerKind.PERSON)


def _is_object(tokens: list[Token], k: int, subject: Mention, grammar: Grammar) -> bool:
    """Whether a token is "him", or "her" with no noun behind it."""
    if grammar.object_genders.get(tokens[k].low) != subject.gender:
        return False
    behind = tokens[k + 1]
    return tokens[k].low not in grammar.possessives or behind.kind is Kind.POINT or behind.low in grammar.prepositions


def _in_asides(stack: list[Focus], subject: Mention, item: Read, sentence: Sentence) -> frozenset[Entity]:
    """Whom only an aside between two dashes names, in front of "she": "Though she — Lind writes — fell, she said"."""
    dashes = [k for k in range(sentence.start, subject.start) if item.tokens[k].text in DASHES]
    if subject.ref is not Ref.PRONOUN or len(dashes) < 2 or dashes[-1] - dashes[-2] > LONGEST_ASIDE:
        return frozenset()
    here = [f for f in stack if f.sentence == sentence.number and f.token >= 0]
    aside = {f.entity for f in here if dashes[-2] < f.token < dashes[-1]}
    return frozenset(aside - {f.entity for f in here if not dashes[-2] < f.token < dashes[-1]})

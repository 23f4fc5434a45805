"""Whose turn it is where a passage names nobody, or only "he": who was asked, announced, or turned to."""

from __future__ import annotations

from reader.attribution.attribution import Attribution, Undecided
from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.focus import Focus, Standing
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.cues.frames import Order
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.lines import name_line
from reader.attribution.phrases.main_clause import sentence_subject
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.quotation_marks import Passage
from reader.attribution.text.sentences import final_mark
from reader.attribution.text.tokens import Kind
from reader.attribution.walk.asked import (
    answering,
    answers_writer,
    asked_about_himself,
    asked_before,
    he_was_asked,
)
from reader.attribution.walk.in_answer import answers_here, replied
from reader.attribution.walk.put_question import answers_beside, answers_question, asks_again
from reader.attribution.walk.told_another import asked_ahead
from reader.document.model import ParagraphKind, QuotationKind, SpeakerKind

BESIDE = frozenset((Rule.QUOTATION_CUE_SPEAKER, Rule.QUOTATION_SPEAKER_CUE, Rule.SPEAKER_CUE_QUOTATION))
"""The rules whose speaker and verb stand right beside the words."""
NEAR_BY = 2
"""So many sentences after their last words somebody adds to them."""
LONGEST_TOLD = 6
"""Tokens from a description to the noun that tells who that is."""
FIRMLY = 0.7
"""The confidence at the least of reported speech from which marked words go on."""


def by_turn(
    before: Undecided | None,
    claim: Claim,
    item: Read,
    sentence: Sentence,
    made: Entity | None,
    resolver: Resolver,
) -> Entity | None:
    """Who answers, was asked, goes on or does something between their words; ``made`` is whom the rules would take."""
    grammar = resolver.registry.grammar
    return (
        answering(before, claim, sentence, grammar)
        or asked_ahead(resolver, claim.subject, item, sentence)
        or asked_before(claim, sentence, item, resolver)
        or he_was_asked(claim, sentence, item, resolver)
        or asked_about_himself(claim, sentence, item, resolver)
        or answers_question(before, claim, item, sentence, resolver)
        or answers_beside(before, claim, item, sentence, resolver)
        or answers_here(before, claim, item, sentence, resolver)
        or replied(before, claim, item, sentence, resolver)
        or asks_again(before, claim, item, sentence, resolver)
        or adds_more(before, claim, sentence, made, grammar)
        or _adds(claim, sentence, item, made, resolver)
        or answers_writer(before, claim, item, sentence, grammar)
        or (beat_behind(item, sentence) if claim.subject is None else None)
    )


def relayer(
    claim: Claim, sentence: Sentence, item: Read, resolver: Resolver, before: Undecided | None
) -> Entity | None:
    """Who passes the words on: the frame's own relayer, or who has the word where another's argument is told."""
    if claim.via is not None:
        return resolver.resolve(claim.via, sentence.number)[0]
    last = resolver.last_speaker
    told = claim.frame is not None and claim.frame.order is Order.NOUN
    if not told or last is None or last.paragraph != item.index or before is None:
        return None
    spoke = before.claim.frame is not None and not before.claim.frame.weak and before.paragraph == item.index
    return last.entity if spoke else None


def in_examination(
    undecided: list[Undecided], claim: Claim, passage: Passage, item: Read, sentence: Sentence, grammar: Grammar
) -> Entity | None:
    """Who asks or answers next of two who do so in turn: "«Lo vide?», chiede Ruiz. «No», dice lei. «Mai?» «Mai»."."""
    if not grammar.romance or len(undecided) < 2 or not sentence.bare or claim.subject is not None:
        return None
    before, last = undecided[-2:]
    one, other = before.attribution.entity, last.attribution.entity
    near = before.paragraph == last.paragraph == item.index and one is not None and other is not None
    if not near or one is other:
        return None
    asked, asks = last.mark == "?", final_mark(item.paragraph.text, passage) == "?"
    if before.mark == "?" and not asked and asks:
        return one
    return one if asked and not asks and last.claim.rule is Rule.FLOATING and before.mark != "?" else None


def spoken_of(undecided: list[Undecided], claim: Claim, resolver: Resolver, grammar: Grammar) -> Entity | None:
    """Of whom the last words were, where "the one concerned" replies: "«Ruiz debe irse». El aludido no responde"."""
    subject = claim.subject
    if subject is None or subject.head not in grammar.meant or not undecided:
        return None
    last = undecided[-1]
    words = set(last.text.replace("’", " ").split())
    near = (f.entity for f in reversed(resolver.stack) if f.entity.kind is SpeakerKind.PERSON and f.entity.named)
    others = (entity for entity in near if entity is not last.attribution.entity and not contradicts(entity, subject))
    return next((entity for entity in others if entity.name.rpartition(" ")[2] in words), None)


def narrates_on(claim: Claim, last: Focus | None, item: Read, grammar: Grammar) -> Entity | None:
    """Who spoke last in the paragraph, and goes on in an infinitive without a subject: "Et d’ajouter : « Non »"."""
    frame, subject = claim.frame, claim.subject
    if frame is None or subject is None or last is None or not grammar.romance or last.paragraph != item.index:
        return None
    alone = not subject.text and subject.start == subject.end and subject.ref is Ref.PRONOUN
    return last.entity if alone and frame.order is Order.SUBJECT_CUE and frame.cue.form == "gerund" else None


def own_gender(item: Read, sentence: Sentence, name: Mention, grammar: Grammar) -> str:
    """The gender that "his" or "her" behind a name and its verb tells; empty where nothing does.

    So it is in "said Lund, straightening his tie" and "Lund shook her head".
    """
    words = item.tokens[name.end : min(sentence.end, name.end + 6)]
    if len(words) < 3:
        return ""
    meanwhile = words[0].text == "," and words[1].low.endswith(grammar.gerund_endings)
    near = words[2:] if meanwhile else words[1:3] if words[0].kind is Kind.WORD else []
    gender = next((grammar.owners[t.low][0] for t in near if t.low in grammar.owners), "")
    return gender if gender in ("male", "female") else ""


def writer_goes_on(before: Undecided | None, claim: Claim, item: Read) -> bool:
    """Whether a quotation goes on from one of the writer's own: "“Free,” I wrote. “Buyer collects.”"."""
    if before is None or claim.subject is not None or before.paragraph != item.index:
        return False
    writer = before.claim.subject is not None and before.claim.subject.gender == "first"
    return before.writers or (writer and before.claim.frame is not None)


def adds_more(
    before: Undecided | None, claim: Claim, sentence: Sentence, made: Entity | None, grammar: Grammar
) -> Entity | None:
    """Who spoke last, where "the retired diver", of whom the text has not told, only adds something."""
    subject, frame = claim.subject, claim.frame
    last = before.attribution.entity if before is not None else None
    if before is None or last is None or made is None or subject is None or frame is None:
        return None
    new = not made.named and len(set(made.places)) <= 1 and frame.cue.lemma in grammar.adding
    new = new and subject.ref is Ref.ROLE and subject.definite and not (subject.plural or subject.owner)
    person = last.kind is SpeakerKind.PERSON and not subject.possessed and not contradicts(last, subject)
    return last if new and person and sentence.number - before.sentence <= NEAR_BY else None


def _adds(claim: Claim, sentence: Sentence, item: Read, made: Entity | None, resolver: Resolver) -> Entity | None:
    """Who spoke last, where "he" adds to it: "Lind said it leaks. The owner, Bo Ruiz, was away. “Badly,” he added."."""
    subject, frame, grammar = claim.subject, claim.frame, resolver.registry.grammar
    if subject is None or frame is None or grammar.own_rules:
        return None
    spoke = (f for f in reversed(resolver.stack) if f.kind is Standing.SPEAKER and f.sentence < sentence.number)
    last = next(spoke, None)
    adds = subject.ref is Ref.PRONOUN and subject.gender in ("male", "female") and frame.cue.lemma in grammar.adding
    if last is None or last.paragraph != item.index or sentence.number - last.sentence > NEAR_BY:
        return None
    fits = last.entity.kind is SpeakerKind.PERSON and last.entity.leaning in ("", subject.gender)
    return last.entity if adds and fits and made is not None and not made.spoke else None


LONGEST_BEAT = 10
"""So many tokens has a sentence that only says what somebody does between their words."""


def beat_behind(item: Read, sentence: Sentence) -> Entity | None:
    """Who does something between words that nothing attributes: "“I was nine.” Lind shrugs. “Now I know.”"."""
    beat = item.after(sentence)
    again = item.after(beat) if beat is not None else None
    if beat is None or again is None or not (sentence.bare and again.bare) or beat.end - beat.start > LONGEST_BEAT:
        return None
    acts = len(beat.frames) == 1 and beat.frames[0].cue.tier == "manner" and beat.frames[0].start == beat.start
    if not acts or any(one.frames for one in item.sentences[: item.place_of(sentence)]):
        return None
    who = beat.people[0] if beat.people else None
    person = who is not None and who[0] == beat.start and who[1].kind is SpeakerKind.PERSON
    return who[1] if who is not None and person else None


def told_before(found: list[Attribution], made: Attribution, item: Read, sentence: Sentence) -> bool:
    """Whether the sentence before only reports what the same person said: "It was, Lund says, late. “I was not.”"."""
    last = found[-1] if found and found[-1].parts[0].paragraph == item.index else None
    if last is None or last.kind is not QuotationKind.INDIRECT or not sentence.bare:
        return False
    near = last.entity is made.entity and last.last_sentence == sentence.number - 1
    return near and last.confidence >= FIRMLY


def after_source(
    found: list[Attribution], made: Attribution, claim: Claim, sentence: Sentence, grammar: Grammar
) -> bool:
    """Whether the sentence before reports what a source without a name said, whom "he" means: "A guard said so. “...”".

    So it is at the head of the next paragraph, too.
    """
    last, subject, source = found[-1] if found else None, claim.subject, made.entity
    if last is None or subject is None or subject.ref is not Ref.PRONOUN or subject.plural or source is None:
        return False
    reported = last.kind is QuotationKind.INDIRECT and last.last_sentence == sentence.number - 1
    alone = source.kind is SpeakerKind.ANONYMOUS and not source.plural
    alone = alone and not grammar.person.isdisjoint(source.heads)
    return reported and alone and last.entity is source and claim.rule in BESIDE


def described_ahead(claim: Claim, made: Entity | None, item: Read, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether words alone stand behind a sentence about somebody described: "Not so the referee. “I have eyes.”"."""
    before = item.before(sentence)
    if made is None or before is None or before.frames or item.quotes(before):
        return False
    if item.tokens[before.start].low in grammar.ordinals and made.named:
        return claim.subject is None or claim.subject.ref is Ref.PRONOUN  # "Another has left. “No,” he says."
    pronoun = claim.subject
    if pronoun is not None and (pronoun.ref is not Ref.PRONOUN or pronoun.gender not in ("male", "female")):
        return False
    if pronoun is not None and any(entity is made for _, entity in before.people):
        return False  # "Her teacher, the great Bo Lind, swore. “No,” he said."
    for mention in before.described:
        if pronoun is not None and (
            mention.gender not in ("", pronoun.gender) or item.tokens[mention.start].low in grammar.definite
        ):
            continue  # "Ruiz’s sister laughed. “No,” he said", "The skipper laughed. “No,” he said"
        ahead = item.tokens[before.start : mention.start]
        subject = not any(t.low in grammar.verb_forms or t.low in grammar.pronouns for t in ahead)
        subject = subject and not any(t.low in grammar.prepositions or t.kind is Kind.CAPITAL for t in ahead[1:])
        if subject and mention.ref is Ref.ROLE and mention.head not in made.heads:
            return True
    return False


def last_to_act(stack: list[Focus], last: Focus | None, item: Read, sentence: Sentence) -> Focus | None:
    """Who spoke last; where that was longer ago, the subject of the last verb of speech in the sentence before."""
    before = item.before(sentence)
    subject = before.frames[-1].subject if before is not None and before.frames else None
    if subject is None or not subject.text or (last is not None and last.sentence >= sentence.number - 1):
        return last
    here = (f for f in reversed(stack) if f.sentence == sentence.number - 1 and f.token == subject.start)
    return next(here, last)


def is_pointed_to(claim: Claim) -> bool:
    """Whether what stands around words tells whose they are: whom "she" was asked by, or a colon behind a thing."""
    pronoun = claim.subject is not None and claim.subject.ref is Ref.PRONOUN
    return pronoun or (claim.rule is Rule.LEAD_IN and claim.frame is None)


def points_to_last(claim: Claim) -> bool:
    """Whether a demonstrative says it, which means whoever was named last: "ce dernier", "este"."""
    return claim.subject is not None and claim.subject.ref is Ref.PRONOUN and claim.subject.head in ("male", "female")


def is_topic(entity: Entity | None, label: Mention, item: Read, grammar: Grammar) -> bool:
    """Whether what opens a text or a heading is nobody's name for all that is known: "Storm Ada: “…”"."""
    if entity is None or (item.index and item.paragraph.kind is ParagraphKind.BODY):
        return False
    given = given_part(label.name.partition(" ")[0]) in grammar.given
    return len(set(entity.places)) <= 1 and not any(entity.role) and not given


def told_behind(claim: Claim, item: Read, grammar: Grammar) -> bool:
    """Whether the text tells right behind a description who that is: "says the guy, a retailer from Hexley"."""
    subject = claim.subject
    if subject is None or subject.ref is not Ref.ROLE or subject.plural or subject.owner or subject.possessed:
        return False
    behind = item.tokens[subject.end : subject.end + LONGEST_TOLD]
    if len(behind) < 3 or behind[0].text != "," or behind[1].low not in grammar.singular_indefinite:
        return False
    return not grammar.romance and any(t.low in grammar.person for t in behind[2:])


def announces(item: Read, resolver: Resolver, grammar: Grammar) -> Entity | None:
    """Who the paragraph announces, where it ends in a colon: the next paragraph has their words."""
    line = name_line(item.tokens, grammar) if not item.passages and item.sentences else None
    if line is not None:  # "Ana Ruiz, harbour master" above her words
        return resolver.resolve(line, item.sentences[0].number)[0]
    if not item.paragraph.text.rstrip().endswith(":") or not item.sentences:
        return None
    last = item.sentences[-1]
    for frame in reversed(last.frames):
        if frame.subject is not None:
            return resolver.resolve(frame.subject, last.number)[0]
    people = {entity for _, entity in last.people if entity.kind is SpeakerKind.PERSON}
    if people and item.tokens[last.start].low in grammar.prepositions:  # "From Jonas Dow, head of ...:"
        return next(entity for _, entity in last.people if entity in people)
    if len(people) == 1:
        return people.pop()
    subject = sentence_subject(item.tokens, last.start, last.end, grammar)
    return resolver.resolve(subject, last.number)[0] if subject is not None else None

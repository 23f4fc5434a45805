"""What leaves room for another speaker than the likeliest: then no share makes it sure."""

from __future__ import annotations

from reader.attribution.content.rules import Rule
from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.focus import How
from reader.attribution.entities.entity import Entity
from reader.attribution.phrases.mention import Ref
from reader.attribution.ranker.evidence import FEWEST, LATELY, MOST, NEAR, newcomer_nearer
from reader.attribution.ranker.features import FEATURES
from reader.attribution.ranker.judged import NEXT_TO, Judged
from reader.attribution.ranker.vocatives import speaks_to, speaks_to_kin
from reader.document.model import SpeakerKind

TWICE = 2
"""So many times more often another "she" is named whom the text is more about."""
MUCH = 3
"""So many times more often than a namesake somebody is named whom the surname alone means."""
MEANT = 4
"""Sentences back in which somebody was named whom "the old woman" may mean."""
FAR = 6
"""Sentences back in which another was named whom a description may mean."""
SHORT_TURN = 8
"""So many words at most alone may be the next turn of two who speak in turn."""
TURN = 15
"""So many words at most has a turn that calls a relative, and no story in which somebody does."""
VOICES = 4
"""So many passages that are somebody's tell who alone speaks in a text."""
LONGEST_ANSWER = 3
"""So many words at most surely answer a question of another: "“How old are you?” Ruiz asked the boy. “I am nine.”"."""
_AGREES, _HERE = FEATURES.index("agrees"), FEATURES.index("in-paragraph")
_SHARE, _TOPIC = FEATURES.index("spoke-share"), FEATURES.index("topic-in-paragraph")
_EXCHANGE = FEATURES.index("exchange")


def other_in_mind(judged: Judged, best: Entity) -> bool:
    """Whether "she" was named in another paragraph, sentences back, and the text is more about another "she"."""
    subject = judged.case.claim.subject
    if subject is None or subject.ref is not Ref.PRONOUN or subject.gender not in ("male", "female"):
        return False
    room = NEAR if judged.case.claim.rule in NEXT_TO else NEAR - 1  # right beside the words she is meant from further
    if _headliner_meant(judged, best, subject.gender):
        return True
    near = zip(judged.seen, judged.rows, strict=True)
    agreeing = [(one, row) for one, row in near if row[_AGREES] > 0 and one.entity.kind is SpeakerKind.PERSON]
    far = any(one.entity is best and one.back > room and not row[_HERE] for one, row in agreeing)
    often = TWICE * len(set(best.places))
    return far and any(len(set(one.entity.places)) >= often for one, _ in agreeing if one.entity.named)


def _headliner_meant(judged: Judged, best: Entity, gender: str) -> bool:
    """Whether "he" goes on from a sentence that names nobody, either, in a text whose title names another.

    In lives and portraits he is then mostly that one: "He was made a lord. “At last,” he said." below another's words.
    """
    about, case = judged.about, judged.case
    if about is None or about is best or about.leaning != gender or case.opens_paragraph or case.answers is not None:
        return False
    near = [(one, row) for one, row in zip(judged.seen, judged.rows, strict=True) if one.entity is best]
    return any(one.pronoun_back <= 1 and not row[_HERE] for one, row in near)


def voice_meant(judged: Judged, best: Entity) -> bool:
    """Whether "she" is only whom the last sentence tells of, and the paragraph is about another who alone has spoken.

    In a portrait "she says" is mostly whom it portrays: "Holm came in May. Ada Fay was the writer. It was hard, she
    says: “...”".
    """
    subject = judged.case.claim.subject
    if subject is None or subject.ref is not Ref.PRONOUN or judged.spoken < VOICES or judged.case.answers is not None:
        return False
    near = [(one.entity, row) for one, row in zip(judged.seen, judged.rows, strict=True) if row[_AGREES] > 0]
    new = any(entity is best and not row[_SHARE] for entity, row in near)
    return new and any(row[_SHARE] >= MOST and row[_TOPIC] for entity, row in near if entity is not best)


def namesake_near(judged: Judged, best: Entity) -> bool:
    """Whether a surname alone says who speaks, and another one of that name is as near: "Lund said" of two Lunds."""
    subject = judged.case.claim.subject
    if judged.case.how is not How.AMBIGUOUS or subject is None:
        return False
    surname, before = best.key.rpartition(" ")[2], judged.case.sentence - 1
    namesakes = {s.entity for s in judged.seen if s.entity.key.endswith(f" {surname}") and not s.entity.joint}
    namesakes = {one for one in namesakes if not contradicts(one, subject)}
    known = len(best.places) / MUCH
    elsewhere = not any(row[_HERE] for one, row in zip(judged.seen, judged.rows, strict=True) if one.entity is best)
    return any(
        (one.near(before) <= best.near(before) and len(one.places) > known)
        or (elsewhere and len(set(one.places)) >= len(set(best.places)))
        for one in namesakes
        if one is not best
    )


def renames(judged: Judged, best: Entity) -> bool:
    """Whether "the captain", whom nothing has told of before, may be somebody just named."""
    subject = judged.case.claim.subject
    if subject is None or not subject.definite or best.named or len(set(best.places)) > 1 or subject.owner:
        return False
    people = [one for one in judged.seen if one.entity.kind is SpeakerKind.PERSON and one.entity.named]
    return not people or any(one.back <= NEAR for one in people)


def gender_of_another(judged: Judged, best: Entity) -> bool:
    """Whether the last sentence names another who is a "she" for certain, and ``best`` is not."""
    subject = judged.case.claim.subject
    if subject is None or subject.ref is not Ref.PRONOUN or subject.gender not in ("male", "female") or best.leaning:
        return False
    others = (one.entity for one in judged.seen if one.entity is not best and one.back <= 1)
    return any(one.kind is SpeakerKind.PERSON and one.named and one.leaning == subject.gender for one in others)


def two_in_paragraph(judged: Judged, best: Entity) -> bool:
    """Whether "she" was named sentences back, and the paragraph names another person whom the phrase can mean."""
    subject = judged.case.claim.subject
    if judged.case.how is not How.PRONOUN or subject is None or subject.gender not in ("male", "female"):
        return False
    near = zip(judged.seen, judged.rows, strict=True)
    here = [one for one, row in near if row[_HERE] and row[_AGREES] > 1 and one.entity.kind is SpeakerKind.PERSON]
    far = any(one.entity is best and one.back >= LATELY for one in judged.seen)
    return far and any(one.entity is not best and one.entity.named for one in here)


def may_be_other(judged: Judged, best: Entity) -> bool:
    """Whether "the old woman" of the sentence before, who "she" is, may be another whom the text has just named."""
    case = judged.case
    if not case.renamed or case.how is not How.PRONOUN or best is not judged.answer:
        return False
    near = zip(judged.seen, judged.rows, strict=True)
    others = [one for one, row in near if row[_AGREES] > 1 and one.entity is not best and one.back <= MEANT]
    person = best.kind is not SpeakerKind.ORGANISATION
    return any(one.entity.named and (one.entity.kind is SpeakerKind.PERSON) is person for one in others)


def may_be_renamed(judged: Judged, best: Entity) -> bool:
    """Whether words alone go on from "the clerk said it was late", and another person named lately may be the clerk."""
    case = judged.case
    if not (case.renamed and case.how is How.FLOATING and case.alone) or best is not judged.answer:
        return False
    people = (one for one in judged.seen if one.entity is not best and one.back <= FAR and not one.entity.joint)
    spoke = any(one.entity.kind is SpeakerKind.PERSON and one.entity.spoke and " " in one.entity.name for one in people)
    return spoke and best.kind is SpeakerKind.PERSON


def may_be_term(judged: Judged, best: Entity) -> bool:
    """Whether "he claims" a word or two further on, or they stand behind a gerund: they may be a term of the text's."""
    case, frame = judged.case, judged.case.claim.frame
    if frame is None or case.how is not How.PRONOUN or case.words >= FEWEST or not best.named:
        return False
    claimed = case.claim.rule is Rule.INSIDE_REPORTED_SPEECH and frame.cue.tier == "stance"
    return claimed or case.claim.rule is Rule.INSIDE_PARTICIPLE


def spoken_to(judged: Judged, best: Entity) -> bool:
    """Whether words that name no speaker beside them speak to ``best``: "And the invoice, Ms Kerr?"."""
    case = judged.case
    if case.how is How.FLOATING and case.words <= TURN and speaks_to_kin(case.text, case.grammar.kin_calls):
        return True  # "“I look at cows,” says Doug.", and below "“You need your keys, Dad.”"
    return case.how is not How.NAMED and speaks_to(case.text, best)


def may_be_next_turn(judged: Judged, best: Entity) -> bool:
    """Whether a few words alone stand below one paragraph of each of two who may speak in turn."""
    case = judged.case
    alone = case.alone and case.opens_paragraph and case.how is How.FLOATING and case.words <= SHORT_TURN
    return alone and best is judged.answer and any(row[_EXCHANGE] for row in judged.rows)


def has_died(judged: Judged, best: Entity) -> bool:
    """Whether "she" may be another who speaks in the text: ``best`` has died in it and says nothing by name."""
    if not best.died or best.spoke or judged.case.how not in (How.PRONOUN, How.FLOATING, How.TURNED_TO):
        return False
    near = zip(judged.seen, judged.rows, strict=True)
    return any(one.entity.spoke and row[_AGREES] >= 0 for one, row in near if one.entity is not best)


def another_described(judged: Judged, best: Entity) -> bool:
    """Whether the sentence before words alone is about somebody described: "Not so the referee. “I have eyes.”"."""
    return judged.case.described_ahead and best is judged.answer


def same_office(judged: Judged, best: Entity) -> bool:
    """Whether another who is near holds the office, too: "Senator Ruiz met Senator Lind. “No,” the senator said"."""
    subject = judged.case.claim.subject
    if (
        subject is None
        or subject.ref is not Ref.ROLE
        or subject.plural
        or not best.named
        or subject.head not in best.heads
    ):
        return False
    if " " in subject.text or subject.tail:
        return False  # "the Hexley senator"
    near = (one.entity for one in judged.seen if one.entity is not best and one.back <= 1)
    others = (entity for entity in near if entity.named and not entity.joint and subject.head in entity.heads)
    return any(not contradicts(other, subject) for other in others)


def _another_agrees(judged: Judged, best: Entity) -> bool:
    """Whether another with a name, whom the pronoun can mean, is in the last sentence."""
    near = zip(judged.seen, judged.rows, strict=True)
    return any(row[_AGREES] > 0 and one.back <= 1 and one.entity.named for one, row in near if one.entity is not best)


def told_alike(judged: Judged, best: Entity) -> bool:
    """Whether "he told him" may as well have it the other way round: another "he" is as near."""
    subject, case = judged.case.claim.subject, judged.case
    if subject is None or subject.ref is not Ref.PRONOUN or case.put != subject.gender:
        return False
    return _another_agrees(judged, best)


def asked_or_asks(judged: Judged, best: Entity) -> bool:
    """Whether who has just asked may go on, and not who was asked: "Ruiz asked the vet why. “I wept,” she said"."""
    subject, case = judged.case.claim.subject, judged.case
    if subject is None and case.may_answer and case.words > LONGEST_ANSWER:
        return True  # "“Did you see it?” Ruiz asked Lind. “I want to know what it was.”"
    if subject is None or subject.ref is not Ref.PRONOUN or case.answers is not best or best.named or not judged.apart:
        return False
    return _another_agrees(judged, best)


def other_just_named(judged: Judged, best: Entity) -> bool:
    """Whether a verb without a subject may be of whom the last sentence names: "dijo Mora. Vino Ruiz. «No», dice".

    So "elle" may be of who is named there, too, where nothing tells whether that is a woman.
    """
    subject = judged.case.claim.subject
    if subject is None or subject.ref is not Ref.PRONOUN or judged.case.answers is not None or subject.plural:
        return False
    people = [one for one in judged.seen if one.entity.kind is SpeakerKind.PERSON and one.entity.named]
    back = {
        one.entity: one.back for one in people if subject.gender == "any" or one.entity.leaning in ("", best.leaning)
    }
    if subject.gender != "any":
        back = {entity: at for entity, at in back.items() if entity is best or (not entity.leaning and entity.spoke)}
    return back.get(best, 0) > 1 and any(at <= 1 for entity, at in back.items() if entity is not best)


def opens_with_another(judged: Judged, best: Entity) -> bool:
    """Whether an opening may describe another than whom the next lines name: "A man was robbed. Bo Lind had a car."."""
    subject = judged.case.claim.subject
    described = subject is not None and subject.ref is Ref.ROLE and not subject.definite
    pronoun = judged.case.how is How.PRONOUN and judged.case.sentence == 0
    return best.may_open != "" and (pronoun or (described and subject is not None and subject.head == best.may_open))


def may_be_named_below(judged: Judged, best: Entity) -> bool:
    """Whether a scene opens with somebody described, before anybody is named: "“Go,” says a voice from the back."."""
    return judged.case.opening and not best.named and best.kind is SpeakerKind.ANONYMOUS and not best.plural


def is_inscribed(judged: Judged, best: Entity) -> bool:
    """Whether words stand on a sign or a plate: "with a sign on the door: “...”"; nobody need have said them."""
    return judged.case.claim.inscribed and best.named


def is_one_of_letters(judged: Judged, best: Entity) -> bool:
    """Whether one of several writings begins or reads so, whose writer it may rather be: "“Dear heart,” begins one"."""
    return judged.case.claim.letter and not best.named


def may_be_portrayed(judged: Judged, best: Entity) -> bool:
    """Whether "he" is somebody without a name who may be the one whom the title names: "Its inventor, who has died"."""
    subject, about = judged.case.claim.subject, judged.about
    if subject is None or about is None or subject.ref is not Ref.PRONOUN or best.kind is not SpeakerKind.ANONYMOUS:
        return False
    near = zip(judged.seen, judged.rows, strict=True)
    new = any(one.entity is best and not row[_SHARE] for one, row in near)
    one = subject.gender in ("male", "female") and not best.plural
    return new and one and about.leaning in ("", subject.gender)


def may_be_another(judged: Judged, best: Entity) -> bool:
    """Whether a description may be another's than of who has just spoken: "said Lind. “No,” the vet said"."""
    return best is judged.case.newly_described


def may_be_answered(judged: Judged, best: Entity) -> bool:
    """Whether two passages alone stand side by side, which may be two people's: "“What is gone?” “The boat.”"."""
    case = judged.case
    return case.next_to and case.alone and case.claim.subject is None and best.named


def may_be_asked(judged: Judged, best: Entity) -> bool:
    """Whether words alone may answer the question right before them, and whoever asked may as well go on."""
    return judged.case.may_answer and best is judged.answer


def source_meant(judged: Judged, best: Entity) -> bool:
    """Whether the words tell of "her" whom a source without a name has just spoken of: "“She is ill,” she said"."""
    case, subject = judged.case, judged.case.claim.subject
    if subject is None or subject.ref is not Ref.PRONOUN or not best.named or case.about != subject.gender:
        return False
    near = (one.entity for one in judged.seen if one.back <= 1 and one.entity is not best)
    return any(e.kind is SpeakerKind.ANONYMOUS and not e.plural and e.leaning in ("", subject.gender) for e in near)


def may_be_no_person(judged: Judged, best: Entity) -> bool:
    """Whether "she" is a name of which nothing else tells that it is a person's: "The bus went to Castle Hythe."."""
    subject = judged.case.claim.subject
    pronoun = subject is not None and subject.ref is Ref.PRONOUN and subject.gender in ("male", "female")
    return pronoun and best.named and best.kind is SpeakerKind.PERSON and not best.personal


def in_whose_words(judged: Judged, best: Entity) -> bool:
    """Whether "in his words" may be of who was just named, and not of whom they tell: "Lind, in his words, is late"."""
    claim, subject = judged.case.claim, judged.case.claim.subject
    source = claim.rule in (Rule.ACCORDING_TO, Rule.INSIDE_ACCORDING_TO)
    if not source or subject is None or subject.ref is not Ref.PRONOUN or judged.case.sentence not in best.places:
        return False
    return _another_agrees(judged, best)


DOUBTS = (
    newcomer_nearer,
    other_in_mind,
    voice_meant,
    namesake_near,
    renames,
    gender_of_another,
    two_in_paragraph,
    may_be_other,
    may_be_renamed,
    may_be_term,
    spoken_to,
    another_described,
    may_be_next_turn,
    has_died,
    same_office,
    told_alike,
    opens_with_another,
    may_be_named_below,
    is_inscribed,
    is_one_of_letters,
    may_be_portrayed,
    may_be_another,
    may_be_answered,
    may_be_asked,
    may_be_no_person,
    source_meant,
    in_whose_words,
    other_just_named,
)
"""What leaves room for another."""


def leaves_room(judged: Judged, best: Entity) -> bool:
    """Whether the phrase may well mean another than ``best``: no share makes it sure."""
    return any(doubt(judged, best) for doubt in DOUBTS)
